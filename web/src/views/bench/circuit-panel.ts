/** The circuit at the chosen step; a wire is seen to be entangled. */

import { html, type TemplateResult } from 'lit';
import { gateTerm } from '../../app/glossary/terms';
import { ANGLE_SWEEP } from '../../app/measure/angle-sweep';
import { traceRow, zExpectations } from '../../app/measure/trace';
import { describeCircuit } from '../../app/say/describe-circuit';
import { asAngle, asFinestValue, asFineValue } from '../../app/say/numbers';
import { circuitPicture, wireNames } from '../../draw/circuit';
import { layOutCircuit, type PlacedOperation, WIRE_GAP } from '../../draw/circuit-layout';
import type { Answer } from '../../engine/types';
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { properties } from '../kit/properties';
import { ScrollShadow } from '../kit/scroll-shadow';
import { type ShownCircuit, shownCircuit } from '../kit/shown-circuit';
import { SignalElement } from '../kit/signal-element';
import { explainMarks } from '../kit/term';
import type { BenchLayout } from './bench-panel';
import './build-bar';
import './build-grid';
import './build-next';
import { wireGap } from './room';

export class CircuitPanel extends SignalElement {
  static override properties = { ...SignalElement.properties, layout: { attribute: false } };
  declare layout: BenchLayout;
  readonly name = 'circuit';
  #operations: readonly PlacedOperation[] = [];
  #followed: number | null = null;

  constructor() {
    super();
    new ScrollShadow(this, '.circuit-scroll');
  }

  protected override render(): TemplateResult | null {
    const { texts } = this.page;
    const shown = shownCircuit(this.page);
    if (!shown) return this.#missing();
    const { answer, shape, trace, last } = shown;
    const end = zExpectations(traceRow(trace, last));
    return html`
      <figure class="panel bench-panel circuit-panel building" aria-labelledby="circuit-heading" data-figure="circuit">
        <h3 id="circuit-heading" class="visually-hidden">${texts.say('bench-panel-circuit')}</h3>
        <qurio-build-bar .page=${this.page}></qurio-build-bar>
        ${this.#picture(shown)}
        <qurio-build-next .page=${this.page}></qurio-build-next>
        <p class="figure-sentence">${texts.tell(describeCircuit(shape, end, answer === null))}</p>
        <div class="bench-notes">
          ${answer && this.#hasWeights() ? html`<p class="legend">${texts.say('gradient-legend')}</p>` : null}
          ${this.#table(shown)}
          ${figureMenu(this.page, 'circuit')}
        </div>
      </figure>`;
  }

  /** Why there is none to be shown. */
  #missing(): TemplateResult | null {
    const { page } = this;
    if (!page.bench.value?.problem.value) return null;
    return html`<div class="panel"><qurio-build-next .page=${page}></qurio-build-next></div>`;
  }

  #explained: () => void = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#explained = explainMarks(this, () => this.page);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#explained();
  }

  protected override updated(): void {
    this.#follow(this.page.look.step.peek());
  }

  /** Keeps the step that was just taken in view. */
  #follow(step: number | null): void {
    if (step === this.#followed) return;
    this.#followed = step;
    // By then all panels have changed: asked for at once, the page would be laid out in between.
    requestAnimationFrame(() => {
      const box = this.querySelector('.circuit-scroll');
      const x = step === 0 ? 0 : this.#operations[(step ?? 0) - 1]?.x;
      if (box && x !== undefined) box.scrollTo({ left: x - box.clientWidth / 2 });
    });
  }

  #picture({ shape, angles, trace, row, step, encoded, answer }: ShownCircuit): TemplateResult {
    const { texts, look, kiosk } = this.page;
    // Large, it has the panels' room as well.
    const isSmall = (answer === null || kiosk) && this.layout.large.value !== 'circuit';
    const gap = isSmall ? wireGap(shape.qubits, { kiosk }) : WIRE_GAP;
    const layout = layOutCircuit(shape, { grows: answer === null, gap });
    this.#operations = layout.operations;
    const values = zExpectations(row);
    const name = (wire: number): string => texts.say('wire', { wire });
    return html`
      <div class="circuit" data-testid="circuit" data-operations=${shape.operations.length}
        data-qubits=${shape.qubits} ${properties({ '--circuit-width': layout.width })}>
        ${wireNames(layout, name)}
        <div class="circuit-scroll" @click=${this.#choose} tabindex="0" role="group" aria-label=${texts.say('circuit-scroll')}>
          <div class="built-picture">${circuitPicture(
            layout,
            look.step.value === null ? null : step,
            values,
            {
              encoding: encoded === null ? null : texts.say('circuit-encoding', { count: encoded }),
              angle: (index) => texts.show(asAngle(angles[index])),
              value: (wire) => texts.show(asFineValue(values[wire])),
              term: (gate) => gateTerm(gate) ?? '',
              valueName: (wire) => texts.say('value-z', { wire }),
              weight: answer ? this.#weight(answer) : () => 0,
              entropy: (wire, step) => traceRow(trace, step).entropies[wire] ?? 0,
            },
          )}${answer ? null : html`<qurio-build-grid .page=${this.page} .layout=${layout}></qurio-build-grid>`}</div>
        </div>
      </div>`;
  }

  /** Once an angle has been chosen. */
  #hasWeights(): boolean {
    const open = this.page.whatIfs.of(ANGLE_SWEEP).state.value;
    return open !== null && open.wanted.answered === this.page.now.answered;
  }

  /** Gradients of the very answer that is shown, against the largest. */
  #weight({ gradient }: Answer): (index: number) => number {
    if (!this.#hasWeights()) return () => 0;
    const largest = Math.max(1e-9, ...gradient.map(Math.abs));
    return (index) => Math.abs(gradient[index] ?? 0) / largest;
  }

  /** A gate leads to the state behind it; the slider does the same for the keyboard. */
  readonly #choose = (event: Event): void => {
    const gate = event.target instanceof Element ? event.target.closest('[data-step]') : null;
    const step = gate?.getAttribute('data-step');
    if (step) this.page.look.goTo(Number(step));
  };

  #table({ shape, angles }: ShownCircuit): TemplateResult {
    const { texts } = this.page;
    const heads = ['table-step', 'table-gate', 'table-wires', 'table-angle'].map((id) =>
      texts.say(id),
    );
    const rows = () =>
      shape.operations.map((operation, index) => [
        String(index + 1),
        operation.gate,
        operation.wires.map((wire) => texts.say('wire', { wire })).join(' → '),
        operation.angles.map((angle) => texts.show(asFinestValue(angles[angle]))).join(', '),
      ]);
    return figureTable(texts.say('circuit-table'), heads, rows);
  }
}

customElements.define('qurio-bench-circuit', CircuitPanel);
