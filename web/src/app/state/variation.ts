/**
 * What a visitor changes about an answered object to see what would have happened: words struck out,
 * regions blurred, angles turned. The model is run again on exactly that; nothing is estimated.
 */

import type { Answer, Attention, CircuitShape, Tokens } from '../../engine/types';
import { REGIONS } from '../../engine/types';
import { fail, type Outcome } from '../../rpc/outcome';
import type {
  CaptionInput,
  PhotoSource,
  Recognition,
  RecognitionInput,
} from '../pipeline/recogniser';

/** An angle of the circuit that was turned away from what training found. */
export interface TurnedAngle {
  /** Index into `Answer.angles`. */
  readonly index: number;
  readonly radians: number;
}

export interface Variation {
  /** Indices into the caption's words, ascending. */
  readonly struck: readonly number[];
  /** Regions, ascending. */
  readonly blurred: readonly number[];
  /** At most one entry per angle, ascending by index. */
  readonly turned: readonly TurnedAngle[];
  /** The circuit without its two-qubit gates, with weights of its own, stands in for the head's. */
  readonly cut?: boolean;
}

export const UNCHANGED: Variation = { struck: [], blurred: [], turned: [] };

export function isUnchanged({ struck, blurred, turned, cut = false }: Variation): boolean {
  return struck.length + blurred.length + turned.length === 0 && !cut;
}

/** What of it names something that exists in the answer that it is to change; itself where all of it does. */
export function fitting(variation: Variation, { tokens, answer }: Recognition): Variation {
  const struck = variation.struck.filter((index) => index < tokens.words.length);
  const turned = variation.turned.filter(({ index }) => index < answer.angles.length);
  const same =
    struck.length === variation.struck.length && turned.length === variation.turned.length;
  return same ? variation : { ...variation, struck, turned };
}

/** Of the circuit once it has been varied. */
export function operationsLeft({ operations }: CircuitShape, { cut = false }: Variation): number {
  return operations.filter(({ wires }) => !cut || wires.length === 1).length;
}

/** The list with `item` put in where it was missing, and taken out where it was there. */
export function toggled(list: readonly number[], item: number): number[] {
  return list.includes(item)
    ? list.filter((other) => other !== item)
    : [...list, item].sort((a, b) => a - b);
}

/** `radians` null: the angle goes back to what training found. */
export function withAngle(variation: Variation, index: number, radians: number | null): Variation {
  const others = variation.turned.filter((angle) => angle.index !== index);
  const turned = radians === null ? others : [...others, { index, radians }];
  return { ...variation, turned: turned.sort((a, b) => a.index - b.index) };
}

/** Turned angles belong to the circuit that they were turned in. */
export function withCut({ struck, blurred }: Variation, cut: boolean): Variation {
  return cut ? { struck, blurred, turned: [], cut } : { struck, blurred, turned: [] };
}

/** The two differ in nothing but how far one and the same angle is turned. */
export function isSameTurn(a: Variation, b: Variation): boolean {
  const same = (x: readonly number[], y: readonly number[]) => x.join() === y.join();
  const indices = ({ turned }: Variation) => turned.map(({ index }) => index);
  if (!same(a.struck, b.struck) || !same(a.blurred, b.blurred)) return false;
  if (!same(indices(a), indices(b)) || (a.cut ?? false) !== (b.cut ?? false)) return false;
  return a.turned.filter((angle, i) => angle.radians !== b.turned[i]?.radians).length === 1;
}

/** The caption without the struck words, one space between those that are left. */
export function captionWithout(tokens: Tokens, struck: readonly number[]): string {
  return tokens.words
    .filter((_, index) => !struck.includes(index))
    .map(({ text }) => text)
    .join(' ');
}

/** What is left of a caption, read in the language of the whole: it has the same words to go by. */
export function remainder(tokens: Tokens, struck: readonly number[]): CaptionInput {
  return { caption: captionWithout(tokens, struck), language: tokens.language };
}

