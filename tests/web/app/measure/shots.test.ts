import { describe, expect, it } from 'vitest';
import { ShotsMeasurement } from '../../../../web/src/app/measure/shots';
import { describeShots } from '../../../../web/src/app/say/describe-shots';
import type { Answered } from '../../../../web/src/app/state/answered';
import { FIRST_PLAN } from '../../../../web/src/app/state/plan';
import { UNCHANGED, type Variation, withAngle } from '../../../../web/src/app/state/variation';
import type { SafeShots, ShotsAnswer, ShotsPlan } from '../../../../web/src/engine/types';
import { loadTexts } from '../../../../web/src/locales/languages';
import type { Outcome } from '../../../../web/src/rpc/outcome';
import { answer, recognition } from '../../support/samples';
import { failed, ok, ServicesDouble, settled } from '../../support/services-double';

const texts = await loadTexts('en');
const answered = { picture: null, caption: 'blue vase', recognition: recognition() };

function counted(plan: ShotsPlan, changes: Partial<ShotsAnswer> = {}): ShotsAnswer {
  const three = new Float32Array([0.6, 0.3, 0.1]);
  const lists = { probabilities: three, low: three, high: three, limit: three };
  return { plan, ...lists, experiments: 200, agreement: 0.97, ...changes };
}

