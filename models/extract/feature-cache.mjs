/**
 * A folder of features, written row by row:
 *
 *   items.jsonl   a row per photo view: id, class, split, fold, source, object, caption_kind, caption
 *                 and caption_masked (texts, in NFKC), view (0: the photo itself), regions (row in
 *                 regions.f16, -1: a caption alone), words and masked ({first, count}: rows in
 *                 words.f16; views share their photo's)
 *   regions.f16   rows of 49 x 512 numbers, IEEE half precision, little endian
 *   words.f16     rows of 512
 *   meta.json     what it was made from and how long the files are
 *
 * The folder appears when it is complete. Until then, in NAME.partial, items.jsonl is written after
 * the numbers it points to, so that its whole lines say how much of the two others is good after an
 * interruption.
 */

import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export const VERSION = 2;
export const REGION_ROW = 49 * 512;
export const WORD_ROW = 512;
const HALF_BYTES = 2;

export class FeatureCache {
  /** `encoders` (their hashes) and `madeFrom` are plain data; a folder that was made from something else is made anew. */
  static open(directory, encoders, madeFrom) {
    const cache = new FeatureCache(directory, encoders, madeFrom);
    if (cache.isMadeFrom(join(directory, 'meta.json'))) {
      cache.complete = true;
      return cache;
    }
    const begun = join(cache.partial, 'begun.json');
    if (!cache.isMadeFrom(begun)) {
      rmSync(cache.partial, { recursive: true, force: true });
      mkdirSync(cache.partial, { recursive: true });
      writeFileSync(begun, JSON.stringify({ version: VERSION, encoders, madeFrom }));
    }
    cache.openFiles();
    return cache;
  }

  constructor(directory, encoders, madeFrom) {
    this.directory = directory;
    // Whoever reads an older cache meanwhile goes on with it.
    this.partial = `${directory}.partial`;
    this.encoders = encoders;
    this.madeFrom = madeFrom;
    this.complete = false;
    this.items = 0;
    this.photosThere = 0;
    this.regionRows = 0;
    this.wordRows = 0;
  }

  isMadeFrom(path) {
    if (!existsSync(path)) return false;
    const there = JSON.parse(readFileSync(path, 'utf8'));
    const { encoders, madeFrom } = this;
    return (
      JSON.stringify([there.version, there.encoders, there.madeFrom]) ===
      JSON.stringify([VERSION, encoders, madeFrom])
    );
  }

  openFiles() {
    const [items, regions, words] = FILES.map((name) => openSync(join(this.partial, name), 'a+'));
    const rows = readFileSync(items);
    const whole = rows.lastIndexOf('\n') + 1;
    // The views of one photo are written in one go, but the system may cut them anywhere.
    const cut = dropUnfinished(rows.subarray(0, whole).toString('utf8'), 1 + this.madeFrom.views);
    ftruncateSync(items, Buffer.byteLength(cut));
    this.recount(cut);
    ftruncateSync(regions, this.regionRows * REGION_ROW * HALF_BYTES);
    ftruncateSync(words, this.wordRows * WORD_ROW * HALF_BYTES);
    this.files = { items, regions, words };
  }

  recount(text) {
    this.items = 0;
    this.photosThere = 0;
    this.regionRows = 0;
    this.wordRows = 0;
    for (const line of text.split('\n').filter(Boolean)) this.count(JSON.parse(line));
  }

  count(row) {
    this.items++;
    if (row.view === 0) this.photosThere++;
    this.regionRows = Math.max(this.regionRows, row.regions + 1);
    for (const { first, count } of [row.words, row.masked]) {
      if (count > 0) this.wordRows = Math.max(this.wordRows, first + count);
    }
  }

  /** `features`: {regions: Uint16Array per view, words: Uint16Array per caption (plain, masked)}. */
  add(item, features) {
    const first = this.regionRows;
    for (const regions of features.regions) append(this.files.regions, regions, REGION_ROW);
    const [words, masked] = features.words.map((values) => {
      const count = append(this.files.words, values, WORD_ROW);
      const range = { first: count === 0 ? 0 : this.wordRows, count };
      this.wordRows += count;
      return range;
    });
    const views = features.regions.length > 0 ? features.regions.map((_, view) => view) : [0];
    const rows = views.map((view) => ({
      ...item,
      view,
      regions: features.regions.length > 0 ? first + view : -1,
      words,
      masked,
    }));
    writeSync(this.files.items, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    this.items += rows.length;
    this.regionRows += features.regions.length;
  }

  finish() {
    for (const file of Object.values(this.files)) closeSync(file);
    const { items, regionRows, wordRows, encoders, madeFrom } = this;
    const meta = {
      version: VERSION,
      regionWidth: REGION_ROW / 49,
      wordWidth: WORD_ROW,
      items,
      regionRows,
      wordRows,
      encoders,
      madeFrom,
    };
    writeFileSync(join(this.partial, 'meta.json'), `${JSON.stringify(meta, null, 2)}\n`);
    rmSync(join(this.partial, 'begun.json'));
    rmSync(this.directory, { recursive: true, force: true });
    renameSync(this.partial, this.directory);
  }

  get summary() {
    return `${this.items} rows, ${this.regionRows} of regions, ${this.wordRows} of words`;
  }
}

const FILES = ['items.jsonl', 'regions.f16', 'words.f16'];

/** The rows without those of a last photo that has not all its views. */
function dropUnfinished(text, views) {
  const lines = text.split('\n').filter(Boolean);
  const rows = lines.slice(-views).map((line) => JSON.parse(line));
  const last = rows.at(-1);
  const own = rows.filter((row) => row.id === last.id).length;
  const whole = last === undefined || last.regions < 0 || own === views;
  return lines
    .slice(0, whole ? lines.length : -own)
    .map((line) => `${line}\n`)
    .join('');
}

/** How many rows were appended. */
function append(file, values, row) {
  if (values.length % row !== 0) throw new Error(`${values.length} numbers are no rows of ${row}`);
  if (values.length > 0) writeSync(file, values);
  return values.length / row;
}
