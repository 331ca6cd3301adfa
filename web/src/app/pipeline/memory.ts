/**
 * What has been made of the last photos and captions: the encoders' outputs, and the objects that the
 * engine keeps. What changes only the head (an angle, shots, noise) asks no encoder, and sends none of it.
 */

import { Lru } from '../../base/lru';
import type { EncodedObject } from '../../engine/types';
import type { CaptionFeatures } from './caption';
import type { Prepared } from './prepared';
import type { CaptionInput, PhotoSource, RecognitionInput } from './recogniser';

/** An object that the engine was given, and the caption that it was told in. */
export interface KnownObject {
  readonly encoded: EncodedObject;
  readonly caption: Pick<CaptionFeatures, 'tokens' | 'seenWords'>;
  /** The engine has it from a prepared answer, without what the encoders make. */
  readonly restored?: boolean;
}

/** Handles of objects that have a part already; undefined: none has. */
export interface Sharing {
  readonly regions: number | undefined;
  readonly words: number | undefined;
}

/** Variations of one photo come in dozens; captions with a word struck out, in dozens each time. */
const PHOTO_VARIANTS = 16;
const CAPTIONS = 128;
/** As many as the engine keeps. */
const OBJECTS = 32;
/** Of the objects that were looked at last. */
const PREPARED = 32;

interface Entry {
  readonly known: KnownObject;
  readonly photo: string;
  readonly caption: string;
}

const captionKey = ({ caption, language = undefined }: CaptionInput): string =>
  JSON.stringify([caption, language]);

export class Memory {
  /** Forgotten with the photo itself. */
  #photos = new WeakMap<PhotoSource, Lru<string, Float32Array>>();
  #names = new WeakMap<PhotoSource, number>();
  #named = 0;
  readonly #captions = new Lru<string, CaptionFeatures>(CAPTIONS);
  readonly #objects = new Lru<string, Entry>(OBJECTS);
  readonly #prepared = new Lru<string, Prepared>(PREPARED);

  photo(photo: PhotoSource, blurred: readonly number[]): Float32Array | undefined {
    return this.#photos.get(photo)?.get(blurred.join());
  }

  keepPhoto(photo: PhotoSource, blurred: readonly number[], regions: Float32Array): void {
    const variants = this.#photos.get(photo) ?? new Lru<string, Float32Array>(PHOTO_VARIANTS);
    this.#photos.set(photo, variants);
    variants.set(blurred.join(), regions);
  }

  caption(input: CaptionInput): CaptionFeatures | undefined {
    return this.#captions.get(captionKey(input));
  }

  keepCaption(input: CaptionInput, features: CaptionFeatures): void {
    this.#captions.set(captionKey(input), features);
  }

  /** `features`: one that the engine has with what the encoders made of it. */
  object(input: RecognitionInput, features = false): KnownObject | undefined {
    const known = this.#objects.get(this.key(input))?.known;
    return features && known?.restored ? undefined : known;
  }

  keepObject(input: RecognitionInput, known: KnownObject): void {
    const photo = this.#photoKey(input);
    this.#objects.set(this.key(input), { known, photo, caption: captionKey(input) });
  }

  prepared(input: RecognitionInput): Prepared | undefined {
    return this.#prepared.get(this.key(input));
  }

  keepPrepared(input: RecognitionInput, prepared: Prepared): void {
    this.#prepared.set(this.key(input), prepared);
  }

  /** The engine does not have it any more. */
  dropObject(input: RecognitionInput): void {
    this.#objects.delete(this.key(input));
  }

  /** The youngest objects with the same photo, and with the same caption. */
  sharing(input: RecognitionInput): Sharing {
    const own = this.#photoKey(input);
    let sharing: Sharing = { regions: undefined, words: undefined };
    for (const { known, photo, caption } of this.#objects.values()) {
      if (known.restored) continue;
      const { object } = known.encoded;
      if (photo === own) sharing = { ...sharing, regions: object };
      if (caption === captionKey(input)) sharing = { ...sharing, words: object };
    }
    return sharing;
  }

  forget(): void {
    this.#photos = new WeakMap();
    this.#names = new WeakMap();
    this.#prepared.clear();
    this.forgetHead();
  }

  /** What hangs on the head that is loaded. A prepared answer says itself which head it is of. */
  forgetHead(): void {
    this.#captions.clear();
    this.#objects.clear();
  }

  /** The same for whatever the engine has the same object of: angles are asked about, not encoded. */
  key(input: RecognitionInput): string {
    return JSON.stringify([this.#photoKey(input), captionKey(input), input.cut ?? false]);
  }

  #photoKey({ photo, blurred = [] }: RecognitionInput): string {
    if (photo === null) return '';
    const name = this.#names.get(photo) ?? ++this.#named;
    this.#names.set(photo, name);
    return `${name}: ${blurred.join()}`;
  }
}
