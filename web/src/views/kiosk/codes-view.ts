/** Links as QR codes, in a dialog: what they lead to opens on the visitor's own phone. */

import { signal } from '@preact/signals-core';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { qrPicture } from '../../draw/qr';
import { dialogHead } from '../kit/dialog-head';
import { CODES_WANTED, type LinkCode } from '../kit/link-codes';
import { SignalElement } from '../kit/signal-element';

const SIDE = 260;

export class CodesView extends SignalElement {
  readonly #codes = signal<readonly LinkCode[]>([]);

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(CODES_WANTED, this.#onWanted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(CODES_WANTED, this.#onWanted);
  }

  protected override render(): TemplateResult {
    const { texts } = this.page;
    const codes = this.#codes.value;
    const name = texts.say('code-heading');
    return html`
      <dialog class="codes" aria-label=${name} @close=${this.#onClose} @click=${this.#onClick}>
        ${
          codes.length > 0
            ? html`${dialogHead(texts, name, this.#hide)}
        <p>${texts.say('code-hint')}</p>
        <ul>${codes.map(({ label, address }) => this.#code(label, address))}</ul>`
            : null
        }
      </dialog>`;
  }

  #code(label: string, address: string): TemplateResult {
    return html`
      <li data-testid="code" data-address=${address}>
        ${qrPicture(address, SIDE)}
        <p><strong>${label}</strong> <span class="hint">${address}</span></p>
      </li>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open && this.#codes.peek().length > 0) dialog.showModal();
  }

  readonly #onWanted = (event: Event): void => {
    if (event instanceof CustomEvent) this.#codes.value = event.detail;
  };

  readonly #hide = (): void => {
    this.querySelector('dialog')?.close();
  };

  readonly #onClose = (): void => {
    this.#codes.value = [];
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (event.target instanceof HTMLDialogElement) this.#hide();
  };
}

customElements.define('qurio-codes', CodesView);
