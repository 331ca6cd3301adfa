/**
 * The arms that the quantum head is held against (models/heads/NAME-twins.safetensors), loaded: the
 * head's own circuit without its two-qubit gates, trained for itself, and the rivals in its place.
 */

import type { Head, NamedArray, QurioModule, Rival } from '../../../wasm/qurio';
import { type Failed, fail } from './outcome';
import { readSafetensors } from './safetensors';
import { CUT, type Features, type HeadCard, type Outcome, type TwinAnswer } from './types';

interface Arm {
  readonly name: string;
  readonly kind: 'head' | 'rival';
}

/** What belongs to the shipped head: its own arrays, and those that every head shares with it. */
export interface Shipped {
  readonly card: HeadCard;
  readonly arrays: readonly NamedArray[];
}

export class Twins {
  readonly #rivals: readonly { readonly name: string; readonly rival: Rival }[];
  /** The head without its two-qubit gates; the whole answer around it is the shipped head's. */
  readonly cut: Head;

  private constructor(cut: Head, rivals: readonly { name: string; rival: Rival }[]) {
    this.cut = cut;
    this.#rivals = rivals;
  }

  /** Only what belongs to the shipped head: the same classes and the same encoders. */
  static load(module: QurioModule, file: Uint8Array, shipped: Shipped): Outcome<Twins> {
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
    const rivals = arms
      .filter(({ kind }) => kind === 'rival')
      .map(({ name }) => ({ name, rival: new module.Rival(own(name)) }));
    const twins = new Twins(cut, rivals);
    const all = [{ name: CUT, rival: cut }, ...rivals];
    const bad = all.find(({ rival }) => rival.status !== 'ok' || rival.classes !== classes.length);
    if (bad === undefined) return { ok: true, value: twins };
    const { status, message } = bad.rival;
    const detail = `${bad.name}: ${message || 'another number of classes'}`;
    twins.delete();
    return fail(status === 'ok' ? 'weights_mismatch' : status, detail);
  }

  /** What each arm says, the circuit without its two-qubit gates first. */
  answers({ regions, words, caption }: Features): Outcome<readonly TwinAnswer[]> {
    const head = this.cut.answer(regions, words, new TextEncoder().encode(caption), null);
    if (head.status !== 'ok') return fail(head.status, head.message);
    const all: TwinAnswer[] = [{ name: CUT, probabilities: head.headProbabilities }];
    for (const { name, rival } of this.#rivals) {
      const answer = rival.answer(regions, words);
      if (answer.status !== 'ok') return fail(answer.status, `${name}: ${answer.message}`);
      all.push({ name, probabilities: answer.values });
    }
    return { ok: true, value: all };
  }

  delete(): void {
    this.cut.delete();
    for (const { rival } of this.#rivals) rival.delete();
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
  return fail('weights_mismatch', `the twins' file: ${reason}`);
}
