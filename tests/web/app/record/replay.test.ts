/** A recording is gone through stop by stop, and what is seen is held against what was seen. */

import { describe, expect, it } from 'vitest';
import { LONGEST_PAUSE_MS, Replay, type Stage } from '../../../../web/src/app/record/replay';
import { type Seen, seenOf } from '../../../../web/src/app/record/seen';
import type { Stop } from '../../../../web/src/app/record/stops';
import { START } from '../../../../web/src/app/state/share';
import { answer } from '../../support/samples';

const SEEN = seenOf(answer(), null);
const OTHER = seenOf(answer({ confidence: 0.6 }), null);
const stop = (line: number, t: number, changes: Partial<Stop> = {}): Stop => ({
  line,
  t,
  view: { ...START, object: `object-${line}` },
  untold: [],
  set: {},
  saw: { line: line + 1, seen: SEEN },
  ...changes,
});

/** A page that shows what it is told, and the pauses that were made on it. */
function stage(seen: (stop: Stop) => Seen | null = () => SEEN) {
  const shown: string[] = [];
  const pauses: number[] = [];
  const parts: Stage = {
    show: async ({ view }) => {
      shown.push(view.object ?? '');
      return view.object !== 'object-404';
    },
    seen: async (one) => seen(one),
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
  };
  return { shown, pauses, parts };
}

const kinds = (replay: Replay) => replay.passed.value.map(({ finding }) => finding.kind);

describe('replaying', () => {
  it('goes to the end at the visitor’s own pace, but for long looks', async () => {
    const { shown, pauses, parts } = stage(({ line }) => (line === 5 ? OTHER : SEEN));
    const stops = [stop(2, 0), stop(5, 700), stop(8, 900_000), stop(11, 900_001, { saw: null })];
    const replay = new Replay(stops, parts);
    expect(replay.phase.value).toBe('waiting');
    await replay.play();
    expect(shown).toEqual(['object-2', 'object-5', 'object-8', 'object-11']);
    expect(pauses).toEqual([700, LONGEST_PAUSE_MS, 1]);
    expect(kinds(replay)).toEqual(['same', 'other', 'same', 'unseen']);
    expect(replay.phase.value).toBe('ended');
    expect(replay.passed.value[1]?.finding).toMatchObject({
      differences: [{ what: 'confidence', recorded: 0.7, found: 0.6 }],
    });
  });

  it('goes step by step, and no further than to the end', async () => {
    const { shown, parts } = stage();
    const replay = new Replay([stop(2, 0), stop(5, 10)], parts);
    await replay.step();
    expect([shown.length, replay.phase.value]).toEqual([1, 'waiting']);
    await replay.step();
    await replay.step();
    expect([shown.length, replay.phase.value]).toEqual([2, 'ended']);
    expect(new Replay([], parts).phase.value).toBe('ended');
  });

  it('shows nothing of what the recording does not hold, and says what cannot be shown', async () => {
    const { shown, parts } = stage();
    const replay = new Replay([stop(2, 0, { untold: ['photo'] }), stop(404, 1)], parts);
    await replay.play();
    expect(shown).toEqual(['object-404']);
    expect(kinds(replay)).toEqual(['untold', 'failed']);
  });

  it('gives up what is under way when it is paused, and shows it again', async () => {
    let arrive: (shown: boolean) => void = () => {};
    const { parts } = stage();
    const slow: Stage = {
      ...parts,
      show: () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    };
    const replay = new Replay([stop(2, 0), stop(5, 10)], slow);
    const playing = replay.play();
    replay.pause();
    arrive(true);
    await playing;
    expect([kinds(replay), replay.phase.value]).toEqual([[], 'waiting']);
    const stepping = replay.step();
    arrive(true);
    await stepping;
    expect(kinds(replay)).toEqual(['same']);
  });
});
