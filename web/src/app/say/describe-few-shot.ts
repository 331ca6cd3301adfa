/** Sentences about heads that have learned from few photos of each class. */

import { SHIPPED } from '../../engine/types';
import { accuracyOf, LINEAR, measuredAt } from '../lab/few-shot';
import {
  type Condition,
  FAIR,
  type Judged,
  type Pair,
  pairWith,
  type Results,
} from '../lab/results';
import { type Message, message } from './message';
import { asPoints, asShare } from './numbers';

/** Who is ahead with few photos, the quantum head or the linear one; null where it was not measured. */
export function describeFewShot(results: Results): Message | null {
  const measured = measuredAt(results).flatMap(({ photos, protocol }) => {
    const pair = pairWith(protocol, LINEAR);
    return pair ? [{ photos, pair }] : [];
  });
  const gap = ({ pair }: { pair: Pair }): number => Math.abs(pair.difference_in_points);
  const [widest] = [...measured].sort((a, b) => gap(b) - gap(a));
  if (!widest) return null;
  const { photos, pair } = widest;
  const [low, high] = pair.interval;
  const lead = (points: number, from: number, to: number) => ({
    photos,
    points: asPoints(points),
    low: asPoints(from),
    high: asPoints(to),
  });
  const ahead = lead(pair.difference_in_points, low, high);
  // Behind by so many points: the same numbers, turned round.
  if (measured.every(({ pair: { interval } }) => interval[1] < 0))
    return message('few-worse', lead(-pair.difference_in_points, -high, -low));
  if (measured.every(({ pair: { interval } }) => interval[0] > 0))
    return message('few-better', ahead);
  return message('few-even', ahead);
}

/** What the log-linear pool makes of the fewest photos that were tried; null unless it is ahead of the head. */
export function describeFewPooled(results: Results): Message | null {
  const [fewest] = measuredAt(results);
  if (!fewest) return null;
  const accuracy = (judged: Judged): number =>
    accuracyOf(fewest.protocol, SHIPPED, judged, FAIR)?.[0] ?? 0;
  if (accuracy('pool') <= accuracy('head')) return null;
  const share = (condition: Condition) =>
    asShare(accuracyOf(fewest.protocol, SHIPPED, 'pool', condition)?.[0]);
  return message('few-pooled', {
    photos: fewest.photos,
    both: share(FAIR),
    caption: share('caption'),
    photo: share('photo'),
  });
}
