/** What a visitor does becomes lines, each action one, and nothing of the visitor's own is in them. */

import { batch, type Signal, signal } from '@preact/signals-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Come, Recorder } from '../../../../web/src/app/record/recorder';
import {
  MOST_LINES,
  newHeader,
  readRecording,
} from '../../../../web/src/app/record/recording-file';
import { seenOf } from '../../../../web/src/app/record/seen';
import { MODEL, START, type View } from '../../../../web/src/app/state/share';
import { UNCHANGED } from '../../../../web/src/app/state/variation';
import { answer } from '../../support/samples';

const WAVE: View = { ...START, object: 'great-wave', language: 'en' };
const SAW: Come = { saw: seenOf(answer(), null) };
const OTHER: Come = { saw: seenOf(answer({ confidence: 0.61 }), null) };

describe('recording', () => {
  let view: Signal<View>;
  let photo: Signal<object | null>;
  let come: Signal<Come | null>;
  let tasks: (() => void)[];
  let time: number;

  const settle = () => {
    for (const task of tasks.splice(0)) task();
  };
  const act = (changes: Partial<View>, what: Come | null = null) => {
    time += 100;
    batch(() => {
      view.value = { ...view.value, ...changes };
      come.value = what;
    });
    settle();
  };
  const answered = (what: Come = SAW) => {
    time += 10;
    come.value = what;
    settle();
  };
  const begin = (captions = false, most = MOST_LINES): Recorder => {
    const watched = {
      asked: () => ({ view: view.value, ownPhoto: photo.value }),
      come: () => come.value,
    };
    return new Recorder(() => newHeader('1.2.3', MODEL), watched, {
      captions,
      now: () => time,
      soon: (task) => tasks.push(task),
      most,
    });
  };
  /** Without the first line and what was seen. */
  const actions = (recorder: Recorder) =>
    linesOf(recorder).filter((line) => !('saw' in line) && !('failed' in line));
  const linesOf = (recorder: Recorder) =>
    recorder
      .text()
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line));

  beforeEach(() => {
    view = signal(WAVE);
    photo = signal(null);
    come = signal<Come | null>(SAW);
    tasks = [];
    time = 5000;
  });

  it('begins with what is there, says what changes, and what came of it', () => {
    const recorder = begin();
    act({ object: 'vase', variation: { ...UNCHANGED, struck: [1] } });
    answered(OTHER);
    act({ variation: UNCHANGED, step: 3, depth: 'study' });
    answered();
    expect(linesOf(recorder)).toEqual([
      { t: 0, set: { o: 'great-wave', l: 'en' } },
      { t: 0, ...SAW },
      { t: 100, set: { o: 'vase', x: '1' } },
      { t: 110, ...OTHER },
      { t: 210, set: { x: null, s: '3', d: 'study' } },
      { t: 220, ...SAW },
    ]);
    expect(recorder.count.value).toBe(6);
    expect(recorder.text().split('\n')[0]).toBe(`{"recording":1,"page":"1.2.3","head":"${MODEL}"}`);
    const read = readRecording(recorder.text());
    expect(read.ok && read.value.lines.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('tells an angle that is turned on by where it came to, and each place that was seen', () => {
    const recorder = begin();
    const turn = (radians: number) =>
      act({ variation: { ...UNCHANGED, turned: [{ index: 2, radians }] } });
    for (const radians of [0.1, 0.2, 0.3]) turn(radians);
    answered(OTHER);
    turn(0.4);
    expect(actions(recorder).slice(1)).toEqual([
      { t: 300, set: { a: '2:0.3000' } },
      { t: 410, set: { a: '2:0.4000' } },
    ]);
  });

  it('says that there is an own photo, once for each, and nothing about it', () => {
    const recorder = begin();
    batch(() => {
      photo.value = { name: 'grandmother.jpg' };
      act({ object: null, own: true, caption: '' });
    });
    settle();
    answered();
    photo.value = { name: 'another.jpg' };
    settle();
    answered(OTHER);
    act({ depth: 'play' });
    answered();
    batch(() => {
      photo.value = null;
      act({ object: 'vase', own: false, caption: null });
    });
    settle();
    expect(actions(recorder).slice(1)).toEqual([
      { t: 100, set: { o: null } },
      { t: 100, own: 'photo' },
      { t: 100, own: 'caption' },
      { t: 110, own: 'photo' },
      { t: 220, set: { d: 'play' } },
      { t: 330, set: { o: 'vase', p: null, c: null } },
    ]);
    expect(recorder.text()).not.toMatch(/grandmother|another/);
  });

  it('tells a caption that was typed only if that is wished', () => {
    const silent = begin(false);
    const open = begin(true);
    act({ caption: 'my secret' });
    act({ caption: 'my secret vase' });
    answered();
    act({ caption: null });
    expect(actions(silent).slice(1)).toEqual([
      { t: 200, own: 'caption' },
      { t: 310, set: { c: null } },
    ]);
    expect(silent.text()).not.toContain('secret');
    expect(actions(open).slice(1)).toEqual([
      { t: 200, set: { c: 'my secret vase' } },
      { t: 310, set: { c: null } },
    ]);
  });

  it('says when no answer came', () => {
    const recorder = begin();
    const failed: Come = { failed: { concern: 'answer', status: 'worker_failed' } };
    act({ object: 'vase' }, failed);
    expect(linesOf(recorder).at(-1)).toEqual({ t: 100, ...failed });
    expect(readRecording(recorder.text()).ok).toBe(true);
  });

  it('does not say twice what was seen, but says it again after every action', () => {
    const recorder = begin();
    answered({ ...SAW });
    expect(linesOf(recorder)).toHaveLength(2);
    act({ level: 'child' }, { ...SAW });
    expect(linesOf(recorder).slice(2)).toEqual([
      { t: 110, set: { r: 'child' } },
      { t: 110, ...SAW },
    ]);
  });

  it('ends by itself before its file holds more than it may', () => {
    const recorder = begin(false, 20);
    for (let seed = 0; seed < 20; seed++) {
      act({ plan: { ...START.plan, seed } }, seed % 2 ? SAW : OTHER);
    }
    expect(recorder.full.value).toBe(true);
    expect(recorder.count.value).toBeGreaterThan(16);
    expect(recorder.count.value).toBeLessThanOrEqual(20);
  });

  it('ends when it is stopped', () => {
    const recorder = begin();
    act({ object: 'vase' });
    time += 100;
    view.value = { ...view.value, object: 'jar' };
    recorder.stop();
    settle();
    act({ object: 'coin' });
    expect(actions(recorder).at(-1)).toEqual({ t: 100, set: { o: 'vase' } });
  });
});
