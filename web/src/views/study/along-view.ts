/** The answer on its way through the circuit: what would be said if it were read out after each gate. */

import { html, type TemplateResult } from 'lit';
import { probabilityAlong } from '../../app/measure/trace';
import { classAt } from '../../app/say/describe';
import { classesAlong, describeProbabilitiesAlong } from '../../app/say/describe-qubits';
import { asShare, asTick } from '../../app/say/numbers';
import { lineChart, MOST_LINES, placeOnAxis } from '../../draw/lines';
import { isTraced, type TracedAnswer } from '../../engine/types';
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { narrow } from '../kit/media-query';
import { PatientElement } from '../kit/patient-element';

/** Every tenth step; the shipped circuit has thirty. */
const TICKS = [0, 10, 20, 30];

export class AlongView extends PatientElement {
  #curves: readonly Float32Array[] = [];
  #drawn: TracedAnswer | null = null;

  protected override render(): TemplateResult | null {
    const { texts, look, now } = this.page;
    const answer = now.shown?.recognition.answer;
    if (!isTraced(answer)) return null;
    const last = answer.trace.rows - 1;
    const labels = classesAlong(answer, MOST_LINES);
    const curves = this.#curvesOf(answer, labels);
    const lines = labels.map((label, i) => ({
      name: texts.tell(classAt(answer, label)),
      values: curves[i] ?? [],
      main: label === answer.head.top,
    }));
    const ticks = TICKS.filter((step) => step <= last);
    return html`
      <figure class="panel along-panel" aria-labelledby="along-heading" data-figure="along">
        <h3 id="along-heading">${texts.say('along-heading')}</h3>
        <p class="figure-sentence">${texts.say('along-lead')}${texts.gap}${texts.tell(describeProbabilitiesAlong(answer))}</p>
        <div class="picture-box" data-testid="along" @click=${(event: MouseEvent) => this.#jump(event, last)}>
          ${lineChart(
            {
              lines,
              cursor: (look.step.value ?? last) / last,
              ticks: ticks.map((step) => ({ at: step / last, text: String(step) })),
            },
            (value) => texts.show(asTick(value)),
            narrow.value,
          )}
        </div>
        ${this.#table(answer, labels)}
        ${figureMenu(this.page, 'along')}
      </figure>`;
  }

  /** A step moves the cursor, not the curves. */
  #curvesOf(answer: TracedAnswer, labels: readonly number[]): readonly Float32Array[] {
    if (answer !== this.#drawn) {
      this.#curves = labels.map((label) => probabilityAlong(answer.trace, label));
      this.#drawn = answer;
    }
    return this.#curves;
  }

  /** A click on the chart is a step; the slider under the circuit does the same for the keyboard. */
  #jump(event: MouseEvent, last: number): void {
    const picture = this.querySelector('svg')?.getBoundingClientRect();
    if (!picture) return;
    const share = placeOnAxis(event.clientX - picture.left, picture.width, narrow.peek());
    this.page.look.goTo(Math.round(Math.min(1, Math.max(0, share)) * last));
  }

  #table({ classes, trace }: TracedAnswer, labels: readonly number[]): TemplateResult {
    const { texts } = this.page;
    const names = labels.map((label) => texts.tell(classAt({ classes }, label)));
    return figureTable(texts.say('along-table'), [texts.say('table-step'), ...names], () =>
      Array.from({ length: trace.rows }, (_, step) => [
        String(step),
        ...labels.map((label) => texts.show(asShare(probabilityAlong(trace, label)[step]))),
      ]),
    );
  }
}

customElements.define('qurio-along', AlongView);
