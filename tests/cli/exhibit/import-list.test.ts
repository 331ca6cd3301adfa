/** `qurio exhibit import` of a list: what becomes of its columns, and what is said about its rows. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ImportCommand } from '../../../web/cli/exhibit/arguments';
import { checkExhibit } from '../../../web/cli/exhibit/check';
import { importExhibit } from '../../../web/cli/exhibit/import';
import { png, waves } from '../../wasm/png';

const folder = mkdtempSync(join(tmpdir(), 'qurio-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const name of ['bowl.png', '7.jpg', 'wrong-name.jpg']) {
  writeFileSync(join(folder, name), png(240, 240, waves));
}

let count = 0;

async function imported(name: string, text: string, changes: Partial<ImportCommand> = {}) {
  const from = join(folder, name);
  writeFileSync(from, text);
  const output = join(folder, `exhibit-${count++}`);
  const said: string[] = [];
  const command: ImportCommand = {
    ...{ kind: 'import', from, output, root: null, languages: ['en', 'fr'] },
    ...{ category: null, most: 60, ...changes },
  };
  const outcome = await importExhibit(command, (sentence) => said.push(sentence));
  if (!outcome.ok) return { said, refused: outcome.failure.detail, output, objects: [] };
  const { objects } = JSON.parse(readFileSync(join(output, 'exhibit.json'), 'utf8'));
  return { said, refused: null, output, objects };
}

describe('a CSV list', () => {
  const header = 'ID;Photo;Title;Title_fr;Caption;Caption_fr;Class;Credit;License;Licence_URL';
  const row =
    'b-1;bowl.png;Bowl;Bol;"A bowl; glazed";Un bol;ceramics;The museum;CC-BY-SA-4.0;https://licence.example/';

  it('becomes a folder that is whole', async () => {
    const { output, objects, said } = await imported('list.csv', `\ufeff${header}\r\n${row}\r\n`);
    expect(objects).toEqual([
      {
        id: 'b-1',
        photo: 'photos/b-1.png',
        title: { en: 'Bowl', fr: 'Bol' },
        caption: { en: 'A bowl; glazed', fr: 'Un bol' },
        category: 'ceramics',
        credit: 'The museum',
        licence: 'CC BY-SA 4.0',
        licenceUrl: 'https://licence.example/',
        source: null,
      },
    ]);
    expect(said).toEqual([`"${output}" has 1 object`]);
    expect((await checkExhibit(output)).findings).toEqual([]);
  });

  it('has what it lacks asked for by the check', async () => {
    const { output } = await imported('short.csv', 'id,photo,title\r\nb,bowl.png,Bowl\r\n');
    const { findings } = await checkExhibit(output);
    const about = findings.map(({ sentence }) => sentence).join('\n');
    for (const key of ['"category"', '"credit"', '"licence"']) expect(about).toContain(key);
  });

  it('says which rows and photos are not there', async () => {
    const rows = [`${row}`, 'c;jar.png;;;;;;;;', 'd;x'].join('\r\n');
    const { said, objects } = await imported('bad.csv', `${header}\r\n${rows}\r\n`);
    expect(objects).toHaveLength(2);
    expect(said[0]).toBe('line 3: its photo is missing: there is no file "jar.png"');
    expect(said[1]).toBe('line 4 is left out: 2 cells under 10 column names');
  });

  it('is taken up to the number that was asked for', async () => {
    const rows = Array.from({ length: 4 }, (_, i) => row.replace('b-1', `b${i}`)).join('\r\n');
    const { said, objects } = await imported('many.csv', `${header}\r\n${rows}\r\n`, { most: 2 });
    expect(objects).toHaveLength(2);
    expect(said[0]).toBe('2 more rows are left out (--most N takes more)');
  });
});

describe('a list of JSON Lines', () => {
  it('finds a photo that is called like its object, and makes names that links can carry', async () => {
    const rows = [
      { slug: 7, title: 'Coin', title_fr: 'Monnaie', title_zh: '钱币', category: 'coin' },
      { slug: 'Krater Ä/1', title: 'Krater' },
      { slug: 'krater-a-1', title: 'Krater' },
    ];
    const text = rows.map((each) => JSON.stringify(each)).join('\n');
    const { objects, said } = await imported('rows.jsonl', `${text}\n[1]\n`);
    expect(objects.map(({ id }: { id: string }) => id)).toEqual([
      '7',
      'krater-a-1',
      'krater-a-1-2',
    ]);
    expect(objects[0].title).toEqual({ en: 'Coin', fr: 'Monnaie' });
    expect(objects[0].photo).toBe('photos/7.png');
    expect(said[0]).toContain('line 2: it names no photo, and there is none called "Krater Ä/1"');
    expect(said.join('\n')).toContain('line 4 is left out: the row is not an object');
  });

  it('gives all objects one category where that is said', async () => {
    const { objects } = await imported('one.jsonl', '{"id":"7"}\n', { category: 'coin' });
    expect(objects[0].category).toBe('coin');
  });
});

describe('what is refused', () => {
  it.each([
    ['list.txt', 'x', /is neither a list .* nor an IIIF manifest/],
    ['empty.jsonl', '', /has no objects/],
    ['map.json', '{"a": 1}', /is no IIIF Presentation manifest or collection of version 2 or 3/],
    ['broken.json', '{', /is not JSON/],
  ])('%s', async (name, text, expected) => {
    expect((await imported(name, text)).refused).toMatch(expected);
  });

  it('a folder that has something in it', async () => {
    const { output } = await imported('first.jsonl', '{"id":"7"}\n');
    const again = await imported('again.jsonl', '{"id":"7"}\n', { output });
    expect(again.refused).toMatch(/is not empty: name a new folder/);
  });
});
