/** What is to be done next at a circuit of one's own, in words; the gate that is chosen, and the count of wires. */

import { html, type TemplateResult } from 'lit';
import type { Bench } from '../../app/bench/bench';
import { addWire, removeWire } from '../../app/bench/edit';
import type { Message } from '../../app/say/message';
import { icon } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';
import '../kit/term';
import './encode-form';
import './gate-controls';
import { gateName } from './gate-words';
import { handOf } from './hand-of';
import { travel } from './travel';

/** Stands where a gate's name is to be put. */
const NAME = '\u0000';

export class BuildNext extends SignalElement {
  protected override render(): TemplateResult | null {
    const bench = this.page.bench.value;
    if (!bench) return null;
    const { page } = this;
    const { texts } = page;
    const problem = bench.problem.value;
    // There is nothing to build at, or with.
    const idle = bench.source.value === 'answer' || problem?.id === 'build-problem-engine';
    if (idle) return problem && this.#refused(problem);
    const chosen = bench.selected.value !== null;
    return html`
      <div class="build-next" @keydown=${this.#onKey}>
        <p class="build-says" role="status" data-testid="build-says">${this.#says(bench)}</p>
        ${chosen ? html`<qurio-gate-controls .page=${page}></qurio-gate-controls>` : html`<qurio-encode .page=${page}></qurio-encode>`}
        <div class="build-tools">
          ${this.#wires('build-wire-less', icon('minus'), () => bench.edit(removeWire))}
          <span aria-hidden="true">${texts.say('build-wires', { count: bench.circuit.value?.qubits ?? 0 })}</span>
          ${this.#wires('build-wire-more', icon('plus'), () => bench.edit(addWire))}
        </div>
      </div>`;
  }

  /** What went wrong, what is waited for, what is chosen; or how it all begins. */
  #says(bench: Bench): string | TemplateResult {
    const { texts } = this.page;
    const problem = bench.problem.value;
    if (problem) return texts.tell(problem);
    const waits = handOf(bench).waits.value;
    const circuit = bench.circuit.value;
    const selected = bench.selected.value;
    const says =
      waits ?? (circuit && selected !== null ? gateName(texts, circuit, selected) : null);
    return says ? this.#explained(says) : texts.say('build-hint');
  }

  /** A sentence in which the gate's name explains itself. */
  #explained({ id, fills }: Message): TemplateResult {
    const { page } = this;
    const { gate: named } = fills;
    const gate = String(named);
    const [before, after] = page.texts.say(id, { ...fills, gate: NAME }).split(NAME);
    return html`${before}<qurio-term term="gate-${gate.toLowerCase()}" .page=${page}>${gate}</qurio-term>${after}`;
  }

  #refused(problem: Message): TemplateResult {
    const { page } = this;
    const again = html`<button type="button" class="quiet framed" data-testid="build-again" @click=${() => void page.openBench()}>${page.texts.say('build-again')}</button>`;
    return html`
      <div class="build-next">
        <p class="build-says" role="status" data-testid="build-says">${page.texts.tell(problem)}</p>
        ${problem.id === 'build-problem-engine' ? again : null}
      </div>`;
  }

  #wires(id: string, sign: TemplateResult, act: () => void): TemplateResult {
    const label = this.page.texts.say(id);
    return html`<button type="button" class="icon-button" data-testid=${id} aria-label=${label} title=${label} @click=${act}>${sign}</button>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const bench = this.page.bench.peek();
    if (bench && (event.ctrlKey || event.metaKey)) travel(bench, event);
  };
}

customElements.define('qurio-build-next', BuildNext);
