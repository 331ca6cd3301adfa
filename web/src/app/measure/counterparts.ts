/**
 * The quantum head beside the counterparts that it is held against, on the object that is shown: who
 * says the same, and how sure each is.
 */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import manifest from '../../../../models/manifest.json';
import type { CounterpartAnswer, Failure, Outcome } from '../../engine/types';
import type { RecognitionInput } from '../pipeline/recogniser';
import type { Answered } from '../state/answered';
import { type Variation, variedInput, withCut } from '../state/variation';
import { Latest } from './latest';

/** What has to be fetched before the first of them can be asked. */
export const COUNTERPARTS_BYTES = manifest.files['world-counterparts.safetensors'].bytes;

export interface Asked {
  readonly answered: Answered;
  /** What is changed about the object; the counterparts are asked with the same words and regions. */
  readonly variation: Variation;
  /** The head first. Null while they are asked for the first time about this object. */
  readonly answers: readonly CounterpartAnswer[] | null;
  readonly failure: Failure | null;
}

export type AskCounterparts = (
  input: RecognitionInput,
) => Promise<Outcome<readonly CounterpartAnswer[]>>;

export class CounterpartsMeasurement {
  readonly #counterpartsOf: AskCounterparts;
  readonly #asked = signal<Asked | null>(null);
  readonly asked: ReadonlySignal<Asked | null> = this.#asked;
  readonly #asking = new Latest();
  #wanted: { readonly answered: Answered; readonly variation: Variation } | null = null;

  constructor(counterpartsOf: AskCounterparts) {
    this.#counterpartsOf = counterpartsOf;
  }

  /** Does nothing if exactly that has been, or is being, asked. */
  ask(answered: Answered, shown: Variation): void {
    const before = this.#wanted;
    if (before?.answered === answered && isSameQuestion(before.variation, shown)) return;
    const wanted = { answered, variation: shown };
    this.#wanted = wanted;
    const known = before?.answered === answered ? this.#asked.peek() : null;
    this.#asked.value = { ...wanted, answers: known?.answers ?? null, failure: null };
    this.#asking.run(() => this.#ask(wanted));
  }

  /** The next question is asked anew, whatever it is. */
  forget(): void {
    this.#wanted = null;
  }

  /** Nothing that was asked or answered is kept. */
  close(): void {
    this.#asking.clear();
    this.#wanted = null;
    this.#asked.value = null;
  }

  async #ask(wanted: { answered: Answered; variation: Variation }): Promise<void> {
    const { answered, variation } = wanted;
    const { picture, caption, recognition } = answered;
    const ofHead = variation.cut ? withCut(variation, false) : variation;
    const input = variedInput(picture?.photo ?? null, caption, recognition, ofHead);
    const outcome = await this.#counterpartsOf(input);
    const now = this.#asked.peek();
    if (now?.answered !== answered) return;
    if (outcome.ok) {
      this.#asked.value = { answered, variation, answers: outcome.value, failure: null };
    } else if (this.#wanted === wanted) {
      this.#asked.value = { ...now, answers: null, failure: outcome.failure };
    }
  }
}

/** The switch alone changes nothing about what each counterpart says; the angles are turned in the head alone. */
function isSameQuestion(a: Variation, b: Variation): boolean {
  const turned = ({ turned: all, cut }: Variation) => (cut ? [] : all);
  return (
    a.struck === b.struck &&
    a.blurred === b.blurred &&
    JSON.stringify(turned(a)) === JSON.stringify(turned(b))
  );
}
