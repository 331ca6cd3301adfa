/** The numbers of the page: a kind of quantity has one precision, wherever it is shown. */

import type { Quantity } from './message';

/** A probability or another share of one, in sentences and beside pictures. */
export function asShare(share: number | undefined): Quantity {
  return { percent: share ?? 0, digits: 1 };
}

/** The same where tenths would claim more than is meant: thresholds, axes, intervals of one experiment. */
export function asRoughShare(share: number | undefined): Quantity {
  return { percent: share ?? 0, digits: 0 };
}

/** The same in tables and lists, where neighbours are to be told apart. */
export function asFineShare(share: number | undefined): Quantity {
  return { percent: share ?? 0, digits: 2 };
}

/** Percentage points. */
export function asPoints(points: number): Quantity {
  return { decimal: points, digits: 1 };
}

/** Percentage points in tables, where neighbours are to be told apart. */
export function asFinePoints(points: number): Quantity {
  return { decimal: points, digits: 2 };
}

/** A whole number on an axis. */
export function asRounded(value: number): Quantity {
  return { decimal: value, digits: 0 };
}

/** A share in per cent, for an axis or a column whose name has the sign. */
export function asPercent(share: number): Quantity {
  return { decimal: 100 * share, digits: 1 };
}

/** The same for an axis of round values: 0, 0.5, 1, 2, 5. */
export function asRoundPercent(share: number): Quantity {
  return { decimal: 100 * share, digits: share > 0 && share < 0.01 ? 1 : 0 };
}

/** Seconds of training, parts of π. */
export function asTenths(value: number): Quantity {
  return { decimal: value, digits: 1 };
}

/** An angle in radians. */
export function asAngle(radians: number | undefined): Quantity {
  return { decimal: radians ?? 0, digits: 2 };
}

/** An expectation value, entropy, correlation, weight, log-odds: in sentences and beside pictures. */
export function asValue(value: number | undefined): Quantity {
  return { decimal: value ?? 0, digits: 2 };
}

/** The same beside the circuit's wires and in tables. */
export function asFineValue(value: number | undefined): Quantity {
  return { decimal: value ?? 0, digits: 3 };
}

/** The same where most are small: amplitudes, shared bits; and what may be copied from a table. */
export function asFinestValue(value: number | undefined): Quantity {
  return { decimal: value ?? 0, digits: 4 };
}

/** The probability of so large a difference by chance. */
export function asChance(p: number): Quantity {
  return { chance: p };
}

/** Up to here, "9.9 : 1", odds need a decimal to be told from even ones; from here on they are shown as 10, 11, ... */
const CLOSE_ODDS = 9.95;
/** kLeastProbability keeps the pool's log-odds finite; beyond this they are matters of its last digits. */
const MOST_ODDS = 99_999;

/** Odds of so many to one, from their natural logarithm. */
export function asOdds(logOdds: number): Quantity {
  const odds = Math.min(MOST_ODDS, Math.exp(logOdds));
  return { decimal: odds, digits: odds < CLOSE_ODDS ? 1 : 0 };
}

/** Half of the last digit of `asShare` and `asPoints`: a smaller difference is shown as none. */
export const UNSEEN_SHARE = 0.0005;
/** A tenth of half of the last digit of `asAngle`: a hand that is nearer than this to an angle is at it. */
export const UNSEEN_ANGLE = 0.0005;