/** What the model is given for a variation of an answered object. */
export function variedInput(
  photo: PhotoSource | null,
  caption: string,
  base: Recognition,
  variation: Variation,
): RecognitionInput {
  const { struck, blurred, turned, cut = false } = variation;
  // An untouched caption is given as it was typed: the answer is then the same to the last bit.
  const told = struck.length > 0 ? remainder(base.tokens, struck) : { caption };
  return {
    photo,
    blurred: photo ? blurred : [],
    ...told,
    angles: turned.length > 0 ? turnedAngles(base.answer.angles.length, turned) : null,
    ...(cut ? { cut } : {}),
  };
}

/** All others as training left them. */
function turnedAngles(count: number, turned: readonly TurnedAngle[]): Float32Array {
  const angles = new Float32Array(count).fill(Number.NaN);
  for (const { index, radians } of turned) angles[index] = radians;
  return angles;
}

/**
 * A varied answer told in the words of the caption as it was: attention has a place for every word
 * again, and struck words hold none of it. So a picture can move from "with" to "without".
 */
export function onBaseWords(
  varied: Recognition,
  base: Recognition,
  struck: readonly number[],
): Outcome<Recognition> {
  if (struck.length === 0) return { ok: true, value: varied };
  const kept = base.tokens.words.flatMap((_, index) => (struck.includes(index) ? [] : [index]));
  if (kept.length !== varied.tokens.words.length) {
    return fail('invalid_argument', 'the words that were left are not the words that were read');
  }
  const seenNow = varied.tokens.words.length - varied.ignoredWords;
  const seenBefore = base.tokens.words.length - base.ignoredWords;
  const places = kept.slice(0, seenNow);
  const count = Math.max(seenBefore, ...places.map((place) => place + 1));
  return {
    ok: true,
    value: {
      ...varied,
      answer: {
        ...varied.answer,
        attention: spread(varied.answer, places, count),
        words: hitsMoved(varied, base, kept),
      },
      tokens: base.tokens,
      ignoredWords: base.tokens.words.length - count,
    },
  };
}

/** The lexicon's hits where their words stand in the caption as it was. */
function hitsMoved(
  { answer, tokens }: Recognition,
  base: Recognition,
  kept: readonly number[],
): Answer['words'] {
  const moved = (offset: number): number => {
    const index = tokens.words.findIndex(({ begin, end }) => begin <= offset && offset <= end);
    const from = tokens.words[index]?.begin ?? 0;
    return (base.tokens.words[kept[index] ?? 0]?.begin ?? 0) + offset - from;
  };
  return (
    answer.words && {
      ...answer.words,
      hits: answer.words.hits.map((hit) => ({
        ...hit,
        begin: moved(hit.begin),
        end: moved(hit.end),
      })),
    }
  );
}

/** Attention over the words at `places` of `count`. */
function spread(answer: Answer, places: readonly number[], count: number): Attention {
  const { attention } = answer;
  const { wordToRegion, regionToWord, wordMaps, wordWeights } = attention;
  return {
    ...attention,
    wordWeights: wordWeights && placed(wordWeights, 1, places, count),
    wordToRegion: wordToRegion && rowsPlaced(wordToRegion, places, count),
    wordMaps: wordMaps && rowsPlaced(wordMaps, places, count),
    regionToWord: regionToWord && placed(regionToWord, REGIONS, places, count),
  };
}

/** `rows` rows of places.length weights each, spread over rows of `count`. */
function placed(
  weights: Float32Array,
  rows: number,
  places: readonly number[],
  count: number,
): Float32Array {
  const all = new Float32Array(rows * count);
  for (let row = 0; row < rows; row++) {
    places.forEach((place, index) => {
      all[row * count + place] = weights[row * places.length + index] ?? 0;
    });
  }
  return all;
}

function rowsPlaced(weights: Float32Array, places: readonly number[], count: number): Float32Array {
  const all = new Float32Array(count * REGIONS);
  places.forEach((place, index) => {
    all.set(weights.subarray(index * REGIONS, (index + 1) * REGIONS), place * REGIONS);
  });
  return all;
}
