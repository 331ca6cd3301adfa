/** The page is brought to a view by what a visitor could do, and it is said whether it could be. */

import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { usualExhibit } from '../../../../web/src/app/exhibit/exhibit';
import { Look } from '../../../../web/src/app/state/look';
import { START, type View } from '../../../../web/src/app/state/share';
import { UNCHANGED } from '../../../../web/src/app/state/variation';
import type { Page } from '../../../../web/src/views/kit/page';
import { showView } from '../../../../web/src/views/kit/show-view';
import { card, photo, recognition } from '../../support/samples';
import { failed, ok, settled } from '../../support/services-double';
import { bridge, StoreBench } from '../../support/store-bench';

const bench = StoreBench.forEachTest();

/** The store as a page, and what was said to it. */
function pageOf() {
  const { state, actions, whatIfs } = bench.store;
  const said: string[] = [];
  const look = new Look(state);
  const voice = {
    speak: async (language: string) => said.push(language),
    choose: (level: string) => said.push(level),
  };
  const exhibit = usualExhibit({ name: 'world', bytes: 1, sha256: 'ab'.repeat(32) });
  const texts = { language: 'en', level: 'adult' };
  const openBench = async () => said.push('bench');
  const parts = { state, actions, whatIfs, look, voice, exhibit, texts, bench: signal(null) };
  return { page: { ...parts, openBench } as unknown as Page, look, said };
}

const never = new AbortController().signal;
/** The promise's value once it has one; undefined before. */
function watched<T>(promise: Promise<T>) {
  const seen: { value?: T } = {};
  void promise.then((value) => {
    seen.value = value;
  });
  return seen;
}
const answerPicture = async () => {
  await bench.double.pictures.last.settle(ok(new Blob()));
  await bench.double.photos.last.settle(ok(photo()));
  await bench.double.recognitions.last.settle(ok(recognition()));
};

describe('showing a view', () => {
  const view: View = {
    ...START,
    object: 'bridge',
    variation: { ...UNCHANGED, struck: [1, 77] },
    plan: { ...START.plan, shots: 50 },
    depth: 'study',
    step: 1,
    language: 'fr',
    level: 'child',
  };

  it('asks for all of it, and ends when all of it is there', async () => {
    await bench.startToAnswer();
    const { page, look, said } = pageOf();
    const shown = watched(showView(page, view, never));
    await settled();
    expect(said).toEqual(['fr', 'child']);
    await answerPicture();
    expect(shown.value).toBeUndefined();
    // Of what is struck out, the word that is there.
    expect(bench.double.recognitions.last.input.caption).toBe('blue');
    await bench.double.recognitions.last.settle(ok(withoutVase()));
    expect(shown.value).toBe(true);
    const { picture, plan, variation } = bench.now();
    expect(picture?.origin).toEqual({ kind: 'gallery', object: bridge });
    expect([plan.shots, variation.struck]).toEqual([50, [1]]);
    expect([look.depth.value, look.step.value]).toEqual(['study', 1]);
  });

  it('asks nothing of what is there, and goes back to the end of the circuit', async () => {
    await bench.startToAnswer();
    const { page, look } = pageOf();
    look.goTo(1);
    const before = bench.double.recognitions.all.length;
    expect(await showView(page, { ...START, object: 'wave' }, never)).toBe(true);
    expect(await showView(page, START, never)).toBe(true);
    expect(bench.double.recognitions.all.length).toBe(before);
    expect(look.step.value).toBeNull();
  });

  it('opens a circuit of one’s own with its engine', async () => {
    await bench.startToAnswer();
    const { page, look, said } = pageOf();
    await showView(page, { ...START, depth: 'study', circuit: 'bell', step: 2 }, never);
    expect([look.circuit.value, look.step.value, said]).toEqual(['bell', 2, ['bench']]);
  });

  it('reads words alone', async () => {
    await bench.startToAnswer();
    const { page } = pageOf();
    const shown = watched(showView(page, { ...START, caption: 'a bowl' }, never));
    await settled();
    const { input } = bench.double.recognitions.last;
    expect([input.photo, input.caption]).toEqual([null, 'a bowl']);
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(shown.value).toBe(true);
  });

  it('waits for the gallery', async () => {
    void bench.store.actions.start();
    await bench.double.loads.last.settle(ok(card));
    const { page } = pageOf();
    const shown = watched(showView(page, { ...START, object: 'wave' }, never));
    await settled();
    expect(shown.value).toBeUndefined();
    await bench.openFirstObject();
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(shown.value).toBe(true);
  });

  it('says that it cannot: no such object, no answer, nobody who waits', async () => {
    await bench.startToAnswer();
    const { page } = pageOf();
    expect(await showView(page, { ...START, object: 'no-such' }, never)).toBe(false);
    const refused = watched(showView(page, { ...START, object: 'bridge' }, never));
    await settled();
    await bench.double.pictures.last.settle(failed('download_failed'));
    expect(refused.value).toBe(false);
    // The next one begins anew, although its object is the one that is still shown.
    const again = watched(showView(page, { ...START, object: 'wave' }, never));
    await settled();
    await answerPicture();
    expect(again.value).toBe(true);
    const waiting = new AbortController();
    const left = watched(showView(page, { ...START, object: 'bridge' }, waiting.signal));
    await settled();
    waiting.abort();
    await settled();
    expect(left.value).toBe(false);
  });
});

/** "blue" alone, as the engine reads it. */
function withoutVase() {
  const whole = recognition();
  const words = whole.tokens.words.slice(0, 1);
  return { ...whole, tokens: { ...whole.tokens, caption: 'blue', words } };
}
