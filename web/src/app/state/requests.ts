/** Everything that the page and its workers have asked of the network, and what it comes to. */

import type { RequestNote } from '../../base/request-notes';

/** Who asked: the page itself, one of its workers, or the service worker, which keeps its files. */
export type Asker = 'page' | 'engine' | 'encoders' | 'offline';

export interface MadeRequest extends RequestNote {
  readonly asker: Asker;
  /** How many requests are told together here, with the sums of their bytes; absent: one alone. */
  readonly together?: number;
}

/** By their ids: those that are told together, then the others in the order in which they were noted. */
export type Requests = ReadonlyMap<string, MadeRequest>;

/**
 * So many are told one by one, more than a visit makes that keeps everything. A kiosk asks for the same few
 * addresses for months: a list of all of that would fill its memory, and nobody could read it.
 */
export const TOLD_ALONE = 500;

export function withNotes(
  requests: Requests,
  asker: Asker,
  notes: readonly RequestNote[],
): Requests {
  const all = new Map(requests);
  for (const note of notes) all.set(note.id, { ...note, asker });
  return earlierTogether(all);
}

/** Those before the last ones, by asker, address and source. One that waits for its answer is told alone: a later note will take its place. */
function earlierTogether(all: Requests): Requests {
  const alone = [...all.values()].filter((one) => one.together === undefined);
  const earlier = alone.slice(0, -TOLD_ALONE).filter(({ from }) => from !== null);
  if (earlier.length === 0) return all;
  const together = new Map([...all].filter(([, one]) => one.together !== undefined));
  for (const one of earlier) {
    const id = `${one.asker} ${one.from} ${one.sent === null} ${one.url}`;
    const before = together.get(id);
    together.set(id, {
      ...one,
      id,
      together: (before?.together ?? 0) + 1,
      received: sum(before?.received, one.received),
      sent: sum(before?.sent, one.sent),
    });
  }
  const gone = new Set(earlier);
  const rest = alone.filter((one) => !gone.has(one));
  return new Map([...together, ...rest.map((one) => [one.id, one] as const)]);
}

/** Of what is known; null: nothing is. */
function sum(before: number | null | undefined, more: number | null): number | null {
  return before === null || before === undefined ? more : before + (more ?? 0);
}

export interface RequestTotals {
  readonly requests: number;
  /** Of them, to another address than the page's own. */
  readonly elsewhere: number;
  /** Of them, answered by what the browser had. */
  readonly unsent: number;
  /** Bytes of content over the network, as far as they are known. */
  readonly received: number;
  readonly sent: number;
  /** Requests that sent content which cannot be counted. */
  readonly uncounted: number;
}

/** `origin`: the page's own. */
export function totalsOf(requests: Requests, origin: string): RequestTotals {
  const all = [...requests.values()];
  const count = (what: (one: MadeRequest) => boolean): number =>
    all.filter(what).reduce((times, { together = 1 }) => times + together, 0);
  return {
    requests: count(() => true),
    elsewhere: count(({ url }) => new URL(url).origin !== origin),
    unsent: count(({ from }) => from === 'cache' || from === 'kept'),
    received: all.reduce((sum, { received }) => sum + (received ?? 0), 0),
    sent: all.reduce((sum, { sent }) => sum + (sent ?? 0), 0),
    uncounted: count(({ sent }) => sent === null),
  };
}
