/**
 * Runs photos and captions through the frozen encoders once, so that training reads features:
 *
 *   node models/extract/extract.mjs --set world|court|wild|outside [--data DIR] [--views N] [--jobs N]
 *   node models/extract/extract.mjs --in LIST --root DIR --name NAME [--views N] [--jobs N]
 *
 * LIST is JSON Lines or CSV (lists.mjs says which columns). The result, build/features/NAME, is
 * described in feature-cache.mjs. The set `outside` needs no --data: its photos are those of
 * outside.mjs. The photos go through the page's own decoder, resize and encoders.
 * `--views N` adds N seeded augmented views of every photo (augment.mjs). The classes of world are
 * corrected as ../taxonomy/relabelled.csv says (corrections.mjs), those that no head answers with are
 * merged or left out (../taxonomy/shipped.json), and photographs of an object that
 * the page's gallery shows are left out of the sets (../gallery/left-out.json), so that no model
 * learns from one. An interrupted run goes on where it stopped. At last it is noted where the objects
 * are, in photos whose background is plain (object-file.mjs).
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  readCommandLine,
  runAsProgram,
  text,
  UsageError,
  wholeNumber,
} from '../../web/command-line.mjs';
import { GCOMPRIS_FOLDER } from '../gallery/activity.mjs';
import { LEFT_OUT_LIST, withoutGallery } from '../gallery/left-out.mjs';
import { readManifest } from '../manifest.mjs';
import { ofShippedClasses, SHIPPED_CLASSES } from '../taxonomy/shipped.mjs';
import { corrected, readCorrections } from './corrections.mjs';
import { FeatureCache } from './feature-cache.mjs';
import { describeClasses, readList } from './lists.mjs';
import { writeObjects } from './object-file.mjs';
import { unpackOutside } from './outside.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERITAGE = join(ROOT, '../shared/heritage');
const PIPELINE = new URL('../../build/pipeline/pipeline.mjs', import.meta.url);
const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));

const RELABELLED = fileURLToPath(new URL('../taxonomy/relabelled.csv', import.meta.url));

/**
 * Set -> its list and the folder that the photos' paths start from, below --data; corrections of the list; which
 * classes are kept; the language that all captions are read in. (They are English. Of 2,511 the guess takes seven
 * for another language, for their names and titles, and would leave them out of training.)
 */
const SETS = {
  world: {
    list: 'world.jsonl',
    folder: '.',
    corrections: RELABELLED,
    shipped: SHIPPED_CLASSES,
    language: 'en',
  },
  court: { list: 'court.jsonl', folder: '.', language: 'en' },
  wild: { list: 'wild/wild.jsonl', folder: 'wild', class: 'wild' },
};
/** The set that is unpacked before it is read. */
const OUTSIDE = 'outside';
const UNPACKED = join(ROOT, 'build/outside');

/** Milliseconds: a photo with its views takes less than one second. */
const JOB_DEADLINE = 60_000;
/** For every process, so that none waits for the next. */
const JOBS_AHEAD = 4;

/** Every word that touches a mask is left out whole: what is left of it would point to it. */
export function withoutMasks(caption) {
  return caption
    .split(/\s+/)
    .filter((word) => word !== '' && !word.includes('[mask]'))
    .join(' ');
}

/** More views than any training profits from, and more processes than a machine has use for. */
const MOST_VIEWS = 1000;
const MOST_JOBS = 1024;

const OPTIONS = {
  set: text(),
  data: text(HERITAGE),
  in: text(),
  root: text(),
  name: text(),
  views: wholeNumber(0, MOST_VIEWS, 0),
  jobs: wholeNumber(1, MOST_JOBS, availableParallelism()),
};

/** Where the list and its photos are, and what the features are called: `--set`, or a list of one's own. */
export function whatToExtract({ set: name, data, in: list, root, name: own }) {
  const given = [list, root, own].filter((value) => value !== undefined).length;
  if (name === undefined) {
    if (given < 3)
      throw new UsageError('give --set NAME, or all of --in LIST --root DIR --name NAME');
    return { list, folder: root, name: own, class: null, own: true };
  }
  if (given > 0) throw new UsageError('--in, --root and --name do not go with --set');
  if (name === OUTSIDE) {
    const list = join(UNPACKED, 'outside.jsonl');
    return { list, folder: UNPACKED, name, class: name, own: true, unpacked: true };
  }
  if (!Object.hasOwn(SETS, name)) {
    throw new UsageError(
      `--set is one of ${[...Object.keys(SETS), OUTSIDE].join(', ')}, not "${name}"`,
    );
  }
  const set = SETS[name];
  return {
    list: join(data, set.list),
    folder: join(data, set.folder),
    name,
    class: set.class ?? null,
    corrections: set.corrections,
    shipped: set.shipped,
    language: set.language,
    own: false,
  };
}

