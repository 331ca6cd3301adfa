/** Lists in the encodings and with the delimiters that spreadsheets write. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { csvCells } from '../../web/pipeline/csv';
import { asUtf8, detectEncoding, isEncoding } from '../../web/pipeline/encoding';
import { listRecords, readListText, type Told } from '../../web/pipeline/list-text';

const folder = mkdtempSync(join(tmpdir(), 'qurio-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

const ASCII = 'id,caption\n1,Red-figure amphora\n';
const WESTERN = 'id,caption\n1,Gefäß\n';
const CHINESE = 'id,caption\n1,玉碗\n';

describe('the encoding', () => {
  it.each([
    ['ASCII', Buffer.from(ASCII), 'utf-8', 'utf-8'],
    ['UTF-8', Buffer.from(CHINESE), 'utf-8', 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${WESTERN}`), 'utf-8', 'utf-8'],
    ['UTF-16LE with its mark', utf16le(`\ufeff${CHINESE}`), 'utf-16le', 'mark'],
    ['UTF-16BE with its mark', utf16be(`\ufeff${CHINESE}`), 'utf-16be', 'mark'],
    ['UTF-16LE without', utf16le(WESTERN), 'utf-16le', 'mark'],
    ['UTF-16BE without', utf16be(WESTERN), 'utf-16be', 'mark'],
    ['Windows-1252', latin1(WESTERN), 'windows-1252', 'guess'],
    ['nothing', Buffer.from(''), 'utf-8', 'utf-8'],
  ])('%s', async (_, bytes, name, because) => {
    expect(await detectEncoding(inPieces(bytes, 1000))).toEqual({ name, because, damaged: false });
  });

  it('does not depend on where a stream is cut', async () => {
    const text = Buffer.from(`${ASCII}${'é玉🏺'.repeat(20)}`);
    for (let size = 30; size < 40; size++) {
      expect(await detectEncoding(inPieces(text, size))).toMatchObject({
        name: 'utf-8',
        damaged: false,
      });
    }
  });

  it('UTF-8 with something else in it stays UTF-8, and is said to be damaged', async () => {
    const mixed = Buffer.concat([Buffer.from(CHINESE), latin1('2,Gefäß\n')]);
    for (const size of [1, 7, 1000]) {
      expect(await detectEncoding(inPieces(mixed, size))).toEqual({
        name: 'utf-8',
        because: 'utf-8',
        damaged: true,
      });
    }
  });

  it('what is not UTF-8 may come late', async () => {
    const late = Buffer.concat([Buffer.from('1,x\n'.repeat(100_000)), latin1('2,Gefäß\n')]);
    expect(await detectEncoding(inPieces(late, 65_536))).toMatchObject({ name: 'windows-1252' });
  });

  it.each([
    ['utf-16le', utf16le(CHINESE)],
    ['utf-16be', utf16be(CHINESE)],
    ['gb18030', Buffer.from('69642c63617074696f6e0a312cd3f1cdeb0a', 'hex')],
  ])('%s comes out as UTF-8, in pieces of one byte too', async (name, bytes) => {
    for (const size of [1, 3, 1000]) {
      const pieces = [];
      for await (const piece of asUtf8(inPieces(bytes, size), name)) pieces.push(piece);
      expect(Buffer.concat(pieces).toString()).toBe(CHINESE);
    }
  });

  it('has a name that is known', () => {
    expect(['utf-8', 'latin1', 'UTF-16BE', 'macintosh'].map(isEncoding)).toEqual(
      Array(4).fill(true),
    );
    expect(['', 'utf8x', 'ebcdic'].map(isEncoding)).toEqual(Array(3).fill(false));
  });
});

/** The cells of all records. */
async function cells(content: string | Uint8Array, told: Told = {}): Promise<unknown[]> {
  const path = join(folder, 'list.csv');
  writeFileSync(path, content);
  const text = await readListText(path, 'csv', ['id', 'image', 'caption'], told);
  const found = [];
  for await (const record of listRecords(path, text)) {
    const read = record.text.ok ? csvCells(record.text.value, text.delimiter) : record.text;
    found.push(read.ok ? read.value : read.failure.detail);
  }
  return found;
}

describe('the delimiter', () => {
  const rows = [
    ['id', 'image', 'caption'],
    ['1', 'a.jpg', 'x'],
  ];

  it.each([',', ';', '\t', '|'])('%j is found', async (mark) => {
    expect(await cells(rows.map((row) => row.join(mark)).join('\n'))).toEqual(rows);
    expect(await cells(utf16le(rows.map((row) => row.join(mark)).join('\r\n')))).toEqual(rows);
  });

  it('is the one that shows columns that are known, not the most', async () => {
    expect(await cells('id,caption;a;b;c;d\n1,x;2\n')).toEqual([
      ['id', 'caption;a;b;c;d'],
      ['1', 'x;2'],
    ]);
  });

  it.each([
    [
      'sep=;\nid;a,b\n1;2,3\n',
      [
        ['id', 'a,b'],
        ['1', '2,3'],
      ],
    ],
    ['"sep=|"\r\nid|caption\r\n', [['id', 'caption']]],
    ['\ufeffsep=\t\nid\tcaption\n', [['id', 'caption']]],
    ['SEP=,\nid,caption\n', [['id', 'caption']]],
  ])('is named by the first line: %j', async (text, expected) => {
    expect(await cells(text)).toEqual(expected);
  });

  it('and the encoding are what the person says', async () => {
    expect(await cells('id,a;b\n', { delimiter: ';' })).toEqual([['id,a', 'b']]);
    expect(await cells(latin1('id;Größe\n'), { encoding: 'iso-8859-2' })).toEqual([
      ['id', 'Größe'],
    ]);
    expect(await cells(Buffer.from('id;é\n'), { encoding: 'windows-1252' })).toEqual([
      ['id', 'Ã©'],
    ]);
  });
});
