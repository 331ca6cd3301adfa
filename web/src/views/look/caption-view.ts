/** The caption as the visitor writes it. */

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { SignalElement } from '../kit/signal-element';
import { TypingHeadline } from './typing-headline';

export class CaptionView extends SignalElement {
  constructor() {
    super();
    new TypingHeadline(this);
  }

  protected override render(): TemplateResult {
    const { now, texts, actions } = this.page;
    const { caption } = now;
    return html`
      <div class="caption-field">
        <div class="caption-head">
          <label class="eyebrow words-hue" for="caption-input">${texts.say('caption-label')}</label>
          ${
            caption.text === ''
              ? nothing
              : html`
            <button type="button" class="quiet" aria-label=${texts.say('caption-remove')}
              @click=${() => actions.editCaption('')}>${texts.say('caption-clear')}</button>`
          }
        </div>
        <textarea id="caption-input" data-testid="caption-input" rows="2" lang="en" spellcheck="false"
          autocomplete="off" enterkeyhint="done" aria-describedby="caption-hint"
          placeholder=${texts.say('caption-placeholder')}
          .value=${live(caption.text)} @input=${this.#onInput} @keydown=${this.#onKey}></textarea>
        <p class=${caption.carried ? 'hint carried' : 'hint'} id="caption-hint">${caption.carried ? texts.say('caption-carried') : texts.say('caption-hint')}</p>
      </div>`;
  }

  readonly #onInput = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) {
      this.page.actions.editCaption(event.target.value);
    }
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.page.actions.submitCaption();
  };
}

customElements.define('qurio-caption', CaptionView);
