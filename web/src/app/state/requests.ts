/** Everything that the page and its workers have asked of the network, and what it comes to. */

import type { RequestNote } from '../../base/request-notes';

/** Who asked: the page itself, one of its workers, or the service worker, which keeps its files. */
export type Asker = 'page' | 'engine' | 'encoders' | 'offline';

export interface MadeRequest extends RequestNote {
  readonly asker: Asker;
}

/** In the order in which they were noted, by their ids. */
export type Requests = ReadonlyMap<string, MadeRequest>;

export function withNotes(
  requests: Requests,
  asker: Asker,
  notes: readonly RequestNote[],
): Requests {
  const all = new Map(requests);
  for (const note of notes) all.set(note.id, { ...note, asker });
  return all;
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
  const count = (what: (one: MadeRequest) => boolean): number => all.filter(what).length;
  return {
    requests: all.length,
    elsewhere: count(({ url }) => new URL(url).origin !== origin),
    unsent: count(({ from }) => from === 'cache' || from === 'kept'),
    received: all.reduce((sum, { received }) => sum + (received ?? 0), 0),
    sent: all.reduce((sum, { sent }) => sum + (sent ?? 0), 0),
    uncounted: count(({ sent }) => sent === null),
  };
}
