/** Going through a recording: each stop is shown, and what is seen held against what was seen then. */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Difference, differences, type Seen } from './seen';
import type { Stop, Untold } from './stops';

/** Nobody waits longer for the next stop than this, however long the visitor looked. */
export const LONGEST_PAUSE_MS = 10_000;

/** What is known of a stop that was passed. */
export type Finding =
  | { readonly kind: 'same' }
  | { readonly kind: 'other'; readonly differences: readonly Difference[] }
  /** Nothing was seen there then. */
  | { readonly kind: 'unseen' }
  /** It shows what the recording does not hold. */
  | { readonly kind: 'untold'; readonly untold: readonly Untold[] }
  /** It could not be shown here. */
  | { readonly kind: 'failed' };

export interface Passed {
  readonly stop: Stop;
  readonly finding: Finding;
}

/** What stops are shown with. No promise rejects. */
export interface Stage {
  /** Shows it, and resolves when that is done: false where it cannot be. */
  show(stop: Stop, signal: AbortSignal): Promise<boolean>;
  /** What is seen now; null: nothing is answered. `stop`: what is waited for. */
  seen(stop: Stop, signal: AbortSignal): Promise<Seen | null>;
  /** Resolves after the time, at once when aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export type Phase = 'waiting' | 'showing' | 'playing' | 'ended';

export class Replay {
  readonly stops: readonly Stop[];
  readonly #stage: Stage;
  readonly #passed = signal<readonly Passed[]>([]);
  readonly #phase = signal<Phase>('waiting');
  /** The stops that were gone through, in their order. */
  readonly passed: ReadonlySignal<readonly Passed[]> = this.#passed;
  /** It waits to be told, shows one stop, goes on by itself, or has come to the end. */
  readonly phase: ReadonlySignal<Phase> = this.#phase;
  #abort = new AbortController();

  constructor(stops: readonly Stop[], stage: Stage) {
    this.stops = stops;
    this.#stage = stage;
    if (stops.length === 0) this.#phase.value = 'ended';
  }

  /** Shows the next stop. */
  async step(): Promise<void> {
    if (this.#phase.peek() !== 'waiting') return;
    this.#phase.value = 'showing';
    await this.#next(this.#renew());
  }

  /** Goes on to the end, at the visitor's own pace. */
  async play(): Promise<void> {
    if (this.#phase.peek() !== 'waiting') return;
    this.#phase.value = 'playing';
    const abort = this.#renew();
    while (!abort.aborted && this.#phase.peek() === 'playing') {
      await this.#next(abort);
      if (abort.aborted || this.#phase.peek() !== 'playing') return;
      await this.#stage.pause(this.#untilNext(), abort);
    }
  }

  /** What is under way is given up: it is shown again by the next step. */
  pause(): void {
    this.#abort.abort();
    if (this.#phase.peek() !== 'ended') this.#phase.value = 'waiting';
  }

  #renew(): AbortSignal {
    this.#abort.abort();
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  #untilNext(): number {
    const at = this.#passed.peek().length;
    const [before, next] = [this.stops[at - 1], this.stops[at]];
    return before && next ? Math.min(LONGEST_PAUSE_MS, next.t - before.t) : 0;
  }

  async #next(abort: AbortSignal): Promise<void> {
    const stop = this.stops[this.#passed.peek().length];
    if (stop === undefined) return;
    const finding = await findingOf(stop, this.#stage, abort);
    if (abort.aborted) return;
    this.#passed.value = [...this.#passed.peek(), { stop, finding }];
    const ended = this.#passed.peek().length === this.stops.length;
    if (ended) this.#phase.value = 'ended';
    else if (this.#phase.peek() === 'showing') this.#phase.value = 'waiting';
  }
}

/** Shows a stop, and what becomes of it. */
export async function findingOf(
  stop: Stop,
  stage: Pick<Stage, 'show' | 'seen'>,
  abort: AbortSignal,
): Promise<Finding> {
  const { untold, saw } = stop;
  if (untold.length > 0) return { kind: 'untold', untold };
  const shown = await stage.show(stop, abort);
  if (saw === null) return { kind: 'unseen' };
  if (!shown) return { kind: 'failed' };
  const seen = await stage.seen(stop, abort);
  if (seen === null) return { kind: 'failed' };
  const other = differences(saw.seen, seen);
  return other.length === 0 ? { kind: 'same' } : { kind: 'other', differences: other };
}
