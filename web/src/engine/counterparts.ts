/**
 * The arms that the quantum head is held against (models/heads/NAME-counterparts.safetensors), loaded: the
 * head's own circuit without its two-qubit gates, trained for itself, and the counterparts in its place.
 */

import type { Counterpart, Head, NamedArray, QurioModule } from '../../../wasm/qurio';
import { type Failed, fail } from '../rpc/outcome';
import { readSafetensors } from './safetensors';
import { type CounterpartAnswer, CUT, type Features, type HeadCard, type Outcome } from './types';

interface Arm {
  readonly name: string;
  readonly kind: 'head' | 'rival';
}

/** What belongs to the shipped head: its own arrays, and those that every head shares with it. */
export interface Shipped {
  readonly card: HeadCard;
  readonly arrays: readonly NamedArray[];
}

export class Counterparts {
  readonly #classical: readonly { readonly name: string; readonly counterpart: Counterpart }[];
  /** The head without its two-qubit gates; the whole answer around it is the shipped head's. */
  readonly cut: Head;

  private constructor(
    cut: Head,
    counterparts: readonly { name: string; counterpart: Counterpart }[],
  ) {
    this.cut = cut;
    this.#classical = counterparts;
  }

  /** Only what belongs to the shipped head: the same classes and the same encoders. */
  static load(module: QurioModule, file: Uint8Array, shipped: Shipped): Outcome<Counterparts> {
    const weights = readSafetensors(file);
    if (!weights.ok) return weights;
    const { metadata, arrays } = weights.value;
    const { arms: list } = metadata;
    const arms = armsOf(list);
    const problem = stranger(metadata, shipped.card);
    if (problem !== null) return broken(problem);
    if (arms === null) return broken('it does not say which arms it has');
    const own = (name: string) => arraysOf(arrays, name);
    const { lexicon, classes } = shipped.card;
    const cut = new module.Head(withShared(own(CUT), shipped.arrays), lexicon, classes);
    const classical = arms
      .filter(({ kind }) => kind === 'rival')
      .map(({ name }) => ({ name, counterpart: new module.Counterpart(own(name)) }));
    const counterparts = new Counterparts(cut, classical);
    const all = [{ name: CUT, counterpart: cut }, ...classical];
    const bad = all.find(
      ({ counterpart }) => counterpart.status !== 'ok' || counterpart.classes !== classes.length,
    );
    if (bad === undefined) return { ok: true, value: counterparts };
    const { status, message } = bad.counterpart;
    const detail = `${bad.name}: ${message || 'another number of classes'}`;
    counterparts.delete();
    return fail(status === 'ok' ? 'weights_mismatch' : status, detail);
  }

  /** What each arm says, the circuit without its two-qubit gates first. */
  answers({ regions, words, caption }: Features): Outcome<readonly CounterpartAnswer[]> {
    const head = this.cut.answer(regions, words, new TextEncoder().encode(caption), null);
    if (head.status !== 'ok') return fail(head.status, head.message);
    const all: CounterpartAnswer[] = [{ name: CUT, probabilities: head.headProbabilities }];
    for (const { name, counterpart } of this.#classical) {
      const answer = counterpart.answer(regions, words);
      if (answer.status !== 'ok') return fail(answer.status, `${name}: ${answer.message}`);
      all.push({ name, probabilities: answer.values });
    }
    return { ok: true, value: all };
  }

  delete(): void {
    this.cut.delete();
    for (const { counterpart } of this.#classical) counterpart.delete();
  }
}

function stranger(metadata: Readonly<Record<string, string>>, card: HeadCard): string | null {
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
