/** When the page has shown what it opens with. */

import { pause } from '../../base/pause';
import { nextTask } from './slices';

/** A picture that takes longer does not keep everything else waiting. */
const PATIENCE_MS = 4000;

/** Resolves when `app` is on the screen with its picture, if it shows one; one that does not come is not waited for. */
export async function firstPicture(app: Element): Promise<void> {
  await frame();
  const picture = app.querySelector<HTMLImageElement>('img.picture');
  if (picture === null || picture.complete) return;
  const shown = new AbortController();
  const end = () => shown.abort();
  picture.addEventListener('load', end, { once: true });
  picture.addEventListener('error', end, { once: true });
  await pause(PATIENCE_MS, shown.signal);
}

/** The next frame has been painted; a page that nobody sees has none. */
async function frame(): Promise<void> {
  if (!document.hidden) await new Promise(requestAnimationFrame);
  await nextTask();
}
