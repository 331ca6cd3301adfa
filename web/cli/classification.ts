/** What the command line says about one object: the head's answer without the way there. */

import type { Recognition } from '../src/app/recogniser';

export interface Classification {
  readonly class: string;
  readonly probability: number;
  readonly probabilities: Readonly<Record<string, number>>;
  /** The head would rather say nothing: the object is unlike what it has learned. */
  readonly abstain: boolean;
  readonly confidence: number;
  readonly threshold: number;
  /** Words of the caption, and how many of them attention did not see. */
  readonly words: number;
  readonly ignoredWords: number;
}

export function classification({ answer, tokens, ignoredWords }: Recognition): Classification {
  const probabilities = Object.fromEntries(
    answer.classes.map((name, i) => [name, rounded(answer.probabilities[i] ?? 0)]),
  );
  return {
    class: answer.classes[answer.top] ?? '',
    probability: rounded(answer.probabilities[answer.top] ?? 0),
    probabilities,
    abstain: answer.abstain,
    confidence: rounded(answer.confidence),
    threshold: rounded(answer.threshold),
    words: tokens.words.length,
    ignoredWords,
  };
}

/** Six digits after the point: what a 32-bit float can tell. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}
