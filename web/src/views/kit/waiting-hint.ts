/** Why an answer cannot be taken apart yet. */

import { html, type TemplateResult } from 'lit';
import { describeWaiting } from '../../app/say/progress';
import { isTraced } from '../../engine/types';
import type { Page } from './page';

/** Null: it can. */
export function waitingHint({ now, texts }: Page): TemplateResult | null {
  const { answered, models } = now;
  if (answered === null) return hint(texts.say('inside-waiting'));
  if (isTraced(answered.recognition.answer)) return null;
  if (models.phase === 'failed') return hint(texts.say('answer-no-model'));
  const progress = models.phase === 'loading' ? models.progress : {};
  return hint(texts.tell(describeWaiting('engine', progress)));
}

function hint(text: string): TemplateResult {
  return html`<p class="hint deeper-waits" data-testid="deeper-waits">${text}</p>`;
}
