/**
 * The arms that the quantum head is held against (models/heads/NAME-counterparts.safetensors), loaded: the
 * head's own circuit without its two-qubit gates, trained for itself, and the counterparts in its place.
 */

import type { Counterpart, NamedArray, QurioModule } from '../../../wasm/qurio';
import { type Failed, fail, type Outcome } from '../rpc/outcome';
import { type HeadObject, LoadedHead } from './head';
import { readSafetensors } from './safetensors';
import { type CounterpartAnswer, CUT, type HeadMetadata } from './types';

interface Arm {
  readonly name: string;
  readonly kind: 'head' | 'rival';
}

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
    const weights = readSafetensors(file);
    if (!weights.ok) return weights;
    const { metadata, arrays } = weights.value;
    const { arms: list } = metadata;
    const arms = armsOf(list);
    const problem = stranger(metadata, shipped.card);
    if (problem !== null) return broken(problem);
    if (arms === null) return broken('it does not say which arms it has');
    const own = (name: string) => arraysOf(arrays, name);
    const cut = LoadedHead.from(module, withShared(own(CUT), shipped.arrays), shipped.card);
    if (!cut.ok) return fail(cut.failure.status, `${CUT}: ${cut.failure.detail}`);
    const classical = arms
      .filter(({ kind }) => kind === 'rival')
      .map(({ name }) => ({ name, counterpart: new module.Counterpart(own(name)) }));
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
  answersTo(object: HeadObject): Outcome<readonly CounterpartAnswer[]> {
    const known = this.#said.get(object);
    if (known) return { ok: true, value: known };
    const { regions, words, caption } = object.given(null);
    const head = this.cut.bound.answer(regions, words, caption, null);
    if (head.status !== 'ok') return fail(head.status, head.message);
    const all: CounterpartAnswer[] = [{ name: CUT, probabilities: head.headProbabilities }];
    for (const { name, counterpart } of this.#classical) {
      const answer = counterpart.answer(regions, words);
      if (answer.status !== 'ok') return fail(answer.status, `${name}: ${answer.message}`);
      all.push({ name, probabilities: answer.values });
    }
    this.#said.set(object, all);
    return { ok: true, value: all };
  }

  delete(): void {
    this.cut.delete();
    for (const { counterpart } of this.#classical) counterpart.delete();
  }
}

function stranger(metadata: Readonly<Record<string, string>>, card: HeadMetadata): string | null {
  const same = (key: string): boolean =>
    JSON.stringify(card[key]) === JSON.stringify(opened(metadata[key]));
  const { head = '' } = metadata;
  if (head !== card.name) return `it belongs to the head ${head}`;
  if (!same('classes')) return 'it has other classes than the head';
  return same('encoders') ? null : 'it was trained with other encoders than the head';
}

function armsOf(text: string | undefined): Arm[] | null {
  const list = opened(text);
  const arms = Array.isArray(list) ? list.filter(isArm) : [];
  return arms.some(({ name, kind }) => name === CUT && kind === 'head') ? arms : null;
}

function isArm(value: unknown): value is Arm {
  if (typeof value !== 'object' || value === null) return false;
  const { name, kind } = value as Record<string, unknown>;
  return typeof name === 'string' && (kind === 'head' || kind === 'rival');
}

function opened(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An arm's arrays under the names that its reader knows. */
function arraysOf(arrays: readonly NamedArray[], arm: string): NamedArray[] {
  const prefix = `${arm}/`;
  return arrays
    .filter(({ name }) => name.startsWith(prefix))
    .map((array) => ({ ...array, name: array.name.slice(prefix.length) }));
}

/** What the whole answer is made of beside the head is not trained twice. */
function withShared(own: readonly NamedArray[], shipped: readonly NamedArray[]): NamedArray[] {
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...shipped.filter(({ name }) => !names.has(name))];
}

function broken(reason: string): Failed {
  return fail('weights_mismatch', `the counterparts' file: ${reason}`);
}
