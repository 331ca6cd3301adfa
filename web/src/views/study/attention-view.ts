/** Attention in numbers: for whatever is pointed at, or for the answer as a whole. */

import { html, type TemplateResult } from 'lit';
import { regionWeights, wordWeights } from '../../app/measure/attention';
import { describeAttention } from '../../app/say/describe';
import { asShare } from '../../app/say/numbers';
import { wordTexts } from '../../app/say/words';
import type { Answered } from '../../app/state/answered';
import { REGION_GRID } from '../../engine/types';
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { PatientElement } from '../kit/patient-element';

export class AttentionView extends PatientElement {
  protected override render(): TemplateResult | null {
    const { texts, look } = this.page;
    const answered = this.page.now.current;
    if (!answered) return null;
    const { attention } = answered.recognition.answer;
    const target = look.target.value;
    const regions = regionWeights(attention, target);
    const words = wordWeights(attention, target);
    const sentence = describeAttention(answered.recognition, wordTexts(answered), target);
    return html`
      <figure class="panel attention-panel" aria-labelledby="attention-heading" data-figure="attention">
        <h3 id="attention-heading">${texts.say('attention-heading')}</h3>
        <p class="figure-sentence">${texts.say('attention-lead')} ${sentence ? texts.tell(sentence) : null}</p>
        ${regions ? this.#regions(regions) : null}
        ${words ? this.#words(answered, words) : null}
        ${answered.recognition.answer.words?.alone ? html`<p class="hint" data-testid="attention-words-alone">${texts.say('attention-words-alone')}</p>` : null}
        ${figureMenu(this.page, 'attention')}
      </figure>`;
  }

  #regions(weights: Float32Array): TemplateResult {
    const { texts } = this.page;
    const steps = Array.from({ length: REGION_GRID }, (_, step) => step);
    const heads = steps.map((column) => texts.say('table-column', { column: column + 1 }));
    const rows = () =>
      steps.map((row) => [
        texts.say('table-row', { row: row + 1 }),
        ...Array.from(weights.subarray(row * REGION_GRID, (row + 1) * REGION_GRID), (weight) =>
          texts.show(asShare(weight)),
        ),
      ]);
    return figureTable(texts.say('attention-regions'), [texts.say('table-region'), ...heads], rows);
  }

  #words(answered: Answered, weights: Float32Array): TemplateResult {
    const { texts } = this.page;
    const names = wordTexts(answered);
    return figureTable(
      texts.say('attention-words'),
      [texts.say('table-word'), texts.say('table-share')],
      () => Array.from(weights, (weight, word) => [names[word] ?? '', texts.show(asShare(weight))]),
    );
  }
}

customElements.define('qurio-attention', AttentionView);
