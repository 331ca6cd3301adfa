import { describe, expect, it } from 'vitest';
import {
  captionWithout,
  isSameTurn,
  isUnchanged,
  onBaseWords,
  toggled,
  UNCHANGED,
  variedInput,
  withAngle,
} from '../../../../web/src/app/state/variation';
import { peakedMap, photo, recognition } from '../../support/samples';

const base = recognition();

describe('a variation', () => {
  it('is toggled item by item, in order', () => {
    expect(toggled([1, 5], 3)).toEqual([1, 3, 5]);
    expect(toggled([1, 3, 5], 3)).toEqual([1, 5]);
  });

  it('holds one value for an angle, and lets go of it', () => {
    const turned = withAngle(withAngle(UNCHANGED, 1, 0.5), 0, 2);
    expect(turned.turned).toEqual([
      { index: 0, radians: 2 },
      { index: 1, radians: 0.5 },
    ]);
    expect(withAngle(turned, 1, 0.7).turned[1]).toEqual({ index: 1, radians: 0.7 });
    expect(isUnchanged(withAngle(withAngle(turned, 1, null), 0, null))).toBe(true);
  });

  it('is the same turn only while one angle alone moves', () => {
    const turned = withAngle(withAngle(UNCHANGED, 1, 0.5), 0, 2);
    expect(isSameTurn(turned, withAngle(turned, 0, 3))).toBe(true);
    expect(isSameTurn(turned, turned)).toBe(false);
    expect(isSameTurn(turned, withAngle(withAngle(turned, 0, 3), 1, 3))).toBe(false);
    expect(isSameTurn(turned, withAngle(turned, 2, 3))).toBe(false);
    expect(isSameTurn(turned, { ...withAngle(turned, 0, 3), struck: [1] })).toBe(false);
  });
});

describe('what the model is given', () => {
  it('is the caption as typed while no word is struck, and the words that are left otherwise', () => {
    const given = variedInput(null, ' blue  vase', base, UNCHANGED);
    expect(given).toEqual({ photo: null, blurred: [], caption: ' blue  vase', angles: null });
    expect(variedInput(null, ' blue  vase', base, { ...UNCHANGED, struck: [0] }).caption).toBe(
      'vase',
    );
    expect(captionWithout(base.tokens, [0, 1])).toBe('');
  });

  it('is what is left of the caption in the language of the whole', () => {
    const spanish: typeof base = { ...base, tokens: { ...base.tokens, language: 'es' } };
    const struck = { ...UNCHANGED, struck: [0] };
    expect(variedInput(null, 'blue vase', spanish, struck).language).toBe('es');
    expect(variedInput(null, 'blue vase', base, struck).language).toBe('en');
    expect(variedInput(null, 'blue vase', spanish, UNCHANGED).language).toBeUndefined();
  });

  it('has a place for every angle, and leaves those that are not turned as they were trained', () => {
    const { angles } = variedInput(null, 'blue vase', base, withAngle(UNCHANGED, 1, 3));
    expect([...(angles ?? [])]).toEqual([Number.NaN, 3]);
    expect([...base.answer.angles]).toEqual([0.5, -1.25]);
  });

  it('is the photo itself, with the regions to blur in it', () => {
    const own = photo();
    const given = variedInput(own, '', base, { ...UNCHANGED, blurred: [3, 8] });
    expect(given.photo).toBe(own);
    expect(given.blurred).toEqual([3, 8]);
  });
});

describe('an answer told in the words of the caption', () => {
  /** What the model says about "vase" alone. */
  const alone = {
    ...recognition({
      attention: {
        ...base.answer.attention,
        wordToRegion: peakedMap(48, 0.76),
        wordMaps: peakedMap(45, 0.76),
        regionToWord: new Float32Array(49).fill(1),
        wordWeights: new Float32Array([1]),
      },
    }),
    tokens: { ...base.tokens, words: base.tokens.words.slice(1) },
  };

  it('gives a struck word no attention and every other word its own', () => {
    const told = onBaseWords(alone, base, [0]);
    if (!told.ok) throw new Error(told.failure.detail);
    const { attention } = told.value.answer;
    expect([...(attention.wordWeights ?? [])]).toEqual([0, 1]);
    expect([...(attention.wordToRegion?.slice(0, 49) ?? [])]).toEqual(new Array(49).fill(0));
    expect(attention.wordToRegion?.[49 + 48]).toBeCloseTo(0.76);
    expect([...(attention.wordMaps?.slice(0, 49) ?? [])]).toEqual(new Array(49).fill(0));
    expect(attention.wordMaps?.[49 + 45]).toBeCloseTo(0.76);
    expect([...(attention.regionToWord?.slice(0, 4) ?? [])]).toEqual([0, 1, 0, 1]);
    expect(told.value.tokens).toBe(base.tokens);
  });

  it('says so when the words do not fit', () => {
    const told = onBaseWords(alone, base, [0, 1]);
    expect(told.ok).toBe(false);
  });

  it('has a place for a word that comes into view because another was struck', () => {
    const shortBase = { ...base, ignoredWords: 1 };
    const told = onBaseWords(alone, shortBase, [0]);
    if (!told.ok) throw new Error(told.failure.detail);
    expect([...(told.value.answer.attention.wordWeights ?? [])]).toEqual([0, 1]);
    expect(told.value.ignoredWords).toBe(0);
  });
});
