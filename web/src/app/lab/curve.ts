/** Accuracy against the number of trained numbers: the quantum head at each size against heads of as many. */

import { SHIPPED } from '../../engine/types';
import { CLASSICAL, type Condition, type Curve, FAIR } from './results';

export type CurveSize = Curve['sizes'][number];
export type CurvePair = Curve['pairs'][number];

/** What the curve is asked with. */
export const CURVE_CONDITIONS = ['photo_caption', 'photo', 'caption'] as const;

/** The quantum head without its circuit: no counterpart, but itself with less. */
export const WITHOUT_CIRCUIT = 'no-circuit';

export interface EqualSize {
  readonly size: CurveSize;
  /** Against the best classical head of as many numbers. */
  readonly best: CurvePair;
  /** Against itself without the circuit; null: not measured there. */
  readonly without: CurvePair | null;
}

/** A family's sizes, the smallest first. */
export function sizesOf({ sizes }: Curve, family: string): CurveSize[] {
  return sizes.filter((size) => size.family === family).sort((a, b) => a.parameters - b.parameters);
}

/** The quantum head at each of its sizes that a classical head reaches, the smallest first. */
export function equalSizes(curve: Curve, condition: Condition = FAIR): EqualSize[] {
  return sizesOf(curve, SHIPPED).flatMap((size) => {
    const pairs = curve.pairs.filter(
      (pair) => pair.condition === condition && pair.parameters === size.parameters,
    );
    const [best] = pairs
      .filter(({ b }) => CLASSICAL.includes(b))
      .sort((a, b) => a.difference_in_points - b.difference_in_points);
    const without = pairs.find(({ b }) => b === WITHOUT_CIRCUIT) ?? null;
    return best ? [{ size, best, without }] : [];
  });
}
