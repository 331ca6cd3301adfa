/** The circuit with a slider through it: at every step the values of its wires and what would be answered there. */

import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ANGLE_SWEEP } from '../../app/measure/angle-sweep';
import { type TraceRow, traceRow, zExpectations } from '../../app/measure/trace';
import { describeCircuit, describeStep } from '../../app/say/describe';
import { asAngle, asFinestValue, asFineValue } from '../../app/say/numbers';
import { circuitPicture, wireNames } from '../../draw/circuit';
import { layOutCircuit, type PlacedOperation } from '../../draw/circuit-layout';
import { type Answer, isTraced } from '../../engine/types';
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { icon } from '../kit/icons';
import { PatientElement } from '../kit/patient-element';
import { properties } from '../kit/properties';
import { ScrollShadow } from '../kit/scroll-shadow';

export class CircuitView extends PatientElement {
  #operations: readonly PlacedOperation[] = [];
  #followed: number | null = null;

  constructor() {
    super();
    new ScrollShadow(this, '.circuit-scroll');
  }

  protected override render(): TemplateResult | null {
    const { texts, look, now } = this.page;
    const answer = now.shown?.recognition.answer;
    if (!isTraced(answer)) return null;
    const last = answer.circuit.operations.length;
    const step = look.step.value ?? last;
    const row = traceRow(answer.trace, step);
    const end = zExpectations(traceRow(answer.trace, last));
    return html`
      <figure class="panel circuit-panel" aria-labelledby="circuit-heading" data-figure="circuit">
        <h3 id="circuit-heading">${texts.say('circuit-heading')}</h3>
        <p class="figure-sentence">${texts.tell(describeCircuit(answer, end))}</p>
        ${this.#picture(answer, zExpectations(row))}
        ${this.#hasWeights() ? html`<p class="legend">${texts.say('gradient-legend')}</p>` : null}
        ${this.#stepper(answer, step, last, row)}
        ${this.#table(answer)}
        ${figureMenu(this.page, 'circuit')}
      </figure>`;
  }

  protected override updated(): void {
    this.#follow(this.page.look.step.peek());
  }

  /** Keeps the step that was just taken in view. */
  #follow(step: number | null): void {
    if (step === this.#followed) return;
    this.#followed = step;
    const box = this.querySelector('.circuit-scroll');
    const x = step === 0 ? 0 : this.#operations[(step ?? 0) - 1]?.x;
    if (box && x !== undefined) box.scrollTo({ left: x - box.clientWidth / 2 });
  }

  #picture(answer: Answer, values: Float32Array): TemplateResult {
    const { texts, look } = this.page;
    const layout = layOutCircuit(answer.circuit);
    this.#operations = layout.operations;
    return html`
      <div class="circuit" data-testid="circuit" data-operations=${answer.circuit.operations.length}
        data-qubits=${answer.circuit.qubits} ${properties({ '--circuit-width': layout.width })}>
        ${wireNames(layout, (wire) => texts.say('wire', { wire }))}
        <div class="circuit-scroll" @click=${this.#choose} tabindex="0" role="group" aria-label=${texts.say('circuit-scroll')}>
          ${circuitPicture(layout, look.step.value, values, {
            encoding: texts.say('circuit-encoding', { count: answer.amplitudes.length }),
            angle: (index) => texts.show(asAngle(answer.angles[index])),
            value: (wire) => texts.show(asFineValue(values[wire])),
            valueName: (wire) => texts.say('value-z', { wire }),
            weight: this.#weight(answer),
          })}
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

  /** The choice of gates beside the curve does the same for the keyboard. */
  readonly #choose = (event: Event): void => {
    const gate = event.target instanceof Element ? event.target.closest('[data-angle]') : null;
    const angle = gate?.getAttribute('data-angle');
    if (angle) this.page.whatIfs.openAngle(Number(angle));
  };

  #stepper(answer: Answer, step: number, last: number, row: TraceRow): TemplateResult {
    const { texts, look } = this.page;
    const sentence = texts.tell(describeStep(answer, row, step));
    return html`
      <div class="stepper">
        <button type="button" class="icon-button" aria-label=${texts.say('step-back')} ?disabled=${step === 0}
          @click=${() => look.goTo(step - 1)}>${icon('minus')}</button>
        <input type="range" min="0" max=${last} step="1" .value=${live(String(step))} aria-label=${texts.say('step-label')}
          aria-valuetext=${sentence} @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) look.goTo(event.target.valueAsNumber);
          }}>
        <button type="button" class="icon-button" aria-label=${texts.say('step-forward')} ?disabled=${step === last}
          @click=${() => look.goTo(step + 1)}>${icon('plus')}</button>
        <p>${sentence}</p>
      </div>`;
  }

  #table(answer: Answer): TemplateResult {
    const { texts } = this.page;
    const heads = ['table-step', 'table-gate', 'table-wires', 'table-angle'].map((id) =>
      texts.say(id),
    );
    const rows = () =>
      answer.circuit.operations.map((operation, index) => [
        String(index + 1),
        operation.gate,
        operation.wires.map((wire) => texts.say('wire', { wire })).join(' → '),
        operation.angles.map((angle) => texts.show(asFinestValue(answer.angles[angle]))).join(', '),
      ]);
    return figureTable(texts.say('circuit-table'), heads, rows);
  }
}

customElements.define('qurio-circuit', CircuitView);
