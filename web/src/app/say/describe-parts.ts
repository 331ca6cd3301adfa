/** Sentences about the parts of the answer, and about why there is none. */

import type { Answer } from '../../engine/types';
import { firstOf, firstTwo, PARTS, type Split } from '../measure/log-linear-pool';
import { classAt } from './describe';
import { describeDoubt, describeMismatch } from './describe-agreement';
import { type Message, message } from './message';
import { asOdds, asShare, asValue, looksSame } from './numbers';
import { LITTLE_LOG_ODDS } from './thresholds';

/** Which parts carry the answer against the class that comes next. */
export function describeSplit(answer: Answer, split: Split): Message {
  const { label, runnerUp, logOdds, parts } = split;
  const fills = {
    class: classAt(answer, label),
    runnerUp: classAt(answer, runnerUp),
    odds: asOdds(logOdds),
  };
  const order = PARTS.filter((part) => parts[part] !== null).sort(
    (a, b) => (parts[b] ?? 0) - (parts[a] ?? 0),
  );
  const [most = 'head'] = order;
  const against = order.filter((part) => (parts[part] ?? 0) < -LITTLE_LOG_ODDS).at(-1);
  const carrier = message(`carrier-${most}`);
  if (!against) return message('split-carried', { ...fills, carrier });
  return message('split-contested', { ...fills, carrier, against: message(`carrier-${against}`) });
}

/**
 * That too little of what the model knows is like the object, or that its words name what it does not know;
 * only where that is so.
 */
export function describeMissingSupport({ classes, top, support, words }: Answer): Message {
  const otherKind = words !== null && words.unknown > Math.max(...words.evidence);
  return message(otherKind ? 'abstain-other-kind' : 'abstain-support', {
    first: classAt({ classes }, top),
    support: asValue(support.value),
    needed: asValue(support.threshold),
  });
}

/**
 * Why the model does not answer: picture and words disagree, its support is missing, or it is too unsure, because its parts
 * contradict each other, or the object is novel to the quantum head, or two classes are too close.
 */
export function describeAbstention(answer: Answer): Message {
  if (answer.conclusion === 'disagree' && answer.agreement) {
    return describeMismatch(answer.agreement);
  }
  if (answer.support.missing) return describeMissingSupport(answer);
  const doubt = describeDoubt(answer);
  if (doubt !== null) return doubt;
  const firsts = PARTS.map((part) => firstOf(answer, part)).filter((first) => first !== null);
  const labels = new Set(firsts.map(({ label }) => label));
  const reason = tooUnsure(answer);
  if (labels.size > 1 && firsts.length > 1) {
    return message('sentences', { first: reason, second: disagreement(answer) });
  }
  if (answer.head.abstain) {
    return message('sentences', { first: reason, second: message('abstain-novel') });
  }
  const [, runnerUp] = firstTwo(answer);
  const close = message('abstain-close', { runnerUp: classAt(answer, runnerUp) });
  return message('sentences', { first: reason, second: close });
}

/** How far its confidence is below what is needed; where both are shown alike, that it is just below. */
function tooUnsure({ confidence, threshold }: Answer): Message {
  const needed = { confidence: asShare(confidence), threshold: asShare(threshold) };
  return message(
    looksSame(confidence, threshold) ? 'abstain-just-below' : 'abstain-reason',
    needed,
  );
}

/** The head and the part that contradicts it. */
function disagreement(answer: Answer): Message {
  const head = firstOf(answer, 'head')?.label ?? 0;
  const part = (['words', 'photo'] as const).find((other) => {
    const first = firstOf(answer, other);
    return first !== null && first.label !== head;
  });
  const other = part === undefined ? null : firstOf(answer, part);
  return message('abstain-disagree', {
    head: classAt(answer, head),
    part: message(`carrier-${part ?? 'photo'}`),
    other: classAt(answer, other?.label ?? head),
  });
}
