/** An exhibit's folder from what a museum has: a list with photos, or an IIIF manifest or collection. */

import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import type { WrittenExhibit } from '../../src/app/exhibit/schema';
import { fail, type Outcome } from '../../src/rpc/outcome';
import { listFormat } from '../item-rows';
import type { ImportCommand } from './arguments';
import { counted } from './findings';
import type { Found } from './found';
import { iiifObjects } from './import-iiif';
import { listObjects } from './import-list';
import { emptyFolder, PHOTOS, writeExhibit } from './new';

/** Rejects as the file system does. */
export async function importExhibit(
  command: ImportCommand,
  print: (text: string) => void,
): Promise<Outcome<null>> {
  const found = await foundObjects(command);
  if (!found.ok) return found;
  const { objects, notes } = found.value;
  for (const note of notes) print(note);
  if (objects.length === 0) return fail('invalid_argument', `"${command.from}" has no objects`);
  const empty = await emptyFolder(command.output);
  if (!empty.ok) return empty;
  const written: WrittenExhibit['objects'] = [];
  for (const object of objects) {
    const photo = `${PHOTOS}/${object.id}.${await endingOf(object.photo)}`;
    if (object.photo) await writeFile(join(command.output, photo), object.photo);
    const { id, category, photo: _, ...said } = object;
    written.push({ id, photo, ...said, category: command.category ?? category });
  }
  await writeExhibit(command.output, { languages: [...command.languages], objects: written });
  print(`"${command.output}" has ${counted(objects.length, 'object')}`);
  return { ok: true, value: null };
}

async function foundObjects(command: ImportCommand): Promise<Outcome<Found>> {
  const { from } = command;
  if (/^https?:\/\//.test(from) || extname(from).toLowerCase() === '.json')
    return iiifObjects(command);
  if (listFormat(from) !== null) return listObjects(command);
  return fail(
    'invalid_argument',
    `"${from}" is neither a list (.csv, .tsv, .jsonl, .ndjson) nor an IIIF manifest (.json, or an address)`,
  );
}

/** By what a photo is, whatever it was called. */
async function endingOf(photo: Buffer | null): Promise<string> {
  if (photo === null) return 'jpg';
  const format = await sharp(photo)
    .metadata()
    .then(
      ({ format: name }) => name,
      () => 'jpg',
    );
  return ({ jpeg: 'jpg', heif: 'avif', tiff: 'tif' } as Record<string, string>)[format] ?? format;
}
