/** The words of recording and replaying for a view, which is made anew when they have come. */

import { type Signal, signal } from '@preact/signals-core';
import { withRecord } from '../../locales/record-texts';
import type { Texts } from '../../locales/texts';

const known = new WeakMap<Texts, Signal<Texts | null>>();

/** Null: they are on their way. */
export function recordTexts(texts: Texts): Texts | null {
  const before = known.get(texts);
  if (before) return before.value;
  const coming: Signal<Texts | null> = signal(null);
  known.set(texts, coming);
  const arrived = (all: Texts): void => {
    coming.value = all;
  };
  // What could not be fetched is fetched again when the view is made the next time.
  withRecord(texts).then(arrived, () => known.delete(texts));
  return coming.value;
}
