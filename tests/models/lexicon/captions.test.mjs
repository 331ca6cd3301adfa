/** The translated captions (models/lexicon/README.md): the same 200 objects, chosen by the rule, in each language. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { ofShippedClasses } from '../../../models/taxonomy/shipped.mjs';
import { hasHeritage, heritageRows, skipped } from '../inputs.mjs';

const COUNT = 200;
const FEWEST_WORDS = 5;
const MOST_WORDS = 60;
const FEWEST_TO_TELL = 25;
const ITALIAN_SOURCE = 'NGA / Accademia di San Luca essays (Quire)';
const NOTHING_TO_TRANSLATE = ['05d1900b15e4', 'y32600d625f3', 'yf2e67821fa6', 'yff659bb08bb'];
const CUT = ['y02bcf110bf1', 'y1989f3b3b7e'];

/** Of world.jsonl: what may be passed on with credit. */
const FREE = [
  /^CC0\b/,
  /^CC BY(-SA)? \d\.\d\b/,
  /^CC BY-SA \/ CC BY \/ PD per file/,
  /^PD$/,
  /^(mostly |work in the )?public domain\b/i,
  /^works CC0 or public domain; repository CC BY/,
  /^BSD 3-Clause/,
  /^repository MIT(?!; prints out of copyright)/,
  /^see metadata; repository MIT$/,
  /^none stated for the photographs \(repository MIT\)$/,
];
/** Whose photographs are of third parties: the texts beside them are CC BY 4.0. */
const FREE_TEXTS = ['Getty: Roman Mosaics, third-party photographs'];
const isFree = ({ source, licence }) =>
  FREE_TEXTS.includes(source) || FREE.some((free) => free.test(licence));

/** Frequent small words of each language. */
const FUNCTION_WORDS = {
  en: 'the of and with from by is to are at a in his'.split(' '),
  es: 'el los del y con una por las al de la en a esta un que su se es'.split(' '),
  fr: 'le les du et avec une aux dans sur à par de la en a un des est au'.split(' '),
  de: 'der und mit von dem das den im einer auf in die des am ist sind'.split(' '),
};
const LANGUAGES = Object.keys(FUNCTION_WORDS).filter((language) => language !== 'en');

const file = (path) => readFileSync(new URL(`../../../models/${path}`, import.meta.url), 'utf8');
const table = (path) => parse(file(path), { columns: true });
const captions = Object.fromEntries(
  LANGUAGES.map((language) => [language, table(`lexicon/captions.${language}.csv`)]),
);
const words = (text) => text.split(/\s+/).filter((word) => word !== '');
const inOrder = (a, b) => (a < b ? -1 : Number(a > b));

/** The items of the lists in turn: the first of each, the second of each, and so on. */
function inTurns(lists) {
  const most = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: most }, (_, i) =>
    lists.flatMap((list) => list.slice(i, i + 1)),
  ).flat();
}

/** `rows` in lists of the same `key`, ordered by it. */
function grouped(rows, key) {
  const names = [...new Set(rows.map((row) => row[key]))].sort(inOrder);
  return names.map((name) => rows.filter((row) => row[key] === name));
}

/** The first `count` of the lists in turn; none of an object or with a caption that was taken before. */
function taken(lists, count) {
  const rows = [];
  const seen = new Set();
  const marks = ({ object, caption }) => [`object ${object}`, `caption ${caption}`];
  const rest = lists.map((list) => [...list]);
  while (rows.length < count && rest.some((list) => list.length > 0)) {
    for (const list of rest) {
      const next = list.findIndex((row) => !marks(row).some((mark) => seen.has(mark)));
      const [row] = next < 0 ? [] : list.splice(0, next + 1).slice(-1);
      if (row === undefined) continue;
      for (const mark of marks(row)) seen.add(mark);
      rows.push(row);
    }
  }
  return rows.slice(0, count);
}

