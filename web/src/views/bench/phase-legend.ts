/** What discs, rings, hands and colours of amplitudes stand for. */

import { html, type TemplateResult } from 'lit';
import { phaseDisc } from '../../draw/phase';
import type { Texts } from '../../locales/texts';

export function phaseLegend(texts: Texts): TemplateResult {
  const mark = (real: number, imaginary: number, words: string): TemplateResult => html`
    <span><svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${phaseDisc([10, 10], real, imaginary, 1, 9)}</svg>${words}</span>`;
  return html`
    <p class="legend">
      ${mark(1, 0, texts.say('legend-plus'))}
      ${mark(-1, 0, texts.say('legend-minus'))}
      ${mark(0, 1, texts.say('bench-legend-phase'))}
      <span>${texts.say('legend-size')}</span>
    </p>`;
}
