import { describe, expect, it } from 'vitest';
import {
  type Condition,
  figuresOf,
  loadResults,
  modelNamed,
} from '../../../../web/src/app/lab/results';
import { describeAnswer, describeMap } from '../../../../web/src/app/say/describe';
import { LIKELY, SPREAD_REGIONS, SURE } from '../../../../web/src/app/say/thresholds';
import { SHIPPED } from '../../../../web/src/engine/types';
import { answer } from '../../support/samples';

describe('the words for how sure', () => {
  const said = (share: number) => {
    const rest = (1 - share) / 2;
    return describeAnswer(answer({ probabilities: new Float32Array([share, rest, rest]) })).id;
  };

  it('change at their thresholds', () => {
    expect([said(SURE + 0.001), said(SURE - 0.001)]).toEqual(['answer-sure', 'answer-likely']);
    expect([said(LIKELY + 0.001), said(LIKELY - 0.001)]).toEqual(['answer-likely', 'answer-torn']);
  });

  it('can be taken at their word: the answer is calibrated on collections that it knows', async () => {
    const results = await loadResults();
    if (!results.ok) throw new Error(results.failure.detail);
    const model = modelNamed(results.value.folds, SHIPPED);
    for (const condition of ['photo_caption', 'photo', 'caption'] satisfies Condition[]) {
      const [error = 1] = figuresOf(model, 'pool', condition)?.calibration_error ?? [];
      expect(error).toBeLessThanOrEqual(0.03);
    }
  });
});

it('a map is spread from its threshold on', () => {
  /** So many regions share all of the attention evenly. */
  const over = (regions: number) =>
    describeMap(Float32Array.from({ length: 49 }, (_, i) => (i < regions ? 1 / regions : 0))).id;
  expect(over(2 * SPREAD_REGIONS)).toBe('where-spread');
  expect(over(2 * SPREAD_REGIONS - 2)).toBe('where-focused');
});
