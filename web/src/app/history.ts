/** Undo and redo over what has settled: objects, captions and variations with their answers. */

import type { Answered, Caption, Varied } from './answered';
import { isSameTurn } from './variation';

export interface Settled {
  readonly answered: Answered;
  readonly caption: Caption;
  readonly varied: Varied | null;
}

export interface History {
  readonly past: readonly Settled[];
  readonly present: Settled | null;
  readonly future: readonly Settled[];
}

export const NO_HISTORY: History = { past: [], present: null, future: [] };

/** Own photos are kept in memory as long as they can be gone back to. */
const REMEMBERED = 20;

/** Turning one angle further is the same step as long as nothing else happens. */
export function settled(history: History, now: Settled): History {
  const { past, present } = history;
  if (present === null) return { past, present: now, future: [] };
  if (isSameState(present, now)) return { ...history, present: now };
  if (isFurtherTurn(present, now)) return { past, present: now, future: [] };
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
  return a.answered === b.answered && a.varied === b.varied;
}

function isFurtherTurn(a: Settled, b: Settled): boolean {
  if (a.answered !== b.answered || !a.varied || !b.varied) return false;
  return isSameTurn(a.varied.variation, b.varied.variation);
}
