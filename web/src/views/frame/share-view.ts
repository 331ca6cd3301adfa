/** What is on the screen, to pass on: by the device's own share sheet, as a link to copy or to photograph, as a postcard, as a recording. */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { describeAnswer } from '../../app/say/describe';
import { qrPicture } from '../../draw/qr';
import '../export/postcard-maker';
import type { PostcardMaker } from '../export/postcard-maker';
import { copyText } from '../kit/copy-text';
import { currentView, linkTo } from '../kit/link';
import { SignalElement } from '../kit/signal-element';
import '../record/record-view';

const QR_SIDE = 240;

export class ShareView extends SignalElement {
  /** The link that was copied last. */
  readonly #copied = signal<string | null>(null);
  readonly #failed = signal(false);

  protected override render(): TemplateResult {
    const { texts, kiosk } = this.page;
    const view = currentView(this.page);
    // What cannot be answered is worth a report as well.
    const record = kiosk ? null : html`<qurio-record .page=${this.page}></qurio-record>`;
    if (!view) return html`<p class="hint">${texts.say('inside-waiting')}</p>${record}`;
    const link = linkTo(this.page, view);
    const why = view.own && !view.caption?.trim() ? 'share-own-alone' : 'share-too-long';
    return html`
      ${
        link === null
          ? html`<p data-testid="share-none">${texts.say(why)}</p>`
          : html`<p>${texts.say(view.own ? 'share-own' : 'share-what')}</p>${this.#link(link)}`
      }
      ${view.own ? html`<p><qurio-privacy-button .page=${this.page}></qurio-privacy-button></p>` : null}
      ${kiosk ? null : this.#native(link)}
      ${kiosk ? null : html`<qurio-postcard .page=${this.page}></qurio-postcard>`}
      ${record}`;
  }

  #link(link: string): TemplateResult {
    const { texts } = this.page;
    const copied = this.#copied.value === link;
    return html`
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

  /** Where the device has a sheet of its own. */
  #native(link: string | null): TemplateResult | null {
    const { texts } = this.page;
    if (!('share' in navigator)) return null;
    return html`
      <p><button type="button" class="button" data-testid="share-native" @click=${() => this.#share(link)}>${texts.say('share-native')}</button></p>
      <p class="hint" role="status">${this.#failed.value ? texts.say('share-native-failed') : null}</p>`;
  }

  /** The link, and the postcard where the sheet takes files; whoever closes the sheet has not failed. */
  async #share(link: string | null): Promise<void> {
    const { texts, now } = this.page;
    const answer = now.current?.recognition.answer;
    const file = this.querySelector<PostcardMaker>('qurio-postcard')?.file ?? null;
    const words = {
      title: texts.say('title'),
      ...(answer ? { text: texts.tell(describeAnswer(answer)) } : {}),
      ...(link === null ? {} : { url: link }),
    };
    const whole = file ? { ...words, files: [file] } : words;
    this.#failed.value = false;
    try {
      await navigator.share(navigator.canShare?.(whole) ? whole : words);
    } catch (error) {
      const closed = error instanceof DOMException && error.name === 'AbortError';
      this.#failed.value = !closed;
    }
  }

  /** Without a clipboard the text is left selected, ready to be copied by hand. */
  async #copy(link: string): Promise<void> {
    if (await copyText(link)) this.#copied.value = link;
    else this.querySelector('textarea')?.focus();
  }
}

customElements.define('qurio-share', ShareView);