function readOptions(words) {
  const { values } = readCommandLine(words, OPTIONS);
  const { views, jobs } = values;
  const options = { ...whatToExtract(values), views, jobs };
  if (options.unpacked) unpackOutside(GCOMPRIS_FOLDER, UNPACKED);
  if (!existsSync(options.list)) throw new UsageError(`there is no ${options.list}`);
  return options;
}

/** The list of whatToExtract as it is trained on. */
export async function readRows({ list, corrections: path, shipped, own }, library) {
  let rows = await readList(list, library);
  if (path !== undefined) rows = corrected(rows, await readCorrections(path, library), path);
  if (shipped !== undefined) rows = ofShippedClasses(rows);
  return own ? rows : withoutGallery(rows);
}

/** Better now than after an hour. */
function checkPhotos(rows, { list, folder }) {
  for (const { line, file } of rows) {
    if (file === undefined || existsSync(join(folder, file))) continue;
    throw new Error(
      `${list}, line ${line}: there is no ${join(folder, file)} (file is below --root)`,
    );
  }
}

const describe = (row, fallback) => ({
  id: row.id,
  class: fallback ?? row.class ?? '',
  split: row.split ?? '',
  fold: row.fold ?? -1,
  source: row.source ?? '',
  object: row.object ?? row.id,
  caption_kind: row.caption_kind ?? 'none',
  // As the page reads it: the lexicon sees the very text that the encoder saw.
  caption: (row.caption ?? '').normalize('NFKC'),
  caption_masked: withoutMasks(row.caption_masked ?? '').normalize('NFKC'),
});

const hashOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** What a cache was made from; other lists, other encoders or other views begin a new one. */
function openCache(directory, { list, corrections, shipped, language, own, views }) {
  const { files } = readManifest();
  const encoders = { vision: files['vision.onnx'].sha256, text: files['text.onnx'].sha256 };
  return FeatureCache.open(directory, encoders, {
    vocabulary: files['vocabulary.json'].sha256,
    list: hashOf(list),
    ...(corrections && { corrections: hashOf(corrections) }),
    ...(shipped && { shipped: hashOf(shipped) }),
    ...(language && { language }),
    ...(!own && { leftOut: hashOf(LEFT_OUT_LIST) }),
    views,
  });
}

async function main(words) {
  const options = readOptions(words);
  if (!existsSync(PIPELINE)) throw new Error('not built yet; run `node web/build.mjs` first');
  const library = await import(PIPELINE.href);
  const directory = join(ROOT, 'build/features', options.name);
  const cache = openCache(directory, options);
  const objects = join(directory, 'objects.jsonl');
  if (cache.complete && existsSync(objects)) return console.log(`${directory} is up to date`);
  const rows = await readRows(options, library);
  checkPhotos(rows, options);
  if (options.own && options.class === null)
    for (const line of describeClasses(options.list, rows)) console.log(line);
  const opened = await library.ProcessPool.open({
    script: WORKER,
    start: {},
    size: options.jobs,
    deadline: JOB_DEADLINE,
  });
  if (!opened.ok) throw new Error(`${opened.failure.status}: ${opened.failure.detail}`);
  const { pool } = opened.value;
  try {
    if (!cache.complete) {
      await extractAll(rows, options, cache, pool);
      cache.finish();
      console.log(`${directory}: ${cache.summary}`);
    }
    const found = await writeObjects(rows, options, pool, objects);
    console.log(`${objects}: ${found} photos with a plain background`);
  } finally {
    pool.close();
  }
  return undefined;
}

async function extractAll(rows, options, cache, pool) {
  const start = Date.now();
  const underWay = [];
  let done = 0;
  const writeOldest = async () => {
    const { row, job } = underWay.shift();
    const outcome = await job;
    if (!outcome.ok) {
      const { status, detail } = outcome.failure;
      throw new Error(`line ${row.line} (${row.id}): ${status}: ${detail}`);
    }
    cache.add(describe(row, options.class), outcome.value);
    done++;
    if (done % 100 === 0) {
      console.log(`${done} photos, ${((1000 * done) / (Date.now() - start)).toFixed(1)} a second`);
    }
  };
  let seen = 0;
  for (const row of rows) {
    if (seen++ < cache.photosThere) continue;
    const job = pool.run({
      id: row.id,
      path: row.file === undefined ? null : join(options.folder, row.file),
      captions: [row.caption ?? '', withoutMasks(row.caption_masked ?? '')],
      language: options.language,
      views: options.views,
    });
    underWay.push({ row, job });
    if (underWay.length >= options.jobs * JOBS_AHEAD) await writeOldest();
  }
  while (underWay.length > 0) await writeOldest();
}

await runAsProgram(import.meta.url, main);
