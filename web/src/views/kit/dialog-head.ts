/** The first line of every dialog: what it is, and the way out of it. */

import { html, type TemplateResult } from 'lit';
import type { Texts } from '../../locales/texts';
import { icon } from './icons';

export function dialogHead(texts: Texts, name: string, close: () => void): TemplateResult {
  return html`
    <div class="dialog-head">
      <h2>${name}</h2>
      <button type="button" class="icon-button" aria-label=${texts.say('dialog-close')} @click=${close}>${icon('close')}</button>
    </div>`;
}
