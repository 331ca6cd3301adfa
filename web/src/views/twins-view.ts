/** The quantum head and its twins on the object that is shown, with the honest sentence first. */

import { html, type TemplateResult } from 'lit';
import { className } from '../app/describe';
import { describeVerdict, type Pair } from '../app/results';
import { describeTwins, givenTo, type TwinRow } from '../app/twins';
import type { Answer } from '../engine/types';
import { figureTable } from './figure-table';
import { knownResults } from './known-results';
import { PatientElement } from './patient-element';
import {
  currentRows,
  knownFolds,
  shareText,
  testItems,
  twinName,
  twinsMissing,
  twinsPicture,
} from './twin-rows';

export class TwinsView extends PatientElement {
  protected override render(): TemplateResult | null {
    const { texts, now } = this.page;
    const answer = now.shown?.recognition.answer;
    if (!answer) return null;
    const rows = currentRows(this.page, answer);
    const results = knownResults();
    const said = describeTwins(answer, rows);
    return html`
      <figure class="panel twins-panel" aria-labelledby="twins-heading">
        <h3 id="twins-heading">${texts.say('twins-heading')}</h3>
        ${results !== null && results !== 'missing' ? html`<p class="figure-sentence" data-testid="twins-verdict">${texts.tell(describeVerdict(results))}</p>` : null}
        ${said ? html`<p class="figure-sentence" data-testid="twins-sentence">${texts.tell(said)}</p>` : null}
        ${twinsMissing(this.page)}
        ${rows.length > 0 ? this.#figures(answer, rows) : null}
      </figure>`;
  }

  protected override updated(): void {
    this.page.whatIfs.askTwins();
  }

  #figures(answer: Answer, rows: readonly TwinRow[]): TemplateResult {
    const { texts } = this.page;
    const folds = knownFolds();
    return html`
      <div class="picture-box" data-testid="twins-bars">${twinsPicture(this.page, answer, rows)}</div>
      <p class="legend">${texts.say('twins-legend', {
        items: testItems(folds, answer),
        given: texts.say(`condition-${givenTo(answer)}`),
        majority: { percent: folds?.majority_accuracy ?? 0, digits: 0 },
      })}</p>
      ${this.#comparison(answer, rows)}
      ${this.#odds(answer, rows)}`;
  }

  #comparison({ classes }: Answer, rows: readonly TwinRow[]): TemplateResult {
    const { texts } = this.page;
    const heads = [
      'table-model',
      'twins-here',
      'twins-agrees',
      'twins-accuracy',
      'twins-difference',
      'table-mcnemar',
    ].map((id) => texts.say(id));
    return figureTable(texts.say('twins-table'), heads, () =>
      rows.map(({ name, top, probabilities, agrees, right, pair }) => [
        twinName(texts, name),
        top === null
          ? texts.say('twins-blind')
          : texts.say('twins-head-says', {
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
    return texts.say('twins-points', {
      points: points(difference_in_points),
      low: points(low),
      high: points(high),
    });
  }

  #odds({ classes }: Answer, rows: readonly TwinRow[]): TemplateResult {
    const { texts } = this.page;
    const heads = [texts.say('table-class'), ...rows.map(({ name }) => twinName(texts, name))];
    return figureTable(texts.say('twins-odds'), heads, () =>
      classes.map((id, label) => [
        texts.tell(className(id)),
        ...rows.map(({ probabilities }) =>
          probabilities ? texts.percent(probabilities[label] ?? 0, 2) : '–',
        ),
      ]),
    );
  }
}

customElements.define('qurio-twins', TwinsView);
