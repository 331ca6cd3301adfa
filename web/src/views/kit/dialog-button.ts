/** A button that opens a dialog over the page; Escape, its own button and a touch outside close it. */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { dialogHead } from './dialog-head';
import { icon } from './icons';
import { SignalElement } from './signal-element';

export abstract class DialogButton extends SignalElement {
  readonly #open = signal(false);

  protected abstract readonly sign: Parameters<typeof icon>[0];
  /** Key of the name of button and dialog. */
  protected abstract readonly name: string;
  /** For tables. */
  protected readonly wide: boolean = false;
  protected abstract content(): TemplateResult;

  /** What is pressed: the sign, if nothing else. */
  protected opener(name: string, show: () => void): TemplateResult {
    return html`<button type="button" class="icon-button" title=${name} aria-label=${name} aria-haspopup="dialog"
        @click=${show}>${icon(this.sign)}</button>`;
  }

  protected override render(): TemplateResult {
    const { texts } = this.page;
    const name = texts.say(this.name);
    return html`
      ${this.opener(name, this.#show)}
      <dialog class=${this.wide ? 'wide' : ''} aria-label=${name} @close=${this.#onClose} @click=${this.#onClick}>
        ${dialogHead(texts, name, this.#hide)}
        ${this.#open.value ? this.content() : null}
      </dialog>`;
  }

  readonly #show = (): void => {
    this.#open.value = true;
    this.querySelector<HTMLDialogElement>(':scope > dialog')?.showModal();
  };

  readonly #hide = (): void => {
    this.querySelector<HTMLDialogElement>(':scope > dialog')?.close();
  };

  /** Of a dialog that this one's content has opened, it is none of this one's. */
  readonly #onClose = (event: Event): void => {
    if (event.target === event.currentTarget) this.#open.value = false;
  };

  /** The dialog's own box is all its content: only its backdrop is the dialog itself. */
  readonly #onClick = (event: MouseEvent): void => {
    if (event.target instanceof HTMLDialogElement && event.target === event.currentTarget)
      this.#hide();
  };
}
