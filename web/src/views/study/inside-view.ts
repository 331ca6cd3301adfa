/** Behind the answer: the state that photo and words become, the circuit it goes through, and what is read out. */

import { html, type TemplateResult } from 'lit';
import './along-view';
import './attention-view';
import './card-view';
import { SignalElement } from '../kit/signal-element';
import './qubits-view';
import './readout-view';
import './results-view';
import './state-view';

export class InsideView extends SignalElement {
  protected override render(): TemplateResult {
    const { texts, now } = this.page;
    const answered = now.answered !== null;
    return html`
      <section class="inside" aria-labelledby="inside-heading">
        <div class="inside-head">
          <h2 id="inside-heading" tabindex="-1">${texts.say('inside-heading')}</h2>
          <p>${texts.say('inside-lead')}</p>
        </div>
        <div class="inside-body">
          ${answered ? this.#figures() : html`<p class="hint">${texts.say('inside-waiting')}</p>`}
          <qurio-results .page=${this.page}></qurio-results>
          <qurio-card .page=${this.page}></qurio-card>
        </div>
      </section>`;
  }

  #figures(): TemplateResult {
    return html`
      <qurio-qubits .page=${this.page}></qurio-qubits>
      <qurio-along .page=${this.page}></qurio-along>
      <qurio-state .page=${this.page}></qurio-state>
      <qurio-readout .page=${this.page}></qurio-readout>
      <qurio-attention .page=${this.page}></qurio-attention>`;
  }
}

customElements.define('qurio-inside', InsideView);
