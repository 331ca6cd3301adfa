/**
 * A measurement of what is shown: asked once for the same, followed as fast as it can be computed, told
 * when it failed, and asked again when somebody wants it to be.
 */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { MeasurementName, PlanOf, ResultOfMeasurement } from '../../engine/measurements';
import type { Failure, Outcome } from '../../rpc/outcome';
import type { Recogniser, RecognitionInput } from '../pipeline/recogniser';
import type { Answered } from '../state/answered';
import { type Variation, variedInput } from '../state/variation';
import { Latest } from './latest';

/** What is measured: an answered object, as it is changed. */
export interface Wanted {
  readonly answered: Answered;
  readonly variation: Variation;
}

export interface Measured<What extends Wanted, Value> {
  readonly wanted: What;
  /** Null while it is computed for the first time; the one before while it is computed anew. */
  readonly value: Value | null;
  /** Why there is no value of what is wanted; again() may help. */
  readonly failure: Failure | null;
}

export interface Rules<What> {
  /** Asking for the one is asking for the other. */
  readonly same: (a: What, b: What) => boolean;
  /** The value of the one may stand until that of the other is there. */
  readonly follows: (before: What, now: What) => boolean;
}

export class Measurement<What extends Wanted, Value> {
  readonly #measure: (wanted: What, signal: AbortSignal) => Promise<Outcome<Value>>;
  readonly #rules: Rules<What>;
  readonly #log: (detail: string) => void;
  readonly #state = signal<Measured<What, Value> | null>(null);
  readonly #latest = new Latest();
  #abort = new AbortController();
  readonly state: ReadonlySignal<Measured<What, Value> | null> = this.#state;

  /** `log` is told why something failed. */
  constructor(
    measure: (wanted: What, signal: AbortSignal) => Promise<Outcome<Value>>,
    rules: Rules<What>,
    log: (detail: string) => void,
  ) {
    this.#measure = measure;
    this.#rules = rules;
    this.#log = log;
  }

  /** Does nothing if exactly that has been, or is being, measured. */
  want(wanted: What): void {
    const before = this.#state.peek();
    if (before && isSame(this.#rules, before.wanted, wanted)) return;
    this.#begin(wanted, before);
  }

  /** After a failure. */
  again(): void {
    const before = this.#state.peek();
    if (before?.failure) this.#begin(before.wanted, before);
  }

  /** Nothing that was asked or answered is kept. */
  forget(): void {
    this.#abort.abort();
    this.#latest.clear();
    this.#state.value = null;
  }

  #begin(wanted: What, before: Measured<What, Value> | null): void {
    const follows = before !== null && isFollowed(this.#rules, before.wanted, wanted);
    if (!follows) {
      this.#abort.abort();
      this.#abort = new AbortController();
    }
    this.#state.value = { wanted, value: follows ? before.value : null, failure: null };
    const { signal: abort } = this.#abort;
    void this.#latest.run(() => this.#run(wanted, abort));
  }

  async #run(wanted: What, abort: AbortSignal): Promise<void> {
    const outcome = await this.#measure(wanted, abort);
    const now = this.#state.peek();
    if (abort.aborted || now === null) return;
    if (outcome.ok) {
      // On the way to what is wanted by now it is better than what was there before.
      this.#state.value = { ...now, value: outcome.value };
      return;
    }
    this.#log(outcome.failure.detail);
    if (now.wanted === wanted) {
      this.#state.value = { wanted, value: null, failure: outcome.failure };
    }
  }
}

function isSame<What extends Wanted>({ same }: Rules<What>, a: What, b: What): boolean {
  return a.answered === b.answered && same(a, b);
}

function isFollowed<What extends Wanted>({ follows }: Rules<What>, a: What, b: What): boolean {
  return a.answered === b.answered && follows(a, b);
}

/** How one kind of measurement is made, whatever page it is made on. */
export interface Kind<What extends Wanted, Value> extends Rules<What> {
  readonly measure: (
    recogniser: Pick<Recogniser, 'measure'>,
    wanted: What,
    signal: AbortSignal,
  ) => Promise<Outcome<Value>>;
}

/** A row of the engine's measurements, asked with its plan. */
export interface Planned<Name extends MeasurementName> extends Wanted {
  readonly plan: PlanOf<Name>;
}

/** What is asked of what is wanted, where that is not the same. */
export interface KindRules<What extends Wanted> extends Rules<What> {
  readonly asked: (wanted: What) => Variation;
}

/** The kind of a row of the engine's measurements: without rules of its own, anew for every change and every plan. */
export function kindOf<Name extends MeasurementName>(
  name: Name,
  own: Partial<KindRules<Planned<Name>>> = {},
): Kind<Planned<Name>, ResultOfMeasurement<Name>> {
  const { asked = ({ variation }) => variation, ...rules } = own;
  return {
    measure: (recogniser, wanted, signal) => {
      const input = inputOf({ ...wanted, variation: asked(wanted) });
      return recogniser.measure(name, input, wanted.plan, signal);
    },
    same: (a, b) =>
      a.variation === b.variation && JSON.stringify(a.plan) === JSON.stringify(b.plan),
    follows: () => true,
    ...rules,
  };
}

/** What the model is given of what is wanted. */
export function inputOf({ answered, variation }: Wanted): RecognitionInput {
  const { picture, caption, recognition } = answered;
  return variedInput(picture?.photo ?? null, caption, recognition, variation);
}
