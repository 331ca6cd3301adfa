/** What this device keeps of the lessons, where somebody has wished it to. */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type KeptTexts,
  type Progress,
  readProgress,
  writeProgress,
} from '../../app/lessons/progress';

/** Asked for anew each time: a browser may forbid it. */
const device: KeptTexts = {
  getItem: (name) => localStorage.getItem(name),
  setItem: (name, text) => localStorage.setItem(name, text),
  removeItem: (name) => localStorage.removeItem(name),
};

const kept = signal<Progress | null>(readProgress(device));

/** Null: nothing is kept. */
export const progress: ReadonlySignal<Progress | null> = kept;

/** Null: nothing is kept from now on, and what was is gone. */
export function keepProgress(next: Progress | null): void {
  kept.value = next;
  writeProgress(device, next);
}
