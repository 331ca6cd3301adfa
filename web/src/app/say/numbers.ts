/**
 * The numbers of the page: a kind of quantity has one precision, wherever it is shown.
 *
 * The rule for a probability, an accuracy, a threshold, any share of one: per cent with one decimal, rounded once,
 * from the number itself, half away from nothing; what is less than all is never shown as all (> 99.9 %), what is
 * more than nothing never as nothing (< 0.1 %). Sentences, bars, intervals and tables follow it alike, so that no
 * number is seen in two roundings. Only the ticks of an axis, which are round, have no decimal.
 */

import type { Quantity } from './message';

/** A probability or another share of one. */
export function asShare(share: number | undefined): Quantity {
  return { share: share ?? 0 };
}

/** The same without its sign, for a column whose name has it. */
export function asPercent(share: number): Quantity {
  return { share, sign: false };
}

/** A round share on an axis: 0, 50, 100 %. */
export function asTickShare(share: number): Quantity {
  return { percent: share, digits: 0 };
}

/** The same on an axis whose name has the sign: 0, 0.5, 1, 2, 5. */
export function asTickPercent(share: number): Quantity {
  return { decimal: 100 * share, digits: share > 0 && share < 0.01 ? 1 : 0 };
}

/** A tick of an axis from 0 to 1: 0, 0.5, 1. */
export function asTick(value: number): Quantity {
  return { decimal: value, digits: Number.isInteger(value) ? 0 : 1 };
}

/** Percentage points. */
export function asPoints(points: number): Quantity {
  return { decimal: points, digits: 1 };
}

/** What one test item is worth: less than the last digit of `asPoints`. */
export function asItemPoints(points: number): Quantity {
  return { decimal: points, digits: 2 };
}

/** A whole number on an axis. */
export function asRounded(value: number): Quantity {
  return { decimal: value, digits: 0 };
}

/** Seconds of training, parts of π. */
export function asTenths(value: number): Quantity {
  return { decimal: value, digits: 1 };
}

/** An angle in degrees, with as many digits as it has, up to two. */
export function asDegrees(degrees: number): Quantity {
  if (Number.isInteger(degrees)) return { decimal: degrees, digits: 0 };
  return { decimal: degrees, digits: Number.isInteger(10 * degrees) ? 1 : 2 };
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

/** Whether two shares are shown alike: who reads them sees no difference, so that no sentence may tell of one. */
export function looksSame(one: number, other: number): boolean {
  return tenths(one) === tenths(other);
}

/** Tenths of a per cent as `asShare` shows them; "< 0.1 %" and "> 99.9 %" are halves. */
function tenths(share: number): number {
  const rounded = Math.round(1000 * share);
  if (rounded <= 0 && share > 0) return 0.5;
  return rounded >= 1000 && share < 1 ? 999.5 : rounded;
}
/** A tenth of half of the last digit of `asAngle`: a hand that is nearer than this to an angle is at it. */
export const UNSEEN_ANGLE = 0.0005;
