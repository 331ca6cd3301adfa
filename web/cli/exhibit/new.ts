/** An exhibit's folder to begin with: three objects of our own, and the schema for editors. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatedPath } from '../../pipeline/generated-files';
import type { WrittenExhibit } from '../../src/app/exhibit/schema';
import { parseGallery } from '../../src/app/state/gallery';
import { fail, type Outcome } from '../../src/rpc/outcome';
import { errorCode } from '../file-problem';
import { jsonSchema } from './json-schema';
import { EXHIBIT_FILE } from './read-exhibit';

export const SCHEMA_FILE = 'exhibit.schema.json';
export const PHOTOS = 'photos';
const EXAMPLES = 3;

/** Writes exhibit.json and its schema into an own, empty folder; the photos are there already, or not needed yet. */
export async function writeExhibit(folder: string, exhibit: WrittenExhibit): Promise<void> {
  const { $schema: _, ...rest } = exhibit;
  const text = JSON.stringify({ $schema: `./${SCHEMA_FILE}`, ...rest }, null, 2);
  await writeFile(join(folder, EXHIBIT_FILE), `${text}\n`);
  await writeFile(join(folder, SCHEMA_FILE), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
}

/** Makes the folder, with one for the photos; refuses one that has something in it. */
export async function emptyFolder(folder: string): Promise<Outcome<null>> {
  try {
    if ((await readdir(folder)).length > 0)
      return fail('invalid_argument', `"${folder}" is not empty: name a new folder`);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await mkdir(join(folder, PHOTOS), { recursive: true });
  return { ok: true, value: null };
}

/** Rejects as the file system does. */
export async function newExhibit(folder: string): Promise<Outcome<null>> {
  const list = JSON.parse(await readFile(generatedPath('gallery/gallery.json'), 'utf8'));
  const gallery = parseGallery(list);
  if (!gallery.ok) return gallery;
  const empty = await emptyFolder(folder);
  if (!empty.ok) return empty;
  const free = gallery.value.filter(({ licence }) => licence === 'CC0 1.0').slice(0, EXAMPLES);
  const objects: WrittenExhibit['objects'] = [];
  for (const { id, file, title, caption, class: category, credit, licence, ...links } of free) {
    const photo = `${PHOTOS}/${file}`;
    await writeFile(join(folder, photo), await readFile(generatedPath(`gallery/${file}`)));
    const { licenceUrl, source } = links;
    objects.push({ id, photo, title, caption, category, credit, licence, licenceUrl, source });
  }
  await writeExhibit(folder, { ...BEGINNING, objects });
  return { ok: true, value: null };
}

const BEGINNING = {
  languages: ['en', 'zh', 'es', 'fr'],
  theme: { light: {}, dark: {} },
  timings: { idle: 60, ask: 20, show: 12 },
  head: 'world',
} satisfies Omit<WrittenExhibit, 'objects'>;
