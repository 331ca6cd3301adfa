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
  /** Of the class, which is judged even where the model keeps it to itself; where it says a group, of the group; where picture and words disagree, of either. */
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
    verdict: verdictOf(answer, correctness, really),
  };
}

function correctnessOf(answer: Answer, really: string): Correctness {
  const { classes, top, group } = answer;
  const label = classes.indexOf(really);
  if (label < 0) return 'foreign';
  const told = disagreeing(answer);
  if (told !== null) return Object.values(told).includes(label) ? 'right' : 'wrong';
  return (group ? group.classes.includes(label) : top === label) ? 'right' : 'wrong';
}

/** What picture and words say, where they disagree. */
function disagreeing({ conclusion, agreement }: Answer): Told | null {
  if (conclusion !== 'disagree' || agreement === null) return null;
  return { photo: agreement.photo.top, caption: agreement.caption.top };
}

interface Told {
  readonly photo: number;
  readonly caption: number;
}

function verdictOf(answer: Answer, correctness: Correctness, really: string): Message {
  if (correctness === 'foreign') {
    return message(answer.abstain ? 'really-foreign-unsure' : 'really-foreign');
  }
  const told = disagreeing(answer);
  if (told !== null) {
    const label = answer.classes.indexOf(really);
    if (correctness === 'wrong') return message('really-neither');
    return message(told.photo === label ? 'really-photo' : 'really-caption');
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
