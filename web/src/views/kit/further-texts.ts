/** The page's texts with further ones, which are fetched when they are first asked for. */

import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { type Sources, withFurther } from '../../locales/further';
import type { Texts } from '../../locales/texts';

/** Null until they are here. What could not be fetched is tried again when it is next asked for. */
export type FurtherTexts = (texts: Texts) => ReadonlySignal<Texts | null>;

export function furtherTexts(sources: Sources): FurtherTexts {
  const known = new WeakMap<Texts, Signal<Texts | null>>();
  return (texts) => {
    const there = known.get(texts);
    if (there !== undefined) return there;
    const arriving = signal<Texts | null>(null);
    known.set(texts, arriving);
    withFurther(texts, sources).then(
      (further) => {
        arriving.value = further;
      },
      () => known.delete(texts),
    );
    return arriving;
  };
}
