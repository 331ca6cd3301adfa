import { describe, expect, it } from 'vitest';
import {
  describeChange,
  describeTruth,
  describeVariation,
} from '../../../../web/src/app/say/describe-variation';
import { UNCHANGED, withAngle } from '../../../../web/src/app/state/variation';
import type { Answer } from '../../../../web/src/engine/types';
import { loadTexts } from '../../../../web/src/locales/languages';
import { answer, group } from '../../support/samples';

const texts = await loadTexts('en');
const words = ['blue', 'vase', 'with', 'fish'];

describe('sentences about a variation', () => {
  it.each([
    [UNCHANGED, 'As it was given'],
    [{ ...UNCHANGED, struck: [1] }, 'Without “vase”'],
    [{ ...UNCHANGED, struck: [0, 3] }, 'Without “blue” and “fish”'],
    [{ ...UNCHANGED, struck: [0, 1, 3] }, 'Without 3 words'],
    [{ ...UNCHANGED, struck: [1], blurred: [4] }, 'Without “vase”, with one part blurred'],
    [
      withAngle({ ...UNCHANGED, struck: [1], blurred: [4, 5] }, 0, 1),
      'Without “vase”, with 2 parts blurred, with one angle turned',
    ],
  ])('%#', (variation, sentence) => {
    expect(texts.tell(describeVariation(variation, words))).toBe(sentence);
  });

  it('say what the answer was, and what it is', () => {
    const before = answer();
    const same = answer({ probabilities: new Float32Array([0.6, 0.3, 0.1]) });
    expect(texts.tell(describeChange(before, same))).toBe(
      'The answer stays Coin: 70.0% before, 60.0% now.',
    );
    const hardly = answer({ probabilities: new Float32Array([0.7003, 0.1997, 0.1]) });
    expect(texts.tell(describeChange(before, hardly))).toBe(
      'The answer stays Coin, as sure as before.',
    );
    const other = answer({ probabilities: new Float32Array([0.1, 0.8, 0.1]), top: 1 });
    expect(texts.tell(describeChange(before, other))).toBe(
      'The answer changes from Coin (70.0%, now 10.0%) to Jade (80.0%).',
    );
  });

  it('tell of the group where it comes, goes or is another, and nothing where it stays', () => {
    const change = (before: Answer, after: Answer) => texts.tell(describeChange(before, after));
    const sure = answer();
    const unknown = answer({ abstain: true });
    const carving = answer({ abstain: true, group: group() });
    const vessel = answer({ abstain: true, group: group({ name: 'vessel' }) });
    expect(change(sure, carving)).toBe(
      `${change(sure, unknown)} It is a small carving (90.0%), but the model cannot say of what.`,
    );
    expect(change(carving, vessel)).toBe(
      `${change(unknown, unknown)} It is a vessel (90.0%), but the model cannot say which kind.`,
    );
    expect(change(carving, unknown)).toBe(
      `${change(unknown, unknown)} It can no longer say the group either.`,
    );
    expect(change(carving, carving)).toBe(change(unknown, unknown));
    expect(change(carving, sure)).toBe(change(unknown, sure));
  });

  it.each([
    [0.5, 5, 'Attention tells the truth here'],
    [0.5, 4, 'Attention tells part of the truth here'],
    [0.49, 5, 'Attention tells part of the truth here'],
    [0.29, 4, 'Do not trust attention here'],
    [0.29, 5, 'Attention tells part of the truth here'],
    [-0.8, 1, 'Do not trust attention here'],
    [null, 3, 'It cannot be said here whether attention and effect agree'],
  ])('judge a rank correlation of %s with %s shared', (rho, shared, beginning) => {
    const sentence = texts.tell(describeTruth({ rho, shared, of: 10 }, 'regions'));
    expect(sentence).toContain(beginning);
    if (rho !== null) expect(sentence).toContain(`${shared} of the 10`);
  });
});
