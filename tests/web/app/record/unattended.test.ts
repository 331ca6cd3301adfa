import { describe, expect, it } from 'vitest';
import { newHeader, writeRecording } from '../../../../web/src/app/record/recording-file';
import { leadsBelow, readStops, type Stop } from '../../../../web/src/app/record/stops';
import { hindranceTo, playAll, staysFor } from '../../../../web/src/app/record/unattended';
import type { View } from '../../../../web/src/app/state/share';

const HEAD = '0123abcd';
const HERE = { head: HEAD, objects: new Set(['vase', 'jar']), depths: ['look', 'play'] as const };

type Set = Readonly<Record<string, string | null>>;

/** What is done at each of the milliseconds. */
function told(done: readonly (readonly [number, Set])[], head = HEAD) {
  const saw = { class: 'jade', conclusion: 'sure', confidence: 1, probabilities: {} } as const;
  const lines = done.flatMap(([t, set]) => [
    { t, set },
    { t, saw },
  ]);
  const read = readStops(writeRecording(newHeader(null, head), lines), ['en', 'fr']);
  if (!read.ok) throw new Error(read.fault.detail);
  return read.value;
}

describe('a recording that is to be played unattended', () => {
  it('can be, where head, objects and depths are there', () => {
    const all = told([
      [0, { o: 'vase' }],
      [9, { o: 'jar', d: 'play' }],
    ]);
    expect(hindranceTo(all, HERE)).toBeNull();
  });

  it.each([
    ['another head', told([[0, { o: 'vase' }]], 'ffffffff'), 1, /with the head ffffffff, and here/],
    ['nothing at all', told([]), 1, 'nothing is done in it'],
    [
      'an object of elsewhere',
      told([
        [0, { o: 'vase' }],
        [1, { o: 'bell' }],
      ]),
      4,
      'there is no object "bell" in this exhibit',
    ],
    ['a depth that is not offered', told([[0, { d: 'study' }]]), 2, /goes to "study", which/],
    ['an own photo', told([[0, { p: '0' }]]), 2, 'the photo of this step is not in the recording'],
  ])('cannot be with %s: it is said where', (_, recording, line, detail) => {
    const fault = hindranceTo(recording, HERE);
    expect(fault?.line).toBe(line);
    expect(fault?.detail).toMatch(detail);
  });

  it('stays as long as it was looked at, within what an object has', () => {
    const [a, b] = told([
      [0, { s: '1' }],
      [700, { s: '2' }],
    ]).stops as [Stop, Stop];
    const after = (t: number) => ({ ...b, t });
    expect(staysFor(a, b, 6000)).toBe(700);
    expect(staysFor(a, after(3), 6000)).toBe(500);
    expect(staysFor(a, after(60_000), 6000)).toBe(6000);
    const longer = ([set]: [Set]) => staysFor({ ...a, set }, b, 6000);
    expect(longer([{ x: '0' }])).toBe(1500);
    expect(longer([{ o: 'vase' }])).toBe(3000);
    expect(longer([{ s: '1', d: 'study' }])).toBe(3000);
  });

  const STOPS = told([
    [0, { o: 'vase', l: 'fr', r: 'child' }],
    [900, { x: '1' }],
    [1800, { o: 'jar', x: null }],
  ]).stops;
  const WORDS = { language: null, level: 'adult' } as const;

  /** What is done while it is played, and what came of it; `refused`: the object that cannot be shown. */
  async function played(abort: AbortSignal, refused = '', onPause = () => {}) {
    const did: (string | number)[] = [];
    const screen = {
      show: async ({ object, variation, language, level }: View) => {
        did.push([object, ...variation.struck, language, level].join(' '));
        return object !== refused;
      },
      pause: async (milliseconds: number) => {
        did.push(milliseconds);
        onPause();
      },
    };
    const failed = await playAll(STOPS, WORDS, 1600, screen, abort);
    return { did, failed };
  }

  it('is shown in its order, in the words of the page, the end left to who plays it', async () => {
    const { did, failed } = await played(new AbortController().signal);
    expect(did).toEqual(['vase  adult', 900, 'vase 1  adult', 900, 'jar  adult']);
    expect(failed).toBeNull();
  });

  it('ends where it cannot be shown, and says where', async () => {
    const { did, failed } = await played(new AbortController().signal, 'jar');
    expect(did).toHaveLength(5);
    expect(failed?.line).toBe(6);
  });

  it('ends at once when somebody is there, which is no failure', async () => {
    const stop = new AbortController();
    const { did, failed } = await played(stop.signal, '', () => stop.abort());
    expect(did).toEqual(['vase  adult', 900]);
    expect(failed).toBeNull();
  });

  it('what it changes further down is led to', () => {
    expect(STOPS.map(leadsBelow)).toEqual([false, false, false]);
    expect(told([[0, { s: '3' }]]).stops.map(leadsBelow)).toEqual([true]);
  });
});
