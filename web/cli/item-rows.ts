/** The rows of a list to be tagged: JSON Lines or CSV, one object with its photo and caption a row. */

import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { csvCells } from '../pipeline/csv';
import { type RawRecord, rawRecords } from '../pipeline/records';
import { fail, messageOf, type Outcome } from '../src/rpc/outcome';

export interface Item {
  readonly id: string;
  /** Path as written in the row; null: there is no photo. */
  readonly image: string | null;
  readonly caption: string;
}

export interface ItemRow {
  readonly line: number;
  /** Known even when the rest of the row is not usable. */
  readonly id: string | null;
  readonly item: Outcome<Item>;
}

export type ListFormat = 'json-lines' | 'csv';

export function listFormat(path: string): ListFormat | null {
  const extension = extname(path).toLowerCase();
  if (extension === '.csv') return 'csv';
  return extension === '.jsonl' || extension === '.ndjson' ? 'json-lines' : null;
}

/** Reads the list as a stream. Rejects when the file cannot be read. */
export function itemRows(path: string, format: ListFormat): AsyncGenerator<ItemRow> {
  const stream = createReadStream(path);
  return format === 'csv'
    ? csvRows(rawRecords(stream, 'csv'))
    : jsonRows(rawRecords(stream, 'lines'));
}

async function* jsonRows(records: AsyncIterable<RawRecord>): AsyncGenerator<ItemRow> {
  for await (const { line, text } of records) {
    const value = text.ok ? parseJson(text.value) : text;
    yield value.ok ? itemRow(line, value.value) : { line, id: null, item: value };
  }
}

async function* csvRows(records: AsyncIterable<RawRecord>): AsyncGenerator<ItemRow> {
  let header: string[] | null = null;
  for await (const { line, text } of records) {
    const cells = text.ok ? csvCells(text.value) : text;
    if (!cells.ok) {
      yield { line, id: null, item: cells };
    } else if (header === null) {
      header = cells.value.map((name) => name.trim().toLowerCase());
      if (!header.includes('id')) {
        throw new Error(
          `line ${line}: the first row of a CSV list names its columns: id, image, caption`,
        );
      }
    } else if (cells.value.length !== header.length) {
      const reason = `${cells.value.length} cells under ${header.length} column names`;
      yield { line, id: null, item: fail('invalid_argument', reason) };
    } else {
      const names: string[] = header;
      yield itemRow(line, Object.fromEntries(cells.value.map((cell, i) => [names[i], cell])));
    }
  }
}

/** One JSON document, strictly by RFC 8259. */
export function parseJson(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return fail('invalid_argument', `not JSON: ${messageOf(error)}`);
  }
}

function itemRow(line: number, value: unknown): ItemRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line, id: null, item: fail('invalid_argument', 'the row is not an object') };
  }
  const row = value as Record<string, unknown>;
  const { id, image, file, caption } = row;
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') {
    return { line, id: null, item: fail('invalid_argument', 'the row has no id') };
  }
  const name = String(id);
  const path = blankAsNull(image ?? file);
  const text = caption ?? '';
  if (path !== null && typeof path !== 'string') {
    return { line, id: name, item: fail('invalid_argument', '"image" is not a text') };
  }
  if (typeof text !== 'string') {
    return { line, id: name, item: fail('invalid_argument', '"caption" is not a text') };
  }
  return { line, id: name, item: { ok: true, value: { id: name, image: path, caption: text } } };
}

const blankAsNull = (value: unknown) => (value === undefined || value === '' ? null : value);
