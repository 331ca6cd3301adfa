/** Turning one angle: the exact probabilities of the quantum head all the way round, and the hand on it. */

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ANGLE_SWEEP, angleAt, classCurve, wrapped } from '../../app/measure/angle-sweep';
import { largest } from '../../app/measure/attention';
import { classAt } from '../../app/say/describe';
import { describeAngle, describeAngleSweep } from '../../app/say/describe-angle';
import { asAngle, asFineValue, asShare, asTenths, asTick } from '../../app/say/numbers';
import { lineChart, MOST_LINES, placeOnAxis } from '../../draw/lines';
import type { AngleSweep, Answer } from '../../engine/types';
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { icon } from '../kit/icons';
import { narrow } from '../kit/media-query';
import { PatientElement } from '../kit/patient-element';
import { measurementProblem } from './measurement-problem';

/** One press of a button, and the slider's grain: a degree. */
const DEGREE = Math.PI / 180;
const BUTTON_TURN = 5 * DEGREE;

export class AngleView extends PatientElement {
  #curves: readonly Float32Array[] = [];
  #drawn: AngleSweep | null = null;

  protected override render(): TemplateResult | null {
    const { texts, now, whatIfs } = this.page;
    const answer = now.shown?.recognition.answer;
    if (!answer) return null;
    const sweep = whatIfs.of(ANGLE_SWEEP);
    const open = sweep.state.value;
    const current = open?.wanted.answered === now.answered ? open : null;
    const index = open?.wanted.plan.angle ?? firstAngle(answer);
    return html`
      <figure class="panel angle-panel" aria-labelledby="angle-heading" data-figure="angle">
        <h3 id="angle-heading">${texts.say('angle-heading')}</h3>
        <p class="figure-sentence">${texts.say('angle-lead')}</p>
        ${this.#chooser(answer, index)}
        ${measurementProblem(texts, 'angle', current?.failure, () => sweep.again())}
        ${index !== null && (current?.value || !current?.failure) ? this.#turning(answer, index, current?.value ?? null) : null}
      </figure>`;
  }

  /** The first of them is open until another one is chosen: there is something to turn. */
  protected override updated(): void {
    const { now, whatIfs } = this.page;
    const first = now.shown ? firstAngle(now.shown.recognition.answer) : null;
    if (whatIfs.of(ANGLE_SWEEP).state.peek() !== null) whatIfs.refreshSweep();
    else if (first !== null) whatIfs.openAngle(first);
  }

