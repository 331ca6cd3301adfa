/** What the soak says of many sessions, and what it takes for a wrong answer. */

import { describe, expect, it } from 'vitest';
import { Dice } from '../dice.mjs';
import { difference } from '../visitors/difference.mjs';
import { bytesOfType } from '../visitors/page-vitals.mjs';
import { growth, summary } from '../visitors/summary.mjs';

const act = (more = {}) => ({ act: 'caption', problems: [], answered: true, wrong: null, ...more });
const row = (session, more = {}) => ({
  session,
  fault: null,
  after: null,
  acts: [act()],
  complaints: [],
  workersStarted: 2,
  worstFrame: 20,
  ...more,
});
const measured = (session, heap) => row(session, { vitals: { heap } });

describe('growth', () => {
  it('is from the session that is named to the last, by the middle of what was measured around them', () => {
    const rows = [measured(0, 1), measured(300, 100), measured(310, 500), measured(320, 100)];
    const late = [measured(2980, 110), measured(2990, 110), measured(3000, 900)];
    expect(growth([...rows, row(400), ...late], 'heap', 300)).toBeCloseTo(10);
  });

  it('is told of what was measured now and then', () => {
    const rows = [300, 320, 2980, 3000].map((session) => measured(session, 100));
    rows[0].vitals.objects = 50;
    rows[3].vitals.objects = 51;
    expect(growth(rows, 'objects', 300)).toBeCloseTo(2);
    expect(summary(rows, 300)).toContain('heap without compiled code since session 300 (%): 2.0');
  });

  it('of what depends on the view is told of like views as well', () => {
    const rows = [300, 310, 320, 330, 2970, 2980, 2990, 3000].map((session) =>
      measured(session, 100),
    );
    for (const one of rows) one.vitals.nodes = 7000 + (one.session % 7);
    // A list is open.
    for (const one of rows.slice(5)) Object.assign(one.vitals, { nodes: 12_000, heap: 130 });
    rows[4].vitals.heap = 102;
    const said = summary(rows, 300);
    expect(said).toContain('heap since session 300 (%): 30.0');
    expect(said).toContain('heap since session 300, of like views (%): 2.0');
  });

  it('is not a number before that', () => {
    expect(growth([measured(0, 1), measured(20, 2)], 'heap', 300)).toBeNaN();
  });
});

it('a heap snapshot is summed by the type of its nodes', () => {
  const meta = {
    node_fields: ['type', 'name', 'id', 'self_size'],
    node_types: [['hidden', 'code', 'object'], 'string', 'number', 'number'],
  };
  const nodes = [1, 0, 1, 100, 2, 0, 3, 7, 1, 0, 5, 23];
  expect(bytesOfType('code', { snapshot: { meta }, nodes })).toBe(123);
  expect(bytesOfType('closure', { snapshot: { meta }, nodes })).toBe(0);
});

describe('the summary', () => {
  const rows = [
    row(0, { acts: [act({ wrong: 'x is .1 off' }), act({ answered: false })] }),
    row(1, { acts: [act({ problems: ['It stopped.'] })], fault: 'worker killed' }),
    row(2, { acts: [act({ problems: ['It stopped.'] })], after: 'worker killed' }),
    row(3, { complaints: ['an error'], worstFrame: 90 }),
  ];
  const said = summary(rows, 300).join('\n');

  it.each([
    'sessions: 4',
    'acts: 5',
    'answers compared with the command line: 4',
    'of them wrong: 1',
    'problems a visitor saw, no fault put in: 0',
    'problems a visitor saw, beside or after a fault: 2',
    'errors in the console, no fault put in: 1',
    'worst frame of all (ms): 90',
    'heap since session 300 (%): too early to tell',
  ])('says "%s"', (line) => expect(said.split('\n')).toContain(line));
});

describe('an answer', () => {
  const expected = {
    class: 'coin',
    conclusion: 'sure',
    near: false,
    probabilities: { coin: 0.9, vase: 0.1 },
  };

  it.each([
    ['is right', expected, null],
    ['is as good as right', { ...expected, probabilities: { coin: 0.8995, vase: 0.1005 } }, null],
    ['lacks a category', { ...expected, probabilities: { coin: 0.9 } }, /no probability of vase/],
    ['is off', { ...expected, probabilities: { coin: 0.8, vase: 0.2 } }, /is .* off/],
    ['names another', { ...expected, class: 'vase' }, /"vase" where "coin"/],
    ['concludes otherwise', { ...expected, conclusion: 'unsure' }, /unsure where .* sure/],
  ])('that %s', (_, shown, says) => {
    const wrong = difference(shown, expected);
    if (says === null) expect(wrong).toBeNull();
    else expect(wrong).toMatch(says);
  });

  it('may be concluded either way where it lies on the threshold', () => {
    const shown = { ...expected, conclusion: 'unsure' };
    expect(difference(shown, { ...expected, near: true })).toBeNull();
  });
});

describe('the dice', () => {
  it('roll the same for the same seed, and every number', () => {
    const rolled = (seed) => {
      const dice = new Dice(seed);
      return Array.from({ length: 200 }, () => dice.roll(6));
    };
    expect(rolled(7)).toEqual(rolled(7));
    expect(rolled(7)).not.toEqual(rolled(8));
    expect(new Set(rolled(7))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });
});
