/**
 * Finds the gallery's pictures among the photographs that the model was trained and tested on, so
 * that the page can say which of its objects the model has seen:
 *
 *   node models/gallery/find-splits.mjs
 *
 * reads the gallery (build it first) and ../shared/heritage, writes splits.json: id -> "train",
 * "val", "test", or null for a picture that is in none of them.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { readCommandLine, runAsProgram } from '../../web/command-line.mjs';

const GALLERY = fileURLToPath(new URL('../../web/public/generated/gallery', import.meta.url));
const HERITAGE = fileURLToPath(new URL('../../../shared/heritage', import.meta.url));
const TABLE = fileURLToPath(new URL('splits.json', import.meta.url));

const SIDE = 16;
/** The same picture, scaled, recompressed or cut by a few pixels, correlates above .98; others below .85. */
export const SAME = 0.95;

/** A tiny copy of the picture with mean 0 and length 1. */
export async function fingerprint(picture) {
  const pixels = await sharp(picture)
    .removeAlpha()
    .toColourspace('srgb')
    .resize(SIDE, SIDE, { fit: 'fill' })
    .raw()
    .toBuffer();
  const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
  const centred = Float64Array.from(pixels, (value) => value - mean);
  const length = Math.hypot(...centred) || 1;
  return centred.map((value) => value / length);
}

export const correlation = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);

async function main(words) {
  readCommandLine(words);
  const { objects } = JSON.parse(readFileSync(join(GALLERY, 'gallery.json'), 'utf8'));
  const rows = readFileSync(join(HERITAGE, 'world.jsonl'), 'utf8').trim().split('\n');
  const photographs = [];
  for (const row of rows) {
    const { file, split } = JSON.parse(row);
    photographs.push({ split, print: await fingerprint(join(HERITAGE, file)) });
  }
  const splits = {};
  for (const { id, file } of objects) {
    const print = await fingerprint(join(GALLERY, file));
    const scored = photographs.map((photo) => ({
      ...photo,
      score: correlation(print, photo.print),
    }));
    const best = scored.reduce((top, next) => (next.score > top.score ? next : top));
    splits[id] = best.score >= SAME ? best.split : null;
    console.log(`${id}: ${splits[id] ?? 'new'} (${best.score.toFixed(3)})`);
  }
  writeFileSync(TABLE, `${JSON.stringify(splits, null, 2)}\n`);
}

await runAsProgram(import.meta.url, main);
