/** Lists of photos as archives bring them: CSV or JSON Lines, with or without splits. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { describeClasses, readList, withSplits } from '../../../models/extract/lists.mjs';

const folder = mkdtempSync(join(tmpdir(), 'qurio-lists-'));
after(() => rmSync(folder, { recursive: true }));
let tools;
before(async () => {
  tools = await import('../../../build/pipeline/pipeline.mjs');
});

function list(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('CSV and JSON Lines say the same', async () => {
  const csv = list(
    'a.csv',
    'id,file,class,caption\r\n1,a.jpg,jade,"A cup, green"\r\n2,,coin,A drachm\r\n',
  );
  const lines = list(
    'a.jsonl',
    '{"id":"1","file":"a.jpg","class":"jade","caption":"A cup, green"}\n{"id":"2","class":"coin","caption":"A drachm"}\n',
  );
  const strip = ({ line: _, ...row }) => row;
  const [one, two] = [await readList(csv, tools), await readList(lines, tools)];
  assert.deepEqual(one.map(strip), two.map(strip));
  assert.equal(one[0].caption, 'A cup, green');
  assert.equal(one[1].file, undefined);
});

test('a row that cannot be read is named by its line', async () => {
  await assert.rejects(
    readList(list('b.jsonl', '{"id":"1","file":"a.jpg"}\n{oops\n'), tools),
    /line 2/,
  );
  await assert.rejects(readList(list('c.csv', 'id,class\n,jade\n'), tools), /line 2.*no id/);
  await assert.rejects(readList(list('d.csv', 'id,class\n1,"jade\n'), tools), /line 2/);
});

test('what is missing is said in the words of the list', async () => {
  await assert.rejects(
    readList(list('e.csv', 'name;file;class\n1;a.jpg;jade\n'), tools),
    /line 2: the row has no id \(columns, separated by ";": name, file, class\)/,
  );
  await assert.rejects(
    readList(list('f.csv', 'id,photo,class\n1,a.jpg,jade\n'), tools),
    /line 2: neither file nor caption is given \(columns.*id, photo, class\)/,
  );
  await assert.rejects(
    readList(list('g.csv', 'id,file\n1,a.jpg\n2,b.jpg\n1,c.jpg\n'), tools),
    /line 4: id 1 stands in line 2 already/,
  );
});

test('lists of spreadsheets are read as what they are', async () => {
  const rows = async (name, text) =>
    (await readList(list(name, text), tools)).map(({ id, file, class: label }) => [
      id,
      file,
      label,
    ]);
  const expected = [['1', 'Gefäß.jpg', 'jade']];
  const semicolon = 'ID;Image;Class\r1;Gefäß.jpg;jade\r';
  assert.deepEqual(await rows('h.csv', semicolon), expected);
  assert.deepEqual(await rows('i.csv', Buffer.from(semicolon, 'latin1')), expected);
  assert.deepEqual(await rows('j.csv', Buffer.from(`\ufeff${semicolon}`, 'utf16le')), expected);
  assert.deepEqual(await rows('k.tsv', 'id\tfile\tclass\n1\tGefäß.jpg\tjade\n'), expected);
  assert.deepEqual(
    await rows(
      'l.jsonl',
      '{"ID":9007199254740993,"File":"a.jpg"}\n{"id":9007199254740992,"file":"b.jpg"}\n',
    ),
    [
      ['9007199254740993', 'a.jpg', undefined],
      ['9007199254740992', 'b.jpg', undefined],
    ],
  );
  await assert.rejects(rows('m.csv', 'id,file,File\n1,a,b\n'), /line 1: "file" stands there twice/);
});

test('a list to train on has two classes and more, and every row has one', () => {
  const row = (line, label) => ({ line, class: label, file: 'a.jpg', split: 'train' });
  assert.throws(() => describeClasses('l.csv', [row(2, 'jade'), row(3, '')]), /line 3: no class/);
  assert.throws(() => describeClasses('l.csv', [row(2, 'jade')]), /all rows are jade/);
  const many = Array.from({ length: 10 }, (_, i) => row(i + 2, 'jade'));
  assert.deepEqual(describeClasses('l.csv', [...many, { ...row(12, 'coin'), split: 'test' }]), [
    'jade: 10 photos (rows for train 10, val 0, test 0)',
    'coin: 1 photos (rows for train 0, val 0, test 1); better at least 10',
  ]);
});

const rows = Array.from({ length: 200 }, (_, i) => ({
  id: `i${i}`,
  class: `c${i % 4}`,
  object: `o${i % 4}-${Math.floor(i / 8)}`,
}));
const placed = (list) => new Map(list.map(({ id, split, fold }) => [id, `${split} ${fold}`]));

test('a list without splits gets the same ones whatever its order', () => {
  assert.deepEqual(
    placed(withSplits([...rows].reverse())).get('i7'),
    placed(withSplits(rows)).get('i7'),
  );
  const sorted = (map) => [...map].sort();
  assert.deepEqual(
    sorted(placed(withSplits([...rows].reverse()))),
    sorted(placed(withSplits(rows))),
  );
});

test('photos of one object stay together; every class has photos of every split', () => {
  const split = withSplits(rows);
  const byObject = new Map();
  for (const { object, split: part, fold } of split) {
    byObject.set(object, (byObject.get(object) ?? new Set()).add(`${part} ${fold}`));
  }
  for (const places of byObject.values()) assert.equal(places.size, 1);
  for (const name of ['c0', 'c1', 'c2', 'c3']) {
    const parts = new Set(split.filter((row) => row.class === name).map((row) => row.split));
    assert.deepEqual([...parts].sort(), ['test', 'train', 'val']);
  }
});

test('a list with splits keeps them', () => {
  const given = [{ id: 'a', class: 'x', split: 'val', fold: 3 }];
  assert.deepEqual(withSplits(given), given);
});
