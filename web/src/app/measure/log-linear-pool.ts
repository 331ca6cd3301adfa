/**
 * The pooled answer taken apart: the quantum head, the words that speak for a class, the photos it
 * resembles. Before the softmax each adds its own number to every class
 * (core/model/answer/log_linear_pool.h), so that the odds of any two classes split exactly into what the
 * three parts give.
 */

import type { Answer } from '../../engine/types';
import { largest } from './attention';

export const PARTS = ['head', 'words', 'photo'] as const;
export type Part = (typeof PARTS)[number];

/** A probability below the smallest normal 32-bit float has lost its digits. */
const SMALLEST_FLOAT = 2 ** -126;

/** Of the terms' size: the probabilities that they are held against are 32-bit floats. */
const TOLERANCE = 1e-5;

export interface Split {
  /** What speaks for `label` against `runnerUp`. */
  readonly label: number;
  readonly runnerUp: number;
  /** Natural logarithm of their odds; positive: for the label. */
  readonly logOdds: number;
  /** What each part adds to it; null where its input is missing. The three sum to logOdds. */
  readonly parts: Readonly<Record<Part, number | null>>;
}

/** The class that is answered, and the one that comes next. */
export function firstTwo({ probabilities }: Answer): readonly [number, number] {
  const [label = 0, runnerUp = 0] = largest(probabilities, 2);
  return [label, runnerUp];
}

/** The odds of the answer against the class that comes next, split into their parts; null: they do not add up to it. */
export function splitOdds(answer: Answer): Split | null {
  const [label, runnerUp] = firstTwo(answer);
  const { terms: added, probabilities } = answer;
  const termsOf = (values: Float64Array | null): readonly [number, number] | null =>
    values && [values[label] ?? 0, values[runnerUp] ?? 0];
  const terms: Record<Part, readonly [number, number] | null> = {
    head: termsOf(added.head),
    words: termsOf(added.words),
    photo: termsOf(added.photo),
  };
  const all = Object.values(terms).filter((term) => term !== null);
  const sum = all.reduce((total, [own, other]) => total + own - other, 0);
  const size = all.reduce((total, [own, other]) => total + Math.abs(own) + Math.abs(other), 1);
  const told = probabilities[runnerUp] ?? 0;
  const logOdds = Math.log((probabilities[label] ?? 0) / Math.max(told, SMALLEST_FLOAT));
  const off = told < SMALLEST_FLOAT ? Math.max(0, logOdds - sum) : Math.abs(sum - logOdds);
  if (!(off <= TOLERANCE * size)) return null;
  const part = (term: readonly [number, number] | null) => term && term[0] - term[1];
  const parts = { head: part(terms.head), words: part(terms.words), photo: part(terms.photo) };
  return { label, runnerUp, logOdds: sum, parts };
}

/** A word or phrase of the caption as it is written there. */
export interface SpeakingWord {
  readonly text: string;
  readonly begin: number;
  readonly end: number;
  readonly weight: number;
}

/** The words of the caption that speak for a class, the strongest first. */
export function wordsFor(answer: Answer, caption: string, label: number): SpeakingWord[] {
  const hits = answer.words?.hits ?? [];
  return hits
    .flatMap(({ begin, end, weights }) => {
      const weight = weights.find((one) => one.label === label)?.weight ?? 0;
      return weight > 0 ? [{ text: caption.slice(begin, end), begin, end, weight }] : [];
    })
    .sort((a, b) => b.weight - a.weight || a.begin - b.begin);
}

/** The class that a part puts first, and its number; null if the part has nothing to say. */
export function firstOf(answer: Answer, part: Part): { label: number; value: number } | null {
  const values = {
    head: answer.head.probabilities,
    words: answer.words?.evidence ?? null,
    photo: answer.similarity,
  }[part];
  if (!values) return null;
  const [label = 0] = largest(values, 1);
  const value = values[label] ?? 0;
  return part === 'words' && value <= 0 ? null : { label, value };
}
