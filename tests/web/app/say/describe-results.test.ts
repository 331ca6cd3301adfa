import { describe, expect, it } from 'vitest';
import { loadResults } from '../../../../web/src/app/lab/results';
import {
  describeEntanglement,
  describeVerdict,
} from '../../../../web/src/app/say/describe-results';
import { loadTexts } from '../../../../web/src/locales/languages';
import { pair, sampleResults } from '../../support/results-sample';

const texts = await loadTexts('en');

describe('the verdict', () => {
  it.each([
    [
      -0.5,
      -1.6,
      0.7,
      'Quantum did not help: between the quantum head and the best classical head of the same budget (Classical linear) no difference could be told from chance: −0.5 points of accuracy (95 % interval −1.6 to 0.7).',
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

it('is there for the results that come with the page', async () => {
  const loaded = await loadResults();
  expect(loaded.ok && describeVerdict(loaded.value).id).toMatch(/^verdict-(better|even|worse)$/);
});
