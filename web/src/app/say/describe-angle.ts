/** Sentences about an angle that is turned. */

import type { AngleSweep, Answer } from '../../engine/types';
import { angleAt, classCurve, leadersOf } from '../measure/angle-sweep';
import { classAt } from './describe';
import { type Message, message } from './message';
import { asAngle, asShare, UNSEEN_ANGLE } from './numbers';

/** What turning the angle can do: which classes lead on the way, and where the answer would be surest. */
export function describeAngleSweep(answer: Answer, curve: AngleSweep): Message {
  const top = answer.head.top;
  const probabilities = classCurve(curve, top);
  const best = probabilities.indexOf(Math.max(...probabilities));
  const others = [...new Set(leadersOf(curve))].filter((label) => label !== top);
  const fills = {
    class: classAt(answer, top),
    share: asShare(probabilities[best]),
    angle: asAngle(angleAt(best, curve.samples)),
  };
  if (others.length === 0) return message('angle-never', fills);
  const other = classAt(answer, others[0] ?? 0);
  return message('angle-turns', { ...fills, other });
}

/** Where the angle stands now. */
export function describeAngle(radians: number, trained: number): Message {
  const angle = asAngle(radians);
  if (Math.abs(radians - trained) < UNSEEN_ANGLE) return message('angle-trained', { angle });
  return message('angle-turned', { angle, trained: asAngle(trained) });
}
