/** Records of CSV (RFC 4180) whose cells are safe to open in a spreadsheet. */

/** One record with its line end. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * A spreadsheet takes a cell that begins with = + - @ (or a tab or line end before it) for a formula:
 * an apostrophe in front makes it text. Numbers keep their sign.
 */
export function withoutFormula(text: string): string {
  const formula = /^[\s]*[=+\-@]/.test(text) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
  return formula ? `'${text}` : text;
}

function csvCell(text: string): string {
  const safe = withoutFormula(text);
  return /[",\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
