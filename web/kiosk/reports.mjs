/**
 * What the page tells its kiosk, read and checked: heartbeats and results of self-tests, and nothing else;
 * and what of it can be read from outside (/selftest.json).
 */

import { VIEWS } from './watchdog.mjs';

const MOST_ROWS = 20;
const LONGEST_NAME = 32;
const LONGEST_SENTENCE = 500;
const STATES = ['green', 'red'];
/** A page makes its number by chance, below this. */
const PAGES = 2 ** 32;

/** {view, page} of a heartbeat: what is on the screen, and the number of the page that says it; null: it is none. */
export function heartbeatOf(json) {
  const { view, page, ...more } = objectOf(json);
  const isPage = Number.isInteger(page) && page >= 0 && page < PAGES;
  return VIEWS.includes(view) && isPage && Object.keys(more).length === 0 ? { view, page } : null;
}

/**
 * Tells the views of heartbeats, but of a page that has said that it is being left nothing more: what it had sent
 * before may come after, and would be taken for the next page, which needs longer for its first.
 */
export function untilLeft(tell) {
  let left = null;
  return ({ view, page }) => {
    if (page === left) return;
    if (view === 'leaving') left = page;
    tell(view);
  };
}

/** {state, rows: [{name, state, found, todo}]} of a result, checked; null: it is none. */
export function selfTestOf(json) {
  const { state, rows } = objectOf(json);
  if (!STATES.includes(state) || !Array.isArray(rows)) return null;
  if (rows.length === 0 || rows.length > MOST_ROWS) return null;
  const read = rows.map(rowOf);
  if (read.includes(null)) return null;
  // A page that calls itself green beside a red row is not believed.
  const isRed = read.some((row) => row.state === 'red');
  return isRed === (state === 'red') ? { state, rows: read } : null;
}

function rowOf(json) {
  const { name, state, found, todo } = objectOf(json);
  const named = typeof name === 'string' && /^[a-z-]+$/.test(name) && name.length <= LONGEST_NAME;
  if (!named || !STATES.includes(state) || !isSentence(found)) return null;
  if (todo !== null && !isSentence(todo)) return null;
  return { name, state, found, todo };
}

const objectOf = (json) => (typeof json === 'object' && json !== null ? json : {});

const isSentence = (text) =>
  typeof text === 'string' && text.length <= LONGEST_SENTENCE && !/\p{Cc}/u.test(text);

/**
 * What is said outside. `selfTest`: {at: Date, ...} of the last one, or null; `browser`: Watchdog.report().
 * `state` is green only while a page that was found all right is heard.
 */
export function statusOf({ selfTest, browser, startedAt, now }) {
  const heard = browser.running && browser.secondsSinceHeartbeat !== null;
  const state = selfTest === null ? 'waiting' : heard ? selfTest.state : 'red';
  const age = (since) => Math.round((now - since) / 1000);
  return {
    state,
    selfTest: selfTest && {
      ...selfTest,
      at: selfTest.at.toISOString(),
      secondsAgo: age(selfTest.at),
    },
    browser,
    uptimeSeconds: age(startedAt),
  };
}
