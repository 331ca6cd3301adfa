import { describe, expect, it } from 'vitest';
import {
  type RequestNote,
  requestNews,
  sourceOf,
  type Timing,
  watchRequests,
} from '../../../web/src/base/request-notes';
import type { Send } from '../../../web/src/base/sends';

const URL = 'https://museum.example/photo';
const timing = (change: Partial<Timing> = {}): Timing => ({
  name: URL,
  entryType: 'resource',
  transferSize: 1300,
  encodedBodySize: 1000,
  workerStart: 0,
  ...change,
});

/** A realm whose timeline and sends are the test's. */
function bench() {
  let happen: (entries: readonly Timing[]) => void = () => {};
  let send: (send: Send) => void = () => {};
  const notes: RequestNote[] = [];
  const realm = {
    name: 'here',
    timeline: (listener: typeof happen) => {
      happen = listener;
    },
    sends: (listener: typeof send) => {
      send = listener;
    },
  };
  watchRequests(realm, (more) => notes.push(...more));
  return { notes, happen: (...all: Timing[]) => happen(all), send: (one: Send) => send(one) };
}

describe('where an answer came from', () => {
  it.each([
    ['network', {}],
    ['network', { transferSize: 300, encodedBodySize: 0 }],
    // Confirmed by the server: headers alone travelled.
    ['cache', { transferSize: 300, encodedBodySize: 8009 }],
    ['cache', { transferSize: 0 }],
    ['cache', { transferSize: 0, encodedBodySize: 0 }],
    ['kept', { transferSize: 0, workerStart: 12 }],
    // The service worker lets it pass.
    ['network', { workerStart: 12 }],
  ] as const)('%s: %o', (from, change) => expect(sourceOf(timing(change))).toBe(from));
});

describe('notes of requests', () => {
  it('count what came over the network, and nothing for what did not', () => {
    const { notes, happen } = bench();
    happen(timing(), timing({ transferSize: 0 }));
    expect(notes.map(({ received, sent }) => [received, sent])).toEqual([
      [1000, 0],
      [0, 0],
    ]);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(2);
  });

  it('have the page itself once, however often it is told', () => {
    const { notes, happen } = bench();
    const page = { name: 'https://museum.example/', entryType: 'navigation' };
    happen(timing({ ...page, transferSize: 0, encodedBodySize: 0 }), timing());
    happen(timing(page));
    expect(notes.map(({ id }) => id)).toEqual(['here 0', 'here 1', 'here 0']);
    expect(notes.at(-1)?.received).toBe(1000);
  });

  it('leave out what is in memory already', () => {
    const { notes, happen } = bench();
    happen(timing({ name: 'blob:https://museum.example/1' }), timing({ name: 'data:,a' }));
    expect(notes).toEqual([]);
  });

  it('tell of content as it is sent, and of the same request once it is answered', () => {
    const { notes, happen, send } = bench();
    send({ url: URL, bytes: 5 });
    expect(notes).toEqual([{ id: 'here 1', url: URL, from: null, received: null, sent: 5 }]);
    happen(timing(), timing());
    expect(notes.slice(1)).toEqual([
      { id: 'here 1', url: URL, from: 'network', received: 1000, sent: 5 },
      { id: 'here 2', url: URL, from: 'network', received: 1000, sent: 0 },
    ]);
  });
});

it('a message of a worker is told from its replies', () => {
  expect(requestNews({ requests: [] })).toEqual([]);
  expect(requestNews({ id: 1, outcome: { ok: true, value: 2 } })).toBeNull();
  expect(requestNews('requests')).toBeNull();
});
