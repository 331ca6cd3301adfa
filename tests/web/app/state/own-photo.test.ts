import { beforeEach, describe, expect, it } from 'vitest';
import { NO_PROBLEMS } from '../../../../web/src/app/state/problems';
import { isAnswered, statusOf } from '../../../../web/src/app/state/state';
import { photo, recognition } from '../../support/samples';
import { failed, ok, settled } from '../../support/services-double';
import { bridge, StoreBench } from '../../support/store-bench';

const bench = StoreBench.forEachTest();
const file = (name: string, ...bytes: number[]): File => new File([new Uint8Array(bytes)], name);

describe('an own photo', () => {
  beforeEach(() => bench.startToAnswer());

  it('is working at once, and answered with no caption', async () => {
    const choosing = bench.store.actions.choosePhoto(file('mine.jpg', 1));
    expect(statusOf(bench.now())).toBe('working');
    await settled();
    await bench.double.photos.last.settle(ok(photo(1)));
    await choosing;
    expect(bench.double.recognitions.last.input.caption).toBe('');
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(bench.now())).toBe('done');
  });

  it('that is damaged keeps picture and answer, and the next good one works', async () => {
    const before = bench.now();
    void bench.store.actions.choosePhoto(file('bad.jpg', 1));
    await settled();
    await bench.double.photos.last.settle(failed('damaged_file'));
    expect(statusOf(bench.now())).toBe('error');
    expect(bench.now().answered).toBe(before.answered);
    expect(bench.now().picture).toBe(before.picture);
    expect(bench.double.recognitions.all).toHaveLength(1);

    void bench.store.actions.choosePhoto(file('good.jpg', 2));
    await settled();
    await bench.double.photos.last.settle(ok(photo(2)));
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(bench.now())).toBe('done');
    expect(bench.now().problems).toEqual(NO_PROBLEMS);
  });

  it('is known as HEIC by its first bytes', async () => {
    const bytes = [0, 0, 0, 24, ...new TextEncoder().encode('ftypheic')];
    void bench.store.actions.choosePhoto(file('mine.jpg', ...bytes));
    await settled();
    await bench.double.photos.last.settle(failed('unsupported_format'));
    await settled();
    expect(bench.now().problems.photo).toEqual({ status: 'unsupported_format', heic: true });
  });

  it('overtakes the one before it, whichever opens first', async () => {
    void bench.store.actions.choosePhoto(file('first.jpg', 1));
    void bench.store.actions.choosePhoto(file('second.jpg', 2));
    await settled();
    const [, first, second] = bench.double.photos.all;
    expect(first?.signal?.aborted).toBe(true);
    await second?.settle(ok(photo(2)));
    await first?.settle(ok(photo(1)));
    expect(bench.now().picture?.photo).toMatchObject(photo(2));
  });

  it('that is refused while its predecessor is being answered has that answered after all', async () => {
    void bench.store.actions.chooseObject(bridge);
    await bench.double.pictures.last.settle(ok(new Blob()));
    await bench.double.photos.last.settle(ok(photo(3)));
    const overtaken = bench.double.recognitions.last;
    void bench.store.actions.choosePhoto(file('bad.jpg', 1));
    expect(overtaken.signal?.aborted).toBe(true);
    await settled();
    await bench.double.photos.last.settle(failed('not_an_image'));
    expect(bench.double.recognitions.last).not.toBe(overtaken);
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(isAnswered(bench.now())).toBe(true);
    expect(bench.now().problems.photo?.status).toBe('not_an_image');
  });
});
