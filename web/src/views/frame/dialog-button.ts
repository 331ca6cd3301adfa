/** A button that opens a dialog over the page; Escape, its own button and a touch outside close it. */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { dialogHead } from '../kit/dialog-head';
import { icon } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';

export abstract class DialogButton extends SignalElement {
  readonly #open = signal(false);

  protected abstract readonly sign: Parameters<typeof icon>[0];
  /** Key of the name of button and dialog. */
  protected abstract readonly name: string;
  protected abstract content(): TemplateResult;

  protected override render(): TemplateResult {
    const { texts } = this.page;
    const name = texts.say(this.name);
    return html`
      <button type="button" class="icon-button" title=${name} aria-label=${name} aria-haspopup="dialog"
        @click=${this.#show}>${icon(this.sign)}</button>
      <dialog aria-label=${name} @close=${this.#onClose} @click=${this.#onClick}>
        ${dialogHead(texts, name, this.#hide)}
        ${this.#open.value ? this.content() : null}
      </dialog>`;
  }

  readonly #show = (): void => {
    this.#open.value = true;
    this.querySelector('dialog')?.showModal();
  };

  readonly #hide = (): void => {
    this.querySelector('dialog')?.close();
  };

  readonly #onClose = (): void => {
    this.#open.value = false;
  };

  /** The dialog's own box is all its content: only its backdrop is the dialog itself. */
  readonly #onClick = (event: MouseEvent): void => {
    if (event.target instanceof HTMLDialogElement) this.#hide();
  };
}
