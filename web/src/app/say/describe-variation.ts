/** Sentences about what-ifs: what was changed, what that did, and whether attention told the truth. */

import type { Answer } from '../../engine/types';
import { largest } from '../measure/attention';
import type { Effects, Truth } from '../measure/effects';
import type { Variation } from '../state/variation';
import { classAt, placeOf } from './describe';
import { type Message, message } from './message';
import { asPoints, asShare, asValue, UNSEEN_SHARE } from './numbers';
import { SOME_CORRELATION, STRONG_CORRELATION } from './thresholds';

/** What is different from the object as it was given. */
export function describeVariation(variation: Variation, words: readonly string[]): Message {
  const { struck, blurred, turned, cut } = variation;
  const parts = [
    struckPart(struck, words),
    blurred.length > 0 ? message('without-regions', { count: blurred.length }) : null,
    turned.length > 0 ? message('with-angles', { count: turned.length }) : null,
    cut ? message('without-entangling') : null,
  ].filter((part) => part !== null);
  const [first, ...others] = parts;
  if (!first) return message('without-nothing');
  return others.reduce((all, part) => message('list-two', { first: all, second: part }), first);
}

function struckPart(struck: readonly number[], words: readonly string[]): Message | null {
  const [first, second, third] = struck.map((index) => words[index] ?? '');
  if (first === undefined) return null;
  if (second === undefined) return message('without-word', { word: first });
  if (third === undefined) return message('without-two-words', { first, second });
  return message('without-words', { count: struck.length });
}

/** What the change did to the answer. */
export function describeChange(before: Answer, after: Answer): Message {
  const share = (answer: Answer, label: number) => answer.probabilities[label] ?? 0;
  const was = share(before, before.top);
  const is = share(after, before.top);
  const fills = {
    class: classAt(before, before.top),
    before: asShare(was),
    after: asShare(is),
  };
  if (before.top === after.top && Math.abs(was - is) < UNSEEN_SHARE)
    return message('change-none', fills);
  if (before.top === after.top) return message('change-same', fills);
  const other = classAt(after, after.top);
  return message('change-other', { ...fills, other, share: asShare(share(after, after.top)) });
}

/** The word and the region without which the answer would lose most. */
export function describeEffects(effects: Effects, words: readonly string[]): Message | null {
  const top = classAt(effects.answered.recognition.answer, effects.label);
  const word = strongest(effects.words);
  const region = strongest(effects.regions);
  const wordPart =
    word &&
    message('effect-word', {
      word: words[word.index] ?? '',
      points: asPoints(100 * word.effect),
      class: top,
    });
  const regionPart = region && regionSentence(region, top);
  if (wordPart && regionPart) return message('sentences', { first: wordPart, second: regionPart });
  return wordPart ?? regionPart;
}

function regionSentence({ index, effect }: Strongest, top: Message): Message {
  if (Math.abs(effect) < UNSEEN_SHARE) return message('effect-region-none', { class: top });
  return message('effect-region', {
    ...placeOf(index),
    points: asPoints(100 * effect),
    class: top,
  });
}

interface Strongest {
  readonly index: number;
  readonly effect: number;
}

function strongest(list: readonly (number | null)[]): Strongest | null {
  const tried = list.map((effect) => effect ?? Number.NEGATIVE_INFINITY);
  const [index] = largest(Float32Array.from(tried), 1);
  const effect = index === undefined ? null : (list[index] ?? null);
  return index === undefined || effect === null ? null : { index, effect };
}

/** Whether the model needs what it looked at, in one sentence. `of` names regions or words. */
export function describeTruth({ rho, shared, of }: Truth, kind: 'regions' | 'words'): Message {
  if (rho === null) return message(`truth-${kind}-none`);
  const fills = { rho: asValue(rho), shared, of };
  if (rho >= STRONG_CORRELATION) return message(`truth-${kind}-strong`, fills);
  if (rho >= SOME_CORRELATION) return message(`truth-${kind}-some`, fills);
  return message(`truth-${kind}-weak`, fills);
}
