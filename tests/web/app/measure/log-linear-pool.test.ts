import { describe, expect, it } from 'vitest';
import { firstOf, splitOdds, wordsFor } from '../../../../web/src/app/measure/log-linear-pool';
import { describeAbstention, describeSplit } from '../../../../web/src/app/say/describe-parts';
import type { Answer } from '../../../../web/src/engine/types';
import { loadTexts } from '../../../../web/src/locales/languages';
import { answer } from '../../support/samples';

const texts = await loadTexts('en');

/** The softmax of the parts' sum: the formula of core/model/answer/log_linear_pool.h. */
function whole(changes: Partial<Answer>, temperature: number): Answer {
  const parts = answer(changes);
  const { head, words, similarity, settings } = parts;
  const z = Array.from(head.probabilities, (p, i) => {
    const sum = settings.head * Math.log(p) + settings.words * (words?.evidence[i] ?? 0);
    return Math.exp((sum + settings.photo * (similarity?.[i] ?? 0)) / temperature);
  });
  const total = z.reduce((a, b) => a + b, 0);
  const probabilities = Float32Array.from(z, (value) => value / total);
  return { ...parts, probabilities, top: probabilities.indexOf(Math.max(...probabilities)) };
}

describe('the odds split into their parts', () => {
  it('add up to the odds of the answer, whatever the temperature', () => {
    for (const temperature of [0.5, 1, 2]) {
      const { parts, logOdds, label, runnerUp } = splitOdds(whole({}, temperature));
      expect([label, runnerUp]).toEqual([0, 2]);
      const { head, words, photo } = parts;
      expect((head ?? 0) + (words ?? 0) + (photo ?? 0)).toBeCloseTo(logOdds, 4);
      expect(head).toBeCloseTo((0.3 * Math.log(0.5 / 0.2)) / temperature, 4);
      expect(words).toBeCloseTo((0.5 * 1.5) / temperature, 4);
      expect(photo).toBeCloseTo((2 * 0.4) / temperature, 4);
    }
  });

  it('know which part is missing', () => {
    const { parts } = splitOdds(whole({ words: null }, 1));
    expect(parts.words).toBeNull();
    expect(parts.photo).toBeCloseTo(2 * 0.4, 4);
  });

  it('are told with what carries them and what speaks against', () => {
    const agreed = whole({}, 1);
    expect(texts.tell(describeSplit(agreed, splitOdds(agreed)))).toMatch(
      /^Coin beats Mosaic by 6.2 to 1\. What carries it most is the likeness to known photos\./,
    );
    const contested = whole({ similarity: new Float32Array([-0.1, -0.9, 0.2]) }, 1);
    expect(texts.tell(describeSplit(contested, splitOdds(contested)))).toContain(
      'the likeness to known photos speaks against it',
    );
  });
});

describe('what a part says by itself', () => {
  it('is its first class, or nothing', () => {
    expect(firstOf(answer(), 'head')).toEqual({ label: 0, value: 0.5 });
    expect(firstOf(answer({ similarity: null }), 'photo')).toBeNull();
    const silent = answer({ words: { evidence: new Float32Array(3), hits: [] } });
    expect(firstOf(silent, 'words')).toBeNull();
  });

  it('names the words for a class, the strongest first', () => {
    const words = {
      evidence: new Float32Array([3, 1, 0]),
      hits: [
        {
          begin: 0,
          end: 4,
          weights: [
            { label: 0, weight: 1 },
            { label: 1, weight: 1 },
          ],
        },
        { begin: 5, end: 9, weights: [{ label: 0, weight: 2 }] },
      ],
    };
    const said = wordsFor(answer({ words }), 'blue vase', 0).map(({ text }) => text);
    expect(said).toEqual(['vase', 'blue']);
    expect(wordsFor(answer({ words }), 'blue vase', 2)).toEqual([]);
    expect(wordsFor(answer({ words: null }), 'blue vase', 0)).toEqual([]);
  });
});

describe('why there is no answer', () => {
  const why = (changes: Partial<Answer>): string =>
    texts.tell(
      describeAbstention(answer({ abstain: true, confidence: 0.41, threshold: 0.62, ...changes })),
    );

  it('is always the number it decides on', () => {
    expect(why({})).toContain('gets 41%; it answers only from 62% on');
  });

  it('is that its parts contradict each other', () => {
    expect(why({ similarity: new Float32Array([0, 0.9, 0]) })).toContain(
      'the quantum head says Coin, the likeness to known photos Jade',
    );
  });

  it('is that it has never seen anything like it', () => {
    const head = { ...answer().head, abstain: true };
    expect(why({ head })).toContain('never seen anything quite like it');
  });

  it('is that nothing it knows is like it, whatever else is so', () => {
    const support = { value: 0.31, threshold: 0.55, missing: true };
    const similarity = new Float32Array([0, 0.9, 0]);
    expect(why({ support, similarity, confidence: 0.99 })).toBe(
      'It has seen nothing like it: too little of what it knows of Coin is like this object.',
    );
  });

  it('is that two classes are too close', () => {
    expect(why({})).toContain('cannot be told from Jade');
  });
});
