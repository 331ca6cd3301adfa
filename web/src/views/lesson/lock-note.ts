/** Names in the lock of the address that nothing has: what was meant stays away, and whoever made the link is told why. */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { LOCKABLE, unknownIn } from '../../app/lessons/lock';
import { LESSON } from '../../locales/further';
import { furtherTexts } from '../kit/further-texts';
import { icon } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';

const lessonTexts = furtherTexts(LESSON);

export class LockNote extends SignalElement {
  readonly #closed = signal(false);

  protected override render(): TemplateResult {
    const unknown = unknownIn(new URLSearchParams(location.search));
    const isTold = unknown.length > 0 && !this.#closed.value;
    return html`<div role="alert">${isTold ? this.#note(unknown) : null}</div>`;
  }

  #note(unknown: readonly string[]): TemplateResult | null {
    const texts = lessonTexts(this.page.texts).value;
    if (texts === null) return null;
    const names = unknown.join(', ');
    return html`
      <div class="problems" data-testid="lock-unknown"><div class="problem">
        <p>${texts.say('lesson-lock-unknown', { names, known: LOCKABLE.join(', ') })}</p>
        <button type="button" class="icon-button" aria-label=${texts.say('problem-dismiss')} @click=${this.#close}>${icon('close')}</button>
      </div></div>`;
  }

  readonly #close = (): void => {
    this.#closed.value = true;
  };
}

customElements.define('qurio-lock-note', LockNote);
