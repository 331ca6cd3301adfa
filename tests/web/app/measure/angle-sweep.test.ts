import { describe, expect, it } from 'vitest';
import {
  AngleSweepMeasurement,
  angleAt,
  classCurve,
  leadersOf,
  wrapped,
} from '../../../../web/src/app/measure/angle-sweep';
import type { RecognitionInput } from '../../../../web/src/app/pipeline/recogniser';
import { describeAngle, describeAngleSweep } from '../../../../web/src/app/say/describe-angle';
import { UNCHANGED, withAngle } from '../../../../web/src/app/state/variation';
import type { AngleSweep, Outcome } from '../../../../web/src/engine/types';
import { loadTexts } from '../../../../web/src/locales/languages';
import { answer, recognition } from '../../support/samples';
import { failed, ok, settled } from '../../support/services-double';

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
  gradient: new Float32Array([1, -2]),
};

/** A desk whose curves are given by the test. */
function desk() {
  const asked: { input: RecognitionInput; index: number; signal: AbortSignal }[] = [];
  const answers: ((outcome: Outcome<AngleSweep>) => void)[] = [];
  const own = new AngleSweepMeasurement((input, index, signal) => {
    asked.push({ input, index, signal });
    return new Promise((resolve) => answers.push(resolve));
  });
  return { own, asked, answers };
}

describe('an angle under the hand', () => {
  it('has its curve asked for once, and not again while it turns', async () => {
    const { own, asked, answers } = desk();
    void own.open(1, answered, UNCHANGED);
    expect(own.angleSweep.value?.curve).toBeNull();
    answers[0]?.(ok(curve));
    await settled();
    expect(own.angleSweep.value?.curve).toBe(curve);
    void own.open(1, answered, withAngle(UNCHANGED, 1, 2.5));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.input.angles).toBeNull();
  });

  it('has another curve when something else changes, computed with that', async () => {
    const { own, asked, answers } = desk();
    void own.open(1, answered, UNCHANGED);
    void own.open(1, answered, withAngle(withAngle(UNCHANGED, 0, 2), 1, 0.5));
    expect(asked).toHaveLength(2);
    expect(asked[0]?.signal.aborted).toBe(true);
    expect([...(asked[1]?.input.angles ?? [])]).toEqual([2, Number.NaN]);
    answers[0]?.(ok(curve));
    await settled();
    expect(own.angleSweep.value?.curve).toBeNull();
  });

  it('is let go when there is no curve', async () => {
    const { own, answers } = desk();
    void own.open(0, answered, UNCHANGED);
    answers[0]?.(failed('worker_failed'));
    await settled();
    expect(own.angleSweep.value).toBeNull();
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
