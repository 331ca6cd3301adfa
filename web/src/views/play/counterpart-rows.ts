/** What the views of the head and its counterparts have in common: rows of what is known, in words. */

import { html, type TemplateResult } from 'lit';
import {
  type CounterpartRow,
  counterpartRows,
  givenTo,
  type Share,
} from '../../app/lab/counterpart-rows';
import { knownFolds } from '../../app/lab/known-results';
import { figuresOf, modelNamed, type Protocol } from '../../app/lab/results';
import { COUNTERPARTS, COUNTERPARTS_BYTES } from '../../app/measure/counterparts';
import { classAt } from '../../app/say/describe';
import { asShare, asTickShare } from '../../app/say/numbers';
import { headName } from '../../app/say/results-tables';
import { type CounterpartBar, counterpartBars } from '../../draw/counterparts';
import { type Answer, SHIPPED } from '../../engine/types';
import type { Texts } from '../../locales/texts';
import { narrow } from '../kit/media-query';
import type { Page } from '../kit/page';
import { measurementProblem } from './measurement-problem';

/** Empty until they have been asked about the object that is shown. */
export function currentRows({ whatIfs, now }: Page, answer: Answer): CounterpartRow[] {
  const asked = whatIfs.of(COUNTERPARTS).state.value;
  if (!asked?.value || asked.wanted.answered !== now.answered) return [];
  return counterpartRows(asked.value, knownFolds(), givenTo(answer));
}

/** Neither is there anything to show, nor is it known that there will not be. */
export function isFilling({ whatIfs, now }: Page): boolean {
  const asked = whatIfs.of(COUNTERPARTS).state.value;
  return asked?.wanted.answered !== now.answered || (!asked?.value && !asked?.failure);
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
  return texts.tell(headName(name));
}

export function shareText(texts: Texts, { value, low, high }: Share): string {
  return texts.say('counterparts-right', {
    share: asShare(value),
    low: asShare(low),
    high: asShare(high),
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
              class: classAt({ classes }, top ?? 0),
              share: asShare(probability),
            }),
      probability,
      main,
      agrees,
      right,
      rightText: right ? shareText(texts, right) : '',
    };
  });
  return html`${counterpartBars(bars, (share) => texts.show(asTickShare(share)), narrow.value || kiosk)}`;
}

/** "1,770 test objects, ..." in the words of what is given. */
export function testItems(folds: Protocol | null, answer: Answer): number {
  const head = folds ? modelNamed(folds, SHIPPED) : undefined;
  return figuresOf(head, 'head', givenTo(answer))?.items ?? 0;
}
