/** How the gallery reads GCompris: resource files, boards, credits, words, tiles. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import sharp from 'sharp';
import { encodeJpeg } from '../../../build/cli/exhibit.mjs';
import { Activity } from '../../../models/gallery/activity.mjs';
import { creditOf, licenceName } from '../../../models/gallery/credits.mjs';
import { joinTiles } from '../../../models/gallery/picture.mjs';
import { readQtResource } from '../../../models/gallery/qt-resource.mjs';
import { firstSentences, monumentCaption, workCaption } from '../../../models/gallery/texts.mjs';
import { writeQtResource } from './qt-resource-writer.mjs';

const folder = mkdtempSync(join(tmpdir(), 'qurio-gallery-'));
after(() => rmSync(folder, { recursive: true }));

function write(name, files, options) {
  const path = join(folder, `${name}.rcc`);
  writeFileSync(path, writeQtResource(files, options));
  return path;
}

describe('Qt resource reader', () => {
  const files = { 'a/b/one.txt': 'one', 'a/Ägypten.txt': 'zwei', 'c.bin': Buffer.alloc(5000, 7) };

  for (const [name, flags] of [
    ['stored', 0],
    ['compressed', 1],
  ]) {
    test(`finds every ${name} file under its path`, () => {
      const read = readQtResource(write(name, files, { flags }));
      assert.deepEqual([...read.keys()].sort(), Object.keys(files).sort());
      for (const [path, content] of Object.entries(files)) {
        assert.ok(read.get(path)().equals(Buffer.from(content)), path);
      }
    });
  }

  test('says what it cannot read', () => {
    const zstd = readQtResource(write('zstd', files, { flags: 4 }));
    assert.throws(() => zstd.get('c.bin')(), /c\.bin is compressed with zstd/);
    assert.throws(() => readQtResource(write('new', files, { version: 9 })), /has the format 9/);
    const other = join(folder, 'other.rcc');
    writeFileSync(other, 'RIFF and more than that');
    assert.throws(() => readQtResource(other), /no Qt resource file/);
  });
});

describe('activity', () => {
  const root = 'gcompris/src/activities/places/resource/';
  write('places', {
    [`${root}README`]:
      'Copyright: Ada Byron\nLicense: CC-BY-SA 4.0\nSource: https://example.org/1\nFiles:\nx/tower.webp\n\n' +
      'License: CC0-1.0\nFiles:\nx/nobody.webp\n',
    [`${root}board/board1.qml`]:
      'QtObject { property string instruction: qsTr("A \\"fine\\" tower - 1889")\n property var tab: [\n' +
      '{ "image2": "qrc:/places/resource/x/tower.webp", "title": qsTr("Tower"), "x": "0.25", "width": 70 }\n] }',
    [`${root}x/tower.webp`]: 'picture',
  });
  const activity = new Activity(folder, 'places');

  test('reads boards, translated or not, and finds the board of a picture', () => {
    const { instruction, items } = activity.board('board1');
    assert.equal(instruction, 'A "fine" tower - 1889');
    assert.deepEqual(items, [
      { image2: 'qrc:/places/resource/x/tower.webp', title: 'Tower', x: '0.25', width: '70' },
    ]);
    assert.deepEqual(activity.itemOf('x/tower.webp'), items[0]);
    assert.equal(activity.picture('x/tower.webp').toString(), 'picture');
  });

  test('never goes on without a picture, a board or a credit', () => {
    assert.throws(() => activity.picture('x/none.webp'), /no .*x\/none\.webp/);
    assert.throws(() => activity.itemOf('x/none.webp'), /no board .* x\/none\.webp/);
    assert.equal(activity.credit('README', 'x/tower.webp').author, 'Ada Byron');
    assert.throws(() => activity.credit('README', 'x/nobody.webp'), /who made x\/nobody\.webp/);
    assert.throws(() => activity.credit('README', 'x/none.webp'), /who made x\/none\.webp/);
  });
});

describe('credits', () => {
  const named = (block) => ({ credit: () => ({ source: '', comment: '', ...block }) });

  test('name the photographer, the licence as it is usually written, and the source', () => {
    const block = { author: 'Ada', licence: 'Public Domain', source: 'https://example.org/1' };
    assert.deepEqual(creditOf(named(block), 'explore_monuments', 'a.webp'), {
      credit: 'Ada',
      licence: 'public domain',
      licenceUrl: null,
      source: 'https://example.org/1',
    });
  });

  test('refuse a reworked photo whose maker has to be named', () => {
    const block = named({ licence: 'CC-BY-SA 4.0', comment: 'found somewhere' });
    assert.throws(() => creditOf(block, 'details', 'a.webp'), /credits nobody/);
  });

  test('write licences in one way, and say where they can be read', () => {
    for (const [name, written] of [
      ['CC-BY-SA-4.0', 'CC BY-SA 4.0'],
      ['CC-BY 2.5', 'CC BY 2.5'],
      ['CC0-1.0', 'CC0 1.0'],
      ['Public domain', 'public domain'],
    ]) {
      assert.equal(licenceName(name), written);
    }
    const free = named({ author: 'Ada', licence: 'CC0-1.0' });
    assert.match(
      creditOf(free, 'explore_monuments', 'a.webp').licenceUrl,
      /publicdomain\/zero\/1\.0/,
    );
    assert.match(creditOf(null, 'babyshapes', 'a.webp').licenceUrl, /gnu\.org/);
  });
});

describe('captions', () => {
  test('end with a whole sentence, at the latest after the words allowed', () => {
    const text =
      'It is 74 m. high, they say. St. Peter saw it. Later it fell, in 1830! Nobody knows.';
    assert.equal(firstSentences(text, 100), text);
    assert.equal(firstSentences(text, 12), 'It is 74 m. high, they say. St. Peter saw it.');
    assert.equal(firstSentences(text, 1), 'It is 74 m. high, they say.');
  });

  test('begin with the name of the monument, once', () => {
    const title = 'Old Bridge';
    assert.equal(monumentCaption({ title, text: 'It stands.' }), 'Old Bridge. It stands.');
    assert.equal(
      monumentCaption({ title, text: 'The Old Bridge stands.' }),
      'The Old Bridge stands.',
    );
  });

  test('of works are artist, title, year', () => {
    assert.equal(workCaption('A. Artist, Sea-shore - 1830.'), 'A. Artist, Sea-shore, 1830');
    assert.equal(workCaption('A. Artist, The Sea - a study'), 'A. Artist, The Sea - a study');
    assert.equal(workCaption('The Lady - XVe century'), 'The Lady, 15th century');
  });
});

describe('tiles', () => {
  const [width, height] = [120, 80];
  const pixel = (x, y) => [x * 2, y * 3, (x * y) % 256];
  const raw = Buffer.from(
    Array.from({ length: width * height }, (_, i) =>
      pixel(i % width, Math.floor(i / width)),
    ).flat(),
  );
  const whole = sharp(raw, { raw: { width, height, channels: 3 } }).png();

  /** Tiles of 60 x 40 on a board of 200 x 160, 40 pixels from its corner. */
  async function cut() {
    const picture = await whole.toBuffer();
    const corners = [0, 60].flatMap((left) => [0, 40].map((top) => ({ left, top })));
    return Promise.all(
      corners.map(async ({ left, top }) => ({
        picture: await sharp(picture)
          .extract({ left, top, width: 60, height: 40 })
          .png()
          .toBuffer(),
        x: (40 + left + 30) / 200,
        y: (40 + top + 20) / 160,
      })),
    );
  }

  test('become the picture they were cut from, without the empty board', async () => {
    const joined = await joinTiles({ width: 200, height: 160 }, await cut());
    const { data, info } = await sharp(joined).raw().toBuffer({ resolveWithObject: true });
    const [dx, dy] = [(info.width - width) / 2, (info.height - height) / 2];
    // The underlay may add a border of one pixel, in the colours beside it.
    assert.ok((dx === 0 || dx === 1) && (dy === 0 || dy === 1), `${info.width} x ${info.height}`);
    for (const [x, y] of [
      [0, 0],
      [59, 39],
      [60, 40],
      [119, 79],
      [30, 60],
    ]) {
      const at = ((y + dy) * info.width + x + dx) * info.channels;
      assert.deepEqual([...data.subarray(at, at + 3)], pixel(x, y), `${x}, ${y}`);
    }
  });

  test('show no gap where a row of pixels is missing between them', async () => {
    const tiles = await cut();
    const spread = tiles.map((tile) => ({ ...tile, x: tile.x + (tile.x > 0.5 ? 1 / 200 : 0) }));
    const { data, info } = await sharp(await joinTiles({ width: 200, height: 160 }, spread))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const middle = Math.floor(info.height / 4);
    for (let x = 0; x < info.width; ++x) {
      const red = data[(middle * info.width + x) * info.channels];
      assert.ok(Math.abs(red - 2 * x) <= 8, `column ${x} is ${red}`);
    }
  });

  test('a large picture is made smaller, a small one left as it is', async () => {
    const small = await encodeJpeg(await whole.toBuffer());
    assert.deepEqual([small.width, small.height], [width, height]);
    const large = await encodeJpeg(await whole.clone().resize(1600, 900).png().toBuffer());
    assert.deepEqual([large.width, large.height], [736, 414]);
  });
});
