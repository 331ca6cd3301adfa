/** Cells of one CSV record (RFC 4180), and cells that are safe to open in a spreadsheet. */

import type { Outcome } from '../src/engine/types';
import { fail } from '../src/rpc/outcome';

/** `record` is one record without its line end; quoted cells may hold commas, line ends and doubled quotes. */
export function csvCells(record: string): Outcome<string[]> {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (record[at] === '"') {
      const closing = closingQuote(record, at + 1);
      if (closing < 0) return fail('invalid_argument', 'a quoted cell is never closed');
      cells.push(record.slice(at + 1, closing).replaceAll('""', '"'));
      at = closing + 1;
      if (at < record.length && record[at] !== ',') {
        return fail('invalid_argument', `cell ${cells.length} goes on after its closing quote`);
      }
    } else {
      const comma = record.indexOf(',', at);
      const end = comma < 0 ? record.length : comma;
      cells.push(record.slice(at, end));
      at = end;
    }
    if (at >= record.length) return { ok: true, value: cells };
    at++;
  }
}

function closingQuote(record: string, from: number): number {
  let at = record.indexOf('"', from);
  while (at >= 0 && record[at + 1] === '"') at = record.indexOf('"', at + 2);
  return at;
}

/** One CSV record with its line end. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * A spreadsheet takes a cell that begins with = + - @ (or a tab or line end before it) for a formula:
 * an apostrophe in front makes it text. Numbers keep their sign.
 */
function csvCell(text: string): string {
  const formula = /^[\s]*[=+\-@]/.test(text) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
  const safe = formula ? `'${text}` : text;
  return /[",\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
