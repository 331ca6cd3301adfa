/** Real photos and captions for the tests of the models, and the words for what is not there. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { readVocabulary } from '../../models/encoders/text.mjs';

const { EmbeddingsModel } = createRequire(import.meta.url)('@energetic-ai/embeddings');

const SIZE = 224;
export const heritage = fileURLToPath(new URL('../../../shared/heritage', import.meta.url));
const GALLERY = fileURLToPath(new URL('../../web/public/generated/gallery', import.meta.url));
const MOST_TOKENS = 128;

export const hasHeritage = existsSync(join(heritage, 'world.jsonl'));

/** Prints why something is left out; the runner of all tests collects these lines. */
export const skipped = (why) => console.log(`SKIPPED: ${why}`);

/** 3 x 224 x 224 in [0, 1], the picture stretched to the square. */
export async function planes(picture) {
  const pixels = await sharp(picture)
    .toColourspace('srgb')
    .removeAlpha()
    .resize(SIZE, SIZE, { fit: 'fill' })
    .raw()
    .toBuffer();
  const count = SIZE * SIZE;
  return Float32Array.from({ length: 3 * count }, (_, i) => {
    return pixels[(i % count) * 3 + Math.floor(i / count)] / 255;
  });
}

/** The gallery that the set-up has built: [{entry, jpeg}], `entry` as in gallery.json. */
export function builtGallery() {
  const { objects } = JSON.parse(readFileSync(join(GALLERY, 'gallery.json'), 'utf8'));
  return objects.map((entry) => ({ entry, jpeg: readFileSync(join(GALLERY, entry.file)) }));
}

export const heritageRows = () =>
  readFileSync(join(heritage, 'world.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));

/** [name, pixels] of `fromGallery` gallery pictures and, where they are, `fromHeritage` photographs. */
export async function photos(fromGallery, fromHeritage) {
  const named = builtGallery()
    .slice(0, fromGallery)
    .map(({ entry, jpeg }) => [entry.id, jpeg]);
  if (hasHeritage) {
    const rows = heritageRows();
    const stride = Math.floor(rows.length / fromHeritage);
    for (let i = 0; i < fromHeritage; ++i) {
      const { id, file } = rows[i * stride];
      named.push([id, join(heritage, file)]);
    }
  }
  return Promise.all(named.map(async ([name, picture]) => [name, await planes(picture)]));
}

/** The ids of every gallery caption and, where they are, of `fromHeritage` real captions. */
export function captionIds(fromHeritage) {
  const { tokenizer } = new EmbeddingsModel({ vocabulary: readVocabulary(), model: null });
  const captions = builtGallery().map(({ entry }) => entry.caption.en);
  if (hasHeritage) {
    const real = heritageRows().filter(({ caption_kind: kind }) => kind === 'real');
    const stride = Math.floor(real.length / fromHeritage);
    for (let i = 0; i < fromHeritage; ++i) captions.push(real[i * stride].caption);
  }
  return captions.map((caption) => tokenizer.encode(caption).slice(0, MOST_TOKENS));
}
