/** What the views of the head and its counterparts have in common: rows of what is known, in words. */

import { html, type TemplateResult } from 'lit';
import { armNamed, type Protocol } from '../../app/lab/results';
import {
  COUNTERPARTS,
  COUNTERPARTS_BYTES,
  type CounterpartRow,
  counterpartRows,
  givenTo,
  type Share,
} from '../../app/measure/counterparts';
import { className } from '../../app/say/describe';
import { type CounterpartBar, counterpartBars } from '../../draw/counterparts';
import { type Answer, SHIPPED } from '../../engine/types';
import type { Texts } from '../../locales/texts';
import { narrow } from '../frame/media-query';
import type { Page } from '../frame/page';
import { knownResults } from '../study/known-results';
import { measurementProblem } from './measurement-problem';

export function knownFolds(): Protocol | null {
  const results = knownResults();
  return results === null || results === 'missing' ? null : results.folds;
}

/** Empty until the arms have been asked about the object that is shown. */
export function currentRows({ whatIfs, now }: Page, answer: Answer): CounterpartRow[] {
  const asked = whatIfs.of(COUNTERPARTS).state.value;
  if (!asked?.value || asked.wanted.answered !== now.answered) return [];
  return counterpartRows(asked.value, knownFolds(), givenTo(answer));
}

/** In place of rows that are not there yet, or cannot be had. `name` tells the panels from each other. */
export function counterpartsMissing(
  { whatIfs, texts, now }: Page,
  name: string,
): TemplateResult | null {
  const counterparts = whatIfs.of(COUNTERPARTS);
  const asked = counterparts.state.value;
  if (asked?.wanted.answered !== now.answered || asked?.value) return null;
  const size = { bytes: COUNTERPARTS_BYTES };
  return asked?.failure
    ? measurementProblem(texts, name, asked.failure, () => counterparts.again())
    : html`<p class="hint" role="status">${texts.say('counterparts-fetching', { size })}</p>`;
}

export function counterpartName(texts: Texts, name: string): string {
  return texts.say(`counterpart-${name}`);
}

export function shareText(texts: Texts, { value, low, high }: Share): string {
  return texts.say('counterparts-right', {
    share: { percent: value, digits: 1 },
    low: { percent: low, digits: 1 },
    high: { percent: high, digits: 1 },
  });
}

/** Beside another panel on a tall screen there is no more room than on a phone. */
export function counterpartsPicture(
  { texts, kiosk }: Page,
  { classes }: Answer,
  rows: readonly CounterpartRow[],
): TemplateResult {
  const bars = rows.map(({ name, probabilities, top, agrees, right }): CounterpartBar => {
    const main = name === SHIPPED;
    const probability = top === null ? null : (probabilities?.[top] ?? 0);
    const says = main
      ? 'counterparts-head-says'
      : agrees
        ? 'counterparts-same'
        : 'counterparts-other';
    return {
      name: counterpartName(texts, name),
      text:
        probability === null
          ? texts.say('counterparts-blind')
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
  return html`${counterpartBars(bars, (share) => texts.percent(share, 0), narrow.value || kiosk)}`;
}

/** "1,770 test objects, ..." in the words of what is given. */
export function testItems(folds: Protocol | null, answer: Answer): number {
  const arm = folds && armNamed(folds, SHIPPED);
  return arm?.head.conditions[givenTo(answer)]?.items ?? 0;
}
