/** The word lexicons of the world head, one per language: what core/model/answer asks of their form. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { SHIPPED_CLASSES } from '../../../models/taxonomy/shipped.mjs';

const FOLDER = new URL('../../../models/lexicon/', import.meta.url);
const STRENGTHS = ['decisive', 'strong', 'weak'];
const MAX_WORDS = 4;
const MAX_LINE = 100;
const LEAST_PHRASES = 40;
/** What visitors photograph in museums and no class of the taxonomy is. */
const WITHOUT_CLASS = ['glass', 'jewellery', 'mask', 'medal_seal', 'mineral', 'natural_history'];

const { merged, not_known: notKnown } = JSON.parse(readFileSync(SHIPPED_CLASSES, 'utf8'));

/** Lower case without accents and 's, as words are compared; their endings are the parser's affair. */
const foldedWords = (phrase) =>
  phrase
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/g, '')
    .match(/[a-z0-9'’]+/g) ?? [];

/** [{ kind: 'class' or 'unknown', name, lists: [[strength, phrases]] }] */
function sectionsOf(text) {
  const sections = [];
  let silent = false;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#') || line.startsWith('language ')) continue;
    const begun = /^(class|unknown) (\w+)$/.exec(line);
    if (begun !== null) {
      sections.push({ kind: begun[1], name: begun[2], lists: [] });
      silent = false;
      continue;
    }
    const [, word, rest] = /^(?:(\w+):)? (.*)$/.exec(line);
    if (word !== undefined) silent = word === 'silent' || word === 'traditional';
    if (silent) continue;
    if (word !== undefined) sections.at(-1).lists.push([word, []]);
    const phrases = rest.split(',').map((phrase) => phrase.trim());
    sections
      .at(-1)
      .lists.at(-1)[1]
      .push(...phrases.filter(Boolean));
  }
  return sections;
}

const read = (name) => readFileSync(new URL(name, FOLDER), 'utf8');
const named = (sections, kind) => sections.filter((each) => each.kind === kind).map((s) => s.name);
const answered = named(sectionsOf(read('world.txt')), 'class');
const files = readdirSync(FOLDER).filter((name) => /^world(\.\w+)?\.txt$/.test(name));
const languageOf = (name) => /^world\.(\w+)\.txt$/.exec(name)?.[1];
/** Of Latin script: a phrase in Han characters has no words. */
const latin = files.filter((name) => languageOf(name) !== 'zh');

test('what another class is told as has a section of its own', () => {
  for (const { into } of Object.values(merged)) assert.ok(answered.includes(into), into);
});

for (const name of latin) {
  describe(name, () => {
    const text = read(name);
    const sections = sectionsOf(text);

    test('every class that is answered has a section, in their order', () => {
      assert.deepEqual(named(sections, 'class'), answered);
      assert.deepEqual(answered, [...answered].sort());
    });

    test('kinds that are not known have a section, in their order', () => {
      const unknown = named(sections, 'unknown');
      // A list may do without them: then its words speak for none of these kinds.
      const kinds = [...Object.keys(notKnown), ...WITHOUT_CLASS].sort();
      if (unknown.length > 0) assert.deepEqual(unknown, kinds);
    });

    test('it says which language it is, if that is not English', () => {
      const said = [...text.matchAll(/^language (\w+)$/gm)].map(([, language]) => language);
      assert.deepEqual(said, languageOf(name) === undefined ? [] : [languageOf(name)]);
    });

    for (const { name: section, lists } of sections) {
      test(`${section} lists phrases of few words once each, by strength`, () => {
        const strengths = lists.map(([strength]) => strength);
        assert.deepEqual(
          strengths,
          STRENGTHS.filter((strength) => strengths.includes(strength)),
        );
        const phrases = lists.flatMap(([, list]) => list);
        assert.ok(phrases.length >= LEAST_PHRASES, `${phrases.length} phrases`);
        const folded = phrases.map((phrase) => foldedWords(phrase).join(' '));
        assert.deepEqual(
          folded.filter((phrase, at) => folded.indexOf(phrase) !== at),
          [],
        );
        for (const phrase of folded) {
          const words = phrase.split(' ').length;
          assert.ok(phrase !== '' && words <= MAX_WORDS, `"${phrase}": ${words} words`);
        }
      });
    }

    test('a list is in order, and no line is too long to be read', () => {
      for (const { name: section, lists } of sections) {
        for (const [strength, phrases] of lists) {
          assert.deepEqual(phrases, [...phrases].sort(), `${section}, ${strength}`);
        }
      }
      const long = text.split('\n').filter((line) => line.length > MAX_LINE);
      assert.deepEqual(long, []);
    });
  });
}
