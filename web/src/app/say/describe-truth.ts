/** What a gallery object really is, and how the answer stands to that: right or wrong, sure or not. */

import type { Answer } from '../../engine/types';
import type { Answered } from '../state/answered';
import { className } from './describe';
import { type Message, message } from './message';
import { SURE } from './thresholds';

/** `foreign`: no class of the model's is what it is. */
export type Correctness = 'right' | 'wrong' | 'foreign';

export interface GroundTruth {
  readonly class: string;
  /** Of the class, which is judged even where the model keeps it to itself; where it says a group, of the group. */
  readonly correctness: Correctness;
  /** "In truth: Painting." */
  readonly really: Message;
  /** What that makes of the answer. */
  readonly verdict: Message;
}

/** null where nobody has said what it is: own photos, captions alone. */
export function groundTruth({ picture, recognition }: Answered): GroundTruth | null {
  if (picture?.origin.kind !== 'gallery') return null;
  const { answer } = recognition;
  const { class: really } = picture.origin.object;
  const correctness = correctnessOf(answer, really);
  return {
    class: really,
    correctness,
    really: message('really-is', { class: className(really) }),
    verdict: verdictOf(answer, correctness),
  };
}

function correctnessOf({ classes, top, group }: Answer, really: string): Correctness {
  const label = classes.indexOf(really);
  if (label < 0) return 'foreign';
  return (group ? group.classes.includes(label) : top === label) ? 'right' : 'wrong';
}

function verdictOf(answer: Answer, correctness: Correctness): Message {
  if (correctness === 'foreign') {
    return message(answer.abstain ? 'really-foreign-unsure' : 'really-foreign');
  }
  if (answer.group) return message(`really-group-${correctness}`);
  if (answer.abstain) return message(`really-${correctness}-unsure`);
  const sure = (answer.probabilities[answer.top] ?? 0) >= SURE;
  return message(sure ? `really-${correctness}-sure` : `really-${correctness}`);
}

/** How many of the heads say what it really is; what none was taught none can say. */
export function describeHeads(truth: GroundTruth, tops: readonly (string | null)[]): Message {
  if (truth.correctness === 'foreign')
    return message('really-heads-foreign', { class: className(truth.class) });
  const asked = tops.filter((top) => top !== null);
  return message('really-heads', {
    class: className(truth.class),
    right: asked.filter((top) => top === truth.class).length,
    count: asked.length,
  });
}
