/** What was asked and what was answered: a picture, its caption, and what the model made of them. */

import type { Photo } from '../../engine/types';
import type { Recognition } from '../pipeline/recogniser';
import type { GalleryObject } from './gallery';
import type { Variation } from './variation';

export type PictureOrigin =
  | { readonly kind: 'gallery'; readonly object: GalleryObject }
  | { readonly kind: 'own'; readonly name: string };

/** A picture that is open: on the screen and ready for the model. */
export interface Picture {
  readonly origin: PictureOrigin;
  readonly photo: Photo;
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

/** The answer to a variation, told in the words of the caption it was made from. */
export interface Varied {
  readonly variation: Variation;
  /** What is shown in place of the answer: the same picture and caption with the varied recognition. */
  readonly shown: Answered;
}
