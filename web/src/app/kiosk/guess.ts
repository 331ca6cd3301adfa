/**
 * "Guess first": the categories between which a visitor chooses before the answer is shown, and how the guess
 * stands to the answer and to the truth. Pure.
 */

import type { Answer } from '../../engine/types';
import type { Answered } from '../state/answered';

/** What can be chosen. */
export const CHOICES = 3;

/**
 * The class that is right (what the object is; of an own photo, what the model says) with the likeliest others by
 * the model's own probabilities, in an order that is always the same for the same picture and classes.
 */
export function guessChoices({ picture, recognition }: Answered): readonly string[] {
  const { answer } = recognition;
  const gallery = picture?.origin.kind === 'gallery' ? picture.origin.object : null;
  const right = gallery?.class ?? answer.classes[answer.top] ?? '';
  const others = byProbability(answer).filter((name) => name !== right);
  const choices = [right, ...others.slice(0, CHOICES - 1)];
  const salt = gallery?.id ?? '';
  return choices.sort((a, b) => hash(salt + a) - hash(salt + b) || (a < b ? -1 : 1));
}

function byProbability({ classes, probabilities }: Answer): string[] {
  const order = classes.map((_, label) => label);
  order.sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0) || a - b);
  return order.map((label) => classes[label] ?? '');
}

/** FNV-1a of 32 bits (Fowler, Noll, Vo), mixed once more: neighbouring names lie far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}

/** `silent`: it gave no class. */
type OfModel = 'right' | 'wrong' | 'silent';

export type GuessVerdict =
  /** Nobody has said what it is: the guess is held against the answer. */
  | { readonly kind: 'own'; readonly model: 'same' | 'other' | 'silent' }
  | { readonly kind: 'object'; readonly visitor: 'right' | 'wrong'; readonly model: OfModel };

/** `guess`: a class. */
export function guessVerdict(guess: string, { picture, recognition }: Answered): GuessVerdict {
  const { answer } = recognition;
  const top = answer.abstain ? null : (answer.classes[answer.top] ?? '');
  if (picture?.origin.kind !== 'gallery') {
    const same = top === guess ? 'same' : 'other';
    return { kind: 'own', model: top === null ? 'silent' : same };
  }
  const really = picture.origin.object.class;
  const model = top === really ? 'right' : 'wrong';
  return {
    kind: 'object',
    visitor: guess === really ? 'right' : 'wrong',
    model: top === null ? 'silent' : model,
  };
}
