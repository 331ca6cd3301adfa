/** Everything that failed is done again, each as it was asked the first time. */

import { describe, expect, it } from 'vitest';
import { NO_PROBLEMS } from '../../../../web/src/app/state/problems';
import { START, type View } from '../../../../web/src/app/state/share';
import { statusOf } from '../../../../web/src/app/state/state';
import { isUnchanged, UNCHANGED } from '../../../../web/src/app/state/variation';
import { card, photo, recognition } from '../../support/samples';
import { failed, ok, settled } from '../../support/services-double';
import { bridge, StoreBench, wave } from '../../support/store-bench';

const bench = StoreBench.forEachTest();
const mine = new File([new Uint8Array([1])], 'mine.jpg');

async function tryAgain(): Promise<void> {
  void bench.store.actions.tryAgain();
  await settled();
}

describe('try again', () => {
  it('fetches gallery and models when both failed, whichever failed first', async () => {
    for (const galleryFirst of [true, false]) {
      bench.renew();
      const { galleries, loads } = bench.double;
      void bench.store.actions.start();
      if (galleryFirst) await galleries.last.settle(failed('download_failed'));
      await loads.last.settle(failed('download_failed'));
      if (!galleryFirst) await galleries.last.settle(failed('download_failed'));
      await tryAgain();
      expect([galleries.all.length, loads.all.length]).toEqual([2, 2]);
      await bench.openFirstObject();
      await loads.last.settle(ok(card));
      expect(bench.now().gallery).toHaveLength(2);
      expect(bench.now().problems).toEqual(NO_PROBLEMS);
    }
  });

  it('shows what the link asked for, with its what-ifs', async () => {
    const link: View = { ...START, object: 'bridge', variation: { ...UNCHANGED, struck: [0] } };
    void bench.store.actions.start({ view: link, adjusted: false });
    await bench.double.galleries.last.settle(failed('download_failed'));
    await bench.double.loads.last.settle(ok(card));
    await tryAgain();
    await bench.openFirstObject();
    expect(bench.double.pictures.last.input).toBe(bridge);
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(bench.now().variation.struck).toEqual([0]);
  });

  it('keeps the caption of a link whose picture did not arrive', async () => {
    const link: View = { ...START, object: 'bridge', caption: 'its own words' };
    void bench.store.actions.start({ view: link, adjusted: false });
    await bench.double.galleries.last.settle(ok([wave, bridge]));
    await bench.double.pictures.last.settle(failed('download_failed'));
    expect(bench.now().problems.photo?.status).toBe('download_failed');
    await tryAgain();
    await bench.double.pictures.last.settle(ok(new Blob()));
    await bench.double.photos.last.settle(ok(photo()));
    expect(bench.now().picture?.origin).toEqual({ kind: 'gallery', object: bridge });
    expect(bench.now().caption.text).toBe('its own words');
  });

  it('no longer follows a link once the visitor has chosen something', async () => {
    const link: View = { ...START, object: 'bridge', variation: { ...UNCHANGED, struck: [0] } };
    void bench.store.actions.start({ view: link, adjusted: false });
    await bench.double.galleries.last.settle(failed('download_failed'));
    await bench.double.loads.last.settle(ok(card));
    void bench.store.actions.choosePhoto(mine);
    await settled();
    await bench.double.photos.last.settle(ok(photo(1)));
    await tryAgain();
    await bench.double.galleries.last.settle(ok([wave, bridge]));
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(bench.now().picture?.origin.kind).toBe('own');
    expect(bench.double.pictures.all).toHaveLength(0);
    expect(isUnchanged(bench.now().variation)).toBe(true);
  });

  it('is still there for the gallery after an own photo has been answered', async () => {
    void bench.store.actions.start();
    await bench.double.galleries.last.settle(failed('download_failed'));
    await bench.double.loads.last.settle(ok(card));
    void bench.store.actions.choosePhoto(mine);
    await settled();
    await bench.double.photos.last.settle(ok(photo(1)));
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(bench.now())).toBe('done');
    expect(bench.now().problems.gallery?.status).toBe('download_failed');
    await tryAgain();
    await bench.double.galleries.last.settle(ok([wave]));
    expect(bench.now().gallery).toEqual([wave]);
  });

  it('opens an own photo again that a broken worker refused, and not one that is damaged', async () => {
    await bench.startToAnswer();
    void bench.store.actions.choosePhoto(mine);
    await settled();
    await bench.double.photos.last.settle(failed('worker_failed'));
    await tryAgain();
    const opened = bench.double.photos.all.length;
    expect(bench.double.photos.last.input).toBe(mine);
    await bench.double.photos.last.settle(failed('damaged_file'));
    await tryAgain();
    expect(bench.double.photos.all).toHaveLength(opened);
    expect(bench.now().problems.photo?.status).toBe('damaged_file');
  });

  it('tries the same what-if again', async () => {
    await bench.startToAnswer();
    bench.store.whatIfs.turnAngle(0, 1);
    await bench.double.recognitions.last.settle(failed('worker_failed'));
    expect(isUnchanged(bench.now().variation)).toBe(true);
    await tryAgain();
    expect([...(bench.double.recognitions.last.input.angles ?? [])]).toEqual([1, Number.NaN]);
    await bench.double.recognitions.last.settle(ok(recognition({ top: 1 })));
    expect(bench.now().varied?.variation.turned).toEqual([{ index: 0, radians: 1 }]);
    expect(bench.now().problems).toEqual(NO_PROBLEMS);
  });
});

describe('a note', () => {
  it('about the models cannot be closed: there is no other way on', async () => {
    void bench.store.actions.start();
    await bench.double.loads.last.settle(failed('download_failed'));
    bench.store.actions.dismissProblem('models');
    expect(bench.now().problems.models).not.toBeNull();
    bench.store.actions.dismissProblem('gallery');
    expect(bench.now().problems.gallery).toBeNull();
  });
});
