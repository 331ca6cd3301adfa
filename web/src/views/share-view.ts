/** The link to what is on the screen, to copy or to photograph, and what it does not carry. */

import { html, type TemplateResult } from 'lit';
import { qrPicture } from '../draw/qr';
import { currentView, linkTo } from './address-bar';
import { SignalElement } from './signal-element';

const QR_SIDE = 240;

export class ShareView extends SignalElement {
  protected override render(): TemplateResult {
    const { texts, now } = this.page;
    const view = currentView(this.page);
    if (!view) return html`<p class="hint">${texts.say('inside-waiting')}</p>`;
    const link = linkTo(view);
    const own = now.picture?.origin.kind === 'own';
    return html`
      <p>${texts.say(own ? 'share-own' : 'share-what')}</p>
      <div class="share">
        ${qrPicture(link, QR_SIDE)}
        <label>${texts.say('share-link')}<textarea readonly rows="4" data-testid="share-link" .value=${link}
          @focus=${(event: Event) => event.target instanceof HTMLTextAreaElement && event.target.select()}></textarea></label>
      </div>`;
  }
}

customElements.define('qurio-share', ShareView);
