/** Media queries as signals, for what style sheets cannot do. */

import { type ReadonlySignal, signal } from '@preact/signals-core';

export function mediaQuery(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener('change', () => {
    matches.value = list.matches;
  });
  return matches;
}

/** A phone held upright: charts are drawn for it, since shrunk ones cannot be read. */
export const narrow = mediaQuery('(max-width: 30rem)');
