/** A small exhibit's folder, whole, for the tests to break. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WrittenExhibit } from '../../../web/src/app/exhibit/schema';
import { png, waves } from '../../wasm/png';

export const OBJECT: WrittenExhibit['objects'][number] = {
  id: 'vase',
  photo: 'photos/vase.png',
  title: { en: 'Vase', fr: 'Vase' },
  caption: { en: 'A glazed vase', fr: 'Un vase à glaçure' },
  category: 'ceramics',
  credit: 'The museum',
  licence: 'CC0 1.0',
};

export const WHOLE: WrittenExhibit = { languages: ['en', 'fr'], objects: [OBJECT] };

/** A line for each key and each object's key, so that lines can be counted. */
export const written = (exhibit: unknown) => JSON.stringify(exhibit, null, 1);

export interface Folder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): void;
  remove(): void;
}

/** With one photo, and `exhibit` in its exhibit.json. */
export function exhibitFolder(exhibit: unknown = WHOLE): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'qurio-exhibit-test-')));
  mkdirSync(join(path, 'photos'));
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(path, name), content);
  write('photos/vase.png', png(300, 240, waves));
  write('exhibit.json', typeof exhibit === 'string' ? exhibit : written(exhibit));
  return { path, write, remove: () => rmSync(path, { recursive: true }) };
}
