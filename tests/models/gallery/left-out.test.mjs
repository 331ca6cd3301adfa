/** No model learns from an object that the gallery shows: the list is whole, by id and by likeness. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { readExhibit } from '../../../models/gallery/exhibit.mjs';
import {
  alikePairs,
  leftOutRows,
  readHeritage,
  readReviewed,
  sameObject,
  unreviewed,
} from '../../../models/gallery/find-left-out.mjs';
import { readLeftOut, withoutGallery } from '../../../models/gallery/left-out.mjs';
import { alike, compare, fingerprint } from '../../../models/gallery/likeness.mjs';
import { builtGallery, hasHeritage, heritage, skipped } from '../inputs.mjs';

const gallery = builtGallery();

describe('likeness', () => {
  const [first, second] = gallery;

  test('knows a picture that was scaled, recompressed or cut by a little', async () => {
    const { width, height } = first.entry;
    const print = await fingerprint(first.jpeg);
    const photo = () => sharp(first.jpeg);
    const copies = {
      scaled: photo().resize(200),
      recompressed: photo().jpeg({ quality: 30 }),
      cut: photo().extract({ left: 6, top: 4, width: width - 12, height: height - 8 }),
      brighter: photo().modulate({ brightness: 1.2 }),
    };
    for (const [name, copy] of Object.entries(copies)) {
      assert.ok(alike(compare(print, await fingerprint(await copy.toBuffer()))), name);
    }
  });

  test('tells other pictures apart', async () => {
    const [one, two] = [await fingerprint(first.jpeg), await fingerprint(second.jpeg)];
    assert.ok(!alike(compare(one, two)));
    assert.deepEqual(compare(one, one).bits, 0);
    assert.ok(alike({ bits: 10, correlation: 0 }) && alike({ bits: 40, correlation: 0.95 }));
    assert.ok(!alike({ bits: 11, correlation: 0.94 }));
  });
});

describe('rows to leave out', () => {
  const rows = [
    { id: 'a', object: 'x' },
    { id: 'b', object: 'x' },
    { id: 'c', object: 'y' },
    { id: 'd', object: 'z' },
  ];

  test('are those that were found and all of the same objects', () => {
    assert.deepEqual(leftOutRows(rows, [{ object: 'wave', row: 'b', because: 'likeness' }]), [
      { id: 'a', object: 'wave', because: 'object' },
      { id: 'b', object: 'wave', because: 'likeness' },
    ]);
  });

  test('a pair that nobody has looked at stays open', () => {
    const pairs = [
      { object: 'wave', row: 'a' },
      { object: 'wave', row: 'c' },
      { object: 'cup', row: 'c' },
    ];
    const same = [{ object: 'wave', row: 'a', because: 'id' }];
    assert.deepEqual(unreviewed(pairs, same, { different: { cup: ['c'] } }), [pairs[1]]);
  });

  test('every object with a row in the heritage set is there by its id', () => {
    const ids = new Set(readLeftOut().map(({ id }) => id));
    for (const { id, heritageId } of readExhibit()) {
      if (heritageId !== null) assert.ok(ids.has(heritageId), id);
    }
    const shown = new Set(gallery.map(({ entry }) => entry.id));
    for (const { object } of readLeftOut()) assert.ok(shown.has(object), object);
  });

  test('leave every list that a model learns from', () => {
    const [{ id }] = readLeftOut();
    assert.deepEqual(withoutGallery([{ id: 'other' }, { id }]), [{ id: 'other' }]);
  });
});

describe('the heritage photographs', () => {
  test('hold no object of the gallery beside those left out: by id, by object, by likeness', async () => {
    if (!hasHeritage) return skipped('../shared/heritage is not here: what the gallery leaves out');
    const rows = readHeritage(heritage);
    const pictures = gallery.map(({ entry, jpeg }) => ({ id: entry.id, picture: jpeg }));
    const pairs = await alikePairs(pictures, rows, heritage);
    const reviewed = readReviewed();
    const same = sameObject(reviewed, pairs);
    assert.deepEqual(unreviewed(pairs, same, reviewed), []);
    assert.deepEqual(readLeftOut(), leftOutRows(rows, same));
    const left = new Set(readLeftOut().map(({ id }) => id));
    for (const { object, row } of pairs) {
      assert.ok(left.has(row) || reviewed.different[object]?.includes(row), `${object}: ${row}`);
    }
  });
});
