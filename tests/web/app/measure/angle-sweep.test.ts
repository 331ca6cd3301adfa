import { describe, expect, it } from 'vitest';
import {
  ANGLE_SWEEP,
  angleAt,
  classCurve,
  leadersOf,
  wrapped,
} from '../../../../web/src/app/measure/angle-sweep';
import { describeAngle, describeAngleSweep } from '../../../../web/src/app/say/describe-angle';
import { UNCHANGED, type Variation, withAngle } from '../../../../web/src/app/state/variation';
import type { AngleSweep } from '../../../../web/src/engine/types';
import { loadTexts } from '../../../../web/src/locales/languages';
import { measurementBench } from '../../support/measurement-bench';
import { answer, recognition } from '../../support/samples';
import { failed, ok } from '../../support/services-double';

const texts = await loadTexts('en');
const answered = { picture: null, caption: 'blue vase', recognition: recognition() };

/** Three classes at five angles; the second leads in the middle. */
const curve: AngleSweep = {
  samples: 5,
  probabilities: new Float32Array([
    ...[0.6, 0.3, 0.1],
    ...[0.9, 0.05, 0.05],
    ...[0.2, 0.7, 0.1],
    ...[0.5, 0.4, 0.1],
    ...[0.6, 0.3, 0.1],
  ]),
};

function bench() {
  const { own, calls, notes } = measurementBench(ANGLE_SWEEP, 'angleSweep');
  const open = (index: number, variation: Variation) =>
    own.want({ answered, variation, plan: { angle: index } });
  return { own, calls, notes, open };
}

describe('an angle under the hand', () => {
  it('has its curve asked for once, and not again while it turns', async () => {
    const { own, calls, open } = bench();
    open(1, UNCHANGED);
    expect(own.state.value?.value).toBeNull();
    await calls.last.settle(ok(curve));
    expect(own.state.value?.value).toBe(curve);
    open(1, withAngle(UNCHANGED, 1, 2.5));
    expect(calls.all).toHaveLength(1);
    expect(calls.last.input).toMatchObject({ input: { angles: null }, plan: { angle: 1 } });
  });

  it('has another curve when something else changes, computed with that', async () => {
    const { own, calls, open } = bench();
    open(1, UNCHANGED);
    open(1, withAngle(withAngle(UNCHANGED, 0, 2), 1, 0.5));
    expect(calls.all[0]?.signal?.aborted).toBe(true);
    await calls.all[0]?.settle(ok(curve));
    expect(own.state.value?.value).toBeNull();
    expect(calls.all).toHaveLength(2);
    expect([...(calls.last.input.input.angles ?? [])]).toEqual([2, Number.NaN]);
  });

  it('stays open where there is no curve, with the reason, until it is asked again', async () => {
    const { own, calls, notes, open } = bench();
    open(0, UNCHANGED);
    await calls.last.settle(failed('worker_failed'));
    open(0, UNCHANGED);
    expect(calls.all).toHaveLength(1);
    expect(own.state.value).toMatchObject({ value: null, failure: { status: 'worker_failed' } });
    expect(notes).toEqual(['because of worker_failed']);
    own.again();
    await calls.last.settle(ok(curve));
    expect(own.state.value).toMatchObject({ value: curve, failure: null });
  });
});

describe('a curve', () => {
  it('is read class by class and from leader to leader', () => {
    expect([...classCurve(curve, 1)]).toEqual([0.3, 0.05, 0.7, 0.4, 0.3].map(Math.fround));
    expect(leadersOf(curve)).toEqual([0, 0, 1, 0, 0]);
    expect([0, 2, 4].map((s) => angleAt(s, 5))).toEqual([-Math.PI, 0, Math.PI]);
  });

  it('takes any angle into one turn', () => {
    expect(wrapped(7)).toBeCloseTo(7 - 2 * Math.PI);
    expect(wrapped(-3.5)).toBeCloseTo(2 * Math.PI - 3.5);
    expect(wrapped(3)).toBe(3);
  });

  it('says whether turning could change the answer', () => {
    expect(texts.tell(describeAngleSweep(answer(), curve))).toBe(
      'Turned far enough, this angle makes it say other things, Jade among them; for Coin it would be best at −1.57 (90.0%).',
    );
    const never = {
      ...curve,
      probabilities: curve.probabilities.map((p, i) => (i % 3 ? p / 8 : p)),
    };
    expect(texts.tell(describeAngleSweep(answer(), never))).toMatch(/^Wherever this angle stands/);
    expect(texts.tell(describeAngle(0.5, 0.5))).toBe('0.50 rad, as trained');
    expect(texts.tell(describeAngle(1, 0.5))).toBe('1.00 rad, trained 0.50');
  });
});
