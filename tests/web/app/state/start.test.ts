import { describe, expect, it } from 'vitest';
import { NO_PROBLEMS } from '../../../../web/src/app/state/problems';
import { statusOf } from '../../../../web/src/app/state/state';
import { card, recognition } from '../../support/samples';
import { failed, ok } from '../../support/services-double';
import { StoreBench, wave } from '../../support/store-bench';

const bench = StoreBench.forEachTest();
const file = (name: string, ...bytes: number[]): File => new File([new Uint8Array(bytes)], name);

describe('the start', () => {
  it('shows the first object while the models load, and answers it when they are there', async () => {
    void bench.store.actions.start();
    await bench.openFirstObject();
    expect(bench.now().picture?.origin).toEqual({ kind: 'gallery', object: wave });
    expect(bench.double.recognitions.all).toHaveLength(0);

    await bench.double.loads.last.settle(ok(card));
    const { input } = bench.double.recognitions.last;
    expect(input.caption).toBe(wave.caption.en);
    expect(input.photo).toBe(bench.now().picture?.photo);
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(bench.now())).toBe('done');
  });

  it('knows which version it is once the engine has said so', async () => {
    void bench.store.actions.start();
    expect(bench.now().version).toBeNull();
    await bench.double.loads.last.settle(ok(card));
    expect(bench.now().version).toBe('1.2.3');
    bench.store.actions.forget();
    expect(bench.now().version).toBe('1.2.3');
  });

  it('answers as well when the models come first', async () => {
    void bench.store.actions.start();
    await bench.double.loads.last.settle(ok(card));
    expect(statusOf(bench.now())).toBe('ready');
    await bench.openFirstObject();
    expect(bench.double.recognitions.all).toHaveLength(1);
  });

  it('leaves a photo alone that was chosen before the gallery was there', async () => {
    void bench.store.actions.start();
    void bench.store.actions.choosePhoto(file('mine.jpg', 1));
    await bench.double.galleries.last.settle(ok([wave]));
    expect(bench.double.pictures.all).toHaveLength(0);
  });

  it('reports true progress', () => {
    void bench.store.actions.start();
    bench.double.loads.last.input.onProgress({ part: 'text', loaded: 5, total: 7 });
    expect(bench.now().models).toEqual({
      phase: 'loading',
      progress: { text: { part: 'text', loaded: 5, total: 7 } },
    });
  });

  it('can be tried again when the download failed', async () => {
    void bench.store.actions.start();
    await bench.openFirstObject();
    await bench.double.loads.last.settle(failed('download_failed'));
    expect(statusOf(bench.now())).toBe('error');
    expect(bench.now().problems.models?.status).toBe('download_failed');
    expect(bench.double.notes).toEqual(['because of download_failed']);

    void bench.store.actions.tryAgain();
    expect(statusOf(bench.now())).toBe('loading');
    await bench.double.loads.last.settle(ok(card));
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(bench.now())).toBe('done');
  });

  it('goes on without a gallery', async () => {
    void bench.store.actions.start();
    await bench.double.galleries.last.settle(failed('download_failed'));
    await bench.double.loads.last.settle(ok(card));
    expect(bench.now().problems.gallery?.status).toBe('download_failed');
    void bench.store.actions.tryAgain();
    await bench.openFirstObject();
    expect(bench.now().gallery).toHaveLength(2);
    expect(bench.now().problems).toEqual(NO_PROBLEMS);
  });
});
