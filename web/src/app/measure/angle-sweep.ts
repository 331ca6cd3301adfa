/** One angle of the circuit under the visitor's hand: what the quantum head would say all the way round. */

import type { AngleSweep } from '../../engine/types';
import { type Variation, withAngle } from '../state/variation';
import { kindOf, type Planned } from './measurement';

/** All the way round: while the angle itself turns the curve stays the same. */
export const ANGLE_SWEEP = kindOf('angleSweep', {
  asked: others,
  same: (a, b) =>
    a.plan.angle === b.plan.angle &&
    JSON.stringify(parts(others(a))) === JSON.stringify(parts(others(b))),
  follows: () => false,
});

/** The variation, this angle left out. */
function others({ variation, plan }: Planned<'angleSweep'>): Variation {
  return withAngle(variation, plan.angle, null);
}

function parts({ struck, blurred, turned, cut = false }: Variation): unknown[] {
  return [struck, blurred, turned, cut];
}

/** The angle in radians at a sample of the curve, from -pi to pi. */
export function angleAt(sample: number, samples: number): number {
  return -Math.PI + (2 * Math.PI * sample) / (samples - 1);
}

/** The same turn in [-pi, pi]. */
export function wrapped(radians: number): number {
  const turn = 2 * Math.PI;
  return radians - turn * Math.round(radians / turn);
}

/** One class over the whole turn. */
export function classCurve({ probabilities, samples }: AngleSweep, label: number): Float32Array {
  const classes = probabilities.length / samples;
  return Float32Array.from({ length: samples }, (_, s) => probabilities[s * classes + label] ?? 0);
}

/** The class that leads at each sample. */
export function leadersOf({ probabilities, samples }: AngleSweep): number[] {
  const classes = probabilities.length / samples;
  return Array.from({ length: samples }, (_, s) => {
    const row = probabilities.subarray(s * classes, (s + 1) * classes);
    return row.indexOf(Math.max(...row));
  });
}
