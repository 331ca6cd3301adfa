/** Shots and noise: what a quantum computer would make of the same circuit. */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { SafeShots, ShotsAnswer, ShotsPlan } from '../../engine/types';
import type { Failure } from '../../rpc/outcome';
import type { Recogniser } from '../pipeline/recogniser';
import { Latest } from './latest';
import { inputOf, type Wanted } from './measurement';

export interface CountedShots extends WantedShots {
  /** Null while it is computed for the first time; the one before while it is computed anew. */
  readonly answer: ShotsAnswer | null;
  /** How many shots would be enough; null until that is known for this object, change and noise. */
  readonly safe: SafeShots | null;
  /** Why one of them is missing; again() may help. */
  readonly failure: Failure | null;
}

interface WantedShots extends Wanted {
  readonly plan: ShotsPlan;
}

/** A hand on a word or an angle is left alone: the shots follow when it has rested this long. */
export const RESTED_MS = 200;

export interface ShotsServices {
  readonly recogniser: Pick<Recogniser, 'measure'>;
  /** Resolves after the time, at once when aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  log(detail: string): void;
}

export class ShotsMeasurement {
  readonly #services: ShotsServices;
  readonly #state = signal<CountedShots | null>(null);
  readonly state: ReadonlySignal<CountedShots | null> = this.#state;
  readonly #counting = new Latest();
  /** What was asked for last: whatever else comes back is shown only on the way to it. */
  #wanted: WantedShots | null = null;
  /** Ends a pause that something newer makes needless. */
  #rest = new AbortController();
  /** Ends what is computed about an object or a change that is not shown any more. */
  #shown = new AbortController();

  constructor(services: ShotsServices) {
    this.#services = services;
  }

  /** Measures what is shown; does nothing if exactly that has been, or is being, measured. */
  want(wanted: WantedShots): void {
    const before = this.#wanted;
    const sameObject = before?.answered === wanted.answered;
    const sameState = sameObject && before.variation === wanted.variation;
    if (sameState && before.plan === wanted.plan) return;
    this.#begin(wanted, sameState, sameObject && !sameState ? RESTED_MS : 0);
  }

  /** After a failure. */
  again(): void {
    if (this.#wanted && this.#state.peek()?.failure) this.#begin(this.#wanted, true, 0);
  }

  forget(): void {
    this.#rest.abort();
    this.#shown.abort();
    this.#counting.clear();
    this.#wanted = null;
    this.#state.value = null;
  }

  #begin({ answered, variation, plan }: WantedShots, sameState: boolean, pause: number): void {
    const wanted = { answered, variation, plan };
    this.#wanted = wanted;
    this.#rest.abort();
    this.#rest = new AbortController();
    if (!sameState) {
      this.#shown.abort();
      this.#shown = new AbortController();
    }
    const known = sameState ? this.#state.peek() : null;
    const safe = known !== null && hasSameNoise(known.plan, plan) ? known.safe : null;
    this.#state.value = { ...wanted, answer: known?.answer ?? null, safe, failure: null };
    const signals = { rest: this.#rest.signal, shown: this.#shown.signal };
    void this.#counting.run(() => this.#count(wanted, pause, signals));
  }

  async #count(
    wanted: WantedShots,
    pause: number,
    { rest, shown }: { rest: AbortSignal; shown: AbortSignal },
  ): Promise<void> {
    const { recogniser } = this.#services;
    const { plan } = wanted;
    if (pause > 0) await this.#services.pause(pause, rest);
    if (shown.aborted || (pause > 0 && this.#wanted !== wanted)) return;
    const input = inputOf(wanted);
    const counted = await recogniser.measure('shots', input, { plan }, shown);
    if (shown.aborted) return;
    if (!counted.ok) return this.#fail(wanted, counted.failure);
    this.#change({ answer: counted.value });
    if (this.#wanted !== wanted || this.#state.peek()?.safe) return;
    await this.#services.pause(RESTED_MS, rest);
    if (this.#wanted !== wanted) return;
    const safe = await recogniser.measure('safeShots', input, { plan }, shown);
    const now = this.#state.peek();
    if (shown.aborted || now === null || !hasSameNoise(now.plan, plan)) return;
    if (safe.ok) this.#change({ safe: safe.value });
    else this.#fail(wanted, safe.failure);
  }

  #change(changes: Partial<CountedShots>): void {
    const now = this.#state.peek();
    if (now !== null) this.#state.value = { ...now, ...changes };
  }

  /** The bars of another plan are none of this one's. */
  #fail(wanted: WantedShots, failure: Failure): void {
    this.#services.log(failure.detail);
    if (this.#wanted !== wanted) return;
    const answer = this.#state.peek()?.answer ?? null;
    this.#change({ answer: answer?.plan === wanted.plan ? answer : null, failure });
  }
}

function hasSameNoise(a: ShotsPlan, b: ShotsPlan): boolean {
  return a.depolarising === b.depolarising && a.readout === b.readout;
}
