/**
 * What every word and every region does to the answer: each is taken away once, the model is run
 * again, and the difference is what it did (occlusion, Zeiler and Fergus 2014). Slow and exact, so
 * it goes on in the background and can be stopped.
 */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Outcome, REGIONS } from '../engine/types';
import type { Answered } from './answered';
import { largest } from './attention';
import { rankCorrelation } from './rank-correlation';
import type { Recognition } from './recogniser';
import { UNCHANGED, type Variation } from './variation';

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
}

export type Vary = (
  answered: Answered,
  variation: Variation,
  signal: AbortSignal,
) => Promise<Outcome<Recognition>>;

export class EffectsMeter {
  readonly #vary: Vary;
  readonly #effects = signal<Effects | null>(null);
  #abort = new AbortController();
  readonly effects: ReadonlySignal<Effects | null> = this.#effects;

  constructor(vary: Vary) {
    this.#vary = vary;
  }

  /** Tries what has not been tried yet; words come first, since they are quick. */
  async measure(answered: Answered, what: 'words' | 'all'): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal: abort } = this.#abort;
    const known = this.#effects.peek();
    let effects = known?.answered === answered ? known : untried(answered);
    effects = { ...effects, running: true };
    this.#effects.value = effects;
    const base = answered.recognition.answer.probabilities[effects.label] ?? 0;
    for (const { kind, index, variation } of plan(effects, what)) {
      const outcome = await this.#vary(answered, variation, abort);
      if (abort.aborted) return;
      if (!outcome.ok) break;
      const effect = base - (outcome.value.answer.probabilities[effects.label] ?? 0);
      effects = { ...effects, [kind]: effects[kind].map((e, i) => (i === index ? effect : e)) };
      this.#effects.value = effects;
    }
    this.#effects.value = { ...effects, running: false };
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
  };
}

interface Trial {
  readonly kind: 'words' | 'regions';
  readonly index: number;
  readonly variation: Variation;
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
    ...words.map((index) => ({
      kind: 'words' as const,
      index,
      variation: { ...UNCHANGED, struck: [index] },
    })),
    ...regions.map((index) => ({
      kind: 'regions' as const,
      index,
      variation: { ...UNCHANGED, blurred: [index] },
    })),
  ];
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
