import { describe, expect, it } from 'vitest';
import {
  type Arm,
  bestCounterpart,
  describeEntanglement,
  describeVerdict,
  loadResults,
  oneItem,
  type Protocol,
  parseResults,
  sortedArms,
} from '../../../../web/src/app/lab/results';
import { loadTexts } from '../../../../web/src/locales/languages';
import { pair, sampleResults } from '../../support/results-sample';

const texts = await loadTexts('en');

describe('the verdict', () => {
  it('holds the shipped head against the best classical one', () => {
    expect(bestCounterpart(sampleResults().folds)?.name).toBe('linear');
  });

  it.each([
    [
      -0.5,
      -1.6,
      0.7,
      'Quantum did not help: the quantum head and the best classical head of the same budget (linear) are equally good. The difference is −0.5 points of accuracy (95 % interval −1.6 to 0.7), no more than chance.',
    ],
    [-1.5, -2.6, -0.4, 'Quantum did worse'],
    [1.5, 0.4, 2.6, 'Quantum helped here'],
  ])('of %s points, %s to %s', (difference, low, high, beginning) => {
    const results = sampleResults([pair('linear', difference, low, high)]);
    expect(texts.tell(describeVerdict(results))).toContain(beginning);
  });

  it('is not given without the pair', () => {
    expect(describeVerdict(sampleResults([])).id).toBe('verdict-unknown');
    expect(describeEntanglement(sampleResults([]))).toBeNull();
  });

  it('says what entangling gates are worth', () => {
    const results = sampleResults([pair('no-entangling', 0.7, -0.2, 1.6)]);
    const sentence = describeEntanglement(results);
    expect(sentence && texts.tell(sentence)).toBe(
      'Entangling gates made no difference that could be measured: trained without them, the same circuit reaches 91.9%. With them: 0.7 points (−0.2 to 1.6), no more than chance.',
    );
  });
});

function armOf({ arms: [first] }: Protocol): Arm {
  if (!first) throw new Error('no arm');
  return first;
}

describe('the file', () => {
  it('is read strictly', () => {
    expect(parseResults(sampleResults()).ok).toBe(true);
    const { folds } = sampleResults();
    const broken = parseResults({ folds, sources: { ...folds, seeds: 'five' } });
    expect(broken.ok || broken.failure.detail).toContain('sources.seeds');
  });

  it('that comes with the page, if there is one, can be read', async () => {
    const loaded = await loadResults();
    if (loaded.ok) expect(describeVerdict(loaded.value).id).not.toBe('verdict-unknown');
    else expect(loaded.failure.status).toBe('download_failed');
  });

  it('shows counterparts and amputations first, and everything else beside', () => {
    const { folds } = sampleResults();
    const extra = { ...folds, arms: [...folds.arms, { ...armOf(folds), name: 'deep' }] };
    const { first, others } = sortedArms(extra);
    expect(first.map(({ name }) => name)).toEqual(['j6e', 'linear', 'mlp', 'no-entangling']);
    expect(others.map(({ name }) => name)).toEqual(['deep']);
  });

  it('knows what one item is worth', () => {
    expect(oneItem(400)).toEqual({ decimal: 0.25, digits: 2 });
  });
});
