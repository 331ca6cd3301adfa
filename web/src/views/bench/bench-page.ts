/** The page as the workbench is given it: the same, and it has the workbench's words. */

import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { BENCH, withFurther } from '../../locales/further';
import type { Texts } from '../../locales/texts';
import type { Page } from '../kit/page';

const pages = new WeakMap<Page, ReadonlySignal<Page | null>>();

/** Null until the words have come; in another language the page's own follow when theirs are there. */
export function benchPage(page: Page): ReadonlySignal<Page | null> {
  const known = pages.get(page);
  if (known) return known;
  const words = signal<Texts | null>(null);
  const spoken = signal<Page | null>(null);
  effect(() => {
    const { texts } = page;
    void withFurther(texts, BENCH).then((complete) => {
      if (page.texts !== texts) return;
      words.value = complete;
      spoken.value ??= Object.create(page, { texts: { get: () => words.value } }) as Page;
    });
  });
  pages.set(page, spoken);
  return spoken;
}
