/** What-ifs: what words and parts of the photo do to the answer. */

import { html, type TemplateResult } from 'lit';
import './circuit-view';
import './cut-view';
import './effects-view';
import './angle-view';
import './shots-view';
import './counterparts-view';
import { SignalElement } from '../kit/signal-element';

export class PlayView extends SignalElement {
  protected override render(): TemplateResult {
    const { page } = this;
    const { texts } = page;
    const answered = page.now.answered !== null;
    return html`
      <section class="inside" aria-labelledby="play-heading">
        <div class="inside-head">
          <h2 id="play-heading" tabindex="-1">${texts.say('play-heading')}</h2>
          <p>${texts.say('play-lead')}</p>
        </div>
        ${
          answered
            ? html`<div class="inside-body">
          <qurio-effects .page=${page}></qurio-effects>
          <qurio-circuit .page=${page}></qurio-circuit>
          <qurio-cut .page=${page}></qurio-cut>
          <qurio-angle .page=${page}></qurio-angle>
          <qurio-shots .page=${page}></qurio-shots>
          <qurio-counterparts .page=${page}></qurio-counterparts></div>`
            : html`<p class="hint">${texts.say('inside-waiting')}</p>`
        }
      </section>`;
  }
}

customElements.define('qurio-play', PlayView);
