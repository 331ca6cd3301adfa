/**
 * Lists of photos with captions: JSON Lines, or CSV whose first row names the columns; in the encodings
 * and with the delimiters that web/pipeline/list-text.ts finds out.
 *
 * Columns: id, file (or image), class, caption; and, where known, split (train, val, test), fold (0 to
 * 4), object, source, caption_masked, caption_kind. A row without file is a caption alone.
 */

import { createHash } from 'node:crypto';

export const FOLDS = 5;
/** Of every ten objects of a class: which split. One in ten stays for the choice of the seed. */
const SPLITS = [
  'test',
  'train',
  'train',
  'val',
  'train',
  'train',
  'test',
  'train',
  'train',
  'test',
];

/** By which the delimiter of a CSV list is known. */
const COLUMNS = ['id', 'file', 'image', 'class', 'caption', 'split', 'fold', 'object', 'source'];

/** `tools`: the bundle of web/pipeline. Throws with the line. */
export async function readList(path, tools) {
  const { readListText, listRecords, csvCells, foldedName } = tools;
  const csv = /\.(csv|tsv)$/i.test(path);
  const list = await readListText(path, csv ? 'csv' : 'lines', COLUMNS);
  const rows = [];
  const lines = new Map();
  let columns = null;
  for await (const { line, text } of listRecords(path, list)) {
    const wrong = (reason) => new Error(`${path}, line ${line}: ${reason}`);
    if (!text.ok) throw wrong(text.failure.detail);
    const cells = csv ? csvCells(text.value, list.delimiter) : null;
    if (cells !== null && !cells.ok) throw wrong(cells.failure.detail);
    if (csv && columns === null) {
      columns = cells.value.map(foldedName);
      refuseDoubles(columns, wrong);
    } else {
      const row = csv ? named(columns, cells.value) : parsed(text.value, tools, wrong);
      const file = row.file || row.image || undefined;
      const of = csv
        ? ` (columns, separated by ${JSON.stringify(list.delimiter)}: ${columns.join(', ')})`
        : '';
      if (!row.id) throw wrong(`the row has no id${of}`);
      if (file === undefined && !row.caption) throw wrong(`neither file nor caption is given${of}`);
      if (lines.has(row.id))
        throw wrong(`id ${row.id} stands in line ${lines.get(row.id)} already`);
      lines.set(row.id, line);
      rows.push({ line, ...row, file });
    }
  }
  return withSplits(rows);
}

/** What a head needs at least, and what is better. */
const CLASSES = 2;
const PHOTOS = 10;

/**
 * What a list to train on is like, in lines to read; throws where it is none: a row without a class,
 * or a single class.
 */
export function describeClasses(path, rows) {
  const classes = new Map();
  for (const row of rows) {
    if (!row.class) throw new Error(`${path}, line ${row.line}: no class is given`);
    const counts = classes.get(row.class) ?? { photos: 0, train: 0, val: 0, test: 0 };
    if (row.file !== undefined) counts.photos++;
    if (row.split in counts) counts[row.split]++;
    classes.set(row.class, counts);
  }
  if (classes.size < CLASSES) {
    throw new Error(`${path}: a head tells classes apart, but all rows are ${[...classes.keys()]}`);
  }
  return [...classes].map(([name, { photos, train, val, test }]) => {
    const few = photos < PHOTOS ? `; better at least ${PHOTOS}` : '';
    return `${name}: ${photos} photos (rows for train ${train}, val ${val}, test ${test})${few}`;
  });
}

/** Empty cells are columns that are not there. */
function named(columns, cells) {
  const filled = columns.map((name, i) => [name, cells[i] ?? '']).filter(([, cell]) => cell !== '');
  const row = Object.fromEntries(filled);
  return row.fold === undefined ? row : { ...row, fold: Number(row.fold) };
}

/** Keys whatever their case; an id that is a number is its digits. */
function parsed(text, { jsonMembers, foldedName }, wrong) {
  let row;
  try {
    row = JSON.parse(text);
  } catch (error) {
    throw wrong(error.message);
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw wrong('no object');
  const members = jsonMembers(text).map(({ name, source }) => [
    foldedName(name),
    row[name],
    source,
  ]);
  const names = members.map(([name]) => name);
  refuseDoubles(names, wrong);
  return Object.fromEntries(
    members.map(([name, value, source]) => [
      name,
      name === 'id' && typeof value === 'number' ? source : value,
    ]),
  );
}

function refuseDoubles(names, wrong) {
  const double = COLUMNS.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (double !== undefined) throw wrong(`"${double}" stands there twice`);
}

/**
 * A list in which no row has a split gets one: the objects of every class, in the order of a hash of
 * their names, go to train, val and test in turn, and so to five folds. All photos of an object stay
 * together, and the same list gives the same splits whatever its order.
 */
export function withSplits(rows) {
  if (rows.some((row) => row.split)) return rows;
  const hash = (name) => createHash('sha256').update(String(name)).digest('hex');
  const objectOf = (row) => String(row.object ?? row.id);
  const objects = new Map();
  for (const row of rows) {
    if (!objects.has(objectOf(row))) objects.set(objectOf(row), row.class ?? '');
  }
  const ordered = [...objects].sort(([a], [b]) => (hash(a) < hash(b) ? -1 : 1));
  const seen = {};
  const places = new Map();
  for (const [object, label] of ordered) {
    const place = seen[label] ?? 0;
    seen[label] = place + 1;
    // The first of a class is for training: every class needs one.
    const split = place === 0 ? 'train' : SPLITS[(place - 1) % SPLITS.length];
    places.set(object, { split, fold: place % FOLDS });
  }
  return rows.map((row) => ({
    ...row,
    ...places.get(objectOf(row)),
    caption_kind: row.caption_kind ?? (row.caption ? 'real' : 'none'),
  }));
}
