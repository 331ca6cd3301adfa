/** The answer on its way through the circuit: what would be said if it were read out after each gate. */

import type { TemplateResult } from 'lit';
import { probabilityAlong } from '../../app/measure/trace';
import { classAt } from '../../app/say/describe';
import { classesAlong, describeProbabilitiesAlong } from '../../app/say/describe-qubits';
import type { Message } from '../../app/say/message';
import { asShare, asTick } from '../../app/say/numbers';
import { MOST_LINES } from '../../draw/lines';
import { oddsPicture, stepAt } from '../../draw/odds';
import type { TracedAnswer } from '../../engine/types';
import { figureTable } from '../kit/figure-table';
import { shownCircuit } from '../kit/shown-circuit';
import { BenchPanel } from './bench-panel';

export class OddsPanel extends BenchPanel {
  readonly name = 'along';
  #labels: readonly number[] = [];
  #curves: readonly Float32Array[] = [];
  #decided: Message | null = null;
  #drawn: TracedAnswer | null = null;

  protected override render(): TemplateResult | null {
    const { texts, look } = this.page;
    const shown = shownCircuit(this.page);
    const answer = shown?.answer;
    if (!shown || !answer) return null;
    this.#follow(answer);
    const lines = this.#labels.map((label, i) => ({
      name: texts.tell(classAt(answer, label)),
      values: this.#curves[i] ?? [],
      main: label === answer.head.top,
    }));
    const share = (value: number) => texts.show(asShare(value));
    return this.frame({
      terms: ['probability', 'expectation-z'],
      reading: texts.say('bench-along-reading', leading(answer, shown.row.probabilities)),
      sentence: `${texts.say('along-lead')}${texts.gap}${this.#decided && texts.tell(this.#decided)}`,
      picture: (size) =>
        oddsPicture(lines, shown.step, size, {
          share,
          tick: (value) => texts.show(asTick(value)),
          steps: texts.say('bench-along-steps'),
        }),
      // The slider under the circuit does the same for the keyboard.
      onClick: (event, size) => look.goTo(stepAt(this.#left(event), size, shown.last)),
      notes: this.#table(answer),
    });
  }

  /** A step moves the cursor, not the curves. */
  #follow(answer: TracedAnswer): void {
    if (answer === this.#drawn) return;
    this.#drawn = answer;
    this.#decided = describeProbabilitiesAlong(answer);
    this.#labels = classesAlong(answer, MOST_LINES);
    this.#curves = this.#labels.map((label) => probabilityAlong(answer.trace, label));
  }

  /** From the left side of the picture. */
  #left({ clientX }: MouseEvent): number {
    return clientX - (this.querySelector('.picture-box')?.getBoundingClientRect().left ?? 0);
  }

  #table({ classes, trace }: TracedAnswer): TemplateResult {
    const { texts } = this.page;
    const names = this.#labels.map((label) => texts.tell(classAt({ classes }, label)));
    return figureTable(texts.say('along-table'), [texts.say('table-step'), ...names], () =>
      Array.from({ length: trace.rows }, (_, step) => [
        String(step),
        ...this.#curves.map((curve) => texts.show(asShare(curve[step]))),
      ]),
    );
  }
}

/** The class that leads, and its probability. */
function leading(answer: TracedAnswer, probabilities: Float32Array) {
  const share = Math.max(...probabilities);
  return { class: classAt(answer, probabilities.indexOf(share)), share: asShare(share) };
}

customElements.define('qurio-bench-along', OddsPanel);
