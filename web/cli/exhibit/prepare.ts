/**
 * What the model says of every object of a built exhibit, computed before anybody asks: by the engine, the decoder,
 * the encoders and their runtime that the page has, so that the page would say the same.
 */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { LocalRecogniser } from '../../pipeline/local-recogniser';
import { preparedFile } from '../../pipeline/prepared-writer';
import { parseExhibit } from '../../src/app/exhibit/exhibit';
import type { Exhibit } from '../../src/app/exhibit/schema';
import { preparedPath } from '../../src/app/pipeline/prepared';
import type { PreparedFile } from '../../src/app/pipeline/prepared-file';
import { type GalleryObject, parseGallery } from '../../src/app/state/gallery';
import { verified } from '../../src/encoders/integrity';
import { fail, messageOf, type Outcome } from '../../src/rpc/outcome';
import { BUILT_EXHIBIT } from './built';

/** Below the folder of generated files: preparedPath. */
export const ANSWERS = 'answers';

export interface PrepareOptions {
  /** With a `.br` copy of each. */
  readonly compress: boolean;
}

/**
 * Writes the prepared answers of the exhibit in `generated`, the folder of a page's generated files, in place of
 * those before; how many they are.
 */
export async function prepareAnswers(
  generated: string,
  { compress }: PrepareOptions,
): Promise<Outcome<number>> {
  const exhibit = await readBuilt(generated);
  if (!exhibit.ok) return exhibit;
  const { head, objects } = exhibit.value;
  const recogniser = await recogniserOf(generated, head);
  if (!recogniser.ok) return recogniser;
  const folder = join(generated, ANSWERS);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const object of objects) {
    const made = await preparedAnswer(recogniser.value, generated, head.sha256, object);
    if (!made.ok) return fail(made.failure.status, `object "${object.id}": ${made.failure.detail}`);
    const json = JSON.stringify(made.value);
    const path = join(generated, preparedPath(object.id));
    await writeFile(path, json);
    if (compress) await writeFile(`${path}.br`, brotliCompressSync(json));
  }
  return { ok: true, value: objects.length };
}

interface BuiltExhibit {
  readonly head: Exhibit['head'];
  readonly objects: readonly GalleryObject[];
}

async function readBuilt(generated: string): Promise<Outcome<BuiltExhibit>> {
  const json = async (path: string) => JSON.parse(await readFile(join(generated, path), 'utf8'));
  try {
    const exhibit = parseExhibit(await json(BUILT_EXHIBIT));
    if (!exhibit.ok) return exhibit;
    const gallery = parseGallery(await json('gallery/gallery.json'));
    if (!gallery.ok) return gallery;
    return { ok: true, value: { head: exhibit.value.head, objects: gallery.value } };
  } catch (error) {
    return fail('unreadable_file', `the built exhibit: ${messageOf(error)}`);
  }
}

/** The checkout's engine and encoders, with the head that the exhibit names. */
async function recogniserOf(
  generated: string,
  { name, ...entry }: Exhibit['head'],
): Promise<Outcome<LocalRecogniser>> {
  try {
    // What else this program does needs no runtime.
    const { pageSessions } = await import('../../pipeline/page-session');
    const recogniser = await LocalRecogniser.with(await pageSessions());
    if (!recogniser.ok) return recogniser;
    const path = `models/${name}.safetensors`;
    const file = await verified(path, new Uint8Array(await readFile(join(generated, path))), entry);
    if (!file.ok) return file;
    const card = await recogniser.value.loadHeadFile(file.value);
    return card.ok ? recogniser : card;
  } catch (error) {
    return fail('unreadable_file', `the models: ${messageOf(error)}`);
  }
}

/** Asked as the page asks when the object is chosen. */
async function preparedAnswer(
  recogniser: LocalRecogniser,
  generated: string,
  head: string,
  { file, hash, caption: { en: caption } }: GalleryObject,
): Promise<Outcome<PreparedFile>> {
  const photo = await recogniser.openPhoto(await readFile(join(generated, 'gallery', file)));
  if (!photo.ok) return photo;
  const input = { photo: photo.value, caption };
  const said = await recogniser.recognise(input);
  if (!said.ok) return said;
  const kept = await recogniser.measure('kept', input, {});
  if (!kept.ok) return kept;
  return {
    ok: true,
    value: preparedFile(said.value, kept.value, { head, picture: hash, caption }),
  };
}
