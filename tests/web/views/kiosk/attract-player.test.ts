/** A kiosk's player: what it does with a recording, with one that it cannot play, and what it leaves behind. */

import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usualExhibit } from '../../../../web/src/app/exhibit/exhibit';
import { newHeader, writeRecording } from '../../../../web/src/app/record/recording-file';
import { Look } from '../../../../web/src/app/state/look';
import { START } from '../../../../web/src/app/state/share';
import { AttractPlayer } from '../../../../web/src/views/kiosk/attract-player';
import type { Page } from '../../../../web/src/views/kit/page';
import { settled } from '../../support/services-double';
import { StoreBench } from '../../support/store-bench';

const NAME = 'gallery/recording-1.jsonl';
const HEAD = '0123abcd';
const bench = StoreBench.forEachTest();
const stop = () => new AbortController();

type Set = Readonly<Record<string, string | null>>;

const recording = (sets: readonly Set[], head = HEAD) => {
  const saw = { class: 'jade', conclusion: 'sure', confidence: 1, probabilities: {} } as const;
  const lines = sets.flatMap((set, index) => {
    const t = 1000 * index;
    return [
      { t, set },
      { t, saw },
    ];
  });
  return writeRecording(newHeader(null, head), lines);
};

/** The store as a kiosk's page, and what is led to. */
function kiosk() {
  const { state, actions, whatIfs } = bench.store;
  const { pause, log } = bench.double.services;
  const look = new Look(state);
  const page = {
    ...{ state, actions, whatIfs, look, pause, log, bench: signal(null), model: HEAD },
    exhibit: usualExhibit({ name: 'world', bytes: 1, sha256: 'ab'.repeat(32) }),
    texts: { language: 'en', level: 'adult' },
    openBench: async () => true,
    address: (path: string) => `/generated/${path}`,
  } as unknown as Page;
  const led: (number | null)[] = [];
  const player = new AttractPlayer(page, (_, { step }) => led.push(step));
  return { player, look, led };
}

/** What the server has; null: no answer at all. */
let served: string | null;
let asked: string[];

beforeEach(() => {
  served = null;
  asked = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (served === null) throw new TypeError('no network');
    return new Response(served);
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('a kiosk that plays', () => {
  const TOUR = [{ o: 'wave', l: 'fr' }, { d: 'study' }, { s: '1', n: '50.0.0.1' }];

  it('shows step after step, leads to what is further down, and leaves the page as at its start', async () => {
    await bench.startToAnswer();
    served = recording(TOUR);
    const { player, look, led } = kiosk();
    const played = player.play(NAME, 6000, stop().signal);
    await settled();
    expect([look.depth.value, player.plays]).toEqual(['look', true]);
    await bench.double.pauses.at(-1)?.end();
    expect(look.depth.value).toBe('study');
    await bench.double.pauses.at(-1)?.end();
    expect(await played).toBe(true);
    expect([look.step.value, bench.now().plan.shots]).toEqual([1, 50]);
    expect(led).toEqual([null, 1]);
    expect(bench.double.notes).toEqual([]);

    player.leave();
    expect([look.depth.value, look.step.value, player.plays]).toEqual(['look', null, false]);
    expect(bench.now().plan).toEqual(START.plan);
  });

  it('stops where it is when somebody comes', async () => {
    await bench.startToAnswer();
    served = recording(TOUR);
    const { player, look } = kiosk();
    const touch = stop();
    const played = player.play(NAME, 6000, touch.signal);
    await settled();
    touch.abort();
    expect(await played).toBe(true);
    expect(look.depth.value).toBe('look');
    expect(bench.double.notes).toEqual([]);
  });

  it('has fetched it when the network goes', async () => {
    await bench.startToAnswer();
    served = recording([{ o: 'wave' }]);
    const { player } = kiosk();
    player.fetchAhead([NAME]);
    await settled();
    served = null;
    expect(await player.play(NAME, 6000, stop().signal)).toBe(true);
    expect(asked).toEqual([`/generated/${NAME}`]);
    expect(player.plays).toBe(true);
  });

  it('what has not come may come yet: it is no reason to leave it out', async () => {
    await bench.startToAnswer();
    const { player } = kiosk();
    expect(await player.play(NAME, 6000, stop().signal)).toBe(true);
    expect(bench.double.notes).toEqual([`${NAME}: no network`]);
    expect(player.plays).toBe(false);
  });

  it.each([
    [
      'of another head',
      recording([{ o: 'wave' }], 'ffffffff'),
      ':1: it was recorded with the head',
    ],
    ['of another gallery', recording([{ o: 'jar' }]), ':2: there is no object "jar"'],
    ['that is none', '<html>', ':1: it does not begin with {"recording"'],
  ])('leaves out one %s, and notes why', async (_, file, reason) => {
    await bench.startToAnswer();
    served = file;
    const { player } = kiosk();
    expect(await player.play(NAME, 6000, stop().signal)).toBe(false);
    expect(bench.double.notes).toHaveLength(1);
    expect(bench.double.notes[0]).toContain(`${NAME}${reason}`);
    expect(bench.double.notes[0]).toMatch(/; it is left out$/);
    expect(player.plays).toBe(false);
  });
});