/** A measurement whose every call and pause is ended by the test. */
function bench() {
  const double = new ServicesDouble();
  const pauses: (() => void)[] = [];
  const own = new ShotsMeasurement({
    ...double.services,
    pause: (_, signal) =>
      new Promise((resolve) => {
        pauses.push(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
  });
  const shots = double.measured('shots');
  const measure = (about: Answered, variation: Variation, plan: ShotsPlan) =>
    own.want({ answered: about, variation, plan });
  const asked = () => shots.all.map(({ input }) => input.plan.plan);
  const answerTo = (call: number, outcome: Outcome<ShotsAnswer>) =>
    shots.all[call]?.settle(outcome);
  const rest = async () => {
    pauses.at(-1)?.();
    await settled();
  };
  const { notes } = double;
  return { own, measure, asked, answerTo, shots, safe: double.measured('safeShots'), rest, notes };
}

describe('counting shots', () => {
  it('asks once for the same, and shows the bars before until the new ones are there', async () => {
    const { own, measure, asked, answerTo } = bench();
    measure(answered, UNCHANGED, FIRST_PLAN);
    measure(answered, UNCHANGED, FIRST_PLAN);
    expect(asked()).toHaveLength(1);
    const first = counted(FIRST_PLAN);
    await answerTo(0, ok(first));
    const more = { ...FIRST_PLAN, shots: 4000 };
    measure(answered, UNCHANGED, more);
    await settled();
    expect(own.state.value).toMatchObject({ plan: more, answer: first });
    await answerTo(1, ok(counted(more)));
    expect(own.state.value?.answer?.plan).toBe(more);
  });

  it('follows a hand on the slider: one at a time, and then the newest', async () => {
    const { own, measure, asked, answerTo } = bench();
    const plans = [10, 20, 30, 40].map((shots) => ({ ...FIRST_PLAN, shots }));
    for (const plan of plans) measure(answered, UNCHANGED, plan);
    expect(asked().map(({ shots }) => shots)).toEqual([10]);
    await answerTo(0, ok(counted(asked()[0] ?? FIRST_PLAN)));
    expect(own.state.value?.answer?.plan.shots).toBe(10);
    expect(asked().map(({ shots }) => shots)).toEqual([10, 40]);
  });

  it('waits until a hand on something else has rested', async () => {
    const { measure, asked, answerTo, rest } = bench();
    measure(answered, UNCHANGED, FIRST_PLAN);
    await answerTo(0, ok(counted(FIRST_PLAN)));
    for (const radians of [1, 2, 3]) {
      measure(answered, withAngle(UNCHANGED, 0, radians), FIRST_PLAN);
      await settled();
    }
    expect(asked()).toHaveLength(1);
    await rest();
    expect(asked()).toHaveLength(2);
  });

  it('finds out how many are enough once nothing else is asked, and anew for other noise', async () => {
    const { own, measure, answerTo, safe, rest } = bench();
    measure(answered, UNCHANGED, FIRST_PLAN);
    await answerTo(0, ok(counted(FIRST_PLAN)));
    expect(own.state.value?.safe).toBeNull();
    await rest();
    await safe.last.settle(ok({ shots: 500 }));
    expect(own.state.value?.safe).toEqual({ shots: 500 });
    measure(answered, UNCHANGED, { ...FIRST_PLAN, shots: 4000 });
    expect(own.state.value?.safe).toEqual({ shots: 500 });
    measure(answered, UNCHANGED, { ...FIRST_PLAN, depolarising: 0.1 });
    expect(own.state.value?.safe).toBeNull();
  });

  it('where it failed it says so, and counts again when somebody wants to', async () => {
    const { own, measure, answerTo, asked, notes } = bench();
    measure(answered, UNCHANGED, FIRST_PLAN);
    await answerTo(0, ok(counted(FIRST_PLAN)));
    const more = { ...FIRST_PLAN, shots: 4000 };
    measure(answered, UNCHANGED, more);
    await settled();
    await answerTo(1, failed('deadline_exceeded'));
    expect(own.state.value).toMatchObject({
      plan: more,
      answer: null,
      failure: { status: 'deadline_exceeded' },
    });
    expect(notes).toEqual(['because of deadline_exceeded']);
    measure(answered, UNCHANGED, more);
    expect(asked()).toHaveLength(2);
    own.again();
    expect(own.state.value?.failure).toBeNull();
    await answerTo(2, ok(counted(more)));
    expect(own.state.value?.answer?.plan).toBe(more);
  });

  it('keeps its bars where only the number that is enough cannot be found', async () => {
    const { own, measure, answerTo, safe, rest } = bench();
    measure(answered, UNCHANGED, FIRST_PLAN);
    const bars = counted(FIRST_PLAN);
    await answerTo(0, ok(bars));
    await rest();
    await safe.last.settle(failed('worker_failed'));
    expect(own.state.value).toMatchObject({ answer: bars, failure: { status: 'worker_failed' } });
  });

  it('gives up what nobody looks at any more', async () => {
    const { own, measure, shots } = bench();
    measure(answered, UNCHANGED, FIRST_PLAN);
    measure({ ...answered, caption: 'another' }, UNCHANGED, FIRST_PLAN);
    expect(shots.all[0]?.signal?.aborted).toBe(true);
    await shots.all[0]?.settle(failed('cancelled'));
    expect(own.state.value?.failure).toBeNull();
    own.forget();
    expect(shots.last.signal?.aborted).toBe(true);
  });

  it('shows nothing of another object, and nothing where it failed', async () => {
    const { own, measure, answerTo } = bench();
    measure(answered, UNCHANGED, FIRST_PLAN);
    const other = { ...answered, caption: 'another' };
    measure(other, UNCHANGED, FIRST_PLAN);
    await answerTo(0, ok(counted(FIRST_PLAN)));
    expect(own.state.value?.answer).toBeNull();
    await answerTo(1, failed('worker_failed'));
    expect(own.state.value?.answer).toBeNull();
  });

  it('is told with how often and how many', () => {
    const told = (safe: SafeShots | null) =>
      texts.tell(describeShots(answer(), counted(FIRST_PLAN), safe));
    const first = 'With 1,000 shots the quantum head said Coin in 194 of 200 experiments.';
    expect(told(null)).toBe(first);
    expect(told({ shots: 500 })).toBe(
      `${first} With 500 shots it does so at least 95 times in 100. More shots make it say the same more often; whether that is right they cannot tell.`,
    );
    expect(told({ shots: null })).toContain('No number of shots up to 100,000 makes it do so');
  });
});
