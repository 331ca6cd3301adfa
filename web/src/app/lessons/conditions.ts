/** Whether an answer is right: held against values that are computed, never against what a file says. */

import type { Ask, Condition, OneCondition } from './schema';

/** Name -> value, of a step. */
export type Values = Readonly<Record<string, number>>;

/** What a visitor predicts. `number`: in the value's own unit. */
export type Given =
  | { readonly kind: 'choice'; readonly choice: number }
  | { readonly kind: 'number'; readonly number: number };

export function holds(condition: Condition, values: Values): boolean {
  if ('all' in condition) return condition.all.every((one) => holdsOne(one, values));
  if ('any' in condition) return condition.any.some((one) => holdsOne(one, values));
  return holdsOne(condition, values);
}

function holdsOne(one: OneCondition, values: Values): boolean {
  const value = numberOf(one.value, values);
  if ('above' in one) return value > numberOf(one.above, values);
  if ('below' in one) return value < numberOf(one.below, values);
  return Math.abs(value - numberOf(one.near, values)) <= one.within;
}

/** NaN for a value that there is not: nothing holds for it. */
function numberOf(bound: string | number, values: Values): number {
  return typeof bound === 'number' ? bound : (values[bound] ?? Number.NaN);
}

/** Indices of the choices that are right: of a lesson that was checked exactly one. */
export function rightChoices(ask: Ask, values: Values): number[] {
  if (!('choices' in ask)) return [];
  return [...ask.choices.keys()].filter((index) => {
    const choice = ask.choices[index];
    return choice !== undefined && holds(choice.when, values);
  });
}

export function isRight(ask: Ask, given: Given, values: Values): boolean {
  if (given.kind === 'choice') return rightChoices(ask, values).includes(given.choice);
  if (!('number' in ask)) return false;
  const value = values[ask.number.value] ?? Number.NaN;
  // What was typed has few decimals: its own rounding costs nobody the point.
  return Math.abs(given.number - value) <= ask.number.within * (1 + 1e-9);
}
