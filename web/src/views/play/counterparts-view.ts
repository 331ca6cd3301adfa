/** The quantum head and its counterparts on the object that is shown, with the honest sentence first. */

import { html, type TemplateResult } from 'lit';
import { describeVerdict, type Pair } from '../../app/lab/results';
import {
  COUNTERPARTS,
  type CounterpartRow,
  describeCounterparts,
  givenTo,
} from '../../app/measure/counterparts';
import { className } from '../../app/say/describe';
import type { Answer } from '../../engine/types';
import { figureTable } from '../frame/figure-table';
import { PatientElement } from '../frame/patient-element';
import { knownResults } from '../study/known-results';
import {
  counterpartName,
  counterpartsMissing,
  counterpartsPicture,
  currentRows,
  knownFolds,
  shareText,
  testItems,
} from './counterpart-rows';

export class CounterpartsView extends PatientElement {
  protected override render(): TemplateResult | null {
    const { texts, now } = this.page;
    const answer = now.shown?.recognition.answer;
    if (!answer) return null;
    const rows = currentRows(this.page, answer);
    const results = knownResults();
    const said = describeCounterparts(answer, rows);
    return html`
      <figure class="panel counterparts-panel" aria-labelledby="counterparts-heading">
        <h3 id="counterparts-heading">${texts.say('counterparts-heading')}</h3>
        ${results !== null && results !== 'missing' ? html`<p class="figure-sentence" data-testid="counterparts-verdict">${texts.tell(describeVerdict(results))}</p>` : null}
        ${said ? html`<p class="figure-sentence" data-testid="counterparts-sentence">${texts.tell(said)}</p>` : null}
        ${counterpartsMissing(this.page, 'counterparts')}
        ${rows.length > 0 ? this.#figures(answer, rows) : null}
      </figure>`;
  }

  protected override updated(): void {
    this.page.whatIfs.want(COUNTERPARTS, { plan: {} });
  }

  #figures(answer: Answer, rows: readonly CounterpartRow[]): TemplateResult {
    const { texts } = this.page;
    const folds = knownFolds();
    return html`
      <div class="picture-box" data-testid="counterparts-bars">${counterpartsPicture(this.page, answer, rows)}</div>
      <p class="legend">${texts.say('counterparts-legend', {
        items: testItems(folds, answer),
        given: texts.say(`condition-${givenTo(answer)}`),
        majority: { percent: folds?.majority_accuracy ?? 0, digits: 0 },
      })}</p>
      ${this.#comparison(answer, rows)}
      ${this.#odds(answer, rows)}`;
  }

  #comparison({ classes }: Answer, rows: readonly CounterpartRow[]): TemplateResult {
    const { texts } = this.page;
    const heads = [
      'table-model',
      'counterparts-here',
      'counterparts-agrees',
      'counterparts-accuracy',
      'counterparts-difference',
      'table-mcnemar',
    ].map((id) => texts.say(id));
    return figureTable(texts.say('counterparts-table'), heads, () =>
      rows.map(({ name, top, probabilities, agrees, right, pair }) => [
        counterpartName(texts, name),
        top === null
          ? texts.say('counterparts-blind')
          : texts.say('counterparts-head-says', {
              class: className(classes[top] ?? ''),
              share: { percent: probabilities?.[top] ?? 0, digits: 2 },
            }),
        top === null ? '–' : texts.say(agrees ? 'yes' : 'no'),
        right ? shareText(texts, right) : '–',
        pair ? this.#difference(pair) : '–',
        pair ? this.#chance(pair.mcnemar_p) : '–',
      ]),
    );
  }

  /** What is more than nothing is never shown as nothing. */
  #chance(p: number): string {
    const { texts } = this.page;
    return p < 0.0005 ? `<${texts.decimal(0.001, 3)}` : texts.decimal(p, 3);
  }

  #difference({ difference_in_points, interval: [low, high] }: Pair): string {
    const { texts } = this.page;
    const points = (value: number) => ({ decimal: value, digits: 1 as const });
    return texts.say('counterparts-points', {
      points: points(difference_in_points),
      low: points(low),
      high: points(high),
    });
  }

  #odds({ classes }: Answer, rows: readonly CounterpartRow[]): TemplateResult {
    const { texts } = this.page;
    const heads = [
      texts.say('table-class'),
      ...rows.map(({ name }) => counterpartName(texts, name)),
    ];
    return figureTable(texts.say('counterparts-odds'), heads, () =>
      classes.map((id, label) => [
        texts.tell(className(id)),
        ...rows.map(({ probabilities }) =>
          probabilities ? texts.percent(probabilities[label] ?? 0, 2) : '–',
        ),
      ]),
    );
  }
}

customElements.define('qurio-counterparts', CounterpartsView);
