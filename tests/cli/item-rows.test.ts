/** Rows of a list: every line is an item or says why it is not; and the public JSON tests. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { itemRows, listFormat, parseJson } from '../../web/cli/item-rows';

const folder = mkdtempSync(join(tmpdir(), 'qurio-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** [line, id, item or reason] of every row of a list with this text. */
async function rows(text: string | Uint8Array, format: 'csv' | 'json-lines'): Promise<unknown[]> {
  const path = join(folder, 'list');
  writeFileSync(path, text);
  const found: unknown[] = [];
  for await (const { line, id, item } of itemRows(path, format)) {
    found.push([line, id, item.ok ? item.value : item.failure.detail]);
  }
  return found;
}

const one = async (text: string) => (await rows(text, 'json-lines'))[0];

describe('JSON Lines', () => {
  it.each([
    ['{"id":"a","image":"x.jpg","caption":"c"}', { id: 'a', image: 'x.jpg', caption: 'c' }],
    ['{"id":7,"file":"x.jpg"}', { id: '7', image: 'x.jpg', caption: '' }],
    ['{"id":"a","caption":"c"}', { id: 'a', image: null, caption: 'c' }],
    ['{"id":"a","image":"","caption":null}', { id: 'a', image: null, caption: '' }],
    ['{"id":"a","image":null}', { id: 'a', image: null, caption: '' }],
    ['{"id":"a","__proto__":{"caption":"c"}}', { id: 'a', image: null, caption: '' }],
  ])('%s', async (text, item) => {
    expect(await one(text)).toEqual([1, item.id, item]);
  });

  it.each([
    ['nonsense', null, /not JSON/],
    ['[1]', null, /not an object/],
    ['null', null, /not an object/],
    ['{"image":"x.jpg"}', null, /no id/],
    ['{"id":""}', null, /no id/],
    ['{"id":{}}', null, /no id/],
    ['{"id":"a","image":7}', 'a', /image/],
    ['{"id":"a","caption":["c"]}', 'a', /caption/],
  ])('%s is refused', async (text, id, reason) => {
    expect(await one(text)).toEqual([1, id, expect.stringMatching(reason)]);
  });

  it('a bad row does not stop the next', async () => {
    expect(await rows('{"id":1}\n{"id":\n{"id":3}\n', 'json-lines')).toEqual([
      [1, '1', expect.anything()],
      [2, null, expect.stringMatching(/not JSON/)],
      [3, '3', expect.anything()],
    ]);
  });
});

describe('CSV', () => {
  it('columns go by their names, in any order', async () => {
    const text = 'Caption , note,ID,image\n"a, b",x,1,p.jpg\n';
    expect(await rows(text, 'csv')).toEqual([
      [2, '1', { id: '1', image: 'p.jpg', caption: 'a, b' }],
    ]);
  });

  it('a row of another length, or without an id, is refused', async () => {
    expect(await rows('id,caption\n1\n2,b\n3,c,d\n,e\n', 'csv')).toEqual([
      [2, null, '1 cells under 2 column names'],
      [3, '2', expect.anything()],
      [4, null, '3 cells under 2 column names'],
      [5, null, 'the row has no id'],
    ]);
  });

  it('a list without a column of ids is no list', async () => {
    await expect(rows('name,caption\n1,2\n', 'csv')).rejects.toThrow(/names its columns/);
  });
});

it('the format goes by the end of the name', () => {
  expect(['a.jsonl', 'a.NDJSON', 'b/a.csv', 'a.json', 'csv'].map(listFormat)).toEqual([
    'json-lines',
    'json-lines',
    'csv',
    null,
    null,
  ]);
});

it('a list that is not there rejects', async () => {
  const missing = itemRows(join(folder, 'nowhere.jsonl'), 'json-lines');
  await expect(missing.next()).rejects.toThrow(/ENOENT/);
});

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/text/', import.meta.url));

describe.skipIf(!existsSync(CORPUS))('the public tests (../shared/corpus/text)', () => {
  const names = existsSync(CORPUS) ? readdirSync(`${CORPUS}json`) : [];

  /** As a whole file, since a JSON text may go over lines. */
  function accepted(name: string): boolean {
    try {
      const bytes = readFileSync(`${CORPUS}json/${name}`);
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      return parseJson(text).ok;
    } catch {
      return false;
    }
  }

  it.each(names.filter((name) => name.startsWith('y_')))('%s is read', (name) => {
    expect(accepted(name)).toBe(true);
  });

  it.each(names.filter((name) => name.startsWith('n_')))('%s is refused', (name) => {
    expect(accepted(name)).toBe(false);
  });

  it.each(names)('%s as a list of rows ends, with a row or a reason for each', async (name) => {
    for (const row of await rows(readFileSync(`${CORPUS}json/${name}`), 'json-lines')) {
      expect(row).toHaveLength(3);
    }
  });

  it('naughty strings come through as ids and captions, unchanged', async () => {
    const strings: string[] = JSON.parse(readFileSync(`${CORPUS}blns.json`, 'utf8'));
    const named = strings.filter((text) => text !== '');
    const list = named.map((text) => JSON.stringify({ id: text, caption: text })).join('\n');
    expect(await rows(list, 'json-lines')).toEqual(
      named.map((text, i) => [i + 1, text, { id: text, image: null, caption: text }]),
    );
  });
});
