/**
 * A screen in a public place: when nobody has touched it for a while it asks, then forgets the visitor,
 * then shows one object or recording after the other until somebody comes.
 */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import { TIME_LIMITS, TIMES } from '../exhibit/schema';

/** All in seconds. */
export interface IdleTimes {
  /** Without a touch until it asks. */
  readonly idle: number;
  /** From the question until it forgets: whoever is there needs the time to say so. */
  readonly ask: number;
  /** For each object that it shows by itself, and for the end of a recording. */
  readonly show: number;
}

export const IDLE_TIMES: IdleTimes = TIMES;

/** The times of an address such as `?kiosk&idle=90&ask=20&show=12`; what is missing or no number is as `usual`. */
export function idleTimes(query: URLSearchParams, usual: IdleTimes = IDLE_TIMES): IdleTimes {
  const of = (name: keyof IdleTimes): number => {
    const [fewest, most] = TIME_LIMITS[name];
    const text = query.get(name) ?? '';
    if (!/^\d+$/.test(text)) return usual[name];
    return Math.min(most, Math.max(fewest, Number(text)));
  };
  return { idle: of('idle'), ask: of('ask'), show: of('show') };
}

export type IdlePhase =
  | { readonly kind: 'used' }
  /** The seconds that are left to say "I am here". */
  | { readonly kind: 'asking'; readonly seconds: number }
  | { readonly kind: 'showing' };

export interface IdleServices {
  /** Resolves after the time, at once when aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Forgets all that the visitor has left. */
  forget(): void;
  /** Shows the next object; of a recording, resolves when its end is seen, or the signal has fired. */
  showNext(abort: AbortSignal): Promise<void> | void;
}

const SECOND = 1000;

export class Idle {
  readonly #services: IdleServices;
  readonly #times: IdleTimes;
  readonly #phase = signal<IdlePhase>({ kind: 'used' });
  readonly phase: ReadonlySignal<IdlePhase> = this.#phase;
  #abort = new AbortController();
  /** Somebody has been here since the last time it forgot. */
  #visited = false;

  constructor(services: IdleServices, times: IdleTimes) {
    this.#services = services;
    this.#times = times;
  }

  start(): void {
    void this.#watch();
  }

  /** Somebody is there. */
  touched(): void {
    this.#visited = true;
    void this.#watch();
  }

  stop(): void {
    this.#abort.abort();
    this.#phase.value = { kind: 'used' };
  }

  async #watch(): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal: abort } = this.#abort;
    const { pause, forget, showNext } = this.#services;
    const { idle, ask, show } = this.#times;
    this.#phase.value = { kind: 'used' };
    await pause(idle * SECOND, abort);
    for (let seconds = this.#visited ? ask : 0; seconds > 0 && !abort.aborted; seconds--) {
      this.#phase.value = { kind: 'asking', seconds };
      await pause(SECOND, abort);
    }
    if (abort.aborted) return;
    this.#visited = false;
    this.#phase.value = { kind: 'showing' };
    forget();
    while (!abort.aborted) {
      await showNext(abort);
      await pause(show * SECOND, abort);
    }
  }
}
