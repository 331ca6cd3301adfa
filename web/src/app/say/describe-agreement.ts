/** Why nothing is said for sure where picture and words hardly belong together, or the photo alone says another thing. */

import type { Agreement, Answer } from '../../engine/types';
import { classAt } from './describe';
import { type Message, message } from './message';
import { asShare } from './numbers';

/** How little they belong together. */
export function describeMismatch({ value, threshold }: Agreement): Message {
  return message('disagree-reason', { share: asShare(value), needed: asShare(threshold) });
}

/**
 * Why nothing is said for sure although the answer is likely enough; null: it is not. Its photo and its caption do not
 * go together, and one of them has little to say; or the photo alone says another thing.
 */
export function describeDoubt(answer: Answer): Message | null {
  const { agreement, confidence, threshold, top } = answer;
  if (agreement === null || confidence < threshold) return null;
  if (agreement.value < agreement.threshold) return describeMismatch(agreement);
  if (agreement.photo.top === top) return null;
  return message('doubt-eyes', {
    photo: classAt(answer, agreement.photo.top),
    share: asShare(agreement.photo.confidence),
  });
}
