/** What is shown of a run on a terminal and elsewhere. */

import { expect, it } from 'vitest';
import { Progress, workLine } from '../../web/cli/progress';

const WORK = { done: 1234, all: 1_000_000, answered: 234, wanted: 999_000 };

it.each([
  [{ ...WORK, seconds: 0 }, '1,234 of 1,000,000 rows'],
  [{ ...WORK, answered: 0, seconds: 5 }, '1,234 of 1,000,000 rows'],
  [{ ...WORK, seconds: 2 }, '1,234 of 1,000,000 rows, 117 rows/s, 2 h 22 min left'],
  [{ ...WORK, seconds: 234 }, '1,234 of 1,000,000 rows, 1.0 rows/s, 11 days 13 h left'],
  [
    { done: 90, all: 100, answered: 90, wanted: 100, seconds: 9 },
    '90 of 100 rows, 10 rows/s, 1 s left',
  ],
  [
    { done: 0, all: 900, answered: 10, wanted: 900, seconds: 1 },
    '0 of 900 rows, 10 rows/s, 1 min 29 s left',
  ],
])('%j', (work, line) => expect(workLine(work)).toBe(line));

function onScreen(isTerminal: boolean) {
  const shown: string[] = [];
  let now = 0;
  const screen = { isTerminal, width: () => 60, write: (text: string) => void shown.push(text) };
  const progress = new Progress(screen, () => now);
  const later = (milliseconds: number) => {
    now += milliseconds;
  };
  return { shown, progress, later };
}

it('a terminal has a bar at once, which gives way to what is said', () => {
  const { shown, progress, later } = onScreen(true);
  expect(shown).toEqual(['\r\u001b[Kreading the list ...']);
  progress.work({ done: 50, all: 100, answered: 0, wanted: 50 });
  expect(shown.at(-1)).toBe('\r\u001b[K[##########----------] 50 of 100 rows');
  later(1000);
  progress.work({ done: 75, all: 100, answered: 25, wanted: 50 });
  progress.say('line 3: no');
  expect(shown.slice(-3)).toEqual([
    '\r\u001b[K',
    'line 3: no\n',
    // No longer than the line of the terminal.
    '\r\u001b[K[###############-----] 75 of 100 rows, 25 rows/s, 1 s left',
  ]);
  progress.end();
  expect(shown.at(-1)).toBe('\r\u001b[K');
});

it('where there is no terminal, nothing steers one', () => {
  const { shown, progress } = onScreen(false);
  progress.work({ done: 50, all: 100, answered: 0, wanted: 50 });
  progress.say('line 3: no');
  progress.end();
  expect(shown).toEqual(['line 3: no\n']);
});
