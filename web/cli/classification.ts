/** What the command line says about one object: the whole answer and the quantum head's, without the way there. */

import type { Recognition } from '../src/app/pipeline/recogniser';
import type { Answer, Photo } from '../src/engine/types';

export interface Classification {
  /** Empty where the answer is "I don't know". */
  readonly class: string;
  /** Only where the answer is "I don't know": what it would have been. */
  readonly best_guess?: string;
  /** Only where the answer is "I don't know": the group of classes that can still be said, if there is one. */
  readonly group?: string;
  readonly group_probability?: number;
  /** Of the class, or of the best guess. */
  readonly probability: number;
  readonly probabilities: Readonly<Record<string, number>>;
  /** What the quantum head says alone. */
  readonly head_probabilities: Readonly<Record<string, number>>;
  /** Better no answer: too unsure, or unlike. */
  readonly abstain: boolean;
  /** It has seen nothing like this. */
  readonly unlike: boolean;
  readonly confidence: number;
  readonly threshold: number;
  /** What the caption is taken for: en, es, fr, de, zh or other. Empty without a caption. */
  readonly language: string;
  /** The caption is not English: its words count by what they say alone, the language encoder did not read it. */
  readonly words_alone: boolean;
  /** Words of the caption, and how many of them attention did not see. */
  readonly words: number;
  readonly ignoredWords: number;
  /** The colour profile of the photo could not be used: its colours were taken for sRGB. */
  readonly profileUnreadable: boolean;
}

/** What is said of it. */
export const PROFILE_UNREADABLE =
  'the colour profile of the photo cannot be read: its colours may be off';

export function classification(
  { answer, tokens, ignoredWords }: Recognition,
  photo: Photo | null,
): Classification {
  const byClass = (numbers: Float32Array) =>
    Object.fromEntries(answer.classes.map((name, i) => [name, rounded(numbers[i] ?? 0)]));
  const top = answer.classes[answer.top] ?? '';
  return {
    ...(answer.abstain ? { class: '', best_guess: top } : { class: top }),
    ...saidGroup(answer),
    probability: rounded(answer.probabilities[answer.top] ?? 0),
    probabilities: byClass(answer.probabilities),
    head_probabilities: byClass(answer.head.probabilities),
    abstain: answer.abstain,
    unlike: answer.support.missing,
    confidence: rounded(answer.confidence),
    threshold: rounded(answer.threshold),
    language: answer.words?.language ?? '',
    words_alone: answer.words?.alone ?? false,
    words: tokens.words.length,
    ignoredWords,
    profileUnreadable: photo?.profileUnreadable ?? false,
  };
}

function saidGroup({ group }: Answer): Pick<Classification, 'group' | 'group_probability'> {
  return group ? { group: group.name, group_probability: rounded(group.probability) } : {};
}

/** Six digits after the point: what a 32-bit float can tell. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}
