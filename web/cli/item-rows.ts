/** The rows of a list to be tagged: JSON Lines or CSV, one object with its photo and caption a row. */

import { extname } from 'node:path';
import { csvCells } from '../pipeline/csv';
import { jsonMembers } from '../pipeline/json-members';
import { foldedName, type ListText, listRecords } from '../pipeline/list-text';
import type { RawRecord, RecordFormat } from '../pipeline/records';
import { fail, messageOf, type Outcome } from '../src/rpc/outcome';
import { type Columns, doubledName, type Field } from './columns';

export interface Item {
  /** Digit for digit, where the list has a number. */
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

export interface List {
  readonly path: string;
  readonly text: ListText;
  readonly columns: Columns;
}

const FORMATS: Readonly<Record<string, RecordFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
};

export function listFormat(path: string): RecordFormat | null {
  return FORMATS[extname(path).toLowerCase()] ?? null;
}

/**
 * Reads the list as a stream. Rejects when the file cannot be read or its columns cannot be told apart.
 * `sees` is told the names of the columns, or of every row's keys.
 */
export function itemRows(
  { path, text, columns }: List,
  sees: (names: readonly string[]) => void = () => {},
  signal?: AbortSignal,
): AsyncGenerator<ItemRow> {
  const records = listRecords(path, text, signal);
  return text.format === 'csv'
    ? csvRows(records, text.delimiter, columns, sees)
    : jsonRows(records, columns, sees);
}

async function* jsonRows(
  records: AsyncIterable<RawRecord>,
  columns: Columns,
  sees: (names: readonly string[]) => void,
): AsyncGenerator<ItemRow> {
  for await (const { line, text } of records) {
    const cells = text.ok ? jsonCells(text.value) : text;
    if (cells.ok) {
      sees(cells.value.map(([name]) => name));
      yield itemRow(line, cells.value, columns);
    } else yield { line, id: null, item: cells };
  }
}

async function* csvRows(
  records: AsyncIterable<RawRecord>,
  delimiter: string,
  columns: Columns,
  sees: (names: readonly string[]) => void,
): AsyncGenerator<ItemRow> {
  let header: readonly string[] | null = null;
  for await (const { line, text } of records) {
    const cells = text.ok ? csvCells(text.value, delimiter) : text;
    if (header === null) {
      if (!cells.ok)
        throw new Error(`line ${line}, the names of the columns: ${cells.failure.detail}`);
      header = headerOf(cells.value, line, delimiter, columns);
      sees(header);
    } else if (!cells.ok) {
      yield { line, id: null, item: cells };
    } else if (cells.value.length !== header.length) {
      const reason = `${cells.value.length} cells under ${header.length} column names`;
      yield { line, id: null, item: fail('invalid_argument', reason) };
    } else {
      const names: readonly string[] = header;
      yield itemRow(
        line,
        cells.value.map((cell, i) => [names[i] as string, cell]),
        columns,
      );
    }
  }
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

/** What stands between the cells, in words. */
export const delimiterName = (delimiter: string) => DELIMITER_NAMES[delimiter] ?? `"${delimiter}"`;

function headerOf(
  names: readonly string[],
  line: number,
  delimiter: string,
  columns: Columns,
): readonly string[] {
  const shown = names.map((name) => `"${name}"`).join(', ');
  const by = `separated by ${delimiterName(delimiter)}`;
  if (!names.some((name) => columns.id.includes(foldedName(name)))) {
    throw new Error(
      `line ${line}: the first row of a CSV list names its columns: ${columns.id[0]}, image, caption. ` +
        `Here it names ${shown.slice(0, 300)} (${by}; --delimiter, --encoding or --column id=NAME tell it otherwise)`,
    );
  }
  const doubled = doubledName(names, columns);
  if (doubled === null) return names;
  throw new Error(
    `line ${line}: two columns are called "${doubled}" (columns: ${shown.slice(0, 300)}); ` +
      'give one of them another name',
  );
}

/** One JSON document, strictly by RFC 8259. */
export function parseJson(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return fail('invalid_argument', `not JSON: ${messageOf(error)}`);
  }
}

/** A name of the list, and what stands there. */
type Cell = readonly [name: string, value: unknown];

/** The members of the object in their order; numbers as they are written. */
function jsonCells(text: string): Outcome<Cell[]> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail('invalid_argument', 'the row is not an object');
  }
  const members = new Map(Object.entries(value));
  const cells = jsonMembers(text).map(({ name, source }): Cell => {
    const read = members.get(name);
    return [name, typeof read === 'number' ? new WrittenNumber(source) : read];
  });
  return { ok: true, value: cells };
}

/** A number's own text: a double would lose digits of it. */
class WrittenNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

function itemRow(line: number, cells: readonly Cell[], columns: Columns): ItemRow {
  const refused = (id: string | null, reason: string): ItemRow => ({
    line,
    id,
    item: fail('invalid_argument', reason),
  });
  const there = (field: Field) =>
    cells.filter(([name, value]) => columns[field].includes(foldedName(name)) && !isBlank(value));
  const doubled = doubledName(
    cells.map(([name]) => name),
    columns,
  );
  const ids = there('id').map(([, value]) => (value instanceof WrittenNumber ? value.text : value));
  const [id] = ids;
  if (typeof id !== 'string') return refused(null, 'the row has no id');
  if (doubled !== null)
    return refused(doubled === columns.id[0] ? null : id, `two keys are called "${doubled}"`);
  const [photo, other] = there('image');
  if (other !== undefined && other[1] !== photo?.[1]) {
    return refused(id, `"${photo?.[0]}" and "${other[0]}" name two photos`);
  }
  const [caption] = there('caption');
  const image = photo?.[1] ?? null;
  const text = caption?.[1] ?? '';
  if (image !== null && typeof image !== 'string')
    return refused(id, `"${photo?.[0]}" is not a text`);
  if (typeof text !== 'string') return refused(id, `"${caption?.[0]}" is not a text`);
  return { line, id, item: { ok: true, value: { id, image, caption: text } } };
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '';
