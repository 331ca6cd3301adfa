/** What the command line says about one object: the whole answer and the quantum head's, without the way there. */

import type { Recognition } from '../src/app/pipeline/recogniser';
import type { Answer, Conclusion, Photo, Reading } from '../src/engine/types';

export interface Classification {
  /** Empty where the answer is "I don't know". */
  readonly class: string;
  /** Only where the answer is "I don't know": what it would have been. */
  readonly best_guess?: string;
  /** Only where the answer is "I don't know": the group of classes that can still be said, if there is one. */
  readonly group?: string;
  readonly group_probability?: number;
  /** What comes of it: the answer is given; it is too unsure; photo and caption disagree; nothing known is like it. */
  readonly outcome: Conclusion;
  /** The probability that the caption belongs to the photo; only with both. */
  readonly agreement?: number;
  /** What the photo and the caption say alone; only with both. */
  readonly photo_class?: string;
  readonly photo_probability?: number;
  readonly caption_class?: string;
  readonly caption_probability?: number;
  /** Of the class, or of the best guess. */
  readonly probability: number;
  readonly probabilities: Readonly<Record<string, number>>;
  /** What the quantum head says alone. */
  readonly head_probabilities: Readonly<Record<string, number>>;
  /** Better no answer: every outcome but sure. */
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
    outcome: answer.conclusion,
    ...readings(answer),
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

function readings({ classes, agreement }: Answer): Partial<Classification> {
  if (agreement === null) return {};
  const { photo, caption } = agreement;
  const named = ({ top }: Reading) => classes[top] ?? '';
  return {
    agreement: rounded(agreement.value),
    photo_class: named(photo),
    photo_probability: rounded(photo.confidence),
    caption_class: named(caption),
    caption_probability: rounded(caption.confidence),
  };
}

/** Six digits after the point: what a 32-bit float can tell. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}
