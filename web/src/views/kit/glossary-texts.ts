/** The page's texts with those of the glossary, which are fetched when the first term is shown. */

import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { GLOSSARY, withFurther } from '../../locales/further';
import type { Texts } from '../../locales/texts';

const known = new WeakMap<Texts, Signal<Texts | null>>();

/** Null until they are here. What could not be fetched is tried again when it is next asked for. */
export function glossaryTexts(texts: Texts): ReadonlySignal<Texts | null> {
  const there = known.get(texts);
  if (there !== undefined) return there;
  const arriving = signal<Texts | null>(null);
  known.set(texts, arriving);
  withFurther(texts, GLOSSARY).then(
    (further) => {
      arriving.value = further;
    },
    () => known.delete(texts),
  );
  return arriving;
}
