/** Behind the answer: the state that photo and words become, the circuit it goes through, and what is read out. */

import { html, type TemplateResult } from 'lit';
import { isOffered } from '../../app/exhibit/exhibit';
import type { OfferedMeasurement } from '../../app/exhibit/schema';
import './along-view';
import './attention-view';
import './card-view';
import { SignalElement } from '../kit/signal-element';
import { waitingHint } from '../kit/waiting-hint';
import './qubits-view';
import './readout-view';
import './results-view';
import './state-view';

export class InsideView extends SignalElement {
  protected override render(): TemplateResult {
    const { texts } = this.page;
    return html`
      <section class="inside" aria-labelledby="inside-heading">
        <div class="inside-head">
          <h2 id="inside-heading" tabindex="-1">${texts.say('inside-heading')}</h2>
          <p>${texts.say('inside-lead')}</p>
        </div>
        <div class="inside-body">
          ${waitingHint(this.page) ?? this.#figures()}
          ${this.#offered('results', html`<qurio-results .page=${this.page}></qurio-results>`)}
          ${this.page.exhibit.head.name === 'world' ? html`<qurio-card .page=${this.page}></qurio-card>` : null}
        </div>
      </section>`;
  }

  #figures(): TemplateResult {
    return html`
      ${this.#offered('qubits', html`<qurio-qubits .page=${this.page}></qurio-qubits>`)}
      ${this.#offered('along', html`<qurio-along .page=${this.page}></qurio-along>`)}
      ${this.#offered('state', html`<qurio-state .page=${this.page}></qurio-state>`)}
      ${this.#offered('readout', html`<qurio-readout .page=${this.page}></qurio-readout>`)}
      ${this.#offered('attention', html`<qurio-attention .page=${this.page}></qurio-attention>`)}`;
  }

  #offered(name: OfferedMeasurement, view: TemplateResult): TemplateResult | null {
    return isOffered(this.page.exhibit, name) ? view : null;
  }
}

customElements.define('qurio-inside', InsideView);
