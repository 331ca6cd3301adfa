import { expect, it } from 'vitest';
import { withoutFunctionWords } from '../../../../web/src/app/pipeline/word-maps';
import { answer, peakedMap, recognition } from '../../support/samples';

const { attention } = answer();
const [blue, vase] = recognition().tokens.words;
if (!blue || !vase) throw new Error('the sample has two words');

it('a function word gets an even map, the others keep theirs, and attention stays as it was', () => {
  const words = [{ ...blue, functionWord: true }, vase, { ...vase, functionWord: true }];
  const { wordMaps, ...rest } = withoutFunctionWords(attention, words);
  expect(wordMaps).toEqual(
    new Float32Array([...new Array(49).fill(1 / 49), ...peakedMap(45, 0.76)]),
  );
  const { wordMaps: before, ...same } = attention;
  expect(before?.[3]).toBeCloseTo(0.76);
  expect(rest).toEqual(same);
});

it('without a photo there is nothing to change', () => {
  const blind = { ...attention, wordMaps: null };
  expect(withoutFunctionWords(blind, [{ ...blue, functionWord: true }])).toBe(blind);
});
