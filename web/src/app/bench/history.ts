/** What can be undone at the bench: the texts of the circuits that were there before. */

export interface BenchHistory {
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** What was done last: doing the same further is no new step. */
  readonly last: string | null;
}

export const NO_BENCH_HISTORY: BenchHistory = { past: [], future: [], last: null };

const REMEMBERED = 100;

/** `before`: what `act` is about to change; `act`: null for what never goes on from the act before it. */
export function acted(history: BenchHistory, before: string, act: string | null): BenchHistory {
  const goesOn = act !== null && act === history.last;
  const past = goesOn ? history.past : [...history.past, before].slice(-REMEMBERED);
  return { past, future: [], last: act };
}

/** The text to go back to, and the history then; null: there is none. */
export function undone(history: BenchHistory, now: string): [string, BenchHistory] | null {
  const text = history.past.at(-1);
  if (text === undefined) return null;
  const past = history.past.slice(0, -1);
  return [text, { past, future: [now, ...history.future], last: null }];
}

export function redone(history: BenchHistory, now: string): [string, BenchHistory] | null {
  const [text, ...future] = history.future;
  if (text === undefined) return null;
  return [text, { past: [...history.past, now], future, last: null }];
}
