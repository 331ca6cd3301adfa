/** Picture and words that do not go together: what each says, and why nothing is said for sure. */

import { describe, expect, it } from 'vitest';
import { describeAnswer } from '../../../../web/src/app/say/describe';
import { describeAbstention } from '../../../../web/src/app/say/describe-parts';
import { LEVELS } from '../../../../web/src/app/state/reader';
import { LANGUAGES, loadTexts } from '../../../../web/src/locales/languages';
import { agreement, answer, disagreeing, reading, spoken } from '../../support/samples';

/** Likely enough by its probability, and still not sure. */
const doubted = (changes: Parameters<typeof agreement>[0]) =>
  answer({ abstain: true, conclusion: 'unsure', agreement: agreement(changes) });

describe('picture and words that disagree', () => {
  it('are told with both readings', () => {
    expect(describeAnswer(answer(disagreeing))).toEqual({
      id: 'disagree-sentence',
      fills: {
        photo: { id: 'class-coin', fills: {} },
        photoShare: { share: expect.closeTo(0.6) },
        caption: { id: 'class-mosaic', fills: {} },
        captionShare: { share: expect.closeTo(0.8) },
      },
    });
  });

  it('are given the reason, and no other', () => {
    const { id, fills } = describeAbstention(answer(disagreeing));
    expect(id).toBe('disagree-reason');
    expect(fills).toEqual({ share: { share: 0.04 }, needed: { share: 0.5 } });
  });

  it.each(LANGUAGES)('in %s, on every level, name both', async (language) => {
    const texts = await loadTexts(language);
    for (const level of LEVELS) {
      const said = texts.at(level).tell(describeAnswer(answer(disagreeing)));
      for (const id of ['class-coin', 'class-mosaic']) expect(said).toContain(texts.say(id));
    }
  });
});

describe('an answer that is likely enough and not sure', () => {
  it('hardly goes together', () => {
    expect(describeAbstention(doubted({ value: 0.3 })).id).toBe('disagree-reason');
  });

  it('is against its own eyes', () => {
    const { id, fills } = describeAbstention(doubted({ photo: reading({ top: 1 }) }));
    expect(id).toBe('doubt-eyes');
    expect(fills).toMatchObject({ photo: { id: 'class-jade' } });
  });

  it('is not said of one that is not likely enough', () => {
    const unlikely = answer({ abstain: true, confidence: 0.3, agreement: agreement() });
    expect(describeAbstention(unlikely).id).toBe('sentences');
  });
});

describe('words that name a kind which is none of the classes', () => {
  const missing = { value: 0.2, threshold: 0.6, missing: true };
  const told = (unknown: number) =>
    answer({
      abstain: true,
      conclusion: 'unknown',
      support: missing,
      words: { ...spoken(new Float32Array([2, 0, 0.5])), unknown },
    });

  it('are the reason why nothing is said, if they have more than any class', () => {
    expect(describeAbstention(told(4)).id).toBe('abstain-other-kind');
    expect(describeAbstention(told(2)).id).toBe('abstain-support');
    expect(describeAbstention(answer({ abstain: true, support: missing, words: null })).id).toBe(
      'abstain-support',
    );
  });

  it.each(LANGUAGES)('are told in %s on every level', async (language) => {
    const texts = await loadTexts(language);
    for (const level of LEVELS) {
      const said = texts.at(level).tell(describeAbstention(told(4)));
      expect(said).not.toBe(texts.at(level).tell(describeAbstention(told(0))));
    }
  });
});
