/** Turning one angle: the exact odds of the quantum head all the way round, and the hand on it. */

import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { largest } from '../app/attention';
import { className } from '../app/describe';
import { describeAngle, describeKnob } from '../app/describe-knob';
import { angleAt, classCurve, type Knob, wrapped } from '../app/knob';
import { lineChart, placeOnAxis } from '../draw/lines';
import type { Answer, KnobCurve } from '../engine/types';
import { figureTable } from './figure-table';
import { icon } from './icons';
import { narrow } from './media-query';
import { PatientElement } from './patient-element';

const LINES = 5;
/** One press of a button, and the slider's grain: a degree. */
const DEGREE = Math.PI / 180;
const BUTTON_TURN = 5 * DEGREE;

export class KnobView extends PatientElement {
  #curves: readonly Float32Array[] = [];
  #drawn: KnobCurve | null = null;

  protected override render(): TemplateResult | null {
    const { texts, now, whatIfs } = this.page;
    const answer = now.shown?.recognition.answer;
    if (!answer) return null;
    const open = whatIfs.knob.value;
    const current = open && open.answered === now.answered ? open : null;
    return html`
      <figure class="panel knob-panel" aria-labelledby="knob-heading">
        <h3 id="knob-heading">${texts.say('knob-heading')}</h3>
        <p class="figure-sentence">${texts.say('knob-lead')}</p>
        ${this.#chooser(answer, current)}
        ${current?.curve ? this.#turning(answer, current, current.curve) : null}
      </figure>`;
  }

  protected override updated(): void {
    this.page.whatIfs.refreshKnob();
  }

  #chooser({ circuit, angles }: Answer, knob: Knob | null): TemplateResult {
    const { texts, whatIfs } = this.page;
    const gates = circuit.operations.flatMap(({ gate, wires, angles: own }, index) =>
      own.map((angle) => ({ step: index + 1, gate, wire: wires[wires.length - 1] ?? 0, angle })),
    );
    return html`
      <label class="chooser">${texts.say('knob-which')}
        <select data-testid="knob-select" @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement && event.target.value !== '') {
            whatIfs.openKnob(Number(event.target.value));
          }
        }}>
          <option value="" ?selected=${knob === null}>${texts.say('knob-choose')}</option>
          ${gates.map(
            ({ step, gate, wire, angle }) => html`
            <option value=${angle} ?selected=${knob?.index === angle}>${texts.say('knob-gate', {
              step,
              gate,
              wire,
              angle: { decimal: angles[angle] ?? 0, digits: 2 },
            })}</option>`,
          )}
        </select>
      </label>`;
  }

  #turning(answer: Answer, knob: Knob, curve: KnobCurve): TemplateResult {
    const { texts, whatIfs } = this.page;
    const trained = wrapped(answer.trained[knob.index] ?? 0);
    const now = this.#angle(knob, trained);
    const turn = (radians: number): void => {
      const within = Math.min(Math.PI, Math.max(-Math.PI, radians));
      whatIfs.turnAngle(knob.index, within);
    };
    const sentence = texts.tell(describeAngle(now, trained));
    return html`
      <p data-testid="knob-sentence">${texts.tell(describeKnob(knob.answered.recognition.answer, curve))}</p>
      <div class="picture-box knob-chart" data-testid="knob-chart"
        @pointerdown=${(event: PointerEvent) => this.#grab(event, turn)}
        @pointermove=${(event: PointerEvent) => event.buttons === 1 && this.#follow(event, turn)}>
        ${lineChart(
          {
            lines: this.#lines(answer, curve),
            cursor: share(now),
            mark: share(trained),
            ticks: (narrow.value ? [-1, 0, 1] : [-1, -0.5, 0, 0.5, 1]).map((part) => ({
              at: (part + 1) / 2,
              text: texts.say('knob-tick', { part: { decimal: part, digits: 1 } }),
            })),
          },
          narrow.value,
        )}
      </div>
      <div class="stepper">
        <button type="button" class="icon-button" aria-label=${texts.say('knob-back')}
          @click=${() => turn(now - BUTTON_TURN)}>${icon('minus')}</button>
        <input type="range" data-testid="knob-slider" min="-180" max="180" step="1" .value=${live(String(Math.round(now / DEGREE)))}
          aria-label=${texts.say('knob-slider')} aria-valuetext=${sentence} @input=${(
            event: Event,
          ) => {
            if (event.target instanceof HTMLInputElement) turn(event.target.valueAsNumber * DEGREE);
          }}>
        <button type="button" class="icon-button" aria-label=${texts.say('knob-forward')}
          @click=${() => turn(now + BUTTON_TURN)}>${icon('plus')}</button>
        <p>${sentence}</p>
      </div>
      <button type="button" class="quiet framed" data-testid="knob-reset" ?disabled=${now === trained}
        @click=${() => whatIfs.turnAngle(knob.index, null)}>${texts.say('knob-reset')}</button>
      ${this.#table(answer, curve)}`;
  }

  /** What the visitor has set, before the answer to it is there. */
  #angle({ index }: Knob, trained: number): number {
    const { turned } = this.page.now.variation;
    return wrapped(turned.find((angle) => angle.index === index)?.radians ?? trained);
  }

  #lines(answer: Answer, curve: KnobCurve) {
    const { texts } = this.page;
    return this.#labels(answer, curve).map((label) => ({
      name: texts.tell(className(answer.classes[label] ?? '')),
      values: this.#curvesOf(answer, curve)[label] ?? [],
      main: label === answer.head.top,
    }));
  }

  /** Every class's curve: a turn moves the cursor along them. */
  #curvesOf({ classes }: Answer, curve: KnobCurve): readonly Float32Array[] {
    if (curve !== this.#drawn) {
      this.#curves = classes.map((_, label) => classCurve(curve, label));
      this.#drawn = curve;
    }
    return this.#curves;
  }

  /** The answer's line, and those that rise highest anywhere. */
  #labels(answer: Answer, curve: KnobCurve): number[] {
    const peaks = answer.classes.map((_, label) =>
      label === answer.head.top ? 2 : Math.max(...(this.#curvesOf(answer, curve)[label] ?? [])),
    );
    return largest(Float32Array.from(peaks), LINES);
  }

  #grab(event: PointerEvent, turn: (radians: number) => void): void {
    if (event.currentTarget instanceof Element) {
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    this.#follow(event, turn);
  }

  #follow(event: PointerEvent, turn: (radians: number) => void): void {
    const picture = this.querySelector('.line-chart')?.getBoundingClientRect();
    if (!picture || !this.page.now.current) return;
    const at = placeOnAxis(event.clientX - picture.left, picture.width, narrow.peek());
    turn(-Math.PI + 2 * Math.PI * at);
  }

  #table(answer: Answer, curve: KnobCurve): TemplateResult {
    const { texts } = this.page;
    const labels = this.#labels(answer, curve);
    const names = labels.map((label) => texts.tell(className(answer.classes[label] ?? '')));
    return figureTable(texts.say('knob-table'), [texts.say('table-angle'), ...names], () =>
      Array.from({ length: curve.samples }, (_, s) => [
        texts.decimal(angleAt(s, curve.samples), 3),
        ...labels.map((label) => texts.percent(classCurve(curve, label)[s] ?? 0, 2)),
      ]),
    );
  }
}

function share(radians: number): number {
  return (radians + Math.PI) / (2 * Math.PI);
}

customElements.define('qurio-knob', KnobView);
