/** The gallery as the set-up has built it: every object has what the page must show with it. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { makeGallery } from '../../../models/gallery/build.mjs';
import { correlation, fingerprint, SAME } from '../../../models/gallery/find-splits.mjs';
import { builtGallery, hasHeritage, heritage, heritageRows, skipped } from '../inputs.mjs';

const SPLITS = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../../../models/gallery/splits.json', import.meta.url)),
    'utf8',
  ),
);
const FREE =
  /^(public domain|CC0 1\.0|CC BY(-SA)? [234]\.0|work in the public domain; reproduction GPL-3\.0(-or-later)?)$/;

/** The model's classes of which GCompris has a photograph, in whatever activity. */
const SOURCE_CLASSES = [
  'ceramics',
  'monument',
  'painting',
  'sculpture',
  'textile',
  'woodblock_print',
];

const gallery = builtGallery();

describe('gallery', () => {
  test('has 20 to 40 objects, each once, and one at least of every class that its source has', () => {
    const ids = gallery.map(({ entry }) => entry.id);
    assert.ok(ids.length >= 20 && ids.length <= 40, `${ids.length} objects`);
    assert.equal(new Set(ids).size, ids.length);
    const classes = new Set(gallery.map(({ entry }) => entry.class));
    for (const name of SOURCE_CLASSES) {
      assert.ok(classes.has(name), name);
    }
  });

  for (const { entry, jpeg } of gallery) {
    test(`${entry.id}: picture, words, credit and licence`, async () => {
      const { format, width, height } = await sharp(jpeg).metadata();
      assert.deepEqual([format, width, height], ['jpeg', entry.width, entry.height]);
      assert.ok(Math.max(width, height) <= 640 && Math.min(width, height) >= 224);
      assert.ok(jpeg.length <= 80_000, `${jpeg.length} bytes`);
      assert.match(entry.file, /^[\w.-]+$/);
      assert.notEqual(entry.title, '');
      const words = entry.caption.split(/\s+/).length;
      assert.ok(words >= 3 && words <= 60, `${words} words`);
      assert.ok(!/[<>{}\\]|qsTr/.test(entry.caption), entry.caption);
      assert.match(entry.credit, /\p{L}{2}/u);
      assert.match(entry.licence, FREE);
      assert.notEqual(entry.source, '');
    });
  }

  test('opens with an object that the model has never seen, and most others are new as well', () => {
    assert.equal(gallery[0].entry.seenInTraining, false);
    const seen = gallery.filter(({ entry }) => entry.seenInTraining).length;
    assert.ok(seen <= gallery.length / 4, `${seen} of ${gallery.length} seen in training`);
  });

  test('is built again to the same bytes', async () => {
    for (const [i, { entry, jpeg }] of (await makeGallery()).entries()) {
      assert.deepEqual(entry, gallery[i].entry);
      assert.ok(jpeg.equals(gallery[i].jpeg), entry.id);
    }
  });
});

describe("the page's own decoder", () => {
  const engine = new URL('../../../web/public/generated/engine/', import.meta.url);

  /** One instance for one photo, as in the page. */
  async function decode(wasm, jpeg) {
    const { default: createDecoder } = await import(new URL('decoder.js', engine));
    const decoder = await createDecoder({
      instantiateWasm: (imports, receive) => {
        const instance = new WebAssembly.Instance(wasm, imports);
        receive(instance);
        return instance.exports;
      },
    });
    const { status, message } = decoder.open(jpeg);
    return status === 'ok' ? decoder.photo() : { status, message };
  }

  test('opens every picture at its size', async () => {
    const wasm = new WebAssembly.Module(readFileSync(new URL('decoder.wasm', engine)));
    for (const { entry, jpeg } of gallery) {
      const { status, message, width, height } = await decode(wasm, jpeg);
      assert.equal(status, 'ok', `${entry.id}: ${message}`);
      assert.deepEqual([width, height], [entry.width, entry.height], entry.id);
    }
  });
});

describe('splits of the gallery', () => {
  test('the table names every object and nothing else', () => {
    assert.deepEqual(Object.keys(SPLITS).sort(), gallery.map(({ entry }) => entry.id).sort());
  });

  test('agrees with the photographs of GCompris in the training data', async () => {
    if (!hasHeritage) return skipped('../shared/heritage is not here: splits of the gallery');
    const photographs = [];
    for (const { source, split, file } of heritageRows()) {
      if (!source.startsWith('GCompris')) continue;
      photographs.push({ split, print: await fingerprint(join(heritage, file)) });
    }
    for (const { entry, jpeg } of gallery) {
      const print = await fingerprint(jpeg);
      const match = photographs.find((photo) => correlation(print, photo.print) >= SAME);
      assert.equal(SPLITS[entry.id], match?.split ?? null, entry.id);
    }
  });
});
