import { describe, expect, it } from 'vitest';
import { ShotsMeasurement } from '../../../../web/src/app/measure/shots';
import { describeShots } from '../../../../web/src/app/say/describe-shots';
import { FIRST_PLAN } from '../../../../web/src/app/state/plan';
import { UNCHANGED, withAngle } from '../../../../web/src/app/state/variation';
import type { Outcome, SafeShots, ShotsAnswer, ShotsPlan } from '../../../../web/src/engine/types';
import { loadTexts } from '../../../../web/src/locales/languages';
import { answer, recognition } from '../../support/samples';
import { failed, ok, settled } from '../../support/services-double';

const texts = await loadTexts('en');
const answered = { picture: null, caption: 'blue vase', recognition: recognition() };

function counted(plan: ShotsPlan, changes: Partial<ShotsAnswer> = {}): ShotsAnswer {
  const three = new Float32Array([0.6, 0.3, 0.1]);
  const lists = { probabilities: three, low: three, high: three, limit: three };
  return { plan, ...lists, experiments: 200, agreement: 0.97, ...changes };
}

/** A desk whose every call and pause is ended by the test. */
function desk() {
  const asked: ShotsPlan[] = [];
  const answers: ((outcome: Outcome<ShotsAnswer>) => void)[] = [];
  const safe: ((outcome: Outcome<SafeShots>) => void)[] = [];
  const pauses: (() => void)[] = [];
  const own = new ShotsMeasurement({
    shots: (_, plan) => {
      asked.push(plan);
      return new Promise((resolve) => answers.push(resolve));
    },
    safeShots: () => new Promise((resolve) => safe.push(resolve)),
    pause: (_, signal) =>
      new Promise((resolve) => {
        pauses.push(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
  });
  const answerTo = async (call: number, outcome: Outcome<ShotsAnswer>) => {
    answers[call]?.(outcome);
    await settled();
  };
  const rest = async () => {
    pauses.at(-1)?.();
    await settled();
  };
  return { own, asked, answerTo, safe, rest };
}

describe('counting shots', () => {
  it('asks once for the same, and shows the bars before until the new ones are there', async () => {
    const { own, asked, answerTo } = desk();
    own.measure(answered, UNCHANGED, FIRST_PLAN);
    own.measure(answered, UNCHANGED, FIRST_PLAN);
    expect(asked).toHaveLength(1);
    const first = counted(FIRST_PLAN);
    await answerTo(0, ok(first));
    const more = { ...FIRST_PLAN, shots: 4000 };
    own.measure(answered, UNCHANGED, more);
    await settled();
    expect(own.measured.value).toMatchObject({ plan: more, answer: first });
    await answerTo(1, ok(counted(more)));
    expect(own.measured.value?.answer?.plan).toBe(more);
  });

  it('follows a hand on the slider: one at a time, and then the newest', async () => {
    const { own, asked, answerTo } = desk();
    const plans = [10, 20, 30, 40].map((shots) => ({ ...FIRST_PLAN, shots }));
    for (const plan of plans) own.measure(answered, UNCHANGED, plan);
    expect(asked.map(({ shots }) => shots)).toEqual([10]);
    await answerTo(0, ok(counted(asked[0] ?? FIRST_PLAN)));
    expect(own.measured.value?.answer?.plan.shots).toBe(10);
    expect(asked.map(({ shots }) => shots)).toEqual([10, 40]);
  });

  it('waits until a hand on something else has rested', async () => {
    const { own, asked, answerTo, rest } = desk();
    own.measure(answered, UNCHANGED, FIRST_PLAN);
    await answerTo(0, ok(counted(FIRST_PLAN)));
    for (const radians of [1, 2, 3]) {
      own.measure(answered, withAngle(UNCHANGED, 0, radians), FIRST_PLAN);
      await settled();
    }
    expect(asked).toHaveLength(1);
    await rest();
    expect(asked).toHaveLength(2);
  });

  it('finds out how many are enough once nothing else is asked, and anew for other noise', async () => {
    const { own, answerTo, safe, rest } = desk();
    own.measure(answered, UNCHANGED, FIRST_PLAN);
    await answerTo(0, ok(counted(FIRST_PLAN)));
    expect(own.measured.value?.safe).toBeNull();
    await rest();
    safe[0]?.(ok({ shots: 500 }));
    await settled();
    expect(own.measured.value?.safe).toEqual({ shots: 500 });
    own.measure(answered, UNCHANGED, { ...FIRST_PLAN, shots: 4000 });
    expect(own.measured.value?.safe).toEqual({ shots: 500 });
    own.measure(answered, UNCHANGED, { ...FIRST_PLAN, depolarising: 0.1 });
    expect(own.measured.value?.safe).toBeNull();
  });

  it('shows nothing of another object, and nothing where it failed', async () => {
    const { own, answerTo } = desk();
    own.measure(answered, UNCHANGED, FIRST_PLAN);
    const other = { ...answered, caption: 'another' };
    own.measure(other, UNCHANGED, FIRST_PLAN);
    await answerTo(0, ok(counted(FIRST_PLAN)));
    expect(own.measured.value?.answer).toBeNull();
    await answerTo(1, failed('worker_failed'));
    expect(own.measured.value?.answer).toBeNull();
  });

  it('is told with how often and how many', () => {
    const told = (safe: SafeShots | null) =>
      texts.tell(describeShots(answer(), counted(FIRST_PLAN), safe));
    const first = 'With 1,000 shots the quantum head said Coin in 194 of 200 experiments.';
    expect(told(null)).toBe(first);
    expect(told({ shots: 500 })).toBe(`${first} From 500 shots on, it does so 95 times in 100.`);
    expect(told({ shots: null })).toContain('No number of shots up to 100,000 is enough');
  });
});
