/** Choosing a depth leads to what it adds: the eye, the keyboard and the reader of screens all arrive there. */

import type { Depth } from '../../app/state/reader';
import type { Page } from '../kit/page';
import { deeper } from './deeper';

const HEADINGS: Readonly<Record<Exclude<Depth, 'look'>, string>> = {
  play: '#play-heading',
  study: '#inside-heading',
};
/** A heading that does not come within so many frames has been left for another depth. */
const PATIENCE_FRAMES = 120;

export async function goDeeper(page: Page, depth: Depth): Promise<void> {
  page.look.depth.value = depth;
  if (depth === 'look') return;
  await (depth === 'play' ? deeper.play() : deeper.inside());
  for (let frame = 0; frame < PATIENCE_FRAMES && page.look.depth.peek() === depth; frame++) {
    const heading = document.querySelector<HTMLElement>(HEADINGS[depth]);
    if (heading) {
      heading.scrollIntoView({ block: 'start' });
      heading.focus({ preventScroll: true });
      return;
    }
    await new Promise(requestAnimationFrame);
  }
}
