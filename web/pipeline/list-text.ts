/**
 * Lists as they come: what stands between the cells of a CSV file and in which encoding a file is, found
 * out or told; and its records, read as that.
 */

import { createReadStream } from 'node:fs';
import type { Outcome } from '../src/rpc/outcome';
import { csvCells } from './csv';
import { asUtf8, detectEncoding, type Encoding } from './encoding';
import { type RawRecord, type RecordFormat, rawRecords } from './records';

export interface ListText {
  readonly format: RecordFormat;
  readonly encoding: Encoding;
  /** Between the cells of a CSV record. */
  readonly delimiter: string;
}

/** What the person who brings the list says of it. */
export interface Told {
  readonly encoding?: string | null;
  readonly delimiter?: string | null;
}

/** Names of columns and keys are the same whatever their case, the spaces around them and their Unicode form. */
export const foldedName = (name: string) =>
  /^[a-z]*$/.test(name) ? name : name.trim().normalize('NFC').toLowerCase();

/** Rejects in the midst of it when the signal fires. */
const opened = (path: string, signal: AbortSignal | undefined) =>
  createReadStream(path, signal === undefined ? {} : { signal });

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * How to read the file at `path`. `names`: columns, folded, that the first row of a CSV list may name; the
 * delimiter that shows most of them, then the most columns, is the one. Rejects when the file cannot be read.
 */
export async function readListText(
  path: string,
  format: RecordFormat,
  names: readonly string[],
  told: Told = {},
  signal?: AbortSignal,
): Promise<ListText> {
  const encoding: Encoding = told.encoding
    ? { name: told.encoding, because: 'told', damaged: false }
    : await detectEncoding(opened(path, signal));
  if (format === 'lines') return { format, encoding, delimiter: ',' };
  const delimiter = told.delimiter ?? (await detectDelimiter(path, encoding.name, names));
  return { format, encoding, delimiter };
}

/** The list's records; the line of a CSV file that only names its delimiter is none. */
export async function* listRecords(
  path: string,
  text: ListText,
  signal?: AbortSignal,
): AsyncGenerator<RawRecord> {
  const { format, encoding, delimiter } = text;
  const stream = asUtf8(opened(path, signal), encoding.name);
  let first = format === 'csv';
  for await (const record of rawRecords(stream, format, { delimiter })) {
    if (!first || delimiterNamed(record.text) === null) yield record;
    first = false;
  }
}

async function detectDelimiter(
  path: string,
  encoding: string,
  names: readonly string[],
): Promise<string> {
  let best = { delimiter: ',', known: 0, columns: 0 };
  for (const delimiter of DELIMITERS) {
    const stream = asUtf8(createReadStream(path), encoding);
    for await (const { text } of rawRecords(stream, 'csv', { delimiter })) {
      const named = delimiterNamed(text);
      if (named !== null) return named;
      const cells = text.ok ? csvCells(text.value, delimiter) : text;
      const header = cells.ok ? cells.value.map(foldedName) : [];
      const known = header.filter((name) => names.includes(name)).length;
      const better = known > best.known || (known === best.known && header.length > best.columns);
      if (better) best = { delimiter, known, columns: header.length };
      break;
    }
  }
  return best.delimiter;
}

/** What Excel writes and reads as the first line: `sep=;`. */
function delimiterNamed(text: Outcome<string>): string | null {
  return text.ok ? (/^"?sep=([^"])"?$/i.exec(text.value)?.[1] ?? null) : null;
}
