/**
 * The state part by part: whoever reads one part is told of that part's changes alone, so that an angle
 * that turns does not draw the gallery again.
 */

import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Answered } from './answered';
import { type AppState, initialState, isAnswered, shownAnswer } from './state';

export interface Now extends AppState {
  /** Words struck out and regions blurred, as in `variation`. */
  readonly struck: readonly number[];
  readonly blurred: readonly number[];
  /** The answer on the screen. */
  readonly shown: Answered | null;
  /** The same, only while it belongs to the picture and caption on the screen. */
  readonly current: Answered | null;
}

/** Reading a property is reading a signal. */
export function nowOf(state: ReadonlySignal<AppState>): Now {
  const parts = Object.keys(initialState) as (keyof AppState)[];
  const readings: [keyof Now, (state: AppState) => unknown][] = [
    ...parts.map((part): [keyof Now, (state: AppState) => unknown] => [part, (all) => all[part]]),
    ['struck', ({ variation }) => variation.struck],
    ['blurred', ({ variation }) => variation.blurred],
    ['shown', shownAnswer],
    ['current', (all) => (isAnswered(all) ? shownAnswer(all) : null)],
  ];
  const now = {};
  for (const [name, read] of readings) {
    const part = computed(() => read(state.value));
    Object.defineProperty(now, name, { get: () => part.value, enumerable: true });
  }
  return now as Now;
}
