/** How good the heads are when they have learned from few photos of each class. */

import { SHIPPED } from '../../engine/types';
import {
  type Condition,
  FEW_PHOTOS,
  figuresOf,
  type Judged,
  modelNamed,
  type Protocol,
  type Results,
} from './results';

/** The simplest counterpart: no circuit, no hidden layer. */
export const LINEAR = 'linear';

/** Mean and standard deviation of the accuracy with photo and caption. */
export type Accuracy = readonly [mean: number, deviation: number];

export interface FewShot {
  /** Photos of each class; null: all there are. */
  readonly photos: number | null;
  readonly quantum: Accuracy | null;
  readonly linear: Accuracy | null;
  /** The log-linear pool with the quantum head in it. */
  readonly pool: Accuracy | null;
}

/** The protocols with few photos, the fewest first. */
export function measuredAt(results: Results): { photos: number; protocol: Protocol }[] {
  return FEW_PHOTOS.flatMap((photos) => {
    const protocol = results[`few-${photos}`];
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
    pool: accuracyOf(protocol, SHIPPED, 'pool'),
  }));
}

export function accuracyOf(
  protocol: Protocol,
  name: string,
  judged: Judged,
  condition?: Condition,
): Accuracy | null {
  return figuresOf(modelNamed(protocol, name), judged, condition)?.accuracy ?? null;
}
