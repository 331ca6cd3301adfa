/** Sentences about shots: how often the answer would come out the same, and how many would be enough. */

import type { Answer, SafeShots, ShotsAnswer } from '../../engine/types';
import { MOST_SHOTS } from '../state/plan';
import { classAt } from './describe';
import { type Message, message } from './message';

/** `safe`: null while it is not known how many would be enough. */
export function describeShots(
  answer: Answer,
  counted: ShotsAnswer,
  safe: SafeShots | null,
): Message {
  const fills = {
    class: classAt(answer, answer.head.top),
    shots: counted.plan.shots,
    times: Math.round(counted.agreement * counted.experiments),
    experiments: counted.experiments,
  };
  const first = message('shots-times', fills);
  if (safe === null) return first;
  const second =
    safe.shots === null
      ? message('shots-never', { ...fills, most: MOST_SHOTS })
      : message('shots-safe', { ...fills, safe: safe.shots });
  return message('sentences', { first, second });
}
