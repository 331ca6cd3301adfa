/** The feature extractor's parts: half precision, caches that survive an interruption, masks, views. */

import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { augmented, randomFrom } from '../../../models/extract/augment.mjs';
import { readRows, whatToExtract, withoutMasks } from '../../../models/extract/extract.mjs';
import { FeatureCache, REGION_ROW, WORD_ROW } from '../../../models/extract/feature-cache.mjs';
import { halfBits, halves } from '../../../models/extract/half.mjs';
import { readLeftOut } from '../../../models/gallery/left-out.mjs';

/** The number that 16 bits stand for (IEEE 754). */
function halfValue(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return exponent === 0
    ? sign * fraction * 2 ** -24
    : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

test('every half-precision number comes out as itself', () => {
  for (let bits = 0; bits < 65536; bits++) {
    const value = halfValue(bits);
    if (Number.isNaN(value)) continue;
    assert.equal(halfBits(value), bits, `bits ${bits}`);
  }
  assert.ok(Number.isNaN(halfValue(halfBits(Number.NaN))));
});

test('numbers in between go to the nearer neighbour, ties to the even one', () => {
  for (let bits = 0; bits < 0x7bff; bits++) {
    const low = halfValue(bits);
    const high = halfValue(bits + 1);
    const middle = (low + high) / 2;
    const nudge = (high - low) / 8;
    assert.equal(halfBits(middle), bits + (bits & 1), `tie above ${low}`);
    assert.equal(halfBits(middle - nudge), bits, `below the tie above ${low}`);
    assert.equal(halfBits(-(middle + nudge)), 0x8000 | (bits + 1), `above the tie above ${low}`);
  }
});

test('what is too large is infinite, what is too small is zero', () => {
  assert.deepEqual(
    [...halves(Float32Array.of(65519, 65520, 1e30, -1e30))],
    [0x7bff, 0x7c00, 0x7c00, 0xfc00],
  );
  assert.deepEqual([...halves(Float32Array.of(2 ** -25, -(2 ** -26)))], [0, 0x8000]);
});

test('every word that touches a mask is left out', () => {
  assert.equal(withoutMasks('a [mask], of ([mask])\n Tin-[mask] glaze'), 'a of glaze');
  assert.equal(withoutMasks('[mask]'), '');
  assert.equal(withoutMasks(''), '');
});

const folder = mkdtempSync(join(tmpdir(), 'qurio-features-'));
after(() => rmSync(folder, { recursive: true }));

const ENCODERS = { vision: 'a', text: 'b' };
const FROM = { list: 'c', views: 1 };
const item = (id) => ({ id, class: 'jade' });
const features = (regions, words, masked) => ({
  regions: regions.map((value) => new Uint16Array(REGION_ROW).fill(value)),
  words: [words, masked].map((count) => new Uint16Array(count * WORD_ROW).fill(count)),
});
const rowsOf = (directory) =>
  readFileSync(join(directory, 'items.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('a cache that was interrupted anywhere goes on as if it had not been', () => {
  const whole = join(folder, 'whole');
  const one = FeatureCache.open(whole, ENCODERS, FROM);
  one.add(item('x'), features([1, 2], 3, 0));
  one.add(item('y'), features([3, 4], 0, 0));
  one.add(item('z'), features([5, 6], 1, 2));
  one.finish();

  const cut = join(folder, 'cut');
  const two = FeatureCache.open(cut, ENCODERS, FROM);
  two.add(item('x'), features([1, 2], 3, 0));
  two.add(item('y'), features([3, 4], 0, 0));
  // The numbers of the next photo, one of its rows, and half of another: all to be written again.
  appendFileSync(`${cut}.partial/regions.f16`, Buffer.alloc(5000));
  appendFileSync(`${cut}.partial/words.f16`, Buffer.alloc(700));
  const next = {
    view: 0,
    regions: 4,
    words: { first: 3, count: 1 },
    masked: { first: 4, count: 2 },
  };
  appendFileSync(`${cut}.partial/items.jsonl`, `${JSON.stringify(next)}\n{"id":"z","vi`);

  const three = FeatureCache.open(cut, ENCODERS, FROM);
  assert.equal(three.photosThere, 2);
  three.add(item('z'), features([5, 6], 1, 2));
  three.finish();

  for (const name of ['items.jsonl', 'regions.f16', 'words.f16', 'meta.json']) {
    assert.deepEqual(readFileSync(join(cut, name)), readFileSync(join(whole, name)), name);
  }
  assert.ok(!existsSync(`${cut}.partial`));
});

test('rows point to their numbers', () => {
  const rows = rowsOf(join(folder, 'whole'));
  assert.deepEqual(
    rows.map(({ id, view, regions }) => [id, view, regions]),
    [
      ['x', 0, 0],
      ['x', 1, 1],
      ['y', 0, 2],
      ['y', 1, 3],
      ['z', 0, 4],
      ['z', 1, 5],
    ],
  );
  assert.deepEqual(rows[5].words, { first: 3, count: 1 });
  assert.deepEqual(rows[5].masked, { first: 4, count: 2 });
  const regions = readFileSync(join(folder, 'whole/regions.f16'));
  assert.equal(regions.readUInt16LE(2 * 5 * REGION_ROW), 6);
});

test('a finished cache is not made again, one of other encoders is', () => {
  const directory = join(folder, 'whole');
  assert.equal(FeatureCache.open(directory, ENCODERS, FROM).complete, true);
  const other = FeatureCache.open(directory, { ...ENCODERS, text: 'new' }, FROM);
  assert.equal(other.complete, false);
  assert.equal(other.photosThere, 0);
  assert.equal(rowsOf(directory).length, 6, 'the old one can be read meanwhile');
});

test('a wrong number of numbers is not written', () => {
  const cache = FeatureCache.open(join(folder, 'wrong'), ENCODERS, { views: 0 });
  assert.throws(() => cache.add(item('x'), { regions: [new Uint16Array(7)], words: [] }));
});

const picture = {
  width: 40,
  height: 30,
  rgba: Uint8Array.from({ length: 4 * 40 * 30 }, (_, i) => (i % 4 === 3 ? 255 : (7 * i) % 256)),
};

test('a view is the same every time, and each is another', () => {
  const first = augmented(picture, 'x', 1);
  assert.deepEqual(augmented(picture, 'x', 1), first);
  assert.notDeepEqual(augmented(picture, 'x', 2), first);
  assert.notDeepEqual(augmented(picture, 'y', 1), first);
});

test('a view is a picture: whole pixels, no larger than the photo, opaque', () => {
  for (let view = 1; view <= 50; view++) {
    const { width, height, rgba } = augmented(picture, 'x', view);
    assert.ok(width >= 1 && width <= 40 && height >= 1 && height <= 30);
    assert.ok(width * height >= 0.4 * 40 * 30, `${width} x ${height} is a small part`);
    assert.equal(rgba.length, 4 * width * height);
    for (let p = 3; p < rgba.length; p += 4) assert.equal(rgba[p], 255);
  }
});

test('the original stays as it is', () => {
  const before = Uint8Array.from(picture.rgba);
  augmented(picture, 'x', 3);
  assert.deepEqual(picture.rgba, before);
});

test('random numbers fill [0, 1) evenly', () => {
  const random = randomFrom('seed');
  const tenths = new Array(10).fill(0);
  for (let i = 0; i < 100_000; i++) tenths[Math.floor(10 * random())]++;
  for (const count of tenths) assert.ok(Math.abs(count - 10_000) < 500, `${tenths}`);
});

test("what the gallery shows is left out of the sets, not of a list of one's own", async () => {
  const tools = await import('../../../build/pipeline/pipeline.mjs');
  const [{ id }] = readLeftOut();
  const rows = [id, 'other'].map((row) => ({ id: row, caption: 'a cup', class: 'jade' }));
  const list = join(folder, 'world.jsonl');
  writeFileSync(list, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const ids = async (own) => (await readRows({ list, own }, tools)).map((row) => row.id);
  assert.deepEqual(await ids(false), ['other']);
  assert.deepEqual(await ids(true), [id, 'other']);
});

test('outside photos show none of the classes: no building, no drawing, no ceramics', async (t) => {
  const { existsSync: there } = await import('node:fs');
  const { GCOMPRIS_FOLDER } = await import('../../../models/gallery/activity.mjs');
  if (!there(GCOMPRIS_FOLDER)) return t.skip(`there is no ${GCOMPRIS_FOLDER}`);
  const { outsidePhotos } = await import('../../../models/extract/outside.mjs');
  const photos = outsidePhotos(GCOMPRIS_FOLDER);
  const names = photos.map(([name]) => name);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.length >= 150, `${names.length} photographs`);
  for (const name of names)
    assert.doesNotMatch(name, /monument|windmill|background|cup|plate|paint/);
  for (const [name, content] of photos) {
    assert.equal(content.toString('latin1', 8, 12), 'WEBP', name);
  }
  assert.ok(names.includes('explore_farm_animals-animals-cow.webp'));
});

test('captions of the sets are read in English, those of a list of one’s own in what they are', () => {
  const language = (options) => whatToExtract({ data: 'heritage', ...options }).language;
  assert.equal(language({ set: 'world' }), 'en');
  assert.equal(language({ set: 'court' }), 'en');
  assert.equal(language({ in: 'mine.csv', root: 'photos', name: 'mine' }), undefined);
});
