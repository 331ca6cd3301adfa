/**
 * What the quantum head is held against (models/heads/NAME-counterparts.safetensors), loaded: the head's
 * own circuit without its two-qubit gates, trained for itself, and the counterparts in its place.
 */

import type { Counterpart, ModelFile, QurioModule } from '../../../wasm/qurio';
import { type Failed, fail, type Outcome } from '../rpc/outcome';
import { type HeadObject, LoadedHead } from './head';
import { linesOf } from './head-card';
import { readSafetensors } from './safetensors';
import { type CounterpartAnswer, CUT, type Features, type HeadMetadata } from './types';

/** One list for the whole file, whichever model reads it. */
const SHARED_KEYS = ['format', 'version', 'classes'] as const;

export class Counterparts {
  readonly #classical: readonly { readonly name: string; readonly counterpart: Counterpart }[];
  /** The head without its two-qubit gates; what is pooled with it is the shipped head's. */
  readonly cut: LoadedHead;

  readonly #said = new WeakMap<HeadObject, readonly CounterpartAnswer[]>();

  private constructor(
    cut: LoadedHead,
    counterparts: readonly { name: string; counterpart: Counterpart }[],
  ) {
    this.cut = cut;
    this.#classical = counterparts;
  }

  /** Only what belongs to the shipped head: the same classes and the same encoders. */
  static load(module: QurioModule, file: Uint8Array, shipped: LoadedHead): Outcome<Counterparts> {
    const read = readSafetensors(file);
    if (!read.ok) return read;
    const { models } = read.value.metadata;
    const names = linesOf(models);
    const problem = stranger(read.value.metadata, shipped.card);
    if (problem !== null) return broken(problem);
    if (!names.includes(CUT))
      return broken('it does not have the circuit without its entangling gates');
    const own = (name: string) => modelIn(read.value, name);
    const cut = LoadedHead.from(module, withShared(own(CUT), shipped.file), shipped.card);
    if (!cut.ok) return fail(cut.failure.status, `${CUT}: ${cut.failure.detail}`);
    const classical = names
      .filter((name) => name !== CUT)
      .map((name) => ({ name, counterpart: new module.Counterpart(own(name)) }));
    const counterparts = new Counterparts(cut.value, classical);
    const { length } = shipped.card.classes;
    const bad = classical.find(
      ({ counterpart }) => counterpart.status !== 'ok' || counterpart.classes !== length,
    );
    if (bad === undefined) return { ok: true, value: counterparts };
    const { status, message } = bad.counterpart;
    const detail = `${bad.name}: ${message || 'another number of classes'}`;
    counterparts.delete();
    return fail(status === 'ok' ? 'weights_mismatch' : status, detail);
  }

  /** What each says, the circuit without its two-qubit gates first; asked once, since no angle of the head is theirs. */
  answersTo(object: HeadObject, features: Features): Outcome<readonly CounterpartAnswer[]> {
    const known = this.#said.get(object);
    if (known) return { ok: true, value: known };
    const cut = this.#cutAnswer(features);
    if (!cut.ok) return cut;
    const all: CounterpartAnswer[] = [{ name: CUT, probabilities: cut.value }];
    for (const { name, counterpart } of this.#classical) {
      const answer = counterpart.answer(object.bound);
      if (answer.status !== 'ok') return fail(answer.status, `${name}: ${answer.message}`);
      all.push({ name, probabilities: answer.values });
    }
    this.#said.set(object, all);
    return { ok: true, value: all };
  }

  #cutAnswer(features: Features): Outcome<Float32Array | null> {
    const encoded = this.cut.encode(features);
    if (!encoded.ok) return encoded;
    const { object } = encoded.value;
    const answer = this.cut.bound.answer(object.bound, null);
    object.delete();
    if (answer.status !== 'ok') return fail(answer.status, answer.message);
    return { ok: true, value: answer.headProbabilities };
  }

  delete(): void {
    this.cut.delete();
    for (const { counterpart } of this.#classical) counterpart.delete();
  }
}

function stranger(metadata: ModelFile['metadata'], card: HeadMetadata): string | null {
  const { head = '', classes, encoders = '' } = metadata;
  const { encoders: own } = card;
  if (head !== card.name) return `it belongs to the head ${head}`;
  if (linesOf(classes).join('\n') !== card.classes.join('\n')) {
    return 'it has other classes than the head';
  }
  const same = encoders === JSON.stringify(own);
  return same ? null : 'it was trained with other encoders than the head';
}

/** One model of a file of several: model_in of core/model/file/model_file.h. */
function modelIn({ metadata, arrays }: ModelFile, name: string): ModelFile {
  const prefix = `${name}/`;
  const of = (key: string) => key.startsWith(prefix);
  const own = Object.entries(metadata).filter(([key]) => of(key));
  return {
    metadata: {
      ...Object.fromEntries(SHARED_KEYS.map((key) => [key, metadata[key] ?? ''])),
      ...Object.fromEntries(own.map(([key, text]) => [key.slice(prefix.length), text])),
    },
    arrays: arrays
      .filter((array) => of(array.name))
      .map((array) => ({ ...array, name: array.name.slice(prefix.length) })),
  };
}

/** Texts of the shipped head that its arrays need, where it has them. */
const POOLED_KEYS = ['lexicon', 'groups'] as const;

/** What is pooled with the head, the lexicon and the groups of classes among it, is not trained twice. */
function withShared(own: ModelFile, shipped: ModelFile): ModelFile {
  const names = new Set(own.arrays.map(({ name }) => name));
  const pooled = POOLED_KEYS.flatMap((key) => {
    const text = shipped.metadata[key];
    return text === undefined ? [] : [[key, text] as const];
  });
  return {
    metadata: { ...own.metadata, ...Object.fromEntries(pooled) },
    arrays: [...own.arrays, ...shipped.arrays.filter(({ name }) => !names.has(name))],
  };
}

function broken(reason: string): Failed {
  return fail('weights_mismatch', `the counterparts' file: ${reason}`);
}
