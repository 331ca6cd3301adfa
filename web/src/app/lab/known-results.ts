/** The laboratory's results, fetched when a view first asks for them. */

import { signal } from '@preact/signals-core';
import type { Outcome } from '../../rpc/outcome';
import { loadResults, type Protocol, type Results } from './results';

const found = signal<Outcome<Results> | null>(null);
let asked = false;

/** Null while they are on their way, and when they could not be had. Reading it is reading a signal. */
export function knownResults(): Results | null {
  if (!asked) {
    asked = true;
    void loadResults().then((outcome) => {
      found.value = outcome;
    });
  }
  return found.value?.ok ? found.value.value : null;
}

/** Those about collections that the models know. */
export function knownFolds(): Protocol | null {
  return knownResults()?.folds ?? null;
}

/** They could not be had; whoever reads them next after `askForResults` fetches them again. */
export function areResultsMissing(): boolean {
  return found.value?.ok === false;
}

export function askForResults(): void {
  asked = false;
  found.value = null;
}
