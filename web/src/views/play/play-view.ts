/** What-ifs: what words and parts of the photo do to the answer. */

import { html, type TemplateResult } from 'lit';
import { isOffered } from '../../app/exhibit/exhibit';
import type { OfferedMeasurement } from '../../app/exhibit/schema';
import './cut-view';
import './effects-view';
import './angle-view';
import './shots-view';
import './counterparts-view';
import { SignalElement } from '../kit/signal-element';
import { waitingHint } from '../kit/waiting-hint';

export class PlayView extends SignalElement {
  protected override render(): TemplateResult {
    const { page } = this;
    const { texts } = page;
    const waits = waitingHint(page);
    return html`
      <section class="inside" aria-labelledby="play-heading">
        <div class="inside-head">
          <h2 id="play-heading" tabindex="-1">${texts.say('play-heading')}</h2>
          <p>${texts.say('play-lead')}</p>
        </div>
        ${
          waits ??
          html`<div class="inside-body">
          ${this.#offered('effects', html`<qurio-effects .page=${page}></qurio-effects>`)}
          ${this.#offered('cut', html`<qurio-cut .page=${page}></qurio-cut>`)}
          ${this.#offered('angle', html`<qurio-angle .page=${page}></qurio-angle>`)}
          ${this.#offered('shots', html`<qurio-shots .page=${page}></qurio-shots>`)}
          ${this.#offered('counterparts', html`<qurio-counterparts .page=${page}></qurio-counterparts>`)}</div>`
        }
      </section>`;
  }

  #offered(name: OfferedMeasurement, view: TemplateResult): TemplateResult | null {
    return isOffered(this.page.exhibit, name) ? view : null;
  }
}

customElements.define('qurio-play', PlayView);
