/** Sharing: the dialog's content, with its code drawer, comes when it is opened. */

import { html, type TemplateResult } from 'lit';
import { DialogButton } from '../kit/dialog-button';
import { deeper } from './deeper';

export class ShareButton extends DialogButton {
  protected readonly sign = 'share';
  protected readonly name = 'share-heading';

  protected content(): TemplateResult {
    void deeper.share();
    return html`<qurio-share .page=${this.page}></qurio-share>`;
  }
}

customElements.define('qurio-share-button', ShareButton);
