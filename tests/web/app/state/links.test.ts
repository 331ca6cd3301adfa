import { describe, expect, it } from 'vitest';
import { NO_PROBLEMS } from '../../../../web/src/app/state/problems';
import { START, type View } from '../../../../web/src/app/state/share';
import { statusOf } from '../../../../web/src/app/state/state';
import { isUnchanged, UNCHANGED } from '../../../../web/src/app/state/variation';
import { card, photo, recognition } from '../../support/samples';
import { ok } from '../../support/services-double';
import { bridge, StoreBench, wave } from '../../support/store-bench';

const bench = StoreBench.forEachTest();

describe('a link', () => {
  const link: View = { ...START, object: 'bridge', variation: { ...UNCHANGED, struck: [0] } };

  async function open(view: View | 'broken', changes = {}): Promise<void> {
    void bench.store.actions.start(view);
    await bench.openFirstObject();
    await bench.double.loads.last.settle(ok(card));
    await bench.double.recognitions.last.settle(ok({ ...recognition(), ...changes }));
  }

  it('opens its object and then tries its what-ifs', async () => {
    await open(link);
    expect(bench.double.pictures.last.input).toBe(bridge);
    expect(bench.now().variation.struck).toEqual([0]);
    expect(bench.double.recognitions.last.input.caption).toBe('vase');
    expect(bench.now().problems).toEqual(NO_PROBLEMS);
  });

  it('opens its own caption with the object, or alone', async () => {
    await open({ ...link, caption: 'another caption' });
    expect(bench.now().answered?.caption).toBe('another caption');

    bench.renew();
    void bench.store.actions.start({ ...START, caption: 'alone' });
    await bench.double.galleries.last.settle(ok([wave, bridge]));
    expect(bench.double.pictures.all).toHaveLength(0);
    expect(bench.now().caption.text).toBe('alone');
  });

  it.each([
    ['that is broken', 'broken' as const],
    ['to an object that is gone', { ...link, object: 'gone' }],
  ])('%s opens the page as usual, with a note', async (_, view) => {
    await open(view);
    expect(bench.double.pictures.last.input).toBe(wave);
    expect(bench.now().problems.link?.status).toBe('invalid_argument');
    expect(statusOf(bench.now())).toBe('done');
  });

  it('from another model says that the numbers may differ', async () => {
    await open({ ...link, model: '00000000' });
    expect(bench.now().problems.link?.status).toBe('hash_mismatch');
    expect(bench.double.pictures.last.input).toBe(bridge);
  });

  it('to words that are not there changes nothing, with a note', async () => {
    await open({ ...link, variation: { ...UNCHANGED, struck: [7] } });
    expect(isUnchanged(bench.now().variation)).toBe(true);
    expect(bench.now().problems.link?.status).toBe('invalid_argument');
  });

  it('is forgotten as soon as the visitor chooses something', async () => {
    void bench.store.actions.start(link);
    await bench.double.galleries.last.settle(ok([wave, bridge]));
    void bench.store.actions.chooseObject(wave);
    await bench.double.pictures.last.settle(ok(new Blob()));
    await bench.double.photos.last.settle(ok(photo()));
    await bench.double.loads.last.settle(ok(card));
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(isUnchanged(bench.now().variation)).toBe(true);
    expect(bench.now().varying).toBeNull();
  });
});
