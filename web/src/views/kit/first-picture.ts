/** When the page has shown what it opens with. */

import { pause } from '../../base/pause';
import { lastSlice } from './slices';

/** A picture that takes longer does not keep everything else waiting. */
const PATIENCE_MS = 4000;

/** Resolves when the views of `app` are drawn and their picture, where they have one, has arrived or never will. */
export async function firstPicture(app: Element): Promise<void> {
  await lastSlice();
  const picture = app.querySelector<HTMLImageElement>('img.picture');
  if (picture === null || picture.complete) return;
  const shown = new AbortController();
  const end = () => shown.abort();
  picture.addEventListener('load', end, { once: true });
  picture.addEventListener('error', end, { once: true });
  await pause(PATIENCE_MS, shown.signal);
}
