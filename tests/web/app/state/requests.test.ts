import { expect, it } from 'vitest';
import { describeRequests } from '../../../../web/src/app/say/describe-requests';
import { type Requests, totalsOf, withNotes } from '../../../../web/src/app/state/requests';

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
