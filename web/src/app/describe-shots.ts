/** Sentences about shots: how often the answer would come out the same, and how many would be enough. */

import type { Answer, ShotsAnswer } from '../engine/types';
import { className } from './describe';
import { type Message, message } from './message';

export function describeShots(answer: Answer, counted: ShotsAnswer): Message {
  const fills = {
    class: className(answer.classes[answer.head.top] ?? ''),
    shots: counted.plan.shots,
    times: Math.round(counted.agreement * counted.experiments),
    experiments: counted.experiments,
  };
  const first = message('shots-times', fills);
  const second =
    counted.safe === null
      ? message('shots-never', fills)
      : message('shots-safe', { ...fills, safe: counted.safe });
  return message('sentences', { first, second });
}
