/**
 * Is attention worth showing? Three measures of the shipped encoders and the shipped head:
 *
 *   node models/attention/evaluate.mjs [--data DIR] [--objects N]
 *
 * - Pointing: does a word's attention (words look at regions) land on what the word names? The
 *   words and boxes of pairs.json, drawn by hand. Beside it: the share of the picture that the
 *   boxes cover, other words of the same captions, and a guess at the middle.
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

const PIPELINE = new URL('../../build/pipeline/pipeline.mjs', import.meta.url);
const HERITAGE = fileURLToPath(new URL('../../../shared/heritage', import.meta.url));
const PAIRS = new URL('pairs.json', import.meta.url);

const plain = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The value of an outcome; its failure is an error. */
function good(outcome) {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.failure.status}: ${outcome.failure.detail}`);
}

/** Everything about one item: features, words, answer. */
async function look(recogniser, root, { file, caption }) {
  const photo = good(await recogniser.openPhoto(readFileSync(join(root, file))));
  const regions = good(await recogniser.regions(photo));
  const { tokens, words } = good(await recogniser.caption(caption));
  const features = { regions: Float32Array.from(regions), words, caption: tokens.caption };
  const answer = good(recogniser.answerTo(features));
  return { photo, features, tokens, answer };
}

/** A guess at the middle: a Gaussian whose standard deviation is 1.8 regions. */
const MIDDLE = Array.from({ length: REGIONS }, (_, region) => {
  const away = (index) => (index - (GRID - 1) / 2) ** 2;
  const distance = away(Math.floor(region / GRID)) + away(region % GRID);
  return Math.exp(-distance / (2 * 1.8 ** 2));
});

function pointing(pair, { tokens, answer }) {
  const map = answer.attention.wordToRegion;
  const count = map.length / REGIONS;
  const rows = Array.from({ length: count }, (_, w) =>
    map.subarray(w * REGIONS, (w + 1) * REGIONS),
  );
  const named = tokens.words.findIndex(({ text }) => plain(text) === pair.word);
  if (named < 0 || named >= count) throw new Error(`${pair.id}: "${pair.word}" is not seen`);
  const covered = cover(pair.boxes);
  const others = rows.filter((_, w) => w !== named);
  return {
    area: mean(covered),
    hit: Number(hits(rows[named], covered)),
    share: mass(rows[named], covered),
    otherHit: mean(others.map((row) => Number(hits(row, covered)))),
    otherShare: mean(others.map((row) => mass(row, covered))),
    middleHit: Number(hits(MIDDLE, covered)),
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

/** The mean of every figure. */
const means = (rows) =>
  Object.fromEntries(Object.keys(rows[0]).map((key) => [key, mean(rows.map((row) => row[key]))]));

const OPTIONS = { data: text(HERITAGE), objects: wholeNumber(1, 10_000, 200) };

async function main(words) {
  const { data: root, objects: asked } = readCommandLine(words, OPTIONS).values;
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
  const report = {
    pointing: { pairs: pairs.length, ...means(pairs) },
    objects: { photos: objects.length, ...means(objects) },
    deletion: { items: deletions.length, ...means(deletions) },
  };
  const short = (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value);
  process.stdout.write(`${JSON.stringify(report, short, 1)}\n`);
}

await runAsProgram(import.meta.url, main);
