/**
 * What captions say by their words alone, language by language:
 *
 *   node models/lexicon/evaluate.mjs [--data DIR] [--classes]
 *
 * The class with most evidence (core/model/answer/lexicon.h) against the class that is told: for the
 * Chinese captions of the set, for the translated ones (captions.LANGUAGE.csv), and beside each for the
 * English captions of the same objects. A caption without a known word counts as wrong. --classes adds
 * how many are right of every class. Needs what `bash web/serve` has built, and the heritage set.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flag, readCommandLine, runAsProgram, text, UsageError } from '../../web/command-line.mjs';
import { corrected, readCorrections } from '../extract/corrections.mjs';
import { ofShippedClasses } from '../taxonomy/shipped.mjs';

const PIPELINE = new URL('../../build/pipeline/pipeline.mjs', import.meta.url);
const HERITAGE = fileURLToPath(new URL('../../../shared/heritage', import.meta.url));
const RELABELLED = fileURLToPath(new URL('../taxonomy/relabelled.csv', import.meta.url));

/** As core/text/language_guess.h names them; the lists beside the English one. */
const LANGUAGES = ['es', 'fr', 'de', 'zh'];
const TRANSLATED = ['es', 'fr', 'de'];

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** The lexicon of a head as one text: as models/train/lexicon_text.h joins it. */
export function joinedLexicon(name) {
  const lists = LANGUAGES.filter((language) => existsSync(here(`${name}.${language}.txt`)));
  const read = (file) => readFileSync(here(file), 'utf8');
  return [
    read(`${name}.txt`),
    ...lists.map((language) => `\nlanguage ${language}\n${read(`${name}.${language}.txt`)}`),
  ].join('');
}

/** The value of an outcome; its failure is an error. */
function good(outcome) {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.failure.status}: ${outcome.failure.detail}`);
}

async function readCaptions(path, { readListText, listRecords, csvCells }) {
  const list = await readListText(path, 'csv', ['id', 'caption', 'english']);
  const records = [];
  for await (const { text: line } of listRecords(path, list)) {
    records.push(good(csvCells(good(line), list.delimiter)));
  }
  const [columns, ...rows] = records;
  return rows.map((cells) => Object.fromEntries(columns.map((name, i) => [name, cells[i]])));
}

/** Objects of a class that is told, [{id, class, caption, english}], by language. */
async function objects(data, library) {
  const rows = readFileSync(join(data, 'world.jsonl'), 'utf8').trim().split('\n').map(JSON.parse);
  const right = corrected(rows, await readCorrections(RELABELLED, library), RELABELLED);
  const told = ofShippedClasses(right);
  const byId = new Map(told.map((row) => [row.id, row]));
  const sets = {
    zh: told
      .filter((row) => row.caption_zh)
      .map((row) => ({ ...row, caption: row.caption_zh, english: row.caption })),
  };
  for (const language of TRANSLATED) {
    const captions = await readCaptions(here(`captions.${language}.csv`), library);
    sets[language] = captions.map((row) => ({ class: byId.get(row.id).class, ...row }));
  }
  return sets;
}

function answer(reader, caption) {
  const { evidence, language } = good(reader.read(caption));
  const most = Math.max(...evidence);
  return { class: most > 0 ? reader.classes[evidence.indexOf(most)] : '', language };
}

/**
 * By language {captions, right, english (right in English), taken (for that language), classes}.
 * `library`: the bundle of web/pipeline. Throws where the set does not fit.
 */
export async function figures(library, data = HERITAGE) {
  const reader = good(await library.wordReader('world', joinedLexicon('world')));
  const found = {};
  for (const [language, rows] of Object.entries(await objects(data, library))) {
    const figure = { captions: rows.length, right: 0, english: 0, taken: 0, classes: {} };
    for (const row of rows) {
      const own = answer(reader, row.caption);
      const isRight = own.class === row.class;
      figure.right += isRight;
      figure.taken += own.language === language;
      figure.english += answer(reader, row.english).class === row.class;
      figure.classes[row.class] ??= { of: 0, right: 0 };
      const ofClass = figure.classes[row.class];
      ofClass.of++;
      ofClass.right += isRight;
    }
    found[language] = figure;
  }
  return found;
}

const percent = (part, of) => `${((100 * part) / of).toFixed(1)} %`;

async function main(words) {
  const { values } = readCommandLine(words, { data: text(HERITAGE), classes: flag() });
  if (!existsSync(PIPELINE)) throw new Error('not built yet; run `node web/build.mjs` first');
  if (!existsSync(join(values.data, 'world.jsonl'))) {
    throw new UsageError(`there is no ${join(values.data, 'world.jsonl')}`);
  }
  const found = await figures(await import(PIPELINE.href), values.data);
  for (const [language, { captions, right, english, taken, classes }] of Object.entries(found)) {
    console.log(
      `${language}: ${captions} captions, right ${percent(right, captions)}, in English ${percent(english, captions)}; taken for ${language}: ${percent(taken, captions)}`,
    );
    if (!values.classes) continue;
    for (const [name, { of, right: ofClass }] of Object.entries(classes).sort()) {
      console.log(`  ${name}: ${ofClass} of ${of}`);
    }
  }
}

await runAsProgram(import.meta.url, main);
