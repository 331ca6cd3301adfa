import { describe, expect, it } from 'vitest';
import { describeShots } from '../../../web/src/app/describe-shots';
import { FIRST_PLAN, notchOf, SHOT_NOTCHES, ShotsDesk, shotsAt } from '../../../web/src/app/shots';
import { UNCHANGED } from '../../../web/src/app/variation';
import type { Outcome, ShotsAnswer, ShotsPlan } from '../../../web/src/engine/types';
import { loadTexts } from '../../../web/src/locales/languages';
import { answer, recognition } from '../support/samples';
import { failed, ok, settled } from '../support/services-double';

const texts = await loadTexts('en');
const answered = { picture: null, caption: 'blue vase', recognition: recognition() };

function counted(plan: ShotsPlan, changes: Partial<ShotsAnswer> = {}): ShotsAnswer {
  const three = new Float32Array([0.6, 0.3, 0.1]);
  const lists = { probabilities: three, low: three, high: three, limit: three };
  return { plan, ...lists, experiments: 200, agreement: 0.97, safe: 500, ...changes };
}

describe('the shots slider', () => {
  it('goes from 10 to 100,000 in round numbers, five to a decade', () => {
    const all = Array.from({ length: SHOT_NOTCHES + 1 }, (_, notch) => shotsAt(notch));
    expect(all.slice(0, 6)).toEqual([10, 16, 25, 40, 63, 100]);
    expect(all.at(-1)).toBe(100_000);
    expect(all.map(notchOf)).toEqual(Array.from(all.keys()));
  });
});

describe('counting shots', () => {
  function desk() {
    const asked: { plan: ShotsPlan; signal: AbortSignal }[] = [];
    const answers: ((outcome: Outcome<ShotsAnswer>) => void)[] = [];
    const own = new ShotsDesk((_, plan, signal) => {
      asked.push({ plan, signal });
      return new Promise((resolve) => answers.push(resolve));
    });
    return { own, asked, answers };
  }

  it('asks once for the same, and shows the bars before until the new ones are there', async () => {
    const { own, asked, answers } = desk();
    void own.measure(answered, UNCHANGED, FIRST_PLAN);
    void own.measure(answered, UNCHANGED, FIRST_PLAN);
    expect(asked).toHaveLength(1);
    const first = counted(FIRST_PLAN);
    answers[0]?.(ok(first));
    await settled();
    const more = { ...FIRST_PLAN, shots: 4000 };
    void own.measure(answered, UNCHANGED, more);
    expect(own.measured.value).toMatchObject({ plan: more, answer: first });
    answers[1]?.(ok(counted(more)));
    await settled();
    expect(own.measured.value?.answer?.plan).toBe(more);
  });

  it('shows nothing of another object, and nothing that was overtaken', async () => {
    const { own, asked, answers } = desk();
    void own.measure(answered, UNCHANGED, FIRST_PLAN);
    answers[0]?.(ok(counted(FIRST_PLAN)));
    await settled();
    const other = { ...answered, caption: 'another' };
    void own.measure(other, UNCHANGED, FIRST_PLAN);
    expect(own.measured.value?.answer).toBeNull();
    void own.measure(other, UNCHANGED, { ...FIRST_PLAN, seed: 2 });
    expect(asked[1]?.signal.aborted).toBe(true);
    answers[1]?.(ok(counted(FIRST_PLAN)));
    answers[2]?.(failed('worker_failed'));
    await settled();
    expect(own.measured.value?.answer).toBeNull();
  });

  it('is told with how often and how many', () => {
    expect(texts.tell(describeShots(answer(), counted(FIRST_PLAN)))).toBe(
      'With 1,000 shots the quantum head said Coin in 194 of 200 experiments. From 500 shots on it does so in 95 of 100.',
    );
    expect(texts.tell(describeShots(answer(), counted(FIRST_PLAN, { safe: null })))).toContain(
      'no number of shots is enough',
    );
  });
});
