import { describe, expect, it } from 'vitest';
import { Stage } from '../../web/src/app/lessons/stage';
import { Look } from '../../web/src/app/state/look';
import { START, type View } from '../../web/src/app/state/share';
import { UNCHANGED } from '../../web/src/app/state/variation';
import { photo, recognition } from '../web/support/samples';
import { ok, settled } from '../web/support/services-double';
import { StoreBench } from '../web/support/store-bench';

const bench = StoreBench.forEachTest();

async function stage() {
  await bench.startToAnswer();
  const look = new Look(bench.store.state);
  return { look, stage: new Stage({ ...bench.store, look }) };
}
const view = (changes: Partial<View>): View => ({ ...START, ...changes });

async function answer(): Promise<void> {
  await bench.double.pictures.last.settle(ok(new Blob()));
  await bench.double.photos.last.settle(ok(photo()));
  await bench.double.recognitions.last.settle(ok(recognition()));
}

describe('a step', () => {
  it("of one's own circuit is shown at once, and leaves the answer alone", async () => {
    const { look, stage: one } = await stage();
    const asked = bench.double.recognitions.all.length;
    await one.show(view({ circuit: 'bell', step: 1 }));
    expect([look.circuit.value, look.step.value]).toEqual(['bell', 1]);
    expect(bench.double.recognitions.all).toHaveLength(asked);
  });

  it('of an object asks for it, then for what is changed about it, and stands at its gate', async () => {
    const { look, stage: one } = await stage();
    look.circuit.value = 'bell';
    const variation = { ...UNCHANGED, struck: [0] };
    const shown = one.show(view({ object: 'bridge', variation, step: 0 }));
    await settled();
    await answer();
    expect(bench.now().variation.struck).toEqual([0]);
    await bench.double.recognitions.last.settle(ok(recognition()));
    await shown;
    expect([look.circuit.value, look.step.value]).toEqual([null, 0]);
    expect(bench.now().picture?.origin).toMatchObject({ object: { id: 'bridge' } });
  });

  it('of the object that is there asks nothing anew', async () => {
    const { stage: one } = await stage();
    const [pictures, asked] = [
      bench.double.pictures.all.length,
      bench.double.recognitions.all.length,
    ];
    await one.show(view({ object: 'wave', step: 0 }));
    expect(bench.double.pictures.all).toHaveLength(pictures);
    expect(bench.double.recognitions.all).toHaveLength(asked);
  });

  it('of words alone puts the picture away', async () => {
    const { stage: one } = await stage();
    const shown = one.show(view({ caption: 'a vase' }));
    await settled();
    await bench.double.recognitions.last.settle(ok(recognition()));
    await shown;
    expect([bench.now().picture, bench.now().answered?.caption]).toEqual([null, 'a vase']);
  });

  it('that has been left before its answer came changes nothing any more', async () => {
    const { look, stage: one } = await stage();
    const left = one.show(view({ object: 'bridge', step: 0 }));
    await settled();
    await one.show(view({ circuit: 'ghz', step: 2 }));
    await answer();
    await left;
    expect([look.circuit.value, look.step.value]).toEqual(['ghz', 2]);
  });
});
