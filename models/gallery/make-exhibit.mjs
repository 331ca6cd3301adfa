/**
 * Makes exhibit.json, CREDITS.md and the pictures of exhibit/ from the originals:
 *
 *   node models/gallery/make-exhibit.mjs [--from ../shared/exhibit]
 *
 * The originals' README says where each was found and how its licence was read.
 */

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeJpeg } from '../../build/cli/exhibit.mjs';
import { readCommandLine, runAsProgram, text, UsageError } from '../../web/command-line.mjs';
import { licenceName } from './credits.mjs';
import { EXHIBIT_LIST, exhibitPath, sha256 } from './exhibit.mjs';

const ORIGINALS = fileURLToPath(new URL('../../../shared/exhibit', import.meta.url));
const FOLDER = fileURLToPath(new URL('exhibit', import.meta.url));
export const CREDITS = fileURLToPath(new URL('CREDITS.md', import.meta.url));

/** What the sources leave open about an object. */
const DOUBTS = {
  'sundial-beijing': 'The date is inferred from the place.',
  'tara-gilt-bronze': 'The source names neither a museum nor a date.',
  'jade-cranes-clouds': 'The source names no museum; the date is the one of the source.',
  'basket-of-flowers':
    'The source names the Palace Museum, Beijing, but several baskets by Li Song exist, and the flowers suggest the one in Taipei; no holder is stated.',
  'shah-jahan-blackbuck': 'The number of the folio was not checked, so only the album is named.',
  'utahraptor-skeleton': 'A mounted skeleton, possibly with cast bones.',
  tanbur: 'The record names no country.',
  kamanche: 'The record names no country.',
  'ivory-dormition': 'Byzantine ivory in the class of netsuke and ivory; no netsuke.',
};

/** {row of exhibit.json, jpeg} of one row of the originals' list. */
export async function makeExhibitObject(folder, object) {
  const original = readFileSync(join(folder, 'photos', `${object.slug}.jpg`));
  if (sha256(original) !== object.sha256) {
    throw new Error(`${object.slug}.jpg is not the photograph of objects.jsonl`);
  }
  const { jpeg, width, height } = await encodeJpeg(original);
  const inLanguages = (key) => ({
    en: object[key],
    es: object[`${key}_es`],
    fr: object[`${key}_fr`],
    zh: object[`${key}_zh`],
  });
  const doubt = DOUBTS[object.slug];
  const row = {
    id: object.slug,
    class: object.category,
    title: inLanguages('title'),
    caption: inLanguages('caption'),
    credit: object.credit,
    licence: licenceName(object.licence),
    licenceUrl: object.licence_url,
    originUrl: object.origin_url,
    heritageId: object.heritage_id,
    ...(doubt === undefined ? {} : { doubt }),
    width,
    height,
    originalSha256: object.sha256,
    sha256: sha256(jpeg),
  };
  return { row, jpeg };
}

/** CREDITS.md: whoever takes a picture from here finds whom to name. */
export function creditsPage(rows) {
  const lines = rows.map(({ id, title, credit, licence, licenceUrl, originUrl }) => {
    const from = originUrl === null ? credit : `[${credit}](<${originUrl}>)`;
    return `| [${id}](exhibit/${id}.jpg) | ${title.en} | ${from} | [${licence}](${licenceUrl}) |`;
  });
  return `# Credits of the photographs in exhibit/

Made by \`make-exhibit.mjs\`. Changed against the originals: made smaller and compressed anew, colours in sRGB; no crop, no retouching. The pictures of GCompris are not kept here; the page credits them.

| picture | object | credit | licence |
|---|---|---|---|
${lines.join('\n')}
`;
}

/** The rows of the originals' list. */
export function readOriginals(folder = ORIGINALS) {
  const list = join(folder, 'objects.jsonl');
  if (!existsSync(list)) throw new UsageError(`there is no ${list}`);
  return readFileSync(list, 'utf8').trim().split('\n').map(JSON.parse);
}

async function main(words) {
  const { from } = readCommandLine(words, { from: text(ORIGINALS) }).values;
  const made = [];
  for (const object of readOriginals(from)) made.push(await makeExhibitObject(from, object));
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  for (const { row, jpeg } of made) writeFileSync(exhibitPath(row.id), jpeg);
  const rows = made.map(({ row }) => row);
  writeFileSync(EXHIBIT_LIST, `${JSON.stringify(rows, null, 2)}\n`);
  writeFileSync(CREDITS, creditsPage(rows));
  const bytes = made.reduce((sum, { jpeg }) => sum + jpeg.length, 0);
  console.log(`exhibit: ${rows.length} objects, ${bytes} bytes of pictures`);
}

await runAsProgram(import.meta.url, main);
