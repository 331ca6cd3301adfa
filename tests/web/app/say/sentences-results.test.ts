/** Sentences about the laboratory's results, for random figures: direction, interval and numbers agree, in every voice. */

import { expect, it } from 'vitest';
import { counterpartRows } from '../../../../web/src/app/lab/counterpart-rows';
import { FAIR, loadResults, type Results } from '../../../../web/src/app/lab/results';
import { describeCounterparts } from '../../../../web/src/app/say/describe-counterparts';
import { describeFewPooled, describeFewShot } from '../../../../web/src/app/say/describe-few-shot';
import { describeNoise } from '../../../../web/src/app/say/describe-noise';
import {
  describeEntanglement,
  describeVerdict,
} from '../../../../web/src/app/say/describe-results';
import { asPoints, asShare } from '../../../../web/src/app/say/numbers';
import { fewSampleResults, noiseSample, pair, sampleResults } from '../../support/results-sample';
import { answer } from '../../support/samples';
import { randomNumbers } from '../../support/statevector';
import { CLASSES, expectTrue, VOICES } from '../../support/voices';

const random = randomNumbers(7);
const points = (): number => Math.round(100 * (8 * random() - 4)) / 100;

/** Where a difference points, as its interval sees it. */
function claimsOf(low: number, high: number) {
  return {
    holds: [...(low > 0 ? (['ahead'] as const) : []), ...(high < 0 ? (['behind'] as const) : [])],
    never: [...(low > 0 ? [] : (['ahead'] as const)), ...(high < 0 ? [] : (['behind'] as const))],
  };
}

it('whether quantum helped goes by the interval', () => {
  for (let i = 0; i < 500; i++) {
    const difference = points();
    const [low, high] = [difference - 3 * random(), difference + 3 * random()];
    const given = sampleResults([
      pair('linear', difference, low, high),
      pair('no-entangling', difference, low, high),
    ]);
    const numbers = [difference, low, high].map(asPoints);
    expectTrue(describeVerdict(given), { numbers, ...claimsOf(low, high) }, [
      difference,
      low,
      high,
    ]);
    const cut = describeEntanglement(given);
    if (!cut) throw new Error('nothing is said');
    expect(cut.id).toBe(`entanglement-${low > 0 ? 'better' : high < 0 ? 'worse' : 'even'}`);
    expectTrue(cut, { numbers: [...numbers, asShare(0.919)] }, numbers);
  }
});

it('with few photos the difference that is told lies inside the interval beside it', () => {
  for (let i = 0; i < 500; i++) {
    const ahead = { 1: points(), 5: points(), 10: points() };
    const message = describeFewShot(fewSampleResults(ahead));
    if (!message) throw new Error('nothing is said');
    const [least, most] = [Math.min(...Object.values(ahead)), Math.max(...Object.values(ahead))];
    const widest = -least > most ? least : most;
    const sign = message.id === 'few-worse' ? -1 : 1;
    expectTrue(
      message,
      {
        numbers: [1, 5, 10, ...[widest, widest - 1, widest + 1].map((p) => asPoints(sign * p))],
        ...claimsOf(least - 1, most + 1),
        ...(message.id === 'few-even' ? { holds: [], never: [] } : {}),
      },
      ahead,
    );
    expect(message.id).toBe(most + 1 < 0 ? 'few-worse' : least - 1 > 0 ? 'few-better' : 'few-even');
    const value = ({ decimal }: { decimal?: number } = {}): number => decimal ?? Number.NaN;
    const { points: told, low, high } = message.fills as Record<string, { decimal?: number }>;
    expect(value(told)).toBeGreaterThanOrEqual(value(low));
    expect(value(told)).toBeLessThanOrEqual(value(high));
  }
});

it('the combined answer needs fewer photos only where it is ahead', () => {
  const all = fewSampleResults({ 1: -3, 5: -4, 10: -2 });
  expect(describeFewPooled(all)).not.toBeNull();
  const behind = structuredClone(all) as Results;
  for (const model of behind['few-1']?.models ?? []) {
    const figures = model.pool.conditions[FAIR];
    if (figures) figures.accuracy = [0.1, 0];
  }
  expect(describeFewPooled(behind)).toBeNull();
});

it('noise is told with its own numbers', () => {
  for (let i = 0; i < 200; i++) {
    const [noisy, counted] = [random(), random()];
    const message = describeNoise({
      photo_caption: noiseSample(noisy, counted),
      photo: noiseSample(noisy, counted),
    });
    if (!message) throw new Error('nothing is said');
    expectTrue(message, { numbers: [100, ...[0.05, noisy, 0.9, counted].map(asShare)] }, [
      noisy,
      counted,
    ]);
  }
});

it('who of the counterparts agrees is counted', () => {
  const names = ['no-entangling', 'mlp', 'linear', 'photo-only', 'caption-only'];
  for (let i = 0; i < 500; i++) {
    const tops = names.map(() => (random() < 0.5 ? 0 : Math.floor(CLASSES.length * random())));
    const sure = (top: number) =>
      Float32Array.from(CLASSES, (_, label) => (label === top ? 0.7 : 0.06));
    const answers = [
      { name: 'j6e', probabilities: sure(0) },
      ...names.map((name, k) => ({ name, probabilities: sure(tops[k] ?? 0) })),
    ];
    const message = describeCounterparts(
      answer({ classes: CLASSES }),
      counterpartRows(answers, null, 'photo_caption'),
    );
    if (!message) throw new Error('nothing is said');
    const agreeing = tops.filter((top) => top === 0).length;
    expect(message.id).toBe(
      `counterparts-${agreeing === 5 ? 'agree' : agreeing > 0 ? 'some' : 'none'}`,
    );
    expectTrue(message, { classes: [0, ...tops], numbers: [agreeing, names.length, 0] }, tops);
  }
});

it('every head and every protocol of the committed results can be told', async () => {
  const loaded = await loadResults();
  if (!loaded.ok) throw new Error(loaded.failure.detail);
  for (const texts of VOICES) {
    for (const message of [
      describeVerdict,
      describeEntanglement,
      describeFewShot,
      describeFewPooled,
    ]) {
      const said = message(loaded.value);
      expect(said && texts.tell(said)).toMatch(/\d|[。.]/);
    }
  }
});
