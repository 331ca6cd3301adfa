/** What is read out of the circuit and given to the classifier: each qubit and each pair, along two axes. */

import { html, type TemplateResult } from 'lit';
import { type Readout, readoutOf } from '../../app/measure/readout';
import { describeReadout } from '../../app/say/describe';
import { asFinestValue } from '../../app/say/numbers';
import { readoutPicture } from '../../draw/readout';
import { figureMenu } from '../kit/figure-menu';
import { figureTable } from '../kit/figure-table';
import { PatientElement } from '../kit/patient-element';
import { signLegend } from '../kit/sign-legend';

export class ReadoutView extends PatientElement {
  protected override render(): TemplateResult | null {
    const { texts, now } = this.page;
    const answer = now.shown?.recognition.answer;
    if (!answer) return null;
    const readout = readoutOf(answer);
    const { values } = readout;
    return html`
      <figure class="panel readout-panel" aria-labelledby="readout-heading" data-figure="readout">
        <h3 id="readout-heading">${texts.say('readout-heading', { count: values.length })}</h3>
        <p class="figure-sentence">${texts.say('readout-lead')}${texts.gap}${texts.tell(describeReadout(readout))}</p>
        <div class="readout-pictures">
          ${this.#axis(texts.say('readout-z'), readout.z, readout.zz)}
          ${this.#axis(texts.say('readout-x'), readout.x, readout.xx)}
        </div>
        ${signLegend(texts)}
        ${figureTable(
          texts.say('readout-table'),
          [texts.say('table-measured'), texts.say('table-value')],
          () => values.map(({ name, value }) => [name, texts.show(asFinestValue(value))]),
        )}
        ${figureMenu(this.page, 'readout')}
      </figure>`;
  }

  #axis(title: string, singles: Readout['z'], pairs: Readout['zz']): TemplateResult {
    const { texts } = this.page;
    return html`
      <div class="picture-box">
        <h4>${title}</h4>
        ${readoutPicture(singles, pairs, (wire) => texts.say('wire', { wire }))}
      </div>`;
  }
}

customElements.define('qurio-readout', ReadoutView);
