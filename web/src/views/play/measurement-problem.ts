/** In place of a measurement that failed: a sentence, and the way to have it made again. */

import { html, type TemplateResult } from 'lit';
import { describeProblem } from '../../app/say/problem';
import type { Texts } from '../../locales/texts';
import type { Failure } from '../../rpc/outcome';

/** `name` tells the panels' problems from each other; null while there is no failure. */
export function measurementProblem(
  texts: Texts,
  name: string,
  failure: Failure | null | undefined,
  again: () => void,
): TemplateResult | null {
  if (!failure) return null;
  return html`
    <div class="measuring">
      <p class="hint" role="alert" data-testid="${name}-problem">${texts.tell(describeProblem('measurement', failure))}</p>
      <button type="button" class="quiet framed" data-testid="${name}-again" @click=${again}>${texts.say('problem-again')}</button>
    </div>`;
}
