/** The 49 regions of the photo as buttons: point at one, and the words it looks at light up. */

import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { regionWeights } from '../../app/measure/attention';
import { placeOf } from '../../app/say/describe';
import { asShare } from '../../app/say/numbers';
import { REGION_GRID, REGIONS } from '../../engine/types';
import { moveInGrid } from '../kit/roving';
import { SignalElement } from '../kit/signal-element';

const STEPS = Array.from({ length: REGION_GRID }, (_, step) => step);

export class RegionGrid extends SignalElement {
  /** The region that the Tab key reaches. */
  #tabStop = Math.floor(REGIONS / 2);

  protected override render(): TemplateResult | null {
    const { texts, look } = this.page;
    const attention = this.page.now.current?.recognition.answer.attention;
    if (!attention?.pooledRegions) return null;
    const weights = regionWeights(attention, look.target.value) ?? attention.pooledRegions;
    return html`
      <div class="regions" role="grid" aria-label=${texts.say('regions-label')}
        @pointerover=${this.#onHover} @pointerleave=${() => look.pass(null)}
        @focusin=${this.#onFocus} @focusout=${() => look.pass(null)}
        @click=${this.#onClick} @keydown=${this.#onKey}>
        ${STEPS.map(
          (row) => html`
          <div role="row">${STEPS.map((column) => this.#cell(row * REGION_GRID + column, weights))}</div>`,
        )}
      </div>`;
  }

  #cell(region: number, weights: Float32Array): TemplateResult {
    const { texts, look, now } = this.page;
    const blurred = now.blurred.includes(region);
    const target = look.target.value;
    const pinned = look.pinned.value;
    const lit = target?.kind === 'region' && target.index === region;
    const chosen = pinned?.kind === 'region' && pinned.index === region;
    const share = weights[region] ?? 0;
    const label = guard([share, blurred, texts], () => this.#label(region, share, blurred));
    return html`<button type="button" role="gridcell" class="region ${lit ? 'lit' : ''} ${blurred ? 'blurred' : ''}"
      data-testid="region-${region}" data-region=${region} data-weight=${share}
      tabindex=${region === this.#tabStop ? 0 : -1} aria-label=${label}
      aria-selected=${chosen ? 'true' : 'false'}></button>`;
  }

  #label(region: number, share: number, blurred: boolean): string {
    return this.page.texts.say(blurred ? 'region-label-blurred' : 'region-label', {
      ...placeOf(region),
      share: asShare(share),
    });
  }

  readonly #onHover = (event: PointerEvent): void => {
    const region = regionOf(event);
    if (region !== null && event.pointerType !== 'touch') {
      this.page.look.pass({ kind: 'region', index: region });
    }
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const region = regionOf(event);
    if (region === null) return;
    this.#tabStop = region;
    this.requestUpdate();
    const byKeyboard = event.target instanceof Element && event.target.matches(':focus-visible');
    if (byKeyboard) this.page.look.pass({ kind: 'region', index: region });
  };

  readonly #onClick = (event: MouseEvent): void => {
    const region = regionOf(event);
    if (region !== null) this.page.look.togglePin({ kind: 'region', index: region });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.page.look.clear();
    const region = regionOf(event);
    if (region !== null && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      this.page.whatIfs.toggleRegion(region);
      return;
    }
    const next = region === null ? null : moveInGrid(region, event.key, REGION_GRID, REGION_GRID);
    if (next === null) return;
    event.preventDefault();
    this.querySelector<HTMLElement>(`[data-region="${next}"]`)?.focus();
  };
}

function regionOf(event: Event): number | null {
  const cell = event.target instanceof Element ? event.target.closest('[data-region]') : null;
  return cell ? Number(cell.getAttribute('data-region')) : null;
}

customElements.define('qurio-regions', RegionGrid);
