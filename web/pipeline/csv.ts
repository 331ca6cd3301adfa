/** Cells of one CSV record (RFC 4180). */

import { CsvError, parse } from 'csv-parse/sync';
import { fail, messageOf, type Outcome } from '../src/rpc/outcome';

/** `record` is one record without its line end; quoted cells may hold delimiters, line ends and doubled quotes. */
export function csvCells(record: string, delimiter = ','): Outcome<string[]> {
  try {
    return { ok: true, value: cellsOf(record, delimiter, false) };
  } catch (error) {
    return fail('invalid_argument', reasonOf(error));
  }
}

/** `lenient`: a quote inside a cell that does not begin with one is a character (5" nail). */
function cellsOf(record: string, delimiter: string, lenient: boolean): string[] {
  try {
    const options = { delimiter, record_delimiter: '\n', relax_quotes: lenient };
    const [cells = ['']] = parse(record, options) as string[][];
    return cells;
  } catch (error) {
    if (!lenient && codeOf(error) === 'INVALID_OPENING_QUOTE')
      return cellsOf(record, delimiter, true);
    throw error;
  }
}

const codeOf = (error: unknown): string => (error instanceof CsvError ? error.code : '');

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'a cell goes on after its closing quote',
};

const reasonOf = (error: unknown): string => REASONS[codeOf(error)] ?? messageOf(error);
