/** What was asked and what was answered: a picture, its caption, and what the model made of them. */

import type { Photo } from '../../engine/types';
import type { PhotoSource, Recognition } from '../pipeline/recogniser';
import type { GalleryObject } from './gallery';
import type { Variation } from './variation';

export type PictureOrigin =
  | { readonly kind: 'gallery'; readonly object: GalleryObject }
  | { readonly kind: 'own'; readonly name: string };

/** A picture on the screen. */
export interface Picture {
  readonly origin: PictureOrigin;
  /** Open, or promised: one whose answer was prepared is opened when the model is to look at it. */
  readonly photo: PhotoSource;
}

/** Its pixels; null while they are only promised. */
export function openPhotoOf({ photo }: Picture): Photo | null {
  return 'open' in photo ? null : photo;
}

export interface Caption {
  readonly text: string;
  /** Who wrote it: a gallery object's caption leaves with its picture, the visitor's own stays. */
  readonly author: 'gallery' | 'visitor';
  /** The visitor wrote it for the picture before this one, and may want to know. */
  readonly carried: boolean;
}

export interface Answered {
  readonly picture: Picture | null;
  readonly caption: string;
  readonly recognition: Recognition;
}

/** The same answer to the same question, though it may be told in more detail. */
export function isSameAnswer(a: Answered | null, b: Answered | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  const { probabilities } = a.recognition.answer;
  return a.picture === b.picture && probabilities === b.recognition.answer.probabilities;
}

/** The answer to a variation, told in the words of the caption it was made from. */
export interface Varied {
  readonly variation: Variation;
  /** What is shown in place of the answer: the same picture and caption with the varied recognition. */
  readonly shown: Answered;
}
