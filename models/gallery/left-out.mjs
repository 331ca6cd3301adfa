/** Which photographs show an object of the gallery: no model learns from one, none is fitted or chosen on one. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Made by find-left-out.mjs. */
export const LEFT_OUT_LIST = fileURLToPath(new URL('left-out.json', import.meta.url));

/** The rows (with `id`) that show no object of the gallery. */
export function withoutGallery(rows) {
  const left = new Set(readLeftOut().map(({ id }) => id));
  return rows.filter(({ id }) => !left.has(id));
}

/** The rows of left-out.json. */
export const readLeftOut = () => JSON.parse(readFileSync(LEFT_OUT_LIST, 'utf8'));