/** The rows that the rule of the README chooses. */
function chosen() {
  const rightClass = new Map(table('taxonomy/relabelled.csv').map(({ id, to }) => [id, to]));
  const rows = heritageRows()
    .map((row) => ({ ...row, class: rightClass.get(row.id) ?? row.class }))
    .filter((row) => row.class !== '-' && row.caption_kind === 'real')
    .filter((row) => words(row.caption).length >= FEWEST_WORDS && isFree(row))
    .filter((row) => row.source !== ITALIAN_SOURCE && !NOTHING_TO_TRANSLATE.includes(row.id))
    .sort((a, b) => inOrder(a.id, b.id));
  const classes = grouped(ofShippedClasses(rows), 'class');
  return taken(
    classes.map((list) => inTurns(grouped(list, 'source'))),
    COUNT,
  );
}

/** How many of the small words of language `name` stand in `text`. */
function smallWords(text, name) {
  const here = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return here.filter((word) => FUNCTION_WORDS[name].includes(word)).length;
}

for (const name of LANGUAGES) {
  test(`captions.${name}.csv: ${COUNT} objects, each with a caption that is not the English one`, () => {
    const rows = captions[name];
    assert.equal(rows.length, COUNT);
    assert.equal(new Set(rows.map(({ id }) => id)).size, COUNT);
    assert.equal(new Set(rows.map(({ caption }) => caption)).size, COUNT);
    for (const row of rows) {
      assert.deepEqual(Object.keys(row), ['id', 'caption', 'english']);
      assert.equal(row.caption, row.caption.trim().replace(/\s+/g, ' '), row.id);
      assert.ok(row.caption !== '' && row.caption !== row.english, row.id);
      assert.ok(words(row.english).length <= MOST_WORDS, row.id);
    }
  });

  test(`captions.${name}.csv is of the same words as the first of them`, () => {
    const english = (rows) => rows.map((row) => [row.id, row.english]);
    assert.deepEqual(english(captions[name]), english(captions[LANGUAGES[0]]));
  });

  test(`captions.${name}.csv is in its language`, () => {
    for (const { id, caption } of captions[name]) {
      if (words(caption).length < FEWEST_TO_TELL) continue;
      const own = smallWords(caption, name);
      const most = Math.max(
        ...Object.keys(FUNCTION_WORDS).map((each) => smallWords(caption, each)),
      );
      assert.equal(own, most, `${id}: ${caption}`);
      assert.ok(own > smallWords(caption, 'en'), `${id}: ${caption}`);
    }
  });
}

test('every caption has its credit, and a licence under which it may be passed on', () => {
  const credits = table('lexicon/captions.credits.csv');
  const ids = (rows) => rows.map(({ id }) => id);
  assert.deepEqual(ids(credits), ids(captions[LANGUAGES[0]]));
  for (const row of credits) {
    assert.deepEqual(Object.keys(row), ['id', 'source', 'where', 'licence']);
    assert.ok(row.source !== '' && row.where !== '', row.id);
    assert.ok(isFree(row), `${row.id}: ${row.licence}`);
    assert.doesNotMatch(row.licence, /\bN[CD]\b/);
  }
  if (!hasHeritage) return;
  const rows = new Map(heritageRows().map((row) => [row.id, row]));
  for (const { id, source, licence } of credits) {
    assert.deepEqual([source, licence], [rows.get(id).source, rows.get(id).licence], id);
  }
});

test('the captions are those that the rule chooses, and of the words of the set', () => {
  if (!hasHeritage) return skipped('the translated captions against the heritage photographs');
  const rows = new Map(chosen().map((row) => [row.id, row]));
  const translated = captions[LANGUAGES[0]];
  assert.deepEqual(
    translated.map(({ id }) => id),
    [...rows.keys()].sort(inOrder),
  );
  for (const { id, english } of translated) {
    const { caption } = rows.get(id);
    assert.ok(CUT.includes(id) ? caption.startsWith(english) : caption === english, id);
    assert.equal(CUT.includes(id), caption !== english, id);
  }
});
