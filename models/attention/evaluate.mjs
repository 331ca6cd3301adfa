/**
 * Is attention worth showing? Four measures of the shipped encoders and the shipped head:
 *
 *   node models/attention/evaluate.mjs [--data DIR] [--objects N]
 *
 * - Pointing: does a word's map (core/model/front/word_maps.h) land on what the word names? The
 *   words and boxes of pairs.json, drawn by hand. Beside it: attention of words itself, the share of
 *   the picture that the boxes cover, other words of the same captions, and a guess at the middle.
 * - Words: how many content words of a caption share their strongest region, in their maps and in
 *   attention itself; how far the maps of words are from even ones; which words the engine takes for
 *   function words.
 * - Objects: where the background is plain, how much of the picture's attention is on the object.
 * - Deletion: regions are replaced by an average one in the order of attention, and at random; a
 *   faithful map takes the answer's probability away sooner.
 *
 * Needs what `bash web/serve` has built, and the heritage photographs.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  readCommandLine,
  runAsProgram,
  text,
  UsageError,
  wholeNumber,
} from '../../web/command-line.mjs';
import {
  areaUnder,
  cover,
  DELETIONS,
  GRID,
  hits,
  mass,
  mean,
  REGIONS,
  ranking,
  withoutRegions,
} from './measures.mjs';
import { objectShares } from './object-shares.mjs';
import {
  distanceFromEven,
  isClosedClass,
  isContent,
  isEven,
  median,
  plain,
  sharedStrongest,
} from './words.mjs';

const PIPELINE = new URL('../../build/pipeline/pipeline.mjs', import.meta.url);
const HERITAGE = fileURLToPath(new URL('../../../shared/heritage', import.meta.url));
const PAIRS = new URL('pairs.json', import.meta.url);

/** The value of an outcome; its failure is an error. */
function good(outcome) {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.failure.status}: ${outcome.failure.detail}`);
}

/** Everything about one item: features, words, and the answer as the page has it. */
async function look(recogniser, root, { file, caption }) {
  const photo = good(await recogniser.openPhoto(readFileSync(join(root, file))));
  const regions = good(await recogniser.regions(photo));
  const { words } = good(await recogniser.caption(caption));
  const { answer, tokens } = good(await recogniser.recognise({ photo, caption }));
  const features = { regions: Float32Array.from(regions), words, caption: tokens.caption };
  return { photo, features, tokens, answer };
}

/** One map for each word that attention saw. */
const mapsOf = (matrix) =>
  Array.from({ length: matrix.length / REGIONS }, (_, w) =>
    matrix.slice(w * REGIONS, (w + 1) * REGIONS),
  );

/** A guess at the middle: a Gaussian whose standard deviation is 1.8 regions. */
const MIDDLE = Array.from({ length: REGIONS }, (_, region) => {
  const away = (index) => (index - (GRID - 1) / 2) ** 2;
  const distance = away(Math.floor(region / GRID)) + away(region % GRID);
  return Math.exp(-distance / (2 * 1.8 ** 2));
});

function pointing(pair, { tokens, answer }) {
  const rows = mapsOf(answer.attention.wordMaps);
  const attention = mapsOf(answer.attention.wordToRegion);
  const named = tokens.words.findIndex(({ text }) => plain(text) === pair.word);
  if (named < 0 || named >= rows.length) throw new Error(`${pair.id}: "${pair.word}" is not seen`);
  const covered = cover(pair.boxes);
  const others = rows.filter((row, w) => w !== named && !isEven(row));
  return {
    area: mean(covered),
    hit: Number(!isEven(rows[named]) && hits(rows[named], covered)),
    share: mass(rows[named], covered),
    attentionHit: Number(hits(attention[named], covered)),
    attentionShare: mass(attention[named], covered),
    otherHit: mean(others.map((row) => Number(hits(row, covered)))),
    otherShare: mean(others.map((row) => mass(row, covered))),
    middleHit: Number(hits(MIDDLE, covered)),
  };
}

/** Of captions with two content words or more; one that is read by its words alone has no maps. */
function differences(seen) {
  const captions = [];
  const words = [];
  for (const { tokens, answer } of seen) {
    if (answer.attention.wordMaps === null) continue;
    const maps = mapsOf(answer.attention.wordMaps);
    const attention = mapsOf(answer.attention.wordToRegion);
    maps.forEach((map, w) => {
      words.push({ ...tokens.words[w], distance: distanceFromEven(map), even: isEven(map) });
    });
    const content = maps.flatMap((_, w) => (isContent(tokens.words[w].text) ? [w] : []));
    if (content.length < 2) continue;
    const shared = (all) => sharedStrongest(content.map((w) => all[w]));
    captions.push({ maps: shared(maps), attention: shared(attention) });
  }
  const kinds = {
    closedClasses: words.filter(({ text }) => isClosedClass(text)),
    contentWords: words.filter(({ text }) => isContent(text)),
  };
  return {
    captions: captions.length,
    shared: median(captions.map(({ maps }) => maps)),
    halfOrLess: mean(captions.map(({ maps }) => Number(maps <= 0.5))),
    attentionShared: median(captions.map(({ attention }) => attention)),
    attentionHalfOrLess: mean(captions.map(({ attention }) => Number(attention <= 0.5))),
    ...Object.fromEntries(
      Object.entries(kinds).map(([kind, some]) => [
        kind,
        {
          words: some.length,
          functionWords: mean(some.map(({ functionWord }) => Number(functionWord))),
          even: mean(some.map(({ even }) => Number(even))),
          fromEven: mean(some.map(({ distance }) => distance)),
        },
      ]),
    ),
  };
}

function onObject({ photo, answer }) {
  const shares = objectShares(photo.preview);
  if (shares === null) return null;
  return { area: mean(shares), share: mass(answer.attention.pooledRegions, shares) };
}

/** Numbers in [0, 1) that are the same every time (Lehmer; constants of Park, Miller and Stockmeyer, CACM 36, 1993). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

async function deletion(recogniser, { features, answer }, neutral, random) {
  const orders = [answer.attention.pooledRegions, Float32Array.from({ length: REGIONS }, random)];
  const areas = [];
  for (const order of orders.map(ranking)) {
    const probabilities = [];
    for (const count of DELETIONS) {
      const regions = withoutRegions(features.regions, order, count, neutral);
      const changed = good(recogniser.answerTo({ ...features, regions }));
      probabilities.push(changed.probabilities[answer.top]);
    }
    areas.push(areaUnder(probabilities));
  }
  return { attention: areas[0], random: areas[1] };
}

/** The mean of every figure, over the rows that have it. */
const means = (rows) =>
  Object.fromEntries(
    Object.keys(rows[0]).map((key) => [
      key,
      mean(rows.map((row) => row[key]).filter((value) => !Number.isNaN(value))),
    ]),
  );

const OPTIONS = { data: text(HERITAGE), objects: wholeNumber(1, 10_000, 300) };

/** The report on `asked` real captions of the test split of the photographs at `root`, and on all pairs. */
export async function evaluate(root, asked) {
  if (!existsSync(join(root, 'world.jsonl'))) throw new UsageError(`${root} has no world.jsonl`);
  const { LocalRecogniser } = await import(PIPELINE);
  const recogniser = good(await LocalRecogniser.create(1));
  good(await recogniser.loadHead('world'));
  const lines = readFileSync(join(root, 'world.jsonl'), 'utf8').trim().split('\n');
  const rows = new Map(lines.map(JSON.parse).map((row) => [row.id, row]));
  const see = (row) => look(recogniser, root, row);

  const pairs = [];
  for (const pair of JSON.parse(readFileSync(PAIRS, 'utf8'))) {
    pairs.push(pointing(pair, await see(rows.get(pair.id))));
  }
  const real = [...rows.values()].filter((row) => {
    return row.split === 'test' && row.caption_kind === 'real';
  });
  const wanted = Math.min(asked, real.length);
  const seen = [];
  for (let i = 0; i < wanted; ++i) {
    seen.push(await see(real[Math.floor((i * real.length) / wanted)]));
  }
  const width = seen[0].features.regions.length / REGIONS;
  const neutral = new Float32Array(width);
  for (const { features } of seen) {
    features.regions.forEach((value, i) => {
      neutral[i % width] += value / (REGIONS * seen.length);
    });
  }
  const random = randomNumbers(1);
  const deletions = [];
  for (const item of seen) deletions.push(await deletion(recogniser, item, neutral, random));
  const objects = seen.map(onObject).filter((figures) => figures !== null);
  return {
    pointing: { pairs: pairs.length, ...means(pairs) },
    words: differences(seen),
    objects: { photos: objects.length, ...means(objects) },
    deletion: { items: deletions.length, ...means(deletions) },
  };
}

async function main(words) {
  const { data, objects } = readCommandLine(words, OPTIONS).values;
  const report = await evaluate(data, objects);
  const short = (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value);
  process.stdout.write(`${JSON.stringify(report, short, 1)}\n`);
}

await runAsProgram(import.meta.url, main);
