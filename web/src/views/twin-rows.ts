/** What the views of the head and its twins have in common: rows of what is known, in words. */

import { html, type TemplateResult } from 'lit';
import { className } from '../app/describe';
import { armNamed, type Protocol } from '../app/results';
import { givenTo, type Share, TWINS_BYTES, type TwinRow, twinRows } from '../app/twins';
import { type TwinBar, twinBars } from '../draw/twins';
import { type Answer, SHIPPED } from '../engine/types';
import type { Texts } from '../locales/texts';
import { knownResults } from './known-results';
import { narrow } from './media-query';
import type { Page } from './page';

export function knownFolds(): Protocol | null {
  const results = knownResults();
  return results === null || results === 'missing' ? null : results.folds;
}

/** Empty until the arms have been asked about the object that is shown. */
export function currentRows({ whatIfs, now }: Page, answer: Answer): TwinRow[] {
  const asked = whatIfs.twins.value;
  if (!asked?.answers || asked.answered !== now.answered) return [];
  return twinRows(asked.answers, knownFolds(), givenTo(answer));
}

/** In place of rows that are not there yet, or cannot be had. */
export function twinsMissing({ whatIfs, texts, now }: Page): TemplateResult | null {
  const asked = whatIfs.twins.value;
  if (asked?.answered !== now.answered || asked?.answers) return null;
  const size = { bytes: TWINS_BYTES };
  if (!asked?.failure)
    return html`<p class="hint" role="status">${texts.say('twins-fetching', { size })}</p>`;
  return html`
    <p class="hint" role="alert" data-testid="twins-problem">${texts.say('twins-failed', { size })}</p>
    <button type="button" class="quiet framed" @click=${() => whatIfs.askTwinsAgain()}>${texts.say('twins-again')}</button>`;
}

export function twinName(texts: Texts, name: string): string {
  return texts.say(`twin-${name}`);
}

export function shareText(texts: Texts, { value, low, high }: Share): string {
  return texts.say('twins-right', {
    share: { percent: value, digits: 1 },
    low: { percent: low, digits: 1 },
    high: { percent: high, digits: 1 },
  });
}

/** Beside another panel on a tall screen there is no more room than on a phone. */
export function twinsPicture(
  { texts, kiosk }: Page,
  { classes }: Answer,
  rows: readonly TwinRow[],
): TemplateResult {
  const bars = rows.map(({ name, probabilities, top, agrees, right }): TwinBar => {
    const main = name === SHIPPED;
    const probability = top === null ? null : (probabilities?.[top] ?? 0);
    const says = main ? 'twins-head-says' : agrees ? 'twins-same' : 'twins-other';
    return {
      name: twinName(texts, name),
      text:
        probability === null
          ? texts.say('twins-blind')
          : texts.say(says, {
              class: className(classes[top ?? 0] ?? ''),
              share: { percent: probability, digits: 0 },
            }),
      probability,
      main,
      agrees,
      right,
      rightText: right ? shareText(texts, right) : '',
    };
  });
  return html`${twinBars(bars, (share) => texts.percent(share, 0), narrow.value || kiosk)}`;
}

/** "1,770 test objects, ..." in the words of what is given. */
export function testItems(folds: Protocol | null, answer: Answer): number {
  const arm = folds && armNamed(folds, SHIPPED);
  return arm?.head.conditions[givenTo(answer)]?.items ?? 0;
}
