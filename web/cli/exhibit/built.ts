/** The files that make the page an exhibit: what it reads at its start, the list of its objects, their pictures. */

import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Exhibit, type ExhibitFile, isRecording } from '../../src/app/exhibit/schema';
import { shortHash } from '../../src/app/pipeline/prepared-file';
import type { GalleryObject } from '../../src/app/state/gallery';
import type { CheckedExhibit, ReadyObject } from './check';

type Ready = NonNullable<CheckedExhibit['ready']>;

/** Below the page's folder of generated files. */
export const BUILT_EXHIBIT = 'exhibit.json';
const GALLERY = 'gallery';

/** Path below the folder of generated files -> content. `folder`: the exhibit's. */
export async function builtFiles(folder: string, ready: Ready): Promise<Map<string, Buffer>> {
  const { exhibit, head, objects } = ready;
  const files = new Map<string, Buffer>();
  const theme = { ...exhibit.theme, typefaces: { ...exhibit.theme.typefaces } };
  const own = async (path: string, name: string) => {
    const file = `${GALLERY}/${name}${extname(path).toLowerCase()}`;
    files.set(file, await readFile(join(folder, path)));
    return file;
  };
  if (theme.logo) theme.logo = await own(theme.logo, 'logo');
  for (const use of ['headings', 'text'] as const) {
    const font = theme.typefaces[use];
    if (font) theme.typefaces[use] = await own(font, `typeface-${use}`);
  }
  const attract: string[] = [];
  for (const [index, entry] of exhibit.attract.entries()) {
    attract.push(isRecording(entry) ? await own(entry, `recording-${index + 1}`) : entry);
  }
  if (head.file) files.set(`models/${head.card.name}.safetensors`, await readFile(head.file));
  const start = { ...startOf({ ...exhibit, theme, attract }), head: head.card };
  files.set(BUILT_EXHIBIT, json(start satisfies Exhibit));
  for (const { object, photo, thumbnail } of objects) {
    files.set(`${GALLERY}/${pictureOf(object.id)}`, photo.jpeg);
    files.set(`${GALLERY}/${smallOf(object.id)}`, thumbnail);
  }
  const list = objects.map((ready) => galleryObject(ready, exhibit.languages));
  files.set(`${GALLERY}/gallery.json`, json({ objects: list }));
  return files;
}

const pictureOf = (id: string) => `${id}.jpg`;
const smallOf = (id: string) => `${id}.small.jpg`;

/** Without the objects. */
function startOf({
  $schema: _,
  objects: __,
  ...settings
}: ExhibitFile): Omit<ExhibitFile, 'objects'> {
  return settings;
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

/** A row of the page's list. */
export function galleryObject(
  { object, photo }: Pick<ReadyObject, 'object' | 'photo'>,
  languages: ExhibitFile['languages'],
): GalleryObject {
  const { id, title, caption, category, credit, licence, licenceUrl, source } = object;
  // What the page calls the English text is the one that the model reads.
  const read = (said: ExhibitFile['objects'][number]['title']) => {
    const others = Object.entries(said).filter(([, text]) => text !== undefined);
    const first = said.en ?? languages.map((language) => said[language]).find(Boolean) ?? '';
    return { ...Object.fromEntries(others), en: first };
  };
  return {
    id,
    file: pictureOf(id),
    width: photo.width,
    height: photo.height,
    title: read(title),
    caption: read(caption),
    class: category,
    credit,
    licence,
    licenceUrl,
    source,
    thumbnail: smallOf(id),
    hash: shortHash(createHash('sha256').update(photo.jpeg).digest('hex')),
  };
}

/** Bytes that are worth a compressed copy for servers that send such. */
const SMALLEST = 512;
const COMPRESSIBLE = /\.(jsonl?|svg|safetensors)$/;

/**
 * Writes them below `generated`, a folder of the page, in place of those of the exhibit before.
 * `compress`: with a `.br` copy of what shrinks.
 */
export async function writeBuilt(
  files: ReadonlyMap<string, Buffer>,
  generated: string,
  { compress }: { readonly compress: boolean },
): Promise<void> {
  await rm(join(generated, GALLERY), { recursive: true, force: true });
  await rm(join(generated, `${BUILT_EXHIBIT}.br`), { force: true });
  for (const [path, content] of files) {
    const file = join(generated, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    if (!compress || !COMPRESSIBLE.test(path) || content.length < SMALLEST) continue;
    await writeFile(`${file}.br`, brotliCompressSync(content));
  }
}
