/** How good the heads are when they have learned from few photos of each class. */

import { SHIPPED } from '../../engine/types';
import { type Message, message } from '../say/message';
import { armNamed, type Pair, type Protocol, pairWith, type Results } from './results';

/** The simplest counterpart: no circuit, no hidden layer. */
export const LINEAR = 'linear';

/** Mean and standard deviation of the accuracy with photo and caption. */
export type Accuracy = readonly [mean: number, deviation: number];

export interface FewShot {
  /** Photos of each class; null: all there are. */
  readonly photos: number | null;
  readonly quantum: Accuracy | null;
  readonly linear: Accuracy | null;
  /** The whole answer with the quantum head in it. */
  readonly whole: Accuracy | null;
}

const FAIR = 'photo_caption';

function measuredAt(results: Results): { photos: number; protocol: Protocol }[] {
  return [1, 5, 10].flatMap((photos) => {
    const protocol = results[`few-${photos}` as 'few-1' | 'few-5' | 'few-10'];
    return protocol ? [{ photos, protocol }] : [];
  });
}

/** From few photos to all; empty where few were not measured. */
export function fewShots(results: Results): FewShot[] {
  const few = measuredAt(results);
  if (few.length === 0) return [];
  return [...few, { photos: null, protocol: results.folds }].map(({ photos, protocol }) => ({
    photos,
    quantum: accuracyOf(protocol, SHIPPED, 'head'),
    linear: accuracyOf(protocol, LINEAR, 'head'),
    whole: accuracyOf(protocol, SHIPPED, 'whole'),
  }));
}

function accuracyOf(
  protocol: Protocol,
  name: string,
  what: 'head' | 'whole',
  condition = FAIR,
): Accuracy | null {
  return armNamed(protocol, name)?.[what].conditions[condition]?.accuracy ?? null;
}

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
  const fills = {
    photos,
    points: { decimal: Math.abs(pair.difference_in_points), digits: 1 as const },
    low: { decimal: low, digits: 1 as const },
    high: { decimal: high, digits: 1 as const },
  };
  if (measured.every(({ pair: { interval } }) => interval[1] < 0))
    return message('few-worse', fills);
  if (measured.every(({ pair: { interval } }) => interval[0] > 0))
    return message('few-better', fills);
  return message('few-even', fills);
}

/** What the whole answer makes of the fewest photos that were tried. */
export function describeFewPooled(results: Results): Message | null {
  const [fewest] = measuredAt(results);
  if (!fewest) return null;
  const share = (condition: string) => {
    const [mean] = accuracyOf(fewest.protocol, SHIPPED, 'whole', condition) ?? [0];
    return { percent: mean, digits: 1 as const };
  };
  return message('few-pooled', {
    photos: fewest.photos,
    both: share(FAIR),
    caption: share('caption'),
    photo: share('photo'),
  });
}
