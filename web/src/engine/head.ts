/** A trained head and the objects it has encoded, behind plain data. */

import type { Head, NamedArray, QurioModule } from '../../../wasm/qurio';
import { type Failed, fail, type Outcome } from '../rpc/outcome';
import { headMetadata } from './head-card';
import { readSafetensors } from './safetensors';
import { encodedOf, failed, incomplete } from './said';
import type { EncodedObject, Features, HeadCard, HeadMetadata } from './types';

export class LoadedHead {
  readonly card: HeadCard;
  /** What the counterparts share with it. */
  readonly arrays: readonly NamedArray[];
  readonly bound: Head;

  private constructor(bound: Head, card: HeadCard, arrays: readonly NamedArray[]) {
    this.bound = bound;
    this.card = card;
    this.arrays = arrays;
  }

  /** A safetensors file. */
  static load(module: QurioModule, file: Uint8Array): Outcome<LoadedHead> {
    const weights = readSafetensors(file);
    if (!weights.ok) return weights;
    const metadata = headMetadata(weights.value.metadata);
    return metadata.ok ? LoadedHead.from(module, weights.value.arrays, metadata.value) : metadata;
  }

  static from(
    module: QurioModule,
    arrays: readonly NamedArray[],
    metadata: HeadMetadata,
  ): Outcome<LoadedHead> {
    const { lexicon, classes } = metadata;
    const bound = new module.Head(arrays, lexicon, classes);
    const trained = bound.angles();
    const problem = problemWith(bound, classes.length) ?? (trained ? null : incomplete());
    if (problem !== null || trained === null) {
      bound.delete();
      return problem ?? incomplete();
    }
    const { regionWidth } = bound;
    const card = { ...metadata, regionWidth, circuit: bound.circuit(), trained };
    return { ok: true, value: new LoadedHead(bound, card, arrays) };
  }

  encode(
    features: Features,
  ): Outcome<{ object: HeadObject; encoded: Omit<EncodedObject, 'object'> }> {
    const object = new HeadObject(this, features);
    const { regions, words, caption } = object.given(null);
    const answer = this.bound.answer(regions, words, caption, null);
    if (answer.status !== 'ok') return failed(answer);
    const encoded = encodedOf(answer);
    return encoded.ok ? { ok: true, value: { object, encoded: encoded.value } } : encoded;
  }

  delete(): void {
    this.bound.delete();
  }
}

/** What a head has encoded, for as long as the engine keeps it. */
export class HeadObject {
  readonly head: LoadedHead;
  readonly features: Features;
  readonly #caption: Uint8Array;

  constructor(head: LoadedHead, features: Features) {
    this.head = head;
    this.features = features;
    this.#caption = new TextEncoder().encode(features.caption);
  }

  /** What the binding is asked about it, NaN among the angles resolved. */
  given(angles: Float32Array | null) {
    const { regions, words } = this.features;
    const { trained } = this.head.card;
    const turned = angles?.map((angle, i) => (Number.isNaN(angle) ? (trained[i] ?? 0) : angle));
    return { regions, words, caption: this.#caption, angles: turned ?? null };
  }

  /** Frees what the module holds of it. */
  delete(): void {}
}

function problemWith(head: Head, classes: number): Failed | null {
  if (head.status !== 'ok') return failed(head);
  if (head.classes === classes) return null;
  const detail = `the head file names ${classes} classes and answers with ${head.classes}`;
  return fail('weights_mismatch', detail);
}
