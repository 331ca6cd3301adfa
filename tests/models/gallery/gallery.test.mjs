/** The gallery as the set-up has built it: every object has what the page must show with it. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { LONGER_SIDE } from '../../../build/cli/exhibit.mjs';
import { makeGallery, writeFolder } from '../../../models/gallery/build.mjs';
import { exhibitPath, readExhibit, sha256 } from '../../../models/gallery/exhibit.mjs';
import {
  CREDITS,
  creditsPage,
  makeExhibitObject,
  readOriginals,
} from '../../../models/gallery/make-exhibit.mjs';
import { toldAs } from '../../../models/taxonomy/shipped.mjs';
import { builtGallery, skipped } from '../inputs.mjs';

const GENERATED = fileURLToPath(new URL('../../../web/public/generated', import.meta.url));
const originals = fileURLToPath(new URL('../../../../shared/exhibit', import.meta.url));
const FREE =
  /^(public domain|CC0 1\.0|CC BY(-SA)? [234]\.[05]|work in the public domain; reproduction GPL-3\.0(-or-later)?)$/;
/** Licences that ask for a link to themselves. */
const LINKED = /^CC/;
const LANGUAGES = ['en', 'es', 'fr', 'zh'];
/** What the objects can be in truth, as it is told: the categories of the heritage photographs. */
const KINDS =
  `amber arms_armour asian_painting bronze ceramics clock_instrument coin egyptian_coffin
  egyptian_object fossil furniture greek_vase icon jade manuscript_book miniature monument mosaic mural
  musical_instrument netsuke_ivory painting photograph sculpture silver_metalwork textile western_print
  woodblock_print`.split(/\s+/);
/** Of which no photograph with a clear free licence was found. */
const MISSING = ['egyptian_coffin'];

const gallery = builtGallery();

describe('the exhibit that is built of it', () => {
  test('names the head that is published, whichever the last set-up found', () => {
    const read = (path) => JSON.parse(readFileSync(join(GENERATED, path), 'utf8'));
    const { head } = read('exhibit.json');
    const published = read('models/manifest.json').files['world.safetensors'];
    assert.deepEqual(
      { bytes: head.bytes, sha256: head.sha256 },
      { bytes: published.bytes, sha256: published.sha256 },
    );
  });
});

describe('gallery', () => {
  test('has every object once, opens with the Great Wave, and shows every kind', () => {
    const ids = gallery.map(({ entry }) => entry.id);
    assert.equal(ids.length, 58);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids[0], 'great-wave');
    const kinds = new Set([...gallery.map(({ entry }) => entry.class), ...MISSING]);
    assert.deepEqual([...kinds].sort(), [...new Set(KINDS.map(toldAs))].sort());
  });

  test('is varied: neighbours differ in kind, the first dozen has no kind twice', () => {
    const kinds = gallery.map(({ entry }) => entry.class);
    kinds.forEach((kind, i) => {
      assert.notEqual(kind, kinds[i + 1], `${gallery[i].entry.id} and the next`);
    });
    assert.equal(new Set(kinds.slice(0, 12)).size, 12);
  });

  test('is small', () => {
    const bytes = gallery.reduce((sum, { jpeg }) => sum + jpeg.length, 0);
    assert.ok(bytes <= 4_000_000, `${bytes} bytes of pictures`);
  });

  for (const { entry, jpeg } of gallery) {
    test(`${entry.id}: picture, words, credit and licence`, async () => {
      const { format, width, height } = await sharp(jpeg).metadata();
      assert.deepEqual([format, width, height], ['jpeg', entry.width, entry.height]);
      assert.ok(Math.max(width, height) <= LONGER_SIDE && Math.min(width, height) >= 224);
      assert.ok(jpeg.length <= 170_000, `${jpeg.length} bytes`);
      assert.match(entry.file, /^[\w.-]+$/);
      for (const words of [entry.title, entry.caption]) {
        assert.deepEqual(Object.keys(words).sort(), LANGUAGES);
        for (const said of Object.values(words)) {
          assert.match(said, /\p{L}/u);
          assert.ok(!/[<>{}\\]|qsTr/.test(said), said);
        }
        assert.match(words.zh, /\p{Script=Han}/u);
      }
      const words = entry.caption.en.split(/\s+/).length;
      assert.ok(words >= 3 && words <= 60, `${words} words`);
      assert.match(entry.credit, /\p{L}{2}/u);
      assert.match(entry.licence, FREE);
      if (LINKED.test(entry.licence)) assert.match(entry.licenceUrl, /^https:/);
      assert.notEqual(entry.source, '');
    });
  }

  test('is built again to the same bytes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qurio-own-exhibit-'));
    after(() => rmSync(folder, { recursive: true }));
    await writeFolder(folder);
    const files = await makeGallery(folder);
    const pictures = gallery.flatMap(({ entry }) => [entry.file, entry.thumbnail]);
    const paths = [...pictures, 'gallery.json'].map((file) => `gallery/${file}`);
    const { attract } = JSON.parse(files.get('exhibit.json'));
    const recordings = attract.filter((name) => name.endsWith('.jsonl'));
    assert.equal(recordings.length, 1);
    assert.deepEqual([...files.keys()].sort(), ['exhibit.json', ...paths, ...recordings].sort());
    for (const [path, content] of files) {
      assert.ok(content.equals(readFileSync(join(GENERATED, path))), path);
    }
  });

  test('keeps the photographs that the project carries byte for byte', () => {
    for (const { id } of readExhibit()) {
      const jpeg = gallery.find(({ entry }) => entry.id === id)?.jpeg;
      assert.ok(jpeg?.equals(readFileSync(exhibitPath(id))), id);
    }
  });
});

describe('the photographs that the project carries', () => {
  test('are those of the list, in its folder and nothing else', () => {
    const rows = readExhibit();
    const folder = dirname(exhibitPath('any'));
    assert.deepEqual(readdirSync(folder).sort(), rows.map(({ id }) => `${id}.jpg`).sort());
    for (const { id, sha256: hash } of rows) {
      assert.equal(sha256(readFileSync(exhibitPath(id))), hash, id);
    }
  });

  test('are credited on a page of their own', () => {
    assert.equal(readFileSync(CREDITS, 'utf8'), creditsPage(readExhibit()));
  });

  test('are made again from their originals to the same bytes, with the same words', async () => {
    if (!existsSync(originals)) return skipped('../shared/exhibit is not here: its pictures');
    const rows = readExhibit();
    const objects = readOriginals(originals);
    assert.equal(objects.length, rows.length);
    for (const [i, object] of objects.entries()) {
      const { row, jpeg } = await makeExhibitObject(originals, object);
      assert.deepEqual(row, rows[i]);
      assert.ok(jpeg.equals(readFileSync(exhibitPath(row.id))), row.id);
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
