/** Rows of a list: every line is an item or says why it is not; and the public JSON tests. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type ColumnNames, columns, NameCensus, namesRead } from '../../web/cli/columns';
import { itemRows, type List, listFormat, parseJson } from '../../web/cli/item-rows';
import { readListText } from '../../web/pipeline/list-text';
import type { RecordFormat } from '../../web/pipeline/records';

const folder = mkdtempSync(join(tmpdir(), 'qurio-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function listOf(
  content: string | Uint8Array,
  format: RecordFormat,
  told: ColumnNames = {},
): Promise<List> {
  const path = join(folder, 'list');
  writeFileSync(path, content);
  const read = columns(told);
  return { path, text: await readListText(path, format, namesRead(read)), columns: read };
}

/** [line, id, item or reason] of every row of a list with this text. */
async function rows(
  content: string | Uint8Array,
  format: RecordFormat,
  told: ColumnNames = {},
): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { line, id, item } of itemRows(await listOf(content, format, told))) {
    found.push([line, id, item.ok ? item.value : item.failure.detail]);
  }
  return found;
}

const one = async (text: string) => (await rows(text, 'lines'))[0];

describe('JSON Lines', () => {
  it.each([
    ['{"id":"a","image":"x.jpg","caption":"c"}', { id: 'a', image: 'x.jpg', caption: 'c' }],
    ['{"id":7,"file":"x.jpg"}', { id: '7', image: 'x.jpg', caption: '' }],
    ['{"id":"a","caption":"c"}', { id: 'a', image: null, caption: 'c' }],
    ['{"id":"a","image":"","caption":null}', { id: 'a', image: null, caption: '' }],
    ['{"id":"a","image":null}', { id: 'a', image: null, caption: '' }],
    ['{"ID":"a","Image":"x.jpg","CAPTION":"c"}', { id: 'a', image: 'x.jpg', caption: 'c' }],
    ['{"id":9007199254740993}', { id: '9007199254740993', image: null, caption: '' }],
    ['{"id":12345678901234567890}', { id: '12345678901234567890', image: null, caption: '' }],
    ['{"id":-0.10e+2}', { id: '-0.10e+2', image: null, caption: '' }],
    ['{"id":"a","image":"","file":"x.jpg"}', { id: 'a', image: 'x.jpg', caption: '' }],
    [
      '{"id":"a","note":{"id":7,"x":[1,":"]},"caption":"c"}',
      { id: 'a', image: null, caption: 'c' },
    ],
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
    ['{"id":"a","image":"x.jpg","image":"y.jpg"}', 'a', /two keys are called "image"/],
    ['{"id":"a","image":"x.jpg","Image":""}', 'a', /two keys are called "image"/],
    ['{"id":"a","image":"x.jpg","file":"y.jpg"}', 'a', /"image" and "file" name two photos/],
    ['{"id":1,"id":2}', null, /two keys are called "id"/],
  ])('%s is refused', async (text, id, reason) => {
    expect(await one(text)).toEqual([1, id, expect.stringMatching(reason)]);
  });

  it('a bad row does not stop the next', async () => {
    expect(await rows('{"id":1}\n{"id":\n{"id":3}\n', 'lines')).toEqual([
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

  it('a list without a column of ids is no list, and says what it was read as', async () => {
    await expect(rows('name,caption\n1,2\n', 'csv')).rejects.toThrow(
      /names its columns.*"name", "caption" \(separated by commas; --delimiter, --encoding/,
    );
  });

  it('two columns of one name that is read are refused, of another are not', async () => {
    await expect(rows('id,image,Image\n1,a,b\n', 'csv')).rejects.toThrow(/two columns .* "image"/);
    expect(await rows('id,note,note\n1,a,b\n', 'csv')).toHaveLength(1);
  });
});

it('the format goes by the end of the name', () => {
  expect(['a.jsonl', 'a.NDJSON', 'b/a.csv', 'a.json', 'csv'].map(listFormat)).toEqual([
    'lines',
    'lines',
    'csv',
    null,
    null,
  ]);
});

it('a list that is not there rejects', async () => {
  const list = await listOf('', 'lines');
  const missing = itemRows({ ...list, path: join(folder, 'nowhere.jsonl') });
  await expect(missing.next()).rejects.toThrow(/ENOENT/);
});

describe('names of columns', () => {
  const told = { image: 'Picture File', id: 'Größe'.normalize('NFD') };

  it('that the person maps are read instead of the usual ones', async () => {
    const text = 'größe,picture file ,image,id\n7,p.jpg,no.jpg,no\n';
    expect(await rows(text, 'csv', told)).toEqual([
      [2, '7', { id: '7', image: 'p.jpg', caption: '' }],
    ]);
    expect(
      await rows('{"Größe":7,"picture file":"p.jpg","image":"no.jpg"}', 'lines', told),
    ).toEqual([[1, '7', { id: '7', image: 'p.jpg', caption: '' }]]);
  });

  it.each([
    [
      'id,images,caption\n',
      'not read: "images" (did you mean image? --column "image=images" reads it)',
    ],
    ['id,file,Titel,caption\n', 'not read: "Titel"'],
    ['id,captoin,photo\n', /"captoin" \(did you mean caption.*"photo" \(did you mean image/],
    ['id,image,images,caption,\n', 'not read: "images"'],
    ['id,image,caption\n', null],
  ])('%j: what is not read is named once, with what it is near', async (text, expected) => {
    const census = new NameCensus(columns({}));
    const seen = itemRows(await listOf(text, 'csv'), (names) => census.add(names));
    expect((await seen.next()).done).toBe(true);
    if (expected instanceof RegExp) expect(census.unread()).toMatch(expected);
    else expect(census.unread()).toBe(expected);
  });

  it('keys of JSON rows are gathered from all rows, in bounded memory', () => {
    const census = new NameCensus(columns({}));
    for (let i = 0; i < 1000; i++) census.add(['id', `key${i}`, 'key0']);
    expect(census.unread()?.match(/"key0"/g)).toHaveLength(1);
    expect(census.unread()).toMatch(/and perhaps more$/);
  });
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
    for (const row of await rows(readFileSync(`${CORPUS}json/${name}`), 'lines')) {
      expect(row).toHaveLength(3);
    }
  });

  it('naughty strings come through as ids and captions, unchanged', async () => {
    const strings: string[] = JSON.parse(readFileSync(`${CORPUS}blns.json`, 'utf8'));
    const named = strings.filter((text) => text !== '');
    const list = named.map((text) => JSON.stringify({ id: text, caption: text })).join('\n');
    expect(await rows(list, 'lines')).toEqual(
      named.map((text, i) => [i + 1, text, { id: text, image: null, caption: text }]),
    );
  });
});
