/** CSV cells in and out; and the public test files, where they are. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { csvCells } from '../../web/pipeline/csv';
import { rawRecords } from '../../web/pipeline/records';
import { csvRecord } from '../../web/src/base/csv';

const cells = (record: string) => {
  const outcome = csvCells(record);
  return outcome.ok ? outcome.value : outcome.failure.detail;
};

describe('cells in', () => {
  it.each([
    ['a,b', ['a', 'b']],
    ['', ['']],
    [',', ['', '']],
    ['"a,b",c', ['a,b', 'c']],
    ['"a""b"', ['a"b']],
    ['""', ['']],
    ['"",""', ['', '']],
    ['a"b,c', ['a"b', 'c']],
    [' "a"', [' "a"']],
    ['"a\r\nb",c', ['a\r\nb', 'c']],
  ])('%j', (record, expected) => expect(cells(record)).toEqual(expected));

  it.each(['"a', 'x,"a""', '"a"b', '"a" ,b'])('%j is refused', (record) => {
    expect(typeof cells(record)).toBe('string');
  });
});

describe('cells out', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['-1.5e-7', '-1.5e-7'],
    ['0.25', '0.25'],
  ])('%j', (text, expected) => expect(csvRecord([text])).toBe(`${expected}\r\n`));

  it.each(['=1+1', '+1', '-cmd', '@x', '\t=1', '\r=1', ' =1', "=cmd|' /C calc'!A0"])(
    '%j cannot be taken for a formula',
    (text) => {
      const [cell] = cells(csvRecord([text]).slice(0, -2));
      expect(cell).toBe(`'${text}`);
    },
  );

  it('come in again as they went out', () => {
    const row = ['a', 'b,c', 'd"e', 'f\ng', '', '玉'];
    expect(cells(csvRecord(row).slice(0, -2))).toEqual(row);
  });
});

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/text/', import.meta.url));

describe.skipIf(!existsSync(CORPUS))('the public CSV tests (../shared/corpus/text)', () => {
  // location_coordinates.json does not say what its CSV file says (another telephone number).
  const names = (existsSync(CORPUS) ? readdirSync(`${CORPUS}csv`) : []).filter(
    (name) => name !== 'location_coordinates.csv',
  );

  it.each(names)('%s', async (name) => {
    const expected: unknown = JSON.parse(
      readFileSync(`${CORPUS}csv-json/${name.replace('.csv', '.json')}`, 'utf8'),
    );
    async function* file(): AsyncGenerator<Uint8Array> {
      yield readFileSync(`${CORPUS}csv/${name}`);
    }
    const rows: string[][] = [];
    for await (const { text } of rawRecords(file(), 'csv')) {
      const row = text.ok ? csvCells(text.value) : text;
      if (!row.ok) throw new Error(row.failure.detail);
      rows.push(row.value);
    }
    const [header = [], ...body] = rows;
    const objects = body.map((row) => Object.fromEntries(row.map((cell, i) => [header[i], cell])));
    expect(objects).toEqual(expected);
  });
});
