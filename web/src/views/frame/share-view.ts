/** The link to what is on the screen, to copy or to photograph, and what it does not carry. */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { qrPicture } from '../../draw/qr';
import { SignalElement } from '../kit/signal-element';
import { currentView, linkTo } from './address-bar';

const QR_SIDE = 240;

export class ShareView extends SignalElement {
  /** The link that was copied last. */
  readonly #copied = signal<string | null>(null);

  protected override render(): TemplateResult {
    const { texts } = this.page;
    const view = currentView(this.page);
    if (!view) return html`<p class="hint">${texts.say('inside-waiting')}</p>`;
    const link = linkTo(this.page, view);
    if (link === null) {
      const why = view.own && !view.caption?.trim() ? 'share-own-alone' : 'share-too-long';
      return html`<p data-testid="share-none">${texts.say(why)}</p>`;
    }
    const copied = this.#copied.value === link;
    return html`
      <p>${texts.say(view.own ? 'share-own' : 'share-what')}</p>
      <div class="share">
        ${qrPicture(link, QR_SIDE)}
        <div class="share-text">
          <label>${texts.say('share-link')}<textarea readonly rows="4" data-testid="share-link" .value=${link}
            @focus=${(event: Event) => event.target instanceof HTMLTextAreaElement && event.target.select()}></textarea></label>
          <button type="button" class="button" data-testid="share-copy" @click=${() => this.#copy(link)}>${texts.say('share-copy')}</button>
          <p class="hint" role="status">${copied ? texts.say('share-copied') : null}</p>
        </div>
      </div>`;
  }

  /** Without a clipboard (a page that is not secure) the text is left selected, ready to be copied by hand. */
  async #copy(link: string): Promise<void> {
    const clipboard = navigator.clipboard as Clipboard | undefined;
    try {
      await clipboard?.writeText(link);
      if (clipboard) this.#copied.value = link;
    } catch {
      this.querySelector('textarea')?.focus();
    }
    if (!clipboard) this.querySelector('textarea')?.focus();
  }
}

customElements.define('qurio-share', ShareView);
