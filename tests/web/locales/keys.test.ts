/** Every text that the code asks for exists in every language, none is left over, and none stands in the code. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import results from '../../../models/results.json';
import { TEACHING } from '../../../web/src/app/bench/teaching';
import { TERM_IDS } from '../../../web/src/app/glossary/terms';
import { LOCKABLE } from '../../../web/src/app/lessons/lock';
import { UNITS } from '../../../web/src/app/lessons/schema';
import { REGION_ZONES } from '../../../web/src/app/measure/attention';
import { PARTS } from '../../../web/src/app/measure/log-linear-pool';
import { describeProblem } from '../../../web/src/app/say/problem';
import { TESTS } from '../../../web/src/app/self-test/row';
import { CONCERNS, type Problem } from '../../../web/src/app/state/problems';
import { DEPTHS, LEVELS } from '../../../web/src/app/state/reader';
import { LANGUAGES } from '../../../web/src/locales/languages';
import { messagesOf } from '../support/messages';

const SOURCE = fileURLToPath(new URL('../../../web/src/', import.meta.url));

const TAXONOMIES = fileURLToPath(new URL('../../../models/taxonomy/', import.meta.url));

const CLASSES =
  `amber arms_armour asian_painting bronze ceramics clock_instrument coin egyptian_coffin
  egyptian_object fossil furniture greek_vase icon jade manuscript_book miniature monument mosaic
  mural musical_instrument netsuke_ivory painting photograph sculpture silver_metalwork textile
  western_print woodblock_print
  embroidery_robe gilt_gold lacquer_enamel porcelain pottery silk_brocade stone wood_ivory`.split(
    /\s+/,
  );

const CONFIGS = fileURLToPath(new URL('../../../models/train/configs/', import.meta.url));

/** The heads that can be compared, and those that the results have: each has a name in every language. */
const protocols = Object.values(results) as { models?: { name: string }[] }[];
const HEADS = new Set([
  ...protocols.flatMap(({ models }) => (models ?? []).map(({ name }) => name)),
  ...readdirSync(CONFIGS).flatMap((file) => file.match(/^(.*)\.json$/)?.[1] ?? []),
]);

const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(app|views|draw|locales)\/.*\.ts$|^main\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(SOURCE, path), 'utf8') }));

/** The groups of the taxonomies: the shipped heads say them by these names. */
const GROUPS = readdirSync(TAXONOMIES)
  .filter((file) => file.endsWith('.json') && file !== 'shipped.json')
  .flatMap((file) => {
    const { groups } = JSON.parse(readFileSync(join(TAXONOMIES, file), 'utf8'));
    return (groups as { name: string }[]).map(({ name }) => name);
  });

