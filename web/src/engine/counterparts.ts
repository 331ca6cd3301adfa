/**
 * The arms that the quantum head is held against (models/heads/NAME-counterparts.safetensors), loaded: the
 * head's own circuit without its two-qubit gates, trained for itself, and the counterparts in its place.
 */

import type { Counterpart, EncodedObject, Head, ModelFile, QurioModule } from '../../../wasm/qurio';
import { type Failed, fail } from '../rpc/outcome';
import { readSafetensors } from './safetensors';
import { type CounterpartAnswer, CUT, type HeadCard, type Outcome } from './types';

/** The shipped head: its card and its file, which the others take from what is not trained twice. */
export interface Shipped {
  readonly card: HeadCard;
  readonly file: ModelFile;
}

export class Counterparts {
  readonly #models: readonly { readonly name: string; readonly counterpart: Counterpart }[];
  /** The head without its two-qubit gates; the whole answer around it is the shipped head's. */
  readonly cut: Head;

  private constructor(cut: Head, models: readonly { name: string; counterpart: Counterpart }[]) {
    this.cut = cut;
    this.#models = models;
  }

  /** Only what belongs to the shipped head: the same classes and the same encoders. */
  static load(module: QurioModule, file: Uint8Array, shipped: Shipped): Outcome<Counterparts> {
    const weights = readSafetensors(file);
    if (!weights.ok) return weights;
    const { metadata } = weights.value;
    const problem = stranger(metadata, shipped.card);
    if (problem !== null) return broken(problem);
    const { models: lines = '' } = metadata;
    const names = lines.split('\n').filter((name) => name !== '');
    if (!names.includes(CUT)) return broken('it does not say which models it has');
    const cut = new module.Head(withShared(modelIn(weights.value, CUT), shipped.file));
    const models = names.map((name) => ({
      name,
      counterpart: new module.Counterpart(modelIn(weights.value, name)),
    }));
    const counterparts = new Counterparts(cut, models);
    const bad = [{ name: CUT, counterpart: cut }, ...models].find(
      ({ counterpart }) => counterpart.status !== 'ok',
    );
    if (bad === undefined) return { ok: true, value: counterparts };
    const { status, message } = bad.counterpart;
    counterparts.delete();
    return fail(status === 'ok' ? 'weights_mismatch' : status, `${bad.name}: ${message}`);
  }

  /** What each of them says of an object, in the order of the file. */
  answers(object: EncodedObject): Outcome<readonly CounterpartAnswer[]> {
    const all: CounterpartAnswer[] = [];
    for (const { name, counterpart } of this.#models) {
      const answer = counterpart.answer(object);
      if (answer.status !== 'ok') return fail(answer.status, `${name}: ${answer.message}`);
      all.push({ name, probabilities: answer.values });
    }
    return { ok: true, value: all };
  }

  delete(): void {
    this.cut.delete();
    for (const { counterpart } of this.#models) counterpart.delete();
  }
}

function stranger(metadata: Readonly<Record<string, string>>, card: HeadCard): string | null {
  const { head = '', classes, encoders = '' } = metadata;
  const { encoders: shipped } = card;
  if (head !== card.name) return `it belongs to the head ${head}`;
  if (classes !== card.classes.join('\n')) return 'it has other classes than the head';
  return encoders === JSON.stringify(shipped)
    ? null
    : 'it was trained with other encoders than the head';
}

/** model_in of core/model/file/model_file.h. */
function modelIn({ metadata, arrays }: ModelFile, model: string): ModelFile {
  const prefix = `${model}/`;
  const own = Object.entries(metadata).flatMap(([key, text]) => {
    if (key.startsWith(prefix)) return [[key.slice(prefix.length), text]];
    return ['format', 'version', 'classes'].includes(key) ? [[key, text]] : [];
  });
  return {
    metadata: Object.fromEntries(own),
    arrays: arrays
      .filter(({ name }) => name.startsWith(prefix))
      .map((array) => ({ ...array, name: array.name.slice(prefix.length) })),
  };
}

/** What the whole answer is made of beside the head is not trained twice. */
function withShared(own: ModelFile, shipped: ModelFile): ModelFile {
  const names = new Set(own.arrays.map(({ name }) => name));
  const { lexicon = '' } = shipped.metadata;
  return {
    metadata: { lexicon, ...own.metadata },
    arrays: [...own.arrays, ...shipped.arrays.filter(({ name }) => !names.has(name))],
  };
}

function broken(reason: string): Failed {
  return fail('weights_mismatch', `the counterparts' file: ${reason}`);
}
