/** What filled discs and rings stand for. */

import { html, type TemplateResult } from 'lit';
import { signedDisc } from '../../draw/signed';
import type { Texts } from '../../locales/texts';

export function signLegend(texts: Texts): TemplateResult {
  return html`
    <p class="legend">
      <span><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${signedDisc(8, 8, 1, 1, 7)}</svg>${texts.say('legend-plus')}</span>
      <span><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${signedDisc(8, 8, -1, 1, 7)}</svg>${texts.say('legend-minus')}</span>
      <span>${texts.say('legend-size')}</span>
    </p>`;
}
