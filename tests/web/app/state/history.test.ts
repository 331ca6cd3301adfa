import { describe, expect, it } from 'vitest';
import {
  NO_HISTORY,
  type Settled,
  settled,
  stepBack,
  stepForward,
} from '../../../../web/src/app/state/history';
import { FIRST_PLAN } from '../../../../web/src/app/state/plan';
import { UNCHANGED, type Variation, withAngle } from '../../../../web/src/app/state/variation';
import { photo, recognition } from '../../support/samples';
import { ok, settled as settledCalls } from '../../support/services-double';
import { bridge, StoreBench, wave } from '../../support/store-bench';

const bench = StoreBench.forEachTest();

const answered = { picture: null, caption: 'blue vase', recognition: recognition() };
const caption = { text: 'blue vase', author: 'visitor', carried: false } as const;

function state(variation: Variation | null): Settled {
  const varied = variation && { variation, shown: { ...answered, recognition: recognition() } };
  return { answered, caption, varied, plan: FIRST_PLAN };
}

const plain = state(null);
const struck = state({ ...UNCHANGED, struck: [0] });

describe('history', () => {
  it('goes back and forth through what has settled', () => {
    const two = settled(settled(NO_HISTORY, plain), struck);
    const back = stepBack(two);
    expect(back.present).toBe(plain);
    expect(stepForward(back)).toEqual(two);
    expect(stepBack(back)).toBe(back);
    expect(stepForward(two)).toBe(two);
  });

  it('forgets the future when something else is done', () => {
    const back = stepBack(settled(settled(NO_HISTORY, plain), struck));
    const other = state({ ...UNCHANGED, struck: [1] });
    expect(settled(back, other)).toEqual({ past: [plain], present: other, future: [] });
  });

  it('takes turning one angle further as one step', () => {
    const turned = state(withAngle(UNCHANGED, 0, 1));
    const further = state(withAngle(UNCHANGED, 0, 2));
    const history = [plain, turned, further].reduce(settled, NO_HISTORY);
    expect(history.past).toEqual([plain]);
    expect(history.present).toBe(further);
  });

  it('takes moving one slider further as one step, and another slider as another', () => {
    const more = { ...plain, plan: { ...FIRST_PLAN, shots: 2500 } };
    const most = { ...plain, plan: { ...FIRST_PLAN, shots: 4000 } };
    const noisy = { ...most, plan: { ...most.plan, readout: 0.01 } };
    const history = [plain, more, most, noisy].reduce(settled, NO_HISTORY);
    expect(history.past).toEqual([plain, most]);
    expect(history.present).toBe(noisy);
  });

  it('remembers twenty steps', () => {
    const steps = Array.from({ length: 30 }, (_, i) => state({ ...UNCHANGED, struck: [i] }));
    expect(steps.reduce(settled, NO_HISTORY).past).toEqual(steps.slice(9, 29));
  });
});

it('what the page shows by itself leaves nothing to go back to', async () => {
  await bench.startToAnswer();
  for (const object of [bridge, wave, bridge]) {
    void bench.store.actions.exhibit(object);
    await settledCalls();
    await bench.double.pictures.last.settle(ok(new Blob()));
    await bench.double.photos.last.settle(ok(photo()));
    await bench.double.recognitions.last.settle(ok(recognition()));
    expect(bench.now().history.present?.answered.picture?.origin).toEqual({
      kind: 'gallery',
      object,
    });
    expect([bench.now().history.past, bench.now().history.future]).toEqual([[], []]);
  }
});
