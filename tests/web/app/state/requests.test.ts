import { describe, expect, it } from 'vitest';
import { describeRequests } from '../../../../web/src/app/say/describe-requests';
import {
  type Requests,
  TOLD_ALONE,
  totalsOf,
  withNotes,
} from '../../../../web/src/app/state/requests';

const ORIGIN = 'https://museum.example';
const note = (id: string, change = {}) => ({
  id,
  url: `${ORIGIN}/${id}`,
  from: 'network' as const,
  received: 100,
  sent: 0,
  ...change,
});
const NONE: Requests = new Map();

it('a later note of a request takes the place of the one before', () => {
  const sent = withNotes(NONE, 'page', [
    note('a', { from: null, received: null, sent: 4 }),
    note('b'),
  ]);
  const answered = withNotes(sent, 'page', [note('a', { sent: 4 })]);
  expect([...answered.values()].map(({ id, received }) => [id, received])).toEqual([
    ['a', 100],
    ['b', 100],
  ]);
  expect(NONE.size).toBe(0);
});

it('adds up what came, what went, and what did neither', () => {
  const page = withNotes(NONE, 'page', [note('a'), note('b', { from: 'cache', received: 0 })]);
  const all = withNotes(page, 'offline', [
    note('c', { from: 'kept', received: 0 }),
    note('d', { url: 'https://elsewhere.example/d', received: null, sent: 7 }),
    note('e', { sent: null }),
  ]);
  expect(totalsOf(all, ORIGIN)).toEqual({
    requests: 5,
    elsewhere: 1,
    unsent: 2,
    received: 200,
    sent: 7,
    uncounted: 1,
  });
});

it('says in one sentence what went where', () => {
  const said = (requests: Requests) =>
    Object.values(describeRequests(requests, ORIGIN).fills).map(
      (part) => (part as { id: string }).id,
    );
  const quiet = withNotes(NONE, 'page', [note('a')]);
  expect(said(quiet)).toEqual(['privacy-requests', 'privacy-content']);
  const sent = withNotes(quiet, 'page', [note('b', { sent: 1 })]);
  expect(said(sent)).toEqual(['privacy-requests', 'privacy-content-sent']);
  const away = withNotes(sent, 'page', [note('c', { url: 'https://x.example/', sent: null })]);
  expect(said(away)).toEqual(['privacy-requests-elsewhere', 'privacy-content-uncounted']);
});

describe('requests before the last ones', () => {
  const picture = (id: string, change = {}) =>
    note(id, { url: `${ORIGIN}/picture`, from: 'cache', received: 0, ...change });
  const asked = (ids: readonly string[], before: Requests = NONE, change = {}) =>
    ids.reduce((all, id) => withNotes(all, 'page', [picture(id, change)]), before);
  const ids = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${name}${i}`);

  it('are told together, by asker, address and source, and counted one by one', () => {
    const first = withNotes(NONE, 'page', [
      note('a', { url: `${ORIGIN}/picture` }),
      note('b', { url: `${ORIGIN}/picture`, received: 7, sent: 2 }),
    ]);
    const all = asked(ids('c', TOLD_ALONE + 3), withNotes(first, 'engine', [picture('d')]));
    expect([...all.values()].filter(({ together }) => together !== undefined)).toEqual([
      expect.objectContaining({
        asker: 'page',
        from: 'network',
        together: 2,
        received: 107,
        sent: 2,
      }),
      expect.objectContaining({ asker: 'engine', from: 'cache', together: 1 }),
      expect.objectContaining({ asker: 'page', from: 'cache', together: 3, received: 0 }),
    ]);
    expect(all.size).toBe(TOLD_ALONE + 3);
    expect([...all.keys()].at(-1)).toBe(`c${TOLD_ALONE + 2}`);
    expect(totalsOf(all, ORIGIN)).toMatchObject({
      requests: TOLD_ALONE + 6,
      unsent: TOLD_ALONE + 4,
      received: 107,
      sent: 2,
    });
  });

  it('take no more room however many they are', () => {
    const some = asked(ids('a', TOLD_ALONE + 1));
    expect(asked(ids('b', 300), some).size).toBe(some.size);
  });

  it('stay alone while they wait for their answer, which is counted once', () => {
    const waiting = withNotes(NONE, 'page', [note('a', { from: null, received: null, sent: 4 })]);
    const later = asked(ids('b', TOLD_ALONE + 10), waiting);
    expect(later.get('a')?.together).toBeUndefined();
    const answered = withNotes(later, 'page', [note('a', { sent: 4 })]);
    expect(totalsOf(answered, ORIGIN)).toMatchObject({
      requests: TOLD_ALONE + 11,
      received: 100,
      sent: 4,
    });
  });

  it('that sent what nobody can count are not told with those that sent nothing', () => {
    const unknown = asked(['a', 'b'], NONE, { sent: null });
    const all = asked(ids('c', TOLD_ALONE + 1), unknown);
    expect(totalsOf(all, ORIGIN)).toMatchObject({ uncounted: 2, sent: 0 });
    expect([...all.values()].slice(0, 2).map(({ sent, together }) => [sent, together])).toEqual([
      [null, 2],
      [0, 1],
    ]);
  });
});
