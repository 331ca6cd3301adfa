/** The measures of attention, on maps and pictures whose worth is known. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { evaluate } from '../../../models/attention/evaluate.mjs';
import {
  areaUnder,
  cover,
  DELETIONS,
  hits,
  mass,
  ranking,
  withoutRegions,
} from '../../../models/attention/measures.mjs';
import { objectShares } from '../../../models/attention/object-shares.mjs';
import {
  distanceFromEven,
  isClosedClass,
  isContent,
  median,
  sharedStrongest,
} from '../../../models/attention/words.mjs';
import { hasHeritage, heritage, heritageRows, skipped } from '../inputs.mjs';

const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-9, `${a}, not ${b}`);
const total = (values) => values.reduce((sum, value) => sum + value, 0);

before(() => {
  if (!hasHeritage)
    skipped(
      '../shared/heritage is not here: the captions of the hand-drawn pairs, and what attention is worth',
    );
});

describe('boxes', () => {
  test('cover whole and half regions, and no region twice', () => {
    near(total(cover([[0, 0, 1, 1]])), 49);
    const half = cover([[0, 0, 1 / 14, 1 / 7]]);
    near(half[0], 0.5);
    near(total(half), 0.5);
    const twice = cover([
      [0, 0, 2 / 7, 1 / 7],
      [0, 0, 1 / 7, 1 / 7],
    ]);
    assert.deepEqual(twice.slice(0, 3), [1, 1, 0]);
    const column = cover([[6 / 7, 2 / 7, 1, 3 / 7]]);
    near(column[2 * 7 + 6], 1);
    near(total(column), 1);
  });

  test('a map points where its largest value is', () => {
    const map = new Array(49).fill(0.01);
    map[20] = 0.52;
    const there = cover([[6 / 7, 2 / 7, 1, 3 / 7]]);
    assert.equal(hits(map, there), true);
    near(mass(map, there), 0.52);
    assert.equal(hits(map, cover([[0, 0, 1, 1 / 7]])), false);
    assert.equal(ranking(map)[0], 20);
  });
});

describe('deletion', () => {
  test('area: 1 for an answer that nothing changes, half for one that falls evenly', () => {
    near(areaUnder(DELETIONS.map(() => 1)), 1);
    near(areaUnder(DELETIONS.map((count) => 1 - count / 49)), 0.5);
    assert.ok(areaUnder([1, 0, 0, 0, 0, 0, 0, 0, 0]) < areaUnder([1, 1, 1, 1, 0, 0, 0, 0, 0]));
  });

  test('replaces the first regions of the order and leaves the rest', () => {
    const regions = Float32Array.of(1, 2, 3, 4, 5, 6);
    const out = withoutRegions(regions, [2, 0, 1], 2, Float32Array.of(-1, -2));
    assert.deepEqual([...out], [-1, -2, 3, 4, -1, -2]);
    assert.deepEqual([...regions], [1, 2, 3, 4, 5, 6]);
  });
});

describe('objects', () => {
  /** A picture of 140 x 140: `colour(row, column)` is red, green, blue. */
  function picture(colour) {
    const rgba = new Uint8ClampedArray(4 * 140 * 140).fill(255);
    for (let i = 0; i < 140 * 140; ++i) rgba.set(colour(Math.floor(i / 140), i % 140), 4 * i);
    return { width: 140, height: 140, rgba };
  }
  const inside = (row, column) => row >= 40 && row < 80 && column >= 60 && column < 120;

  test('a dark rectangle before a grey that fades is found in its regions', () => {
    const shares = objectShares(
      picture((row, column) =>
        inside(row, column) ? [60, 30, 20] : new Array(3).fill(230 - row / 4),
      ),
    );
    near(total(shares.filter((_, r) => r / 7 >= 2 && r / 7 < 4 && r % 7 >= 3 && r % 7 < 6)) / 6, 1);
    near(total(shares), 6);
  });

  test('a hole that does not touch the border is part of the object', () => {
    const hole = (row, column) => row >= 50 && row < 60 && column >= 80 && column < 100;
    const shares = objectShares(
      picture((row, column) =>
        inside(row, column) && !hole(row, column) ? [60, 30, 20] : [230, 230, 230],
      ),
    );
    near(total(shares), 6);
  });

  test('no answer where the border has many colours, or there is nothing', () => {
    assert.equal(
      objectShares(picture((row, column) => [row * 37, column * 53, row * column])),
      null,
    );
    assert.equal(objectShares(picture(() => [200, 200, 200])), null);
  });
});

