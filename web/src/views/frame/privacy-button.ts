/** Words that say that nothing leaves this device, or lead to where that can be seen: what they open shows it. */

import { html, type TemplateResult } from 'lit';
import { DialogButton } from '../kit/dialog-button';
import { deeper } from './deeper';

export class PrivacyButton extends DialogButton {
  static override properties = { ...DialogButton.properties, words: { attribute: false } };
  /** Key of what the button says. */
  declare words: string;
  protected readonly sign = 'lock';
  protected readonly name = 'privacy-heading';
  protected override readonly wide = true;

  constructor() {
    super();
    this.words = 'privacy-open';
  }

  protected override opener(_name: string, show: () => void): TemplateResult {
    return html`<button type="button" class="quiet inline" aria-haspopup="dialog"
      @click=${show}>${this.page.texts.say(this.words)}</button>`;
  }

  protected content(): TemplateResult {
    void deeper.privacy();
    return html`<qurio-privacy .page=${this.page}></qurio-privacy>`;
  }
}

customElements.define('qurio-privacy-button', PrivacyButton);
