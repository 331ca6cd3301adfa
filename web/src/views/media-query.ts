/** A media query as a signal, for what style sheets cannot do. */

import { type ReadonlySignal, signal } from '@preact/signals-core';

export function mediaQuery(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener('change', () => {
    matches.value = list.matches;
  });
  return matches;
}
