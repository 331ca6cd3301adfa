import { describe, expect, it } from 'vitest';
import {
  firstOf,
  type Split,
  splitOdds,
  wordsFor,
} from '../../../../web/src/app/measure/log-linear-pool';
import { describeAbstention, describeSplit } from '../../../../web/src/app/say/describe-parts';
import type { Answer, TracedAnswer } from '../../../../web/src/engine/types';
import { loadTexts } from '../../../../web/src/locales/languages';
import { answer, spoken } from '../../support/samples';

const texts = await loadTexts('en');

/** The softmax of what the parts add. */
function pooled(changes: Partial<TracedAnswer>): Answer {
  const parts = answer(changes);
  const { head, words, photo } = parts.terms;
  const z = head.map((own, i) => own + (words?.[i] ?? 0) + (photo?.[i] ?? 0));
  const most = Math.max(...z);
  const total = z.reduce((sum, value) => sum + Math.exp(value - most), 0);
  const probabilities = Float32Array.from(z, (value) => Math.exp(value - most) / total);
  return { ...parts, probabilities, top: probabilities.indexOf(Math.max(...probabilities)) };
}

function split(of: Answer): Split {
  const parts = splitOdds(of);
  if (!parts) throw new Error('the parts do not add up');
  return parts;
}

/** The same numbers at every run (Park and Miller's generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Anything that a head, a lexicon and a photo could say; some classes are all but ruled out. */
function anyAnswer(next: () => number): Answer {
  const classes = 17;
  const weights = Array.from({ length: classes }, () => Math.exp(30 * next() - 15));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const list = (of: () => number) => Float32Array.from({ length: classes }, of);
  return pooled({
    classes: Array.from({ length: classes }, (_, i) => `class ${i}`),
    head: {
      ...answer().head,
      probabilities: Float32Array.from(weights, (weight) => weight / total),
    },
    words: next() < 0.2 ? null : spoken(list(() => Math.floor(8 * next()))),
    similarity: next() < 0.2 ? null : list(() => 2 * next() - 1),
    settings: { head: 2 * next(), words: 2 * next(), photo: 20 * next() },
  });
}

describe('the odds split into their parts', () => {
  it('are what each part adds before the softmax, and add up to the odds of the answer', () => {
    const { parts, logOdds, label, runnerUp } = split(pooled({}));
    expect([label, runnerUp]).toEqual([0, 2]);
    const { head, words, photo } = parts;
    expect((head ?? 0) + (words ?? 0) + (photo ?? 0)).toBeCloseTo(logOdds, 6);
    expect(head).toBeCloseTo(0.3 * Math.log(0.5 / 0.2), 6);
    expect(words).toBeCloseTo(0.5 * 1.5, 6);
    expect(photo).toBeCloseTo(2 * 0.4, 6);
  });

  it('do so for anything that can be said', () => {
    const next = numbers(1);
    for (let i = 0; i < 1000; i++) {
      const any = anyAnswer(next);
      const { parts, logOdds, label, runnerUp } = split(any);
      const { head, words, photo } = parts;
      expect((head ?? 0) + (words ?? 0) + (photo ?? 0)).toBeCloseTo(logOdds, 9);
      const odds = (any.probabilities[label] ?? 0) / (any.probabilities[runnerUp] ?? 0);
      expect(Math.abs(logOdds - Math.log(odds))).toBeLessThan(1e-4 * (1 + Math.abs(logOdds)));
    }
  });

  it('stand beside a runner-up that is too unlikely for a 32-bit float', () => {
    const settings = { head: 10, words: 0.5, photo: 2 };
    const head = { ...answer().head, probabilities: new Float32Array([1, 0, 0]) };
    const far = pooled({ head, settings });
    expect(far.probabilities[2]).toBe(0);
    expect(split(far).logOdds).toBeGreaterThan(200);
  });

  it('are not shown where they do not add up: nothing is scaled until it fits', () => {
    const good = pooled({});
    const { head, words, photo } = good.terms;
    const more = words?.map((value) => 1.02 * value) ?? null;
    expect(splitOdds({ ...good, terms: { head, words: more, photo } })).toBeNull();
    expect(splitOdds({ ...good, terms: { head, words, photo: null } })).toBeNull();
    expect(splitOdds({ ...good, probabilities: new Float32Array([Number.NaN, 0, 0]) })).toBeNull();
  });

  it('know which part is missing', () => {
    const { parts } = split(pooled({ words: null }));
    expect(parts.words).toBeNull();
    expect(parts.photo).toBeCloseTo(2 * 0.4, 6);
  });

  it('are told with what carries them and what speaks against', () => {
    const agreed = pooled({});
    expect(texts.tell(describeSplit(agreed, split(agreed)))).toMatch(
      /^Coin is ahead of Mosaic by 6.2 to 1\. What carries it most is the likeness to known photos\./,
    );
    const contested = pooled({ similarity: new Float32Array([-0.1, -0.9, 0.2]) });
    expect(texts.tell(describeSplit(contested, split(contested)))).toContain(
      'the likeness to known photos speaks against it',
    );
  });
});

describe('what a part says by itself', () => {
  it('is its first class, or nothing', () => {
    expect(firstOf(answer(), 'head')).toEqual({ label: 0, value: 0.5 });
    expect(firstOf(answer({ similarity: null }), 'photo')).toBeNull();
    const silent = answer({ words: spoken(new Float32Array(3)) });
    expect(firstOf(silent, 'words')).toBeNull();
  });

  it('names the words for a class, the strongest first', () => {
    const words = {
      ...spoken(new Float32Array([3, 1, 0])),
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
  const why = (changes: Partial<TracedAnswer>): string =>
    texts.tell(
      describeAbstention(answer({ abstain: true, confidence: 0.41, threshold: 0.62, ...changes })),
    );

  it('is always the number it decides on', () => {
    expect(why({})).toContain('gets 41.0%. It answers only if that is 62.0% or more');
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