describe('pairs.json', () => {
  const pairs = JSON.parse(
    readFileSync(new URL('../../../models/attention/pairs.json', import.meta.url), 'utf8'),
  );

  test('has at least 60 pairs with boxes inside the picture, and no other fields', () => {
    assert.ok(pairs.length >= 60);
    for (const pair of pairs) {
      assert.deepEqual(Object.keys(pair), ['id', 'word', 'boxes']);
      for (const [left, top, right, bottom] of pair.boxes) {
        assert.ok(left >= 0 && left < right && right <= 1, `${pair.id} ${pair.word}`);
        assert.ok(top >= 0 && top < bottom && bottom <= 1, `${pair.id} ${pair.word}`);
      }
    }
    assert.equal(new Set(pairs.map(({ id, word }) => `${id} ${word}`)).size, pairs.length);
  });

  test('names words that attention sees: among the first 24 of a real caption', () => {
    if (!hasHeritage) return;
    const rows = new Map(heritageRows().map((row) => [row.id, row]));
    for (const { id, word } of pairs) {
      const row = rows.get(id);
      assert.equal(row.caption_kind, 'real', id);
      const words = row.caption.split(/\s+/).slice(0, 24);
      const seen = words.map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
      assert.ok(seen.includes(word), `${id} ${word}`);
    }
  });
});

describe('words', () => {
  const peak = (region) => Array.from({ length: 49 }, (_, r) => (r === region ? 0.52 : 0.01));
  const even = new Array(49).fill(1 / 49);

  test('share a region as far as their strongest ones are the same; an even map has none', () => {
    near(sharedStrongest([peak(3), peak(3), peak(8), peak(9)]), 0.5);
    near(sharedStrongest([peak(3), even, even, even]), 0.25);
    near(sharedStrongest([even, even]), 0);
  });

  test('distance from an even map: none, and all but one region of it', () => {
    near(distanceFromEven(even), 0);
    near(distanceFromEven(even.map((_, r) => Number(r === 0))), 48 / 49);
  });

  test('of closed classes are no content words, nor is what has no letters', () => {
    assert.deepEqual(['The', 'of', '(with', 'wave', 'Kanagawa,', '1823'].map(isClosedClass), [
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    assert.deepEqual(['The', 'wave,', '1823', '–'].map(isContent), [false, true, false, false]);
  });

  test('median', () => {
    near(median([3, 1, 2]), 2);
    near(median([4, 1, 2, 9]), 3);
  });
});

describe('the shipped head', () => {
  test('words differ in where they look, point at what they name, and the answer hangs on it', async () => {
    if (!hasHeritage) return;
    const { pointing, words, deletion } = await evaluate(heritage, 100);
    assert.ok(pointing.hit >= 0.511, `${pointing.hit} point at what they name`);
    assert.ok(
      pointing.share > pointing.otherShare,
      'a word is nearer to what it names than others',
    );
    assert.ok(words.shared <= 0.5, `${words.shared} of the content words share a region`);
    assert.ok(deletion.attention < deletion.random - 0.01, 'deletion by attention, and at random');
    const { closedClasses, contentWords } = words;
    assert.ok(closedClasses.functionWords > 0.85, `${closedClasses.functionWords} are known`);
    assert.ok(
      contentWords.functionWords < 0.02,
      `${contentWords.functionWords} are taken for some`,
    );
    assert.ok(closedClasses.even >= closedClasses.functionWords);
    assert.ok(closedClasses.fromEven < 0.2 && contentWords.fromEven > 0.7);
  });
});
