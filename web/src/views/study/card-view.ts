/** The model card: what it was trained on, whose pictures and weights these are, and where it errs. */

import { html, type TemplateResult } from 'lit';
import { PatientElement } from '../kit/patient-element';

const BIASES = ['sources', 'origin', 'regions', 'labels', 'english', 'places', 'not'] as const;
const PIECES = ['vision', 'text', 'runtime', 'head', 'gallery', 'training', 'fonts'] as const;

export class CardView extends PatientElement {
  protected override render(): TemplateResult {
    const { texts } = this.page;
    return html`
      <section class="panel card-panel" aria-labelledby="card-heading">
        <h3 id="card-heading">${texts.say('card-heading')}</h3>
        <p class="figure-sentence">${texts.say('card-data')}</p>
        <h4>${texts.say('card-biases')}</h4>
        <ul>${BIASES.map((bias) => html`<li>${texts.say(`bias-${bias}`)}</li>`)}</ul>
        <h4>${texts.say('card-pieces')}</h4>
        <dl class="pieces">${PIECES.map(
          (piece) => html`
          <div><dt>${texts.say(`piece-${piece}`)}</dt>
            <dd>${texts.say(`piece-${piece}-from`)}</dd>
            <dd class="licence">${texts.say(`piece-${piece}-licence`)}</dd></div>`,
        )}</dl>
      </section>`;
  }
}

customElements.define('qurio-card', CardView);
