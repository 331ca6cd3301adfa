/**
 * Corrections of a list of photos whose classes were read over by eye: CSV with the columns id, from,
 * to, reason. `from` is the class that the list gives, `to` the right one, or LEAVE_OUT for a photo
 * that shows nothing of any class. ../taxonomy says what belongs to which class.
 */

const COLUMNS = ['id', 'from', 'to', 'reason'];
const LEAVE_OUT = '-';

/** `tools`: the bundle of web/pipeline. Throws with the line. */
export async function readCorrections(path, tools) {
  const { readListText, listRecords, csvCells, foldedName } = tools;
  const list = await readListText(path, 'csv', COLUMNS);
  const corrections = [];
  let columns = null;
  for await (const { line, text } of listRecords(path, list)) {
    const cells = text.ok ? csvCells(text.value, list.delimiter) : text;
    if (!cells.ok) throw new Error(`${path}, line ${line}: ${cells.failure.detail}`);
    if (columns === null) {
      columns = cells.value.map(foldedName);
      continue;
    }
    const correction = Object.fromEntries(columns.map((name, i) => [name, cells.value[i] ?? '']));
    const missing = COLUMNS.find((name) => !correction[name]);
    if (missing !== undefined) throw new Error(`${path}, line ${line}: no ${missing} is given`);
    corrections.push({ line, ...correction });
  }
  return corrections;
}

/**
 * The rows (lists.mjs) with their right classes, without those to leave out. Throws where a
 * correction does not fit the list that it was made for; `path` is named then.
 */
export function corrected(rows, corrections, path) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const classes = new Set(rows.map((row) => row.class));
  const rightClass = new Map();
  for (const { line, id, from, to } of corrections) {
    const wrong = (reason) => new Error(`${path}, line ${line}: ${reason}`);
    const row = byId.get(id);
    if (row === undefined) throw wrong(`the list has no photo ${id}; take this line out`);
    if (rightClass.has(id)) throw wrong(`${id} is corrected by an earlier line already`);
    if (row.class !== from) throw wrong(`${id} is ${row.class} in the list, not ${from}`);
    if (to === from) throw wrong(`${id} is ${from} already; take this line out`);
    if (to !== LEAVE_OUT && !classes.has(to)) {
      throw wrong(`no photo of the list is ${to}; give one of its classes, or ${LEAVE_OUT}`);
    }
    rightClass.set(id, to);
  }
  return rows
    .filter((row) => rightClass.get(row.id) !== LEAVE_OUT)
    .map((row) => (rightClass.has(row.id) ? { ...row, class: rightClass.get(row.id) } : row));
}
