/**
 * What the encoders made of the last photos and captions, kept beside the page: what changes only the
 * head (an angle, shots, noise) asks no encoder, and sends it nothing.
 */

import type { Photo, Tokens } from '../../engine/types';

export interface CaptionFeatures {
  readonly tokens: Tokens;
  /** Words that reach attention: the first MAX_WORDS of those whose tokens the encoder sees. */
  readonly seenWords: number;
  /** seenWords x 512; null for a blank caption. */
  readonly words: Float32Array | null;
  readonly milliseconds: number;
}

/** Variations of one photo come in dozens; captions with a word struck out, in dozens each time. */
const PHOTO_VARIANTS = 16;
const CAPTIONS = 128;

export class FeatureMemory {
  /** Forgotten with the photo itself. */
  #photos = new WeakMap<Photo, Map<string, Float32Array>>();
  readonly #captions = new Map<string, CaptionFeatures>();

  photo(photo: Photo, blurred: readonly number[]): Float32Array | undefined {
    return this.#photos.get(photo)?.get(blurred.join());
  }

  keepPhoto(photo: Photo, blurred: readonly number[], regions: Float32Array): void {
    const variants = this.#photos.get(photo) ?? new Map<string, Float32Array>();
    this.#photos.set(photo, variants);
    keep(variants, blurred.join(), regions, PHOTO_VARIANTS);
  }

  caption(caption: string): CaptionFeatures | undefined {
    const known = this.#captions.get(caption);
    if (known) this.keepCaption(caption, known);
    return known;
  }

  forget(): void {
    this.#photos = new WeakMap();
    this.#captions.clear();
  }

  keepCaption(caption: string, features: CaptionFeatures): void {
    keep(this.#captions, caption, features, CAPTIONS);
  }
}

/** A Map keeps the order of insertion: what was put in longest ago makes room. */
function keep<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
