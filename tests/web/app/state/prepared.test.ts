/** An answer that was prepared stands on the screen before any model; what needs more than it waits, and then works. */

import { describe, expect, it } from 'vitest';
import type { Prepared } from '../../../../web/src/app/pipeline/recogniser';
import { Look } from '../../../../web/src/app/state/look';
import { START } from '../../../../web/src/app/state/share';
import { isAnswered, statusOf, waitsFor } from '../../../../web/src/app/state/state';
import { card, photo, recognition, smallTrace } from '../../support/samples';
import { failed, ok, settled } from '../../support/services-double';
import { bridge, StoreBench, wave } from '../../support/store-bench';

const bench = StoreBench.forEachTest();

function prepare(...objects: readonly { readonly id: string }[]): void {
  for (const { id } of objects) {
    const prepared = { recognition: recognition({ trace: null }) } as Prepared;
    bench.double.prepared.set(id, prepared);
  }
}

const trace = () => bench.now().answered?.recognition.answer.trace ?? null;
const ready = (stage: 'engine' | 'vision' | 'text') =>
  bench.double.loads.last.input.onReady(stage, card);

describe('the first object', () => {
  it('is answered at once, before gallery, engine or picture have come', () => {
    prepare(wave);
    void bench.store.actions.start(null, wave, new Promise(() => {}));
    expect(isAnswered(bench.now())).toBe(true);
    expect(statusOf(bench.now())).toBe('done');
    expect(bench.now().caption.text).toBe(wave.caption.en);
    const { loads, galleries, pictures, photos } = bench.double;
    expect([loads, galleries, pictures, photos].map(({ all }) => all.length)).toEqual([0, 0, 0, 0]);
  });

  it('leaves the line to itself until it is free', async () => {
    prepare(wave);
    let free: () => void = () => {};
    const line = new Promise<void>((resolve) => {
      free = resolve;
    });
    void bench.store.actions.start(null, wave, line);
    await settled();
    expect(bench.double.loads.all).toHaveLength(0);
    free();
    await settled();
    expect([bench.double.loads.all.length, bench.double.galleries.all.length]).toEqual([1, 1]);
  });

  it('gets its trace as soon as the engine gives it, and stays the same answer', async () => {
    prepare(wave);
    void bench.store.actions.start(null, wave);
    const look = new Look(bench.store.state);
    look.togglePin({ kind: 'word', index: 1 });
    await settled();
    const { input } = bench.double.recognitions.last;
    expect(bench.double.adopted.map((one) => one.input)).toEqual([input]);
    const before = bench.now();
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(trace()).toEqual(smallTrace());
    expect(bench.now().answered?.recognition.prepared).toBe(true);
    expect(bench.now().history.past).toEqual([]);
    expect(bench.now().history.present?.answered).toBe(bench.now().answered);
    expect(bench.now().picture).toBe(before.picture);
    expect(look.pinned.value).toEqual({ kind: 'word', index: 1 });
  });

  it('is not the one that a link asks for', async () => {
    prepare(wave, bridge);
    const view = { ...START, object: 'bridge' };
    void bench.store.actions.start({ view, adjusted: false }, wave);
    expect(bench.now().picture).toBeNull();
    await bench.double.galleries.last.settle(ok([wave, bridge]));
    expect(bench.now().picture?.origin).toEqual({ kind: 'gallery', object: bridge });
    expect(isAnswered(bench.now())).toBe(true);
  });

  it('is asked in the words of a link, and waits for the language encoder', async () => {
    prepare(wave);
    const view = { ...START, object: 'wave', caption: 'other words' };
    void bench.store.actions.start({ view, adjusted: false }, wave);
    expect(isAnswered(bench.now())).toBe(false);
    expect(waitsFor(bench.now())).toBe('engine');
    ready('engine');
    ready('vision');
    expect([waitsFor(bench.now()), statusOf(bench.now())]).toEqual(['text', 'loading']);
    expect(bench.double.recognitions.last.input.caption).toBe('other words');
  });

  it('shows the what-ifs of a link once their models are there', () => {
    prepare(wave);
    const variation = { struck: [0], blurred: [], turned: [] };
    void bench.store.actions.start({ view: { ...START, variation }, adjusted: false }, wave);
    expect(bench.now().variation).toEqual(variation);
    expect([waitsFor(bench.now()), statusOf(bench.now())]).toEqual(['engine', 'loading']);
    ready('engine');
    expect(waitsFor(bench.now())).toBe('vision');
    ready('vision');
    expect(waitsFor(bench.now())).toBe('text');
  });
});

