/** Shots and noise: what a quantum computer would make of the same circuit. */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Outcome, ShotsAnswer, ShotsPlan } from '../engine/types';
import type { Answered } from './answered';
import type { RecognitionInput } from './recogniser';
import { type Variation, variedInput } from './variation';

export const FIRST_PLAN: ShotsPlan = { shots: 1000, depolarising: 0, readout: 0, seed: 1 };

/** Notches of the shots slider: from 10 to 100,000, five to a decade. */
export const SHOT_NOTCHES = 20;

export function shotsAt(notch: number): number {
  const shots = 10 ** (1 + notch / 5);
  const digit = 10 ** (Math.floor(Math.log10(shots)) - 1);
  return Math.round(shots / digit) * digit;
}

/** The notch nearest to a number of shots. */
export function notchOf(shots: number): number {
  return Math.min(SHOT_NOTCHES, Math.max(0, Math.round((Math.log10(shots) - 1) * 5)));
}

export interface Measured {
  readonly answered: Answered;
  readonly variation: Variation;
  readonly plan: ShotsPlan;
  /** Null while it is computed for the first time; the one before while it is computed anew. */
  readonly answer: ShotsAnswer | null;
}

export type MeasureWith = (
  input: RecognitionInput,
  plan: ShotsPlan,
  signal: AbortSignal,
) => Promise<Outcome<ShotsAnswer>>;

export class ShotsDesk {
  readonly #measure: MeasureWith;
  readonly #measured = signal<Measured | null>(null);
  readonly measured: ReadonlySignal<Measured | null> = this.#measured;
  #abort = new AbortController();

  constructor(measure: MeasureWith) {
    this.#measure = measure;
  }

  /** Measures what is shown; does nothing if exactly that has been, or is being, measured. */
  async measure(answered: Answered, variation: Variation, plan: ShotsPlan): Promise<void> {
    const before = this.#measured.peek();
    const same = before?.answered === answered && before.variation === variation;
    if (same && before.plan === plan) return;
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal: abort } = this.#abort;
    const wanted = { answered, variation, plan };
    this.#measured.value = { ...wanted, answer: same ? before.answer : null };
    const { picture, caption, recognition } = answered;
    const input = variedInput(picture?.photo ?? null, caption, recognition, variation);
    const outcome = await this.#measure(input, plan, abort);
    if (abort.aborted) return;
    if (outcome.ok) this.#measured.value = { ...wanted, answer: outcome.value };
  }
}
