/** Choosing a depth leads to what it adds: the eye, the keyboard and the reader of screens all arrive there. */

import type { Depth } from '../../app/state/reader';
import type { View } from '../../app/state/share';
import type { Page } from '../kit/page';
import { landOn } from './landing';

const HEADINGS: Readonly<Record<Exclude<Depth, 'look'>, string>> = {
  play: '#play-heading',
  study: '#inside-heading',
};

export function goDeeper(page: Page, depth: Depth): void {
  const { look } = page;
  look.depth.value = depth;
  const wanted = () => look.depth.peek() === depth;
  const selector = depth === 'look' ? null : HEADINGS[depth];
  if (selector) void landOn({ selector, block: 'start', focus: true, wanted });
}

/** A link leads to what its maker saw: a figure, or what its depth adds, which is seen whole. */
export function goWhereLinked(page: Page, { depth, panel }: Pick<View, 'depth' | 'panel'>): void {
  if (depth === 'look' && panel === null) return;
  page.look.figure.value = panel;
  const wanted = () => page.look.depth.peek() === depth;
  if (panel !== null)
    void landOn({ selector: `[data-figure="${panel}"]`, block: 'center', focus: false, wanted });
  else if (depth !== 'look')
    void landOn({ selector: HEADINGS[depth], block: 'start', focus: false, wanted });
}