describe('an object that is chosen', () => {
  it('is shown with its trace where the engine is there', async () => {
    await bench.startToAnswer();
    prepare(bridge);
    void bench.store.actions.chooseObject(bridge);
    await settled();
    expect(bench.now().picture?.origin).toEqual({ kind: 'gallery', object: wave });
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(bench.now().picture?.origin).toEqual({ kind: 'gallery', object: bridge });
    expect(trace()).toEqual(smallTrace());
  });

  it('is shown without where the engine fails, and opened in the old way where nothing was prepared', async () => {
    await bench.startToAnswer();
    prepare(bridge);
    void bench.store.actions.chooseObject(bridge);
    await settled();
    await bench.double.recognitions.last.settle(failed('worker_failed'));
    expect(isAnswered(bench.now())).toBe(true);
    void bench.store.actions.chooseObject(wave);
    await settled();
    expect(bench.double.pictures.last.input).toBe(wave);
  });

  it('is opened once, when the model is to look at it', async () => {
    prepare(wave);
    void bench.store.actions.start(null, wave);
    const source = bench.now().picture?.photo;
    if (!source || !('open' in source)) throw new Error('the photo is not promised');
    const both = Promise.all([source.open(), source.open()]);
    await bench.double.pictures.last.settle(ok(new Blob()));
    await bench.double.photos.last.settle(ok(photo(7)));
    expect(await both).toEqual([ok(photo(7)), ok(photo(7))]);
    expect(bench.double.photos.all).toHaveLength(1);
  });

  it('that is overtaken by another changes nothing', async () => {
    await bench.startToAnswer();
    prepare(bridge);
    void bench.store.actions.chooseObject(bridge);
    await settled();
    const late = bench.double.recognitions.last;
    bench.store.actions.removePhoto();
    await late.settle(ok(recognition()));
    expect(bench.now().picture).toBeNull();
  });
});

describe('an own photo', () => {
  it('is answered when the vision encoder is there, a caption when the language encoder is', async () => {
    prepare(wave);
    void bench.store.actions.start(null, wave);
    void bench.store.actions.choosePhoto(new File([new Uint8Array([1])], 'mine.jpg'));
    await settled();
    await bench.double.photos.last.settle(ok(photo(1)));
    expect([waitsFor(bench.now()), statusOf(bench.now())]).toEqual(['engine', 'loading']);
    ready('engine');
    expect(waitsFor(bench.now())).toBe('vision');
    const asked = bench.double.recognitions.all.length;
    ready('vision');
    expect(bench.double.recognitions.all).toHaveLength(asked + 1);
    expect(statusOf(bench.now())).toBe('working');
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(bench.now())).toBe('done');
    bench.store.actions.editCaption('a vase');
    expect([waitsFor(bench.now()), statusOf(bench.now())]).toEqual(['text', 'loading']);
  });

  it('is answered though the language encoder has failed, and only that is fetched again', async () => {
    void bench.store.actions.start();
    ready('engine');
    ready('vision');
    await bench.double.loads.last.settle(failed('download_failed'));
    void bench.store.actions.choosePhoto(new File([new Uint8Array([1])], 'mine.jpg'));
    await settled();
    await bench.double.photos.last.settle(ok(photo(1)));
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(isAnswered(bench.now())).toBe(true);
    void bench.store.actions.tryAgain();
    expect(bench.now().ready).toEqual(['engine', 'vision']);
    await bench.double.loads.last.settle(ok(card));
    expect(bench.now().ready).toEqual(['engine', 'vision', 'text']);
  });
});
