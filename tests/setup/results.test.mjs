/** tests/results.mjs counts what really ran: on reports as the runners write them. */

import { describe, expect, it } from 'vitest';
import {
  catchCounts,
  ctestCounts,
  NONE,
  nodeTestCounts,
  sentence,
  skippedLines,
  slowestFirst,
  sum,
  vitestCounts,
} from '../results.mjs';

const counts = (passed, failed, skipped = 0) => ({ passed, failed, skipped });

const program = (status, output) =>
  `<testcase name="units" classname="units" time="0.1" status="${status}">` +
  `<system-out>${output}</system-out></testcase>`;

describe('Catch2', () => {
  it.each([
    ['All tests passed (84 assertions in 12 test cases)', counts(12, 0)],
    ['All tests passed (1 assertion in 1 test case)', counts(1, 0)],
    [
      '[NON-XML-CHAR-0x1B][1;32mAll tests passed[NON-XML-CHAR-0x1B][0m (9 assertions in 7 test cases)',
      counts(7, 0),
    ],
    ['test cases:  5 |  3 passed |  2 failed\nassertions: 9 | 7 passed | 2 failed', counts(3, 2)],
    ['test cases: 2 | 2 failed', counts(0, 2)],
    ['test cases: 4 | 1 passed | 2 failed | 1 failed as expected', counts(2, 2)],
    ['Segmentation fault', null],
  ])('%j', (text, expected) => {
    expect(catchCounts(text)).toEqual(expected);
  });
});

describe('ctest', () => {
  it('adds up the test cases of all programs', () => {
    const report =
      program('run', 'All tests passed (84 assertions in 12 test cases)\n') +
      program('fail', 'test cases: 5 | 3 passed | 2 failed\n');
    expect(ctestCounts(`<testsuite>${report}</testsuite>`)).toEqual(counts(15, 2));
  });

  it('counts another kind of program as one test', () => {
    expect(ctestCounts(program('run', '10,000 captions agree\n'))).toEqual(counts(1, 0));
    expect(ctestCounts(program('fail', 'caption 7 differs\n'))).toEqual(counts(0, 1));
  });

  it('counts a program that died after its tests as a failure', () => {
    const text = 'All tests passed (84 assertions in 12 test cases)\n==1==ERROR: LeakSanitizer\n';
    expect(ctestCounts(program('fail', text))).toEqual(counts(12, 1));
  });

  it('takes what was skipped off what passed', () => {
    const text =
      'SKIPPED: ../shared/heritage is not here\nAll tests passed (2 assertions in 3 test cases)\n';
    expect(ctestCounts(program('run', text))).toEqual(counts(2, 0, 1));
    expect(ctestCounts(program('notrun', ''))).toEqual(counts(0, 0, 1));
  });

  it('reads escaped output', () => {
    expect(skippedLines('a\nSKIPPED: b\nnot SKIPPED: c\n')).toEqual(['b']);
    const text = 'SKIPPED: &lt;x&gt; &amp;#10;&#10;All tests passed (1 assertion in 1 test case)';
    expect(ctestCounts(program('run', text))).toEqual(counts(0, 0, 1));
  });
});

it('Vitest: a file that cannot be loaded is a failure', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  expect(vitestCounts(JSON.stringify(report))).toEqual(counts(7, 2, 3));
});

it("Node's runner: a cancelled test is a failure", () => {
  const text = (mark) =>
    ['tests 9', 'suites 1', 'pass 5', 'fail 1', 'cancelled 1', 'skipped 1', 'todo 1']
      .map((line) => `${mark} ${line}\n`)
      .join('');
  expect(nodeTestCounts(text('#'))).toEqual(counts(5, 2, 2));
  expect(nodeTestCounts(text('ℹ'))).toEqual(counts(5, 2, 2));
  expect(nodeTestCounts('SyntaxError')).toEqual(NONE);
});

it('closes with one plain line', () => {
  expect(sentence(sum([counts(3, 0), counts(4, 0)]))).toBe('7 passed, 0 failed');
  expect(sentence(sum([counts(3, 1, 1), counts(4, 0, 2)]))).toBe('7 passed, 1 failed, 3 skipped');
  expect(sentence(sum([]))).toBe('0 passed, 0 failed');
});

it('the suite that took longest stands first, and the seconds below each other', () => {
  const took = [
    ['short', 0.4],
    ['long', 1234.6],
    ['between', 78],
  ];
  expect(slowestFirst(took)).toBe(' 1235 s  long\n   78 s  between\n    0 s  short');
  expect(took[0][0]).toBe('short');
});
