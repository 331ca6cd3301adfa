/** Undo and redo over what has settled: objects, captions and variations with their answers, shots and noise. */

import type { ShotsPlan } from '../../engine/types';
import type { Answered, Caption, Varied } from './answered';
import { isSameTurn } from './variation';

export interface Settled {
  readonly answered: Answered;
  readonly caption: Caption;
  readonly varied: Varied | null;
  readonly plan: ShotsPlan;
}

export interface History {
  readonly past: readonly Settled[];
  readonly present: Settled | null;
  readonly future: readonly Settled[];
}

export const NO_HISTORY: History = { past: [], present: null, future: [] };

/**
 * Steps that can be gone back. Own photos stay in memory as long as that: a preview of 1024 x 1024 pixels and
 * the encoder's input are 5 MB, so that all of them are 100 MB at most.
 */
const REMEMBERED = 20;

/** Turning one angle or moving one slider further is the same step as long as nothing else happens. */
export function settled(history: History, now: Settled): History {
  const { past, present } = history;
  if (present === null) return { past, present: now, future: [] };
  if (isSameState(present, now)) return { ...history, present: now };
  const goesOn = isFurtherTurn(present, now) || isFurtherPlan(past.at(-1), present, now);
  if (goesOn) return { past, present: now, future: [] };
  return { past: [...past, present].slice(-REMEMBERED), present: now, future: [] };
}

export function stepBack(history: History): History {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (!before || !present) return history;
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function stepForward(history: History): History {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (!next || !present) return history;
  return { past: [...past, present], present: next, future: rest };
}

function isSameState(a: Settled, b: Settled): boolean {
  return a.answered === b.answered && a.varied === b.varied && a.plan === b.plan;
}

function isFurtherTurn(a: Settled, b: Settled): boolean {
  if (a.answered !== b.answered || a.plan !== b.plan || !a.varied || !b.varied) return false;
  return isSameTurn(a.varied.variation, b.varied.variation);
}

/** The same slider was moved to come here, and nothing else. */
function isFurtherPlan(before: Settled | undefined, present: Settled, now: Settled): boolean {
  const moved = before && movedSlider(before, present);
  return moved !== null && moved !== undefined && moved === movedSlider(present, now);
}

/** The one number of the plan in which two states differ; null: none, more, or something else too. */
function movedSlider(a: Settled, b: Settled): keyof ShotsPlan | null {
  if (a.answered !== b.answered || a.varied !== b.varied) return null;
  const keys = Object.keys(a.plan) as (keyof ShotsPlan)[];
  const [first, second] = keys.filter((key) => a.plan[key] !== b.plan[key]);
  return first !== undefined && second === undefined ? first : null;
}
