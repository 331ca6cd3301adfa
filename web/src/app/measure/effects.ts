/**
 * What every word and every region does to the answer: each is taken away once, the model answers
 * again, and the difference is what it did (leave-one-out, Li, Monroe and Jurafsky 2016; held against
 * attention by Jain and Wallace 2019). A word is struck out of the caption and the caption encoded
 * anew. A region is taken out of what the encoder saw, which is what attention weighs: the mean of the
 * other regions stands in its place. It goes on in the background and can be stopped.
 */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import { REGIONS } from '../../engine/types';
import type { Failure, Outcome } from '../../rpc/outcome';
import type { Recogniser, RecognitionInput } from '../pipeline/recogniser';
import type { Answered } from '../state/answered';
import { UNCHANGED, variedInput } from '../state/variation';
import { largest } from './attention';
import { rankCorrelation } from './rank-correlation';

export interface Effects {
  /** The answer they belong to. */
  readonly answered: Answered;
  /** The class whose probability they are about: what was answered. */
  readonly label: number;
  /** Probability with the word minus probability without; null: not tried. */
  readonly words: readonly (number | null)[];
  /** The same for the REGIONS; empty without a photo. */
  readonly regions: readonly (number | null)[];
  readonly running: boolean;
  /** Why it ended before all was tried; measuring again goes on from there. */
  readonly failure: Failure | null;
}

/** Regions of one message to the engine: some milliseconds, so that nothing else waits for long. */
const BATCH = 7;

export class EffectsMeasurement {
  readonly #model: Pick<Recogniser, 'recognise' | 'measure'>;
  readonly #log: (detail: string) => void;
  readonly #effects = signal<Effects | null>(null);
  #abort = new AbortController();
  readonly state: ReadonlySignal<Effects | null> = this.#effects;

  constructor(model: Pick<Recogniser, 'recognise' | 'measure'>, log: (detail: string) => void) {
    this.#model = model;
    this.#log = log;
  }

  /** Tries what has not been tried yet; words come first, since they are quick. */
  async measure(answered: Answered, what: 'words' | 'all'): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal: abort } = this.#abort;
    const known = this.#effects.peek();
    let effects = known?.answered === answered ? known : untried(answered);
    effects = { ...effects, running: true, failure: null };
    this.#effects.value = effects;
    for (const trial of plan(effects, what)) {
      const outcome = await this.#without(effects, trial, abort);
      if (abort.aborted) return;
      if (!outcome.ok) {
        this.#log(outcome.failure.detail);
        effects = { ...effects, failure: outcome.failure };
        break;
      }
      effects = withEffects(effects, trial, outcome.value);
      this.#effects.value = effects;
    }
    this.#effects.value = { ...effects, running: false };
  }

  /** The probability of what was answered, without each item of the trial. */
  async #without(
    { answered, label }: Effects,
    { kind, indices }: Trial,
    abort: AbortSignal,
  ): Promise<Outcome<number[]>> {
    const { picture, caption, recognition } = answered;
    const photo = picture?.photo ?? null;
    if (kind === 'words') {
      const variation = { ...UNCHANGED, struck: indices };
      const input = variedInput(photo, caption, recognition, variation);
      const outcome = await this.#model.recognise(input, abort);
      if (!outcome.ok) return outcome;
      return { ok: true, value: [outcome.value.answer.probabilities[label] ?? 0] };
    }
    const input: RecognitionInput = { photo, caption };
    const [first = 0] = indices;
    const range = { first, end: first + indices.length };
    const rows = await this.#model.measure('withoutRegions', input, range, abort);
    if (!rows.ok) return rows;
    const classes = rows.value.length / indices.length;
    return { ok: true, value: indices.map((_, row) => rows.value[row * classes + label] ?? 0) };
  }

  /** What has been measured stays. */
  stop(): void {
    this.#abort.abort();
    const effects = this.#effects.peek();
    if (effects?.running) this.#effects.value = { ...effects, running: false };
  }

  forget(): void {
    this.#abort.abort();
    this.#effects.value = null;
  }
}

function untried(answered: Answered): Effects {
  const { answer, tokens, ignoredWords } = answered.recognition;
  const seen = tokens.words.length - ignoredWords;
  return {
    answered,
    label: answer.top,
    words: new Array<null>(seen).fill(null),
    regions: new Array<null>(answered.picture ? REGIONS : 0).fill(null),
    running: false,
    failure: null,
  };
}

interface Trial {
  readonly kind: 'words' | 'regions';
  /** One word, or regions one after the other. */
  readonly indices: readonly number[];
}

function withEffects(effects: Effects, { kind, indices }: Trial, shares: number[]): Effects {
  const base = effects.answered.recognition.answer.probabilities[effects.label] ?? 0;
  const list = [...effects[kind]];
  indices.forEach((index, i) => {
    list[index] = base - (shares[i] ?? 0);
  });
  return { ...effects, [kind]: list };
}

function plan(effects: Effects, what: 'words' | 'all'): Trial[] {
  const { tokens } = effects.answered.recognition;
  // Without its only word a caption without a photo is nothing at all: there is no answer to compare.
  const lastThing = effects.regions.length === 0 && tokens.words.length === 1;
  const untriedOf = (list: Effects['words']): number[] =>
    list.flatMap((effect, index) => (effect === null ? [index] : []));
  const words = lastThing ? [] : untriedOf(effects.words);
  const regions = what === 'all' ? untriedOf(effects.regions) : [];
  return [
    ...words.map((index) => ({ kind: 'words' as const, indices: [index] })),
    ...batches(regions).map((indices) => ({ kind: 'regions' as const, indices })),
  ];
}

/** Runs of at most BATCH indices that follow each other. */
function batches(indices: readonly number[]): number[][] {
  const all: number[][] = [];
  for (const index of indices) {
    const last = all.at(-1);
    if (last && last.length < BATCH && last.at(-1) === index - 1) last.push(index);
    else all.push([index]);
  }
  return all;
}

/** How many of all trials are done. */
export function effectsProgress({ words, regions }: Effects): { done: number; total: number } {
  const all = [...words, ...regions];
  return { done: all.filter((effect) => effect !== null).length, total: all.length };
}

/** The list as numbers, once all of it has been tried. */
export function complete(list: readonly (number | null)[]): Float32Array | null {
  const tried = list.filter((effect) => effect !== null);
  return list.length > 0 && tried.length === list.length ? Float32Array.from(tried) : null;
}

export interface Truth {
  /** Spearman's rho between attention and effect; null when it is not defined. */
  readonly rho: number | null;
  /** How many of the `of` most looked at are among the `of` that matter most. */
  readonly shared: number;
  readonly of: number;
}

/** Does attention tell the truth: does the model need what it looked at? */
export function truthOf(attention: Float32Array, effects: Float32Array): Truth {
  const of = Math.max(1, Math.round(attention.length / 5));
  const matter = new Set(largest(effects, of));
  const shared = largest(attention, of).filter((index) => matter.has(index)).length;
  return { rho: rankCorrelation(attention, effects), shared, of };
}
