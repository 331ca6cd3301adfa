/** The laboratory's results, fetched when a view first asks for them. */

import { signal } from '@preact/signals-core';
import { loadResults, type Results } from './results';

const results = signal<Results | 'missing' | null>(null);
let asked = false;

/** Null while they are on their way. Reading it is reading a signal. */
export function knownResults(): Results | 'missing' | null {
  if (!asked) {
    asked = true;
    void loadResults().then((outcome) => {
      results.value = outcome.ok ? outcome.value : 'missing';
    });
  }
  return results.value;
}
