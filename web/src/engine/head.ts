/** A trained head and the objects it has encoded, behind plain data. */

import type {
  EncodedObject as BoundObject,
  Head,
  ModelFile,
  QurioModule,
} from '../../../wasm/qurio';
import { type Failed, fail, type Outcome } from '../rpc/outcome';
import { headMetadata } from './head-card';
import { readSafetensors } from './safetensors';
import { encodedOf, failed, incomplete } from './said';
import {
  CAPTION_LANGUAGES,
  type CaptionLanguage,
  type EncodedObject,
  type Features,
  type HeadCard,
  type HeadMetadata,
  type KeptObject,
} from './types';

export class LoadedHead {
  readonly card: HeadCard;
  /** What the counterparts share with it. */
  readonly file: ModelFile;
  readonly bound: Head;

  private constructor(bound: Head, card: HeadCard, file: ModelFile) {
    this.bound = bound;
    this.card = card;
    this.file = file;
  }

  /** A safetensors file. */
  static load(module: QurioModule, file: Uint8Array): Outcome<LoadedHead> {
    const model = readSafetensors(file);
    if (!model.ok) return model;
    const metadata = headMetadata(model.value.metadata);
    return metadata.ok ? LoadedHead.from(module, model.value, metadata.value) : metadata;
  }

  static from(module: QurioModule, file: ModelFile, metadata: HeadMetadata): Outcome<LoadedHead> {
    const bound = new module.Head(file);
    const { qubits, classes, regionWidth, circuit, angles } = bound.card();
    const problem = problemWith(bound, classes, metadata) ?? (angles ? null : incomplete());
    if (problem !== null || angles === null) {
      bound.delete();
      return problem ?? incomplete();
    }
    const shape = { qubits, operations: circuit };
    const card = { ...metadata, regionWidth, circuit: shape, trained: angles };
    return { ok: true, value: new LoadedHead(bound, card, file) };
  }

  /** How the caption (in NFKC) is read. */
  languageOf(caption: Uint8Array): CaptionLanguage {
    return CAPTION_LANGUAGES[this.bound.language(caption)] ?? 'other';
  }

  encode(features: Features): Outcome<MadeObject> {
    const { regions, words, caption, language } = features;
    const told = language === undefined ? -1 : CAPTION_LANGUAGES.indexOf(language);
    const bytes = new TextEncoder().encode(caption);
    return this.#made(this.bound.encode(regions, words, bytes, told), features);
  }

  /** What it has encoded once, without the features. */
  restore({ numbers, caption, language }: KeptObject): Outcome<MadeObject> {
    const told = CAPTION_LANGUAGES.indexOf(language);
    return this.#made(this.bound.restore(numbers, new TextEncoder().encode(caption), told), null);
  }

  #made(bound: BoundObject, features: Features | null): Outcome<MadeObject> {
    const object = new HeadObject(this, features, bound);
    const encoded = bound.status === 'ok' ? encodedOf(bound) : failed(bound);
    if (encoded.ok) return { ok: true, value: { object, encoded: encoded.value } };
    object.delete();
    return encoded;
  }

  delete(): void {
    this.bound.delete();
  }
}

/** What a head has encoded or restored, and how it is told. */
export interface MadeObject {
  readonly object: HeadObject;
  readonly encoded: Omit<EncodedObject, 'object'>;
}

/** What a head has encoded, for as long as the engine keeps it. */
export class HeadObject {
  readonly head: LoadedHead;
  /** Null: it was restored. */
  readonly features: Features | null;
  readonly bound: BoundObject;

  constructor(head: LoadedHead, features: Features | null, bound: BoundObject) {
    this.head = head;
    this.features = features;
    this.bound = bound;
  }

  /** Frees what the module holds of it. */
  delete(): void {
    this.bound.delete();
  }
}

function problemWith(head: Head, classes: number, metadata: HeadMetadata): Failed | null {
  if (head.status !== 'ok') return failed(head);
  if (classes === metadata.classes.length) return null;
  const detail = `the head file names ${metadata.classes.length} classes and answers with ${classes}`;
  return fail('weights_mismatch', detail);
}
