/** Behind the answer: the workbench, what words and photo looked at, and how good the model is. */

import { html, type TemplateResult } from 'lit';
import { isOffered } from '../../app/exhibit/exhibit';
import type { OfferedMeasurement } from '../../app/exhibit/schema';
import './attention-view';
import './card-view';
import '../bench/bench-view';
import '../bench/chooser';
import { SignalElement } from '../kit/signal-element';
import '../kit/lessons-link';
import './results-view';

export class InsideView extends SignalElement {
  protected override render(): TemplateResult {
    const { page } = this;
    const { texts } = page;
    return html`
      <section class="inside workbench" aria-labelledby="inside-heading">
        <div class="inside-head">
          <h2 id="inside-heading" tabindex="-1">${texts.say('inside-heading')}</h2>
          ${page.look.circuit.value === null ? html`<p>${texts.say('inside-lead')}</p>` : null}
          <qurio-bench-chooser .page=${page}></qurio-bench-chooser>
          <qurio-lessons-link .page=${page}></qurio-lessons-link>
        </div>
        <qurio-bench .page=${page}></qurio-bench>
      </section>
      <div class="inside-body">
        ${this.#offered('attention', html`<qurio-attention .page=${page}></qurio-attention>`)}
        ${this.#offered('results', html`<qurio-results .page=${page}></qurio-results>`)}
        ${page.exhibit.head.name === 'world' ? html`<qurio-card .page=${page}></qurio-card>` : null}
      </div>`;
  }

  #offered(name: OfferedMeasurement, view: TemplateResult): TemplateResult | null {
    return isOffered(this.page.exhibit, name) ? view : null;
  }
}

customElements.define('qurio-inside', InsideView);
