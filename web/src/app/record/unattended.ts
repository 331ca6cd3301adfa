/** A recording that is played where nobody asked for it, to whoever passes by: whether it can be, and how fast. */

import type { Depth } from '../state/reader';
import type { View } from '../state/share';
import type { Fault } from './recording-file';
import type { Stop, Told } from './stops';

/** The page that it is played on. */
export interface Here {
  /** As links name it. */
  readonly head: string;
  /** Ids of the objects. */
  readonly objects: ReadonlySet<string>;
  readonly depths: readonly Depth[];
}

/** Why it cannot be played from its beginning to its end; null: it can be. */
export function hindranceTo(
  { header, stops }: Told,
  { head, objects, depths }: Here,
): Fault | null {
  if (header.head !== head) {
    const detail = `it was recorded with the head ${header.head}, and here answers ${head}: record it anew`;
    return { line: 1, detail };
  }
  if (stops.length === 0) return { line: 1, detail: 'nothing is done in it' };
  for (const { line, untold, view } of stops) {
    const [what] = untold;
    if (what) return { line, detail: `the ${what} of this step is not in the recording` };
    if (view.object !== null && !objects.has(view.object)) {
      return { line, detail: `there is no object "${view.object}" in this exhibit` };
    }
    if (!depths.includes(view.depth)) {
      return { line, detail: `it goes to "${view.depth}", which this exhibit does not offer` };
    }
  }
  return null;
}

/**
 * By what a stop changes, the least part of an object's time for which it stays: a passer-by sees it for the first
 * time. A step of the circuit is one of a movement; what is not here is looked at as an object is.
 */
const LEAST_PARTS: Readonly<Record<string, number>> = {
  s: 1 / 12,
  ...Object.fromEntries(['x', 'b', 'a', 'e', 'n'].map((knob) => [knob, 1 / 4])),
};
const LEAST_PART = 1 / 2;

/** How long a stop stays until `next`, in milliseconds: as long as it was recorded, at most an object's time `show`. */
export function staysFor({ t, set }: Stop, next: Stop, show: number): number {
  const parts = Object.keys(set).map((field) => LEAST_PARTS[field] ?? LEAST_PART);
  return Math.min(show, Math.max(next.t - t, show * Math.max(0, ...parts)));
}

/** What stops are shown with. No promise rejects. */
export interface Screen {
  /** Shows it: false where it cannot be. */
  show(view: View, stop: Stop, abort: AbortSignal): Promise<boolean>;
  /** Resolves after the time, at once when aborted. */
  pause(milliseconds: number, abort: AbortSignal): Promise<void>;
}

/**
 * Shows one stop after the other, the last one without waiting for its time; in the words of the page, not of
 * whoever recorded it. The stop that could not be shown; null: none, or the signal has fired.
 */
export async function playAll(
  stops: readonly Stop[],
  words: Pick<View, 'language' | 'level'>,
  show: number,
  screen: Screen,
  abort: AbortSignal,
): Promise<Stop | null> {
  for (const [index, stop] of stops.entries()) {
    const shown = await screen.show({ ...stop.view, ...words }, stop, abort);
    if (abort.aborted) return null;
    if (!shown) return stop;
    const next = stops[index + 1];
    if (next) await screen.pause(staysFor(stop, next, show), abort);
    if (abort.aborted) return null;
  }
  return null;
}
