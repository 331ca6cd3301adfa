/** Where recording begins, and a recording is opened. What is going on then has its own bar, which stays. */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import '../../styles/record.css';
import { SignalElement } from '../kit/signal-element';
import { deskOf } from './desk';
import './record-bar';
import { recordTexts } from './record-texts';

export class RecordView extends SignalElement {
  readonly #captions = signal(false);

  protected override render(): TemplateResult | null {
    const texts = recordTexts(this.page.texts).value;
    if (texts === null) return null;
    return html`
      <section class="record" aria-labelledby="record-heading">
        <h3 id="record-heading">${texts.say('record-heading')}</h3>
        <p>${texts.say('record-what')}</p>
        <p class="hint">${texts.say('record-privacy')}</p>
        <label class="record-captions"><input type="checkbox" data-testid="record-captions" .checked=${this.#captions.value}
          @change=${(event: Event) => {
            this.#captions.value = event.target instanceof HTMLInputElement && event.target.checked;
          }}><span>${texts.say('record-captions')}</span></label>
        <p class="record-ways">
          <button type="button" class="button" data-testid="record-start" @click=${this.#start}>${texts.say('record-start')}</button>
          <button type="button" class="button" data-testid="record-open" @click=${() => this.#chooser()?.click()}>${texts.say('record-open')}</button>
          <input type="file" accept=".jsonl,application/jsonl,text/plain" data-testid="record-file" hidden @change=${this.#onFile}>
        </p>
      </section>`;
  }

  #chooser(): HTMLInputElement | null {
    return this.querySelector('input[type=file]');
  }

  readonly #start = (): void => {
    deskOf(this.page).record(this.#captions.peek());
    this.#leave();
  };

  readonly #onFile = async (event: Event): Promise<void> => {
    const { target } = event;
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!(target instanceof HTMLInputElement) || !file) return;
    // What cannot be read is no recording either.
    const text = await file.text().catch(() => '');
    // The same file may be chosen once more.
    target.value = '';
    deskOf(this.page).open(file.name, text);
    this.#leave();
  };

  /** To the page, where it goes on. */
  #leave(): void {
    this.closest('dialog')?.close();
  }
}

customElements.define('qurio-record', RecordView);
