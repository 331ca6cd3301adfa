/** Sentences about what-ifs: what was changed, what that did, and whether attention told the truth. */

import type { Answer } from '../../engine/types';
import { largest } from '../measure/attention';
import type { Effects, Truth } from '../measure/effects';
import type { Variation } from '../state/variation';
import { classAt, placeOf } from './describe';
import { describeGroup } from './describe-group';
import { type Message, message } from './message';
import { asPoints, asShare, asValue, looksSame, UNSEEN_SHARE } from './numbers';
import { MOST_SHARED, SOME_CORRELATION, STRONG_CORRELATION } from './thresholds';

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

/**
 * What the change did to the answer, the only place that says so: from an answer or "I don't know" to an answer or
 * "I don't know". Whoever does not know has a best guess, and a best guess is never called an answer; of the group
 * that can still be said, it tells where it has become another.
 */
export function describeChange(before: Answer, after: Answer): Message {
  const first = describeClassChange(before, after);
  const second = describeGroupChange(before, after);
  return second === null ? first : message('sentences', { first, second });
}

function describeGroupChange(before: Answer, after: Answer): Message | null {
  if (!after.abstain || before.group?.name === after.group?.name) return null;
  return after.group ? describeGroup(after.group) : message('change-group-lost');
}

function describeClassChange(before: Answer, after: Answer): Message {
  const share = (answer: Answer, label: number) => answer.probabilities[label] ?? 0;
  const was = share(before, before.top);
  const is = share(after, before.top);
  const fills = {
    class: classAt(before, before.top),
    before: asShare(was),
    after: asShare(is),
  };
  const kind = changeOf(before, after);
  if (before.top === after.top) {
    const stayed = before.abstain === after.abstain && looksSame(was, is);
    return message(stayed ? `change-${kind}-none` : `change-${kind}-same`, fills);
  }
  const other = classAt(after, after.top);
  return message(`change-${kind}-other`, {
    ...fills,
    other,
    share: asShare(share(after, after.top)),
  });
}

/** Answered before and after; no more; only now; neither before nor after. */
function changeOf(before: Answer, after: Answer): 'known' | 'lost' | 'found' | 'unknown' {
  if (before.abstain) return after.abstain ? 'unknown' : 'found';
  return after.abstain ? 'lost' : 'known';
}

/** The word and the region that do most to the answer, for it or against it. */
export function describeEffects(effects: Effects, words: readonly string[]): Message | null {
  const top = classAt(effects.answered.recognition.answer, effects.label);
  const word = strongest(effects.words);
  const region = strongest(effects.regions);
  const wordPart = word && wordSentence(word, words, top);
  const regionPart = region && regionSentence(region, top);
  if (wordPart && regionPart) return message('sentences', { first: wordPart, second: regionPart });
  return wordPart ?? regionPart;
}

function wordSentence(
  { index, effect }: Strongest,
  words: readonly string[],
  top: Message,
): Message {
  if (Math.abs(effect) < UNSEEN_SHARE) return message('effect-word-none', { class: top });
  const fills = { word: words[index] ?? '', points: asPoints(100 * Math.abs(effect)), class: top };
  return message(effect > 0 ? 'effect-word' : 'effect-word-against', fills);
}

function regionSentence({ index, effect }: Strongest, top: Message): Message {
  if (Math.abs(effect) < UNSEEN_SHARE) return message('effect-region-none', { class: top });
  const fills = { ...placeOf(index), points: asPoints(100 * Math.abs(effect)), class: top };
  return message(effect > 0 ? 'effect-region' : 'effect-region-against', fills);
}

interface Strongest {
  readonly index: number;
  readonly effect: number;
}

/** The largest effect whatever its sign: only then do all others do less. */
function strongest(list: readonly (number | null)[]): Strongest | null {
  const sizes = list.map((effect) => (effect === null ? -1 : Math.abs(effect)));
  const [index] = largest(Float32Array.from(sizes), 1);
  const effect = index === undefined ? null : (list[index] ?? null);
  return index === undefined || effect === null ? null : { index, effect };
}

/**
 * Whether the model needs what it looked at, in one sentence. `of` names regions or words. Of regions the sentence
 * tells both numbers, so that both must speak for its verdict: the correlation, and how many of the most looked-at
 * ones matter most.
 */
export function describeTruth({ rho, shared, of }: Truth, kind: 'regions' | 'words'): Message {
  if (rho === null) return message(`truth-${kind}-none`);
  const fills = { rho: asValue(rho), shared, of };
  const most = kind === 'words' || shared >= MOST_SHARED * of;
  const few = kind === 'words' || !most;
  if (rho >= STRONG_CORRELATION && most) return message(`truth-${kind}-strong`, fills);
  if (rho < SOME_CORRELATION && few) return message(`truth-${kind}-weak`, fills);
  return message(`truth-${kind}-some`, fills);
}
