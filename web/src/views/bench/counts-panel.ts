/** The circuit up to the chosen step, measured: shots in the bases that a hand has chosen. */

import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Bench } from '../../app/bench/bench';
import { describeCounts, outcomeName } from '../../app/say/describe-circuit';
import { asRounded, asShare } from '../../app/say/numbers';
import { notchOf, SHOT_NOTCHES, shotsAt } from '../../app/state/plan';
import { countsPicture } from '../../draw/counts';
import type { Basis, Counts } from '../../engine/circuit-values';
import { figureTable } from '../kit/figure-table';
import { BenchPanel } from './bench-panel';

export class CountsPanel extends BenchPanel {
  readonly name = 'counts';

  protected override render(): TemplateResult | null {
    const { texts, bench, now } = this.page;
    const counted = bench.value?.counts.value;
    if (!bench.value || !counted?.ok) return null;
    const counts = counted.value;
    const bases = bench.value.bases.value;
    const { shots } = now.plan;
    const sentence = texts.tell(describeCounts(counts, bases, shots));
    return this.frame({
      terms: ['shot', 'measurement', 'basis', 'probability'],
      reading: texts.say('bench-shots', { shots }),
      sentence,
      controls: this.#controls(bench.value, bases),
      picture: (size) =>
        countsPicture({ ...counts, shots }, size, {
          name: (index) => outcomeName(index, bases),
          count: (index) => texts.show(asRounded(counts.counts[index] ?? 0)),
          others: (count) => texts.say('bench-counts-others', { count }),
        }),
      notes: html`<p class="legend">${texts.say('bench-counts-legend')}</p>${this.#table(counts, bases)}`,
    });
  }

  #controls(bench: Bench, bases: readonly Basis[]): TemplateResult {
    const { texts, whatIfs, now } = this.page;
    const { plan } = now;
    return html`
      <div class="bench-bases" role="group" aria-label=${texts.say('bench-bases')}>
        ${bases.map((basis, wire) => this.#basis(bench, basis, wire))}
      </div>
      <div class="bench-shots">
        <input type="range" min="0" max=${SHOT_NOTCHES} step="1" .value=${live(String(notchOf(plan.shots)))} data-testid="bench-shots"
          aria-label=${texts.say('slider-shots')} aria-valuetext=${texts.say('slider-shots-value', { shots: plan.shots })}
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement)
              whatIfs.choosePlan({ ...plan, shots: shotsAt(event.target.valueAsNumber) });
          }}>
        <button type="button" class="quiet framed" data-testid="bench-again"
          @click=${() => whatIfs.choosePlan({ ...plan, seed: plan.seed + 1 })}>${texts.say('bench-again')}</button>
      </div>`;
  }

  /** Whoever speaks to the page says what is written on the button: its name begins with that. */
  #basis(bench: Bench, basis: Basis, wire: number): TemplateResult {
    const { texts } = this.page;
    const axis = basis.toUpperCase();
    const name = texts.say('wire', { wire });
    const label = `${name} ${axis}: ${texts.say('bench-basis', { wire, basis: axis })}`;
    return html`<button type="button" class="quiet framed" data-testid="basis-${wire}" aria-label=${label} title=${label}
      @click=${() => bench.setBasis(wire, basis === 'z' ? 'x' : 'z')}><span>${name}</span> <strong>${axis}</strong></button>`;
  }

  #table({ counts, limit }: Counts, bases: readonly Basis[]): TemplateResult {
    const { texts } = this.page;
    const heads = ['bench-outcome', 'bench-count', 'bench-limit'].map((id) => texts.say(id));
    return figureTable(texts.say('bench-counts-table'), heads, () =>
      Array.from(counts, (count, index) => [
        outcomeName(index, bases),
        texts.show(asRounded(count)),
        texts.show(asShare(limit[index])),
      ]),
    );
  }
}

customElements.define('qurio-bench-counts', CountsPanel);
