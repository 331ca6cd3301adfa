/**
 * Finds the photographs of ../shared/heritage that show an object of the gallery, so that no model
 * learns from one:
 *
 *   node models/gallery/find-left-out.mjs [--data ../shared/heritage]
 *
 * reads the gallery (build it first) and writes left-out.json: {id of a row of world.jsonl or
 * court.jsonl, object of the gallery, because: "id", "likeness", "review" or "object"}. "id": the
 * gallery's list names the row; "likeness": the pictures are alike (likeness.mjs); "review": somebody
 * found the same object in another photograph (reviewed.json); "object": the row is of the same object
 * as one of those. Two pictures that are alike and were not looked at end it with what to do.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine, runAsProgram, text, UsageError } from '../../web/command-line.mjs';
import { readExhibit } from './exhibit.mjs';
import { LEFT_OUT_LIST } from './left-out.mjs';
import { alike, compare, fingerprint } from './likeness.mjs';

const GALLERY = fileURLToPath(new URL('../../web/public/generated/gallery', import.meta.url));
const HERITAGE = fileURLToPath(new URL('../../../shared/heritage', import.meta.url));
const REVIEWED = new URL('reviewed.json', import.meta.url);
const LISTS = ['world.jsonl', 'court.jsonl'];

export const readReviewed = () => JSON.parse(readFileSync(REVIEWED, 'utf8'));

/** The rows of both lists, each id once. */
export function readHeritage(folder = HERITAGE) {
  const rows = new Map();
  for (const list of LISTS) {
    const path = join(folder, list);
    if (!existsSync(path)) throw new UsageError(`there is no ${path}`);
    for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
      const { id, file, object } = JSON.parse(line);
      if (!rows.has(id)) rows.set(id, { id, file, object });
    }
  }
  return [...rows.values()];
}

/** [{object: id in the gallery, row: id, bits, correlation}] of all pairs that are alike. */
export async function alikePairs(gallery, rows, folder = HERITAGE) {
  const shown = [];
  for (const { id, picture } of gallery) shown.push({ id, print: await fingerprint(picture) });
  const pairs = [];
  for (const { id: row, file } of rows) {
    const print = await fingerprint(join(folder, file));
    for (const { id: object, print: other } of shown) {
      const likeness = compare(other, print);
      if (alike(likeness)) pairs.push({ object, row, ...likeness });
    }
  }
  return pairs;
}

/**
 * The rows to leave out, in the order of the list. `same`: [{object, row, because}] for single rows;
 * every row with the same `object` follows.
 */
export function leftOutRows(rows, same) {
  const found = new Map(same.map((pair) => [pair.row, pair]));
  const objects = new Map();
  for (const { id, object } of rows) {
    const pair = found.get(id);
    if (pair !== undefined) objects.set(object, pair.object);
  }
  return rows
    .filter(({ object }) => objects.has(object))
    .map(({ id, object }) => ({
      id,
      object: found.get(id)?.object ?? objects.get(object),
      because: found.get(id)?.because ?? 'object',
    }));
}

/** The rows that show an object of the gallery, each with how that is known. */
export function sameObject({ same }, pairs) {
  const pictures = new Set(pairs.map(({ object, row }) => `${object} ${row}`));
  const seen = Object.entries(same).flatMap(([object, ids]) =>
    ids.map((row) => {
      const because = pictures.has(`${object} ${row}`) ? 'likeness' : 'review';
      return { object, row, because };
    }),
  );
  const named = readExhibit()
    .filter(({ heritageId }) => heritageId !== null)
    .map(({ id, heritageId }) => ({ object: id, row: heritageId, because: 'id' }));
  return [...seen, ...named];
}

/** Pairs that are alike and are neither known to be the same nor known to be different. */
export function unreviewed(pairs, known, { different }) {
  const same = new Set(known.map(({ object, row }) => `${object} ${row}`));
  return pairs.filter(
    ({ object, row }) => !same.has(`${object} ${row}`) && !different[object]?.includes(row),
  );
}

async function main(words) {
  const { data } = readCommandLine(words, { data: text(HERITAGE) }).values;
  const rows = readHeritage(data);
  const { objects } = JSON.parse(readFileSync(join(GALLERY, 'gallery.json'), 'utf8'));
  const gallery = objects.map(({ id, file }) => ({ id, picture: join(GALLERY, file) }));
  const reviewed = readReviewed();
  const pairs = await alikePairs(gallery, rows, data);
  const same = sameObject(reviewed, pairs);
  const open = unreviewed(pairs, same, reviewed);
  for (const { object, row, bits, correlation } of open) {
    console.log(`${object} and ${row}: ${bits} bits differ, correlation ${correlation.toFixed(3)}`);
  }
  if (open.length > 0) {
    throw new Error(
      `${open.length} pairs are alike: look at each, then file it in models/gallery/reviewed.json`,
    );
  }
  const left = leftOutRows(rows, same);
  writeFileSync(LEFT_OUT_LIST, `[\n${left.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
  console.log(`left-out.json: ${left.length} photographs of ${rows.length}`);
}

await runAsProgram(import.meta.url, main);