/** Keys in the code: any quoted string after say( or message(, and those in tables of keys. */
function keysInCode(): Set<string> {
  const keys = new Set<string>();
  const known = new Set(keysOf('en'));
  for (const { text } of sources) {
    for (const [, key] of text.matchAll(/\b(?:say|message)\(\s*'([a-z0-9_-]+)'/g)) {
      keys.add(key ?? '');
    }
    for (const [, key] of text.matchAll(/'([a-z][a-z0-9_-]*)'/g)) {
      if (known.has(key ?? '')) keys.add(key ?? '');
    }
  }
  for (const name of CLASSES) keys.add(`class-${name}`);
  for (const name of GROUPS) {
    keys.add(`group-${name}`);
    keys.add(`group-${name}-only`);
  }
  for (const zone of REGION_ZONES) keys.add(`zone-${zone}`);
  for (const depth of DEPTHS) keys.add(`depth-${depth}`);
  for (const depth of DEPTHS.slice(1)) {
    keys.add(`deeper-${depth}`);
    keys.add(`deeper-${depth}-what`);
  }
  for (const language of LANGUAGES) keys.add(`language-${language}`);
  for (const level of LEVELS) keys.add(`level-${level}`);
  for (const direction of ['better', 'even', 'worse']) {
    keys.add(`verdict-${direction}`);
    keys.add(`entanglement-${direction}`);
  }
  for (const condition of 'photo_caption photo_masked photo caption'.split(' ')) {
    keys.add(`condition-${condition}`);
  }
  for (const head of HEADS) keys.add(`head-${head}`);
  for (const kind of ['known', 'lost', 'found', 'unknown']) {
    for (const what of ['same', 'other']) keys.add(`change-${kind}-${what}`);
  }
  for (const kind of ['known', 'unknown']) keys.add(`change-${kind}-none`);
  for (const bias of 'sources origin regions labels english places not'.split(' ')) {
    keys.add(`bias-${bias}`);
  }
  for (const piece of 'vision text runtime head gallery training fonts'.split(' ')) {
    for (const end of ['', '-from', '-licence']) keys.add(`piece-${piece}${end}`);
  }
  for (const part of PARTS) {
    for (const key of [`carrier-${part}`, `parts-${part}`, `parts-${part}-short`]) keys.add(key);
  }
  for (const correctness of ['right', 'wrong']) {
    for (const end of ['', '-sure', '-unsure']) keys.add(`really-${correctness}${end}`);
    keys.add(`really-group-${correctness}`);
  }
  for (const name of TESTS) {
    for (const end of ['', '-tested']) keys.add(`selftest-${name}${end}`);
  }
  for (const term of TERM_IDS) {
    for (const end of ['', '-says']) keys.add(`term-${term}${end}`);
  }
  for (const name of LOCKABLE) keys.add(`lesson-lock-${name}`);
  for (const unit of UNITS) keys.add(`lesson-number-${unit}`);
  for (const sheet of ['handout', 'answers']) keys.add(`lesson-sheet-${sheet}`);
  for (const panel of ['qubits', 'state', 'readout', 'along', 'counts'])
    keys.add(`bench-panel-${panel}`);
  for (const id of TEACHING) for (const end of ['', '-says']) keys.add(`bench-teach-${id}${end}`);
  for (const kind of ['regions', 'words']) {
    for (const verdict of ['none', 'strong', 'some', 'weak']) keys.add(`truth-${kind}-${verdict}`);
  }
  return keys;
}

function keysOf(language: string): string[] {
  const text = messagesOf(language);
  return new FluentResource(text).body.map(({ id }) => id);
}

describe.each(LANGUAGES)('%s', (language) => {
  const there = keysOf(language);

  it('has every text that is asked for', () => {
    expect([...keysInCode()].filter((key) => !there.includes(key))).toEqual([]);
  });

  it('has no text that nobody asks for', () => {
    const asked = keysInCode();
    expect(there.filter((key) => !asked.has(key))).toEqual([]);
  });

  it('has no key twice', () => {
    expect(there).toEqual([...new Set(there)]);
  });

  it('has every line read: nothing in the file is junk', () => {
    const text = messagesOf(language);
    const written = text.split('\n').filter((line) => /^[a-z][\w-]* =/.test(line));
    expect(there).toHaveLength(written.length);
  });
});

it('every status of every kind of problem has a sentence', () => {
  const statuses = `invalid_argument not_finite too_large out_of_memory empty_file not_an_image
    unsupported_format damaged_file incomplete_file unreadable_file weights_mismatch hash_mismatch download_failed
    deadline_exceeded worker_failed nothing_given cancelled`.split(/\s+/) as Problem['status'][];
  const there = new Set(keysOf('en'));
  for (const concern of CONCERNS) {
    for (const status of statuses) {
      const { id } = describeProblem(concern, { status });
      expect(there.has(id), `${concern}, ${status}: ${id}`).toBe(true);
    }
  }
});

describe('no text stands in the code', () => {
  it.each(sources.filter(({ path }) => path.startsWith('views/')))('$path', ({ text }) => {
    const templates = [...text.matchAll(/html`([^`]*)`/g)].map(([, body]) => body ?? '');
    for (const template of templates) {
      const shown = template
        .replace(/\$\{[^}]*\}/g, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/[@.?]?[\w-]+=("[^"]*"|'[^']*')?/g, ' ');
      const words = shown.match(/\b[A-Z][a-z]+ [a-z]+ [a-z]+/g) ?? [];
      expect(words).toEqual([]);
    }
    const named = text.match(/(?:aria-label|title|placeholder|alt)="[^"$]*[A-Za-z][^"$]*"/g);
    expect(named ?? []).toEqual([]);
  });
});

/** What a message says to whom: the value and its attributes. */
function patternsOf(language: string): Map<string, Record<string, unknown>> {
  const text = messagesOf(language);
  return new Map(
    new FluentResource(text).body.map(({ id, value, attributes }) => [
      id,
      { adult: value, ...attributes },
    ]),
  );
}

/** The names of what is filled in, wherever they stand in a pattern. */
function fillsOf(pattern: unknown): string[] {
  const names = [...JSON.stringify(pattern).matchAll(/"type":"var","name":"(\w+)"/g)];
  return [...new Set(names.map(([, name]) => name ?? ''))].sort();
}

describe.each(LANGUAGES)('in %s', (language) => {
  const english = patternsOf('en');
  const own = patternsOf(language);

  it('every text for a child or a physicist is there for the other too', () => {
    for (const [id, levels] of own) {
      expect([id, Object.keys(levels).sort()]).toEqual([
        id,
        Object.keys(english.get(id) ?? {}).sort(),
      ]);
      // What an adult is told is often exact enough for a physicist, but not simple enough for a child.
      const told = Object.keys(levels).sort().join(' ');
      expect([id, ['adult', 'adult child', 'adult child physicist', 'adult physicist']]).toEqual([
        id,
        expect.arrayContaining([told]),
      ]);
    }
  });

  it('no text fills in what English does not, for any reader', () => {
    for (const [id, levels] of own) {
      const known = fillsOf(english.get(id));
      for (const pattern of Object.values(levels)) {
        for (const name of fillsOf(pattern))
          expect([id, known]).toEqual([id, expect.arrayContaining([name])]);
      }
    }
  });
});

it('every picture is explained in three ways', () => {
  const english = patternsOf('en');
  const told = [...english].filter(([, levels]) => Object.keys(levels).length === 3);
  const prefixes = ['answer', 'split', 'effects', 'truth', 'circuit', 'step', 'qubits', 'along'];
  for (const prefix of [
    ...prefixes,
    'amplitudes',
    'readout',
    'angle',
    'shots',
    'counterparts',
    'cut',
    'really',
  ]) {
    expect([prefix, told.some(([id]) => id.startsWith(`${prefix}-`))]).toEqual([prefix, true]);
  }
});
