/** The quantum head and its counterparts on the object that is shown, with the honest sentence first. */

import { html, type TemplateResult } from 'lit';
import { type CounterpartRow, givenTo } from '../../app/lab/counterpart-rows';
import { knownFolds, knownResults } from '../../app/lab/known-results';
import { COUNTERPARTS } from '../../app/measure/counterparts';
import { classAt, className } from '../../app/say/describe';
import { describeCounterparts } from '../../app/say/describe-counterparts';
import { describeVerdict, pairFills } from '../../app/say/describe-results';
import { describeHeads, groundTruth } from '../../app/say/describe-truth';
import { asChance, asShare } from '../../app/say/numbers';
import type { Answer } from '../../engine/types';
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { PatientElement } from '../kit/patient-element';
import {
  counterpartName,
  counterpartsMissing,
  counterpartsPicture,
  currentRows,
  isFilling,
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
    const truth = rows.length > 0 && now.shown ? groundTruth(now.shown) : null;
    const tops = rows.map(({ top }) => (top === null ? null : (answer.classes[top] ?? null)));
    return html`
      <figure class=${isFilling(this.page) ? 'panel counterparts-panel filling' : 'panel counterparts-panel'} aria-labelledby="counterparts-heading" data-figure="counterparts">
        <h3 id="counterparts-heading">${texts.say('counterparts-heading')}</h3>
        ${results ? html`<p class="figure-sentence" data-testid="counterparts-verdict">${texts.tell(describeVerdict(results))}</p>` : null}
        ${said ? html`<p class="figure-sentence" data-testid="counterparts-sentence">${texts.tell(said)}</p>` : null}
        ${truth ? html`<p class="figure-sentence" data-testid="counterparts-truth">${texts.tell(describeHeads(truth, tops))}</p>` : null}
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
        majority: asShare(folds?.majority_accuracy),
      })}</p>
      ${this.#comparison(answer, rows)}
      ${this.#probabilities(answer, rows)}
      ${figureMenu(this.page, 'counterparts')}`;
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
              class: classAt({ classes }, top),
              share: asShare(probabilities?.[top]),
            }),
        top === null ? '–' : texts.say(agrees ? 'yes' : 'no'),
        right ? shareText(texts, right) : '–',
        pair ? texts.say('counterparts-points', pairFills(pair)) : '–',
        pair ? texts.show(asChance(pair.mcnemar_p)) : '–',
      ]),
    );
  }

  #probabilities({ classes }: Answer, rows: readonly CounterpartRow[]): TemplateResult {
    const { texts } = this.page;
    const heads = [
      texts.say('table-class'),
      ...rows.map(({ name }) => counterpartName(texts, name)),
    ];
    return figureTable(texts.say('counterparts-probabilities'), heads, () =>
      classes.map((id, label) => [
        texts.tell(className(id)),
        ...rows.map(({ probabilities }) =>
          probabilities ? texts.show(asShare(probabilities[label])) : '–',
        ),
      ]),
    );
  }
}

customElements.define('qurio-counterparts', CounterpartsView);
