import { describe, expect, it } from 'vitest';
import { NO_PROBLEMS } from '../../../../web/src/app/state/problems';
import { MODEL, readHash, START, type View } from '../../../../web/src/app/state/share';
import { statusOf } from '../../../../web/src/app/state/state';
import { isUnchanged, UNCHANGED } from '../../../../web/src/app/state/variation';
import { card, photo, recognition } from '../../support/samples';
import { ok } from '../../support/services-double';
import { bridge, StoreBench, wave } from '../../support/store-bench';

const bench = StoreBench.forEachTest();

describe('a link', () => {
  const link: View = { ...START, object: 'bridge', variation: { ...UNCHANGED, struck: [0] } };

  const exactly = (view: View) => ({ view, adjusted: false });
  const doubts = () => bench.now().problems.link?.doubts;

  async function open(view: View | 'broken', changes = {}): Promise<void> {
    void bench.store.actions.start(view === 'broken' ? view : exactly(view));
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
    void bench.store.actions.start(exactly({ ...START, caption: 'alone' }));
    await bench.double.galleries.last.settle(ok([wave, bridge]));
    expect(bench.double.pictures.all).toHaveLength(0);
    expect(bench.now().caption.text).toBe('alone');
  });

  it.each([
    ['that is broken', 'broken' as const],
    ['to an object that is gone', { ...link, object: 'gone' }],
    ['to neither object nor words', { ...START, caption: ' ' }],
  ])('%s opens the page as usual, with a note', async (_, view) => {
    await open(view);
    expect(bench.double.pictures.last.input).toBe(wave);
    expect(doubts()).toEqual(['broken']);
    expect(statusOf(bench.now())).toBe('done');
  });

  it('that leaves the object open is followed with the first', async () => {
    await open({ ...link, object: null });
    expect(bench.double.pictures.last.input).toBe(wave);
    expect(bench.now().variation.struck).toEqual([0]);
    expect(bench.now().problems).toEqual(NO_PROBLEMS);
  });

  it('from another model says that the numbers may differ', async () => {
    await open({ ...link, model: '00000000' });
    expect(doubts()).toEqual(['other-model']);
    expect(bench.double.pictures.last.input).toBe(bridge);
  });

  it('from an own photo says that the photo is not in it, with or without words', async () => {
    void bench.store.actions.start(exactly({ ...START, own: true, caption: 'alone' }));
    await bench.double.galleries.last.settle(ok([wave, bridge]));
    expect(bench.now().caption.text).toBe('alone');
    expect(doubts()).toEqual(['own-photo']);

    bench.renew();
    await open({ ...START, own: true });
    expect(bench.double.pictures.last.input).toBe(wave);
    expect(doubts()).toEqual(['own-photo']);
  });

  const { circuit, angles } = recognition().answer;
  const last = circuit.operations.length;
  it.each<[string, Partial<View>, Partial<View['variation']>]>([
    ['words', { variation: { ...UNCHANGED, struck: [0, 7] } }, { struck: [0] }],
    [
      'angles',
      {
        variation: {
          ...UNCHANGED,
          turned: [0, angles.length].map((index) => ({ index, radians: 1 })),
        },
      },
      { turned: [{ index: 0, radians: 1 }] },
    ],
    ['steps', { step: last + 1, variation: UNCHANGED }, {}],
    ['steps once it is cut', { step: last, variation: { ...UNCHANGED, cut: true } }, { cut: true }],
  ])('to %s that are not there tries what is, with a note', async (_, view, tried) => {
    await open({ ...link, ...view });
    expect(bench.now().variation).toEqual({ ...UNCHANGED, ...tried });
    expect(doubts()).toEqual(['adjusted']);
  });

  it('says all that is wrong with it', async () => {
    const read = readHash('v=1&m=00000000&o=bridge&s=99&r=expert.', ['en']);
    void bench.store.actions.start(read);
    await bench.openFirstObject();
    expect(doubts()).toEqual(['other-model', 'adjusted']);
    expect(MODEL).not.toBe('00000000');
  });

  it('is forgotten as soon as the visitor chooses something', async () => {
    void bench.store.actions.start(exactly(link));
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