  #chooser({ circuit, angles }: Answer, open: number | null): TemplateResult {
    const { texts, whatIfs } = this.page;
    const gates = circuit.operations.flatMap(({ gate, wires, angles: own }, index) =>
      own.map((angle) => ({ step: index + 1, gate, wire: wires[wires.length - 1] ?? 0, angle })),
    );
    return html`
      <label class="chooser">${texts.say('angle-which')}
        <select data-testid="angle-select" @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement)
            whatIfs.openAngle(Number(event.target.value));
        }}>
          ${gates.map(
            ({ step, gate, wire, angle }) => html`
            <option value=${angle} ?selected=${open === angle}>${texts.say('angle-gate', {
              step,
              gate,
              wire,
              angle: asAngle(angles[angle]),
            })}</option>`,
          )}
        </select>
      </label>`;
  }

  /** `curve`: null while it is on its way; everything is then in its place already. */
  #turning(answer: Answer, index: number, curve: AngleSweep | null): TemplateResult {
    const { texts, whatIfs } = this.page;
    const base = this.page.now.answered?.recognition.answer ?? answer;
    const trained = wrapped(answer.trained[index] ?? 0);
    const now = this.#angle(index, trained);
    const turn = (radians: number): void => {
      const within = Math.min(Math.PI, Math.max(-Math.PI, radians));
      whatIfs.turnAngle(index, within);
    };
    const sentence = texts.tell(describeAngle(now, trained));
    return html`
      <p class="said" data-testid="angle-sentence">${curve ? texts.tell(describeAngleSweep(base, curve)) : null}</p>
      <div class="picture-box angle-chart" data-testid=${curve ? 'angle-chart' : nothing}
        @pointerdown=${(event: PointerEvent) => this.#grab(event, turn)}
        @pointermove=${(event: PointerEvent) => event.buttons === 1 && this.#follow(event, turn)}>
        ${lineChart(
          {
            lines: curve ? this.#lines(answer, curve) : [],
            cursor: share(now),
            mark: share(trained),
            ticks: (narrow.value ? [-1, 0, 1] : [-1, -0.5, 0, 0.5, 1]).map((part) => ({
              at: (part + 1) / 2,
              text: texts.say('angle-tick', { part: asTenths(part) }),
            })),
          },
          (value) => texts.show(asTick(value)),
          narrow.value,
        )}
      </div>
      <div class="stepper">
        <button type="button" class="icon-button" aria-label=${texts.say('angle-back')}
          @click=${() => turn(now - BUTTON_TURN)}>${icon('minus')}</button>
        <input type="range" data-testid="angle-slider" min="-180" max="180" step="1" .value=${live(String(Math.round(now / DEGREE)))}
          aria-label=${texts.say('angle-slider')} aria-valuetext=${sentence} @input=${(
            event: Event,
          ) => {
            if (event.target instanceof HTMLInputElement) turn(event.target.valueAsNumber * DEGREE);
          }}>
        <button type="button" class="icon-button" aria-label=${texts.say('angle-forward')}
          @click=${() => turn(now + BUTTON_TURN)}>${icon('plus')}</button>
        <p>${sentence}</p>
      </div>
      <button type="button" class="quiet framed" data-testid="angle-reset" ?disabled=${now === trained}
        @click=${() => whatIfs.turnAngle(index, null)}>${texts.say('angle-reset')}</button>
      ${this.#table(answer, curve)}
      ${figureMenu(this.page, 'angle')}`;
  }

  /** What the visitor has set, before the answer to it is there. */
  #angle(index: number, trained: number): number {
    const { turned } = this.page.now.variation;
    return wrapped(turned.find((angle) => angle.index === index)?.radians ?? trained);
  }

  #lines(answer: Answer, curve: AngleSweep) {
    const { texts } = this.page;
    return this.#labels(answer, curve).map((label) => ({
      name: texts.tell(classAt(answer, label)),
      values: this.#curvesOf(answer, curve)[label] ?? [],
      main: label === answer.head.top,
    }));
  }

  /** Every class's curve: a turn moves the cursor along them. */
  #curvesOf({ classes }: Answer, curve: AngleSweep): readonly Float32Array[] {
    if (curve !== this.#drawn) {
      this.#curves = classes.map((_, label) => classCurve(curve, label));
      this.#drawn = curve;
    }
    return this.#curves;
  }

  /** The answer's line, and those that rise highest anywhere. */
  #labels(answer: Answer, curve: AngleSweep): number[] {
    const peaks = answer.classes.map((_, label) =>
      label === answer.head.top ? 2 : Math.max(...(this.#curvesOf(answer, curve)[label] ?? [])),
    );
    return largest(Float32Array.from(peaks), MOST_LINES);
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

  #table(answer: Answer, curve: AngleSweep | null): TemplateResult {
    const { texts } = this.page;
    if (curve === null) return figureTable(texts.say('angle-table'), [], () => []);
    const labels = this.#labels(answer, curve);
    const names = labels.map((label) => texts.tell(classAt(answer, label)));
    return figureTable(texts.say('angle-table'), [texts.say('table-angle'), ...names], () =>
      Array.from({ length: curve.samples }, (_, s) => [
        texts.show(asFineValue(angleAt(s, curve.samples))),
        ...labels.map((label) => texts.show(asShare(classCurve(curve, label)[s]))),
      ]),
    );
  }
}

/** Null: a circuit without angles. */
function firstAngle({ circuit }: Answer): number | null {
  return circuit.operations.flatMap(({ angles }) => angles)[0] ?? null;
}

function share(radians: number): number {
  return (radians + Math.PI) / (2 * Math.PI);
}

customElements.define('qurio-angle', AngleView);
