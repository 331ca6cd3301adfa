/**
 * The photographs of museum objects that the project carries: exhibit.json says what each is, who made
 * it and under which licence, exhibit/ has the pictures.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toldAs } from '../taxonomy/shipped.mjs';

export const EXHIBIT_LIST = fileURLToPath(new URL('exhibit.json', import.meta.url));
const pictureOf = (id) => new URL(`exhibit/${id}.jpg`, import.meta.url);

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The rows of exhibit.json. */
export const readExhibit = () => JSON.parse(readFileSync(EXHIBIT_LIST, 'utf8'));

/** Where the picture of the object `id` is kept. */
export const exhibitPath = (id) => fileURLToPath(pictureOf(id));

/** One object of an exhibit's folder: {object: without its photo, picture}. Throws where the picture is not the one of the list. */
export function exhibitObject({ id, title, caption, class: name, ...row }) {
  const picture = readFileSync(pictureOf(id));
  if (sha256(picture) !== row.sha256) {
    throw new Error(`${exhibitPath(id)} is not the picture of exhibit.json; restore it`);
  }
  const { credit, licence, licenceUrl, originUrl } = row;
  const words = { title, caption, category: toldAs(name), credit, licence, licenceUrl };
  return { object: { id, ...words, source: originUrl }, picture };
}
