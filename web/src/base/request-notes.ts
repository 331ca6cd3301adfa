/**
 * What a page or a worker asks of the network, as its own timeline has it (Resource Timing 2), and what it
 * sends along, which no timeline tells: whoever hands out content passes here. A worker's requests stand in
 * the worker's timeline alone, so each watches itself.
 */

import { type Send, watchSends } from './sends';

/** Where the content of an answer came from. */
export type Source =
  | 'network'
  /** The browser's own cache; at most headers travelled. */
  | 'cache'
  /** The service worker, which notes for itself what it had to fetch. */
  | 'kept';

export interface RequestNote {
  /** Of all realms; a later note of the same id is about the same request. */
  readonly id: string;
  readonly url: string;
  /** Null: nothing has come yet, or the browser does not say. */
  readonly from: Source | null;
  /** Bytes of content that travelled here, compressed as they were; null: unknown. */
  readonly received: number | null;
  /** Bytes of content that travelled from here; null: they cannot be counted. */
  readonly sent: number | null;
}

/** What is read of an entry of the timeline. */
export type Timing = Pick<
  PerformanceResourceTiming,
  'name' | 'entryType' | 'transferSize' | 'encodedBodySize' | 'workerStart'
>;

/** What it needs of a page or a worker. */
export interface Watched {
  /** Another for every page and every life of a worker. */
  readonly name: string;
  /** Calls back with every entry, those before it included. */
  readonly timeline: (listener: (entries: readonly Timing[]) => void) => void;
  /** Calls back before anything is sent. */
  readonly sends: (listener: (send: Send) => void) => void;
}

/** Blobs and data are in memory already. */
const isRequest = ({ name }: Pick<Timing, 'name'>): boolean => /^https?:/.test(name);

/** An answer that is only confirmed (304) has headers that travelled and content that did not. */
export function sourceOf({ transferSize, encodedBodySize, workerStart }: Timing): Source {
  if (transferSize > 0 && transferSize >= encodedBodySize) return 'network';
  return workerStart > 0 ? 'kept' : 'cache';
}

/** Reports every request of what is watched, once when it is sent with content, once when its answer is there. */
export function watchRequests(
  { name: realm, timeline, sends }: Watched,
  report: (notes: readonly RequestNote[]) => void,
): void {
  let last = 0;
  const nextId = (): string => `${realm} ${++last}`;
  /** Sent with content, and not in the timeline yet. */
  const open = new Map<string, RequestNote[]>();
  sends(({ url, bytes }) => {
    const note = { id: nextId(), url, from: null, received: null, sent: bytes };
    open.set(url, [...(open.get(url) ?? []), note]);
    report([note]);
  });
  timeline((entries) => {
    const notes = entries.filter(isRequest).map((entry): RequestNote => {
      const url = entry.name;
      const from = sourceOf(entry);
      const received = from === 'network' ? entry.encodedBodySize : 0;
      const known = open.get(url)?.shift();
      // The page's own address is told twice: while it is read, and once it has been.
      const id = entry.entryType === 'navigation' ? `${realm} 0` : (known?.id ?? nextId());
      return { id, url, from, received, sent: known ? known.sent : 0 };
    });
    if (notes.length > 0) report(notes);
  });
}

/** The page or worker that this runs in. */
export function thisRealm(): Watched {
  return {
    name: `${performance.timeOrigin} ${Math.random()}`,
    timeline: (listener) => {
      const observer = new PerformanceObserver((list) =>
        listener(list.getEntries() as PerformanceResourceTiming[]),
      );
      // A page's own address is an entry of another type; in workers there is none.
      for (const type of ['navigation', 'resource']) {
        if (PerformanceObserver.supportedEntryTypes.includes(type))
          observer.observe({ type, buffered: true });
      }
    },
    sends: (listener) => watchSends(globalThis, listener),
  };
}

/** What a worker tells the page that has started it, besides its replies. */
export interface RequestNews {
  readonly requests: readonly RequestNote[];
}

/** In a worker: tells its page of every request. */
export function reportRequests(scope: { postMessage(message: unknown): void }): void {
  watchRequests(thisRealm(), (requests) => scope.postMessage({ requests } satisfies RequestNews));
}

/** The notes of a message; null: it is another. */
export function requestNews(data: unknown): readonly RequestNote[] | null {
  const known = typeof data === 'object' && data !== null && 'requests' in data;
  return known ? (data as RequestNews).requests : null;
}
