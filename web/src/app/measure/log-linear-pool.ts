/**
 * The whole answer taken apart: the quantum head, the words that speak for a class, the photos it
 * resembles. Before the softmax each adds its own number to every class (core/model/answer/log_linear_pool.h), so that
 * the odds of any two classes split exactly into what the three parts give.
 */

import type { Answer } from '../../engine/types';
import { largest } from './attention';

export const PARTS = ['head', 'words', 'photo'] as const;
export type Part = (typeof PARTS)[number];

/** kLeastProbability of core/model/answer/log_linear_pool.h. */
const LEAST = 1e-9;

export interface Split {
  /** What speaks for `label` against `runnerUp`. */
  readonly label: number;
  readonly runnerUp: number;
  /** Natural logarithm of their odds; positive: for the label. */
  readonly logOdds: number;
  /** What each part adds to it; null where its input is missing. The three sum to logOdds. */
  readonly parts: Readonly<Record<Part, number | null>>;
}

/** The odds of the answer against the class that comes next, split into their parts. */
export function splitOdds(answer: Answer): Split {
  const [label = 0, runnerUp = 0] = largest(answer.probabilities, 2);
  const { settings, head, words, similarity } = answer;
  const log = (probability: number | undefined): number =>
    Math.log(Math.max(LEAST, probability ?? 0));
  const difference = (values: Float32Array): number =>
    (values[label] ?? 0) - (values[runnerUp] ?? 0);
  const raw = {
    head: settings.head * (log(head.probabilities[label]) - log(head.probabilities[runnerUp])),
    words: words && settings.words * difference(words.evidence),
    photo: similarity && settings.photo * difference(similarity),
  };
  const logOdds = log(answer.probabilities[label]) - log(answer.probabilities[runnerUp]);
  const sum = raw.head + (raw.words ?? 0) + (raw.photo ?? 0);
  // The temperature of the softmax scales all parts alike.
  const scale = Math.abs(sum) > 1e-6 ? logOdds / sum : 1;
  const scaled = (part: number | null): number | null => part && part * scale;
  return {
    label,
    runnerUp,
    logOdds,
    parts: { head: raw.head * scale, words: scaled(raw.words), photo: scaled(raw.photo) },
  };
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
