/** The objects of a list: CSV or JSON Lines, a row for each, its photo a file. */

import { readFile, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { csvCells } from '../../pipeline/csv';
import { foldedName, listRecords, readListText } from '../../pipeline/list-text';
import { LANGUAGES, type Language } from '../../src/app/state/reader';
import { fail, messageOf, type Outcome } from '../../src/rpc/outcome';
import { inWords } from '../file-problem';
import { listFormat, parseJson } from '../item-rows';
import { pathBelow } from '../safe-path';
import type { ImportCommand } from './arguments';
import { type Found, type FoundObject, inLanguages, nameFrom } from './found';

/** What is read, under which names of columns or keys. */
const FIELDS = {
  id: ['id', 'slug'],
  photo: ['photo', 'image', 'file', 'filename'],
  category: ['category', 'class'],
  credit: ['credit'],
  licence: ['licence', 'license'],
  licenceUrl: ['licence_url', 'license_url', 'licenceurl'],
  source: ['source', 'origin_url'],
} as const;
type Field = keyof typeof FIELDS;

const TEXTS = ['title', 'caption'] as const;
type TextField = (typeof TEXTS)[number];

/** English stands without a language behind it as well. */
const textNames = (field: TextField, language: Language): string[] =>
  language === 'en' ? [`${field}_en`, field] : [`${field}_${language}`];

const NAMES: readonly string[] = [
  ...Object.values(FIELDS).flat(),
  ...TEXTS.flatMap((field) => LANGUAGES.flatMap((language) => textNames(field, language))),
];

/** Folded name -> text. */
type Row = ReadonlyMap<string, string>;

/** Rejects in words where the list cannot be read. */
export async function listObjects({
  from,
  root,
  languages,
  most,
}: ImportCommand): Promise<Outcome<Found>> {
  const folder = await inWords(root ?? from, realpath(root ?? dirname(from)));
  const objects: FoundObject[] = [];
  const notes: string[] = [];
  const taken = new Set<string>();
  let left = 0;
  try {
    for await (const { line, row } of rowsOf(from)) {
      if (!row.ok) notes.push(`line ${line} is left out: ${row.failure.detail}`);
      else if (objects.length >= most) left++;
      else {
        const say = (sentence: string) => notes.push(`line ${line}: ${sentence}`);
        objects.push(await objectOf(row.value, { folder, languages, taken, say }));
      }
    }
  } catch (error) {
    return fail('invalid_argument', `"${from}": ${messageOf(error)}`);
  }
  if (left > 0) notes.push(`${left} more rows are left out (--most N takes more)`);
  return { ok: true, value: { objects, notes } };
}

interface Making {
  readonly folder: string;
  readonly languages: readonly Language[];
  readonly taken: Set<string>;
  readonly say: (sentence: string) => void;
}

async function objectOf(row: Row, { folder, languages, taken, say }: Making): Promise<FoundObject> {
  const of = (field: Field) => firstOf(row, FIELDS[field]);
  const texts = (field: TextField) =>
    inLanguages(languages, (language) => firstOf(row, textNames(field, language)));
  const title = texts('title');
  const id = nameFrom(of('id') || Object.values(title)[0] || '', taken);
  return {
    id,
    title,
    caption: texts('caption'),
    category: of('category'),
    credit: of('credit'),
    licence: licenceName(of('licence')),
    licenceUrl: of('licenceUrl') || null,
    source: of('source') || null,
    photo: await photoOf(folder, of('photo'), of('id'), say),
  };
}

const firstOf = (row: Row, names: readonly string[]): string =>
  names.map((name) => row.get(name) ?? '').find((text) => text !== '') ?? '';

/** SPDX identifiers as people read them. */
const licenceName = (licence: string) =>
  licence.replace(/^CC-(BY(?:-[A-Z]+)*)-(?=\d)/, 'CC $1 ').replace(/^CC0-/, 'CC0 ');

const ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff', 'avif'];

/** Named by the row, or called as its object is. */
async function photoOf(
  folder: string,
  named: string,
  id: string,
  say: Making['say'],
): Promise<Buffer | null> {
  const paths = named === '' ? ENDINGS.map((ending) => `${id}.${ending}`) : [named];
  for (const path of paths) {
    const found = await pathBelow(folder, path);
    if (found.ok) return readFile(found.value);
    if (named !== '') say(`its photo is missing: ${found.failure.detail}`);
  }
  if (named === '') say(`it names no photo, and there is none called "${id}" in "${folder}"`);
  return null;
}

async function* rowsOf(path: string): AsyncGenerator<{ line: number; row: Outcome<Row> }> {
  const format = listFormat(path) ?? 'lines';
  const text = await inWords(path, readListText(path, format, NAMES));
  let header: readonly string[] | null = null;
  for await (const { line, text: record } of listRecords(path, text)) {
    if (format === 'lines') {
      yield { line, row: record.ok ? jsonRow(record.value) : record };
      continue;
    }
    const cells = record.ok ? csvCells(record.value, text.delimiter) : record;
    if (header === null) {
      if (!cells.ok) throw new Error(`line ${line}: ${cells.failure.detail}`);
      header = cells.value.map(foldedName);
    } else yield { line, row: cells.ok ? csvRow(header, cells.value) : cells };
  }
}

function csvRow(header: readonly string[], cells: readonly string[]): Outcome<Row> {
  if (cells.length !== header.length) {
    return fail('invalid_argument', `${cells.length} cells under ${header.length} column names`);
  }
  return { ok: true, value: new Map(header.map((name, i) => [name, (cells[i] ?? '').trim()])) };
}

function jsonRow(text: string): Outcome<Row> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail('invalid_argument', 'the row is not an object');
  }
  const texts = Object.entries(value).filter(([, said]) =>
    ['string', 'number'].includes(typeof said),
  );
  return {
    ok: true,
    value: new Map(texts.map(([name, said]) => [foldedName(name), String(said).trim()])),
  };
}
