/** Lines and CSV records out of a stream, however it is cut. */

import { describe, expect, it } from 'vitest';
import { MAX_RECORD_BYTES, rawRecords } from '../../web/pipeline/records';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** [line, text or status] of every record. */
async function cut(bytes: Uint8Array, format: 'lines' | 'csv', size = 1000): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { line, text } of rawRecords(inPieces(bytes, size), format)) {
    found.push([line, text.ok ? text.value : text.failure.status]);
  }
  return found;
}

describe('lines', () => {
  const text = utf8('a\r\n\n  \n"b\nä🏺\n');
  const expected = [
    [1, 'a'],
    [4, '"b'],
    [5, 'ä🏺'],
  ];

  it.each([1, 2, 3, 5, 1000])('are the same in pieces of %i bytes', async (size) => {
    expect(await cut(text, 'lines', size)).toEqual(expected);
  });

  it.each([1, 2, 3, 1000])('end with CR, LF or both, in pieces of %i bytes', async (size) => {
    expect(await cut(utf8('a\rb\r\nc\n\r\nd\r\re\r'), 'lines', size)).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [5, 'd'],
      [7, 'e'],
    ]);
  });

  it('need no line end behind the last', async () => {
    expect(await cut(utf8('a\nb'), 'lines')).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  it('lose a byte order mark at the start of the file only', async () => {
    expect(await cut(utf8('\ufeffa\n\ufeffb'), 'lines')).toEqual([
      [1, 'a'],
      [2, '\ufeffb'],
    ]);
  });

  it('that are not UTF-8 are refused one by one', async () => {
    expect(await cut(Uint8Array.of(0x61, 0x0a, 0xff, 0x0a, 0x62), 'lines')).toEqual([
      [1, 'a'],
      [2, 'invalid_argument'],
      [3, 'b'],
    ]);
  });

  it('that are too long are refused, and the next one is read', async () => {
    const bytes = utf8(`${'x'.repeat(MAX_RECORD_BYTES + 1)}\nb`);
    expect(await cut(bytes, 'lines', 65536)).toEqual([
      [1, 'too_large'],
      [2, 'b'],
    ]);
    const longest = 'x'.repeat(MAX_RECORD_BYTES);
    expect(await cut(utf8(longest), 'lines', 65536)).toEqual([[1, longest]]);
  });
});

describe('CSV records', () => {
  const text = utf8('a,"b\nc"\n"d""\n""e",f\r\n5" nail,"g"\nlast');
  const expected = [
    [1, 'a,"b\nc"'],
    [3, '"d""\n""e",f'],
    [5, '5" nail,"g"'],
    [6, 'last'],
  ];

  it.each([1, 2, 3, 5, 1000])('are the same in pieces of %i bytes', async (size) => {
    expect(await cut(text, 'csv', size)).toEqual(expected);
  });

  it.each([1, 2, 1000])('end with a lone carriage return, in pieces of %i bytes', async (size) => {
    expect(await cut(utf8('a,"b\rc"\rd\r"e\r\nf"\r'), 'csv', size)).toEqual([
      [1, 'a,"b\rc"'],
      [3, 'd'],
      [4, '"e\r\nf"'],
    ]);
  });

  it.each([1, 2, 5, 1000])(
    'go on behind a quote that is never closed (pieces of %i)',
    async (size) => {
      expect(await cut(utf8('a\n"b\nc\r\nd\n'), 'csv', size)).toEqual([
        [1, 'a'],
        [2, 'invalid_argument'],
        [3, 'c'],
        [4, 'd'],
      ]);
      // The quote of line 1 is closed in line 2; that of line 2 never is.
      expect(await cut(utf8('"a\nb","c\nd\ne'), 'csv', size)).toEqual([
        [1, 'invalid_argument'],
        [3, 'd'],
        [4, 'e'],
      ]);
    },
  );

  it('a quote that is never closed costs one row of a long list, not a million bytes', async () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => `${i},x`);
    const found = await cut(utf8(`id,c\n7,"x\n${rows.join('\n')}\n`), 'csv', 65536);
    expect(found).toHaveLength(rows.length + 2);
    expect(found[1]).toEqual([2, 'invalid_argument']);
    expect(found[2]).toEqual([3, '0,x']);
    expect(found.at(-1)).toEqual([300_002, '299999,x']);
  });

  it('know their delimiter', async () => {
    const stream = inPieces(utf8('a;"b\nc";d\ne'), 2);
    const found = [];
    for await (const { text } of rawRecords(stream, 'csv', { delimiter: ';' })) {
      found.push(text.ok && text.value);
    }
    expect(found).toEqual(['a;"b\nc";d', 'e']);
  });

  it('a quote that is never closed does not swallow the file', async () => {
    const bytes = utf8(`"${'x'.repeat(MAX_RECORD_BYTES)}\nb\nc`);
    expect(await cut(bytes, 'csv', 65536)).toEqual([
      [1, 'too_large'],
      [2, 'b'],
      [3, 'c'],
    ]);
  });
});

it('memory does not depend on the length of the stream', async () => {
  const chunk = utf8(`${'{"id":"0123456789"}\n'.repeat(3000)}`);
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < 1000; i++) yield chunk;
  }
  let records = 0;
  let largest = 0;
  for await (const _ of rawRecords(endless(), 'lines')) {
    if (records++ % 100_000 === 0) largest = Math.max(largest, process.memoryUsage().heapUsed);
  }
  expect(records).toBe(3_000_000);
  expect(largest).toBeLessThan(300e6);
});
