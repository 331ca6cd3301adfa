/** One angle of the circuit under the visitor's hand: what the quantum head would say all the way round. */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { AngleSweep, Outcome } from '../../engine/types';
import type { RecognitionInput } from '../pipeline/recogniser';
import type { Answered } from '../state/answered';
import { type Variation, variedInput, withAngle } from '../state/variation';

export interface TurnedAngle {
  /** Index into `Answer.angles`. */
  readonly index: number;
  readonly answered: Answered;
  /** The variation, this angle left out: while it turns the curve stays the same. */
  readonly others: Variation;
  /** Null while it is computed. */
  readonly curve: AngleSweep | null;
}

export type CurveOf = (
  input: RecognitionInput,
  index: number,
  signal: AbortSignal,
) => Promise<Outcome<AngleSweep>>;

export class AngleSweepMeasurement {
  readonly #curveOf: CurveOf;
  readonly #angleSweep = signal<TurnedAngle | null>(null);
  readonly angleSweep: ReadonlySignal<TurnedAngle | null> = this.#angleSweep;
  #abort = new AbortController();

  constructor(curveOf: CurveOf) {
    this.#curveOf = curveOf;
  }

  /** Shows the curve of an angle; asks for it only if it can be another one. */
  async open(index: number, answered: Answered, variation: Variation): Promise<void> {
    const others = withAngle(variation, index, null);
    const known = this.#angleSweep.peek();
    if (known && isSameSweep(known, { index, answered, others, curve: null })) return;
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal: abort } = this.#abort;
    const angleSweep: TurnedAngle = { index, answered, others, curve: null };
    this.#angleSweep.value = angleSweep;
    const { picture, caption, recognition } = answered;
    const input = variedInput(picture?.photo ?? null, caption, recognition, others);
    const outcome = await this.#curveOf(input, index, abort);
    if (abort.aborted) return;
    this.#angleSweep.value = outcome.ok ? { ...angleSweep, curve: outcome.value } : null;
  }

  close(): void {
    this.#abort.abort();
    this.#angleSweep.value = null;
  }
}

function isSameSweep(a: TurnedAngle, b: TurnedAngle): boolean {
  const { others: x } = a;
  const { others: y } = b;
  return (
    a.index === b.index &&
    a.answered === b.answered &&
    JSON.stringify([x.struck, x.blurred, x.turned, x.cut ?? false]) ===
      JSON.stringify([y.struck, y.blurred, y.turned, y.cut ?? false])
  );
}

/** The angle in radians at a sample of the curve, from -pi to pi. */
export function angleAt(sample: number, samples: number): number {
  return -Math.PI + (2 * Math.PI * sample) / (samples - 1);
}

/** The same turn in [-pi, pi]. */
export function wrapped(radians: number): number {
  const turn = 2 * Math.PI;
  return radians - turn * Math.round(radians / turn);
}

/** One class over the whole turn. */
export function classCurve({ probabilities, samples }: AngleSweep, label: number): Float32Array {
  const classes = probabilities.length / samples;
  return Float32Array.from({ length: samples }, (_, s) => probabilities[s * classes + label] ?? 0);
}

/** The class that leads at each sample. */
export function leadersOf({ probabilities, samples }: AngleSweep): number[] {
  const classes = probabilities.length / samples;
  return Array.from({ length: samples }, (_, s) => {
    const row = probabilities.subarray(s * classes, (s + 1) * classes);
    return row.indexOf(Math.max(...row));
  });
}
