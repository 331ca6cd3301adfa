/** How deep to look: one choice of three, each with what it adds. */

import { html, type TemplateResult } from 'lit';
import { DEPTHS, type Depth } from '../../app/state/reader';
import { SignalElement } from '../kit/signal-element';
import { goDeeper } from './go-deeper';

export class DepthNav extends SignalElement {
  protected override render(): TemplateResult | null {
    const { exhibit, texts, look } = this.page;
    if (exhibit.depths.length === 1) return null;
    return html`
      <nav class="depths" aria-label=${texts.say('depths-label')}>
        ${DEPTHS.filter((depth) => exhibit.depths.includes(depth)).map((depth) => this.#choice(depth, look.depth.value === depth))}
      </nav>`;
  }

  #choice(depth: Depth, chosen: boolean): TemplateResult {
    const { texts } = this.page;
    return html`<button type="button" data-testid="depth-${depth}" aria-pressed=${chosen ? 'true' : 'false'}
      @click=${() => goDeeper(this.page, depth)}>${texts.say(`depth-${depth}`)}</button>`;
  }
}

customElements.define('qurio-depths', DepthNav);

/** The way on from where the page ends, named by what waits there. */
export class DeeperLinks extends SignalElement {
  protected override render(): TemplateResult | null {
    const { exhibit, look } = this.page;
    const at = DEPTHS.indexOf(look.depth.value);
    const deeper = DEPTHS.slice(at + 1).filter((depth) => exhibit.depths.includes(depth));
    if (deeper.length === 0) return null;
    return html`<div class="deeper">${deeper.map((depth) => this.#link(depth))}</div>`;
  }

  #link(depth: Depth): TemplateResult {
    const { texts } = this.page;
    return html`
      <button type="button" class="deeper-link" @click=${() => goDeeper(this.page, depth)}><strong>${texts.say(`deeper-${depth}`)}</strong><span>${texts.say(`deeper-${depth}-what`)}</span></button>`;
  }
}

customElements.define('qurio-deeper', DeeperLinks);
