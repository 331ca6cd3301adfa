import { beforeEach, describe, expect, it } from 'vitest';
import { TYPING_PAUSE_MS } from '../../../../web/src/app/state/actions';
import { statusOf } from '../../../../web/src/app/state/state';
import { recognition } from '../../support/samples';
import { failed, ok, settled } from '../../support/services-double';
import { StoreBench, wave } from '../../support/store-bench';

const bench = StoreBench.forEachTest();

describe('the caption', () => {
  beforeEach(() => bench.startToAnswer());

  it('is answered after a pause, and only its last version', async () => {
    bench.double.pauses.length = 0;
    bench.store.actions.editCaption('b');
    bench.store.actions.editCaption('bl');
    bench.store.actions.editCaption('blue');
    expect(statusOf(bench.now())).toBe('working');
    expect(bench.double.pauses.map((pause) => pause.milliseconds)).toEqual(
      Array(3).fill(TYPING_PAUSE_MS),
    );
    await settled();
    expect(bench.double.recognitions.all).toHaveLength(1);
    await bench.double.pauses.at(-1)?.end();
    expect(bench.double.recognitions.all).toHaveLength(2);
    expect(bench.double.recognitions.last.input.caption).toBe('blue');
  });

  it('is answered at once on Enter', async () => {
    bench.store.actions.editCaption('blue');
    bench.store.actions.submitCaption();
    await settled();
    expect(bench.double.recognitions.last.input.caption).toBe('blue');
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(bench.now())).toBe('done');
  });

  it('asks nothing on Enter when it has been answered', async () => {
    bench.store.actions.submitCaption();
    await settled();
    expect(bench.double.recognitions.all).toHaveLength(1);
  });

  it('overtakes an answer that is still on its way', async () => {
    bench.store.actions.editCaption('slow');
    bench.store.actions.submitCaption();
    await settled();
    const slow = bench.double.recognitions.last;
    bench.store.actions.editCaption('fast');
    bench.store.actions.submitCaption();
    await settled();
    await bench.double.recognitions.last.settle(ok(recognition({ top: 1 })));
    await slow.settle(ok(recognition({ top: 2 })));
    expect(slow.signal?.aborted).toBe(true);
    expect(bench.now().answered?.caption).toBe('fast');
    expect(bench.now().answered?.recognition.answer.top).toBe(1);
  });

  it('alone is enough, and so is the photo alone; with neither nothing is asked', async () => {
    bench.store.actions.removePhoto();
    await settled();
    expect(bench.double.recognitions.last.input).toEqual({ photo: null, caption: wave.caption.en });
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(bench.now())).toBe('done');

    const asked = bench.double.recognitions.all.length;
    bench.store.actions.editCaption('');
    await bench.double.pauses.at(-1)?.end();
    expect(bench.double.recognitions.all).toHaveLength(asked);
    expect(bench.now().answered).toBeNull();
    expect(statusOf(bench.now())).toBe('ready');
  });

  it('can be tried again when the answer failed, with the old answer still there', async () => {
    const before = bench.now().answered;
    bench.store.actions.editCaption('blue');
    bench.store.actions.submitCaption();
    await settled();
    await bench.double.recognitions.last.settle(failed('worker_failed'));
    expect(statusOf(bench.now())).toBe('error');
    expect(bench.now().answered).toBe(before);
    void bench.store.actions.tryAgain();
    await settled();
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(statusOf(bench.now())).toBe('done');
  });
});
