/** One word for one thing in each language: the table of CONTRIBUTING.md, held against every text. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { OWN_FORMATS } from '../../../web/src/engine/photo-decoder';
import { LANGUAGES } from '../../../web/src/locales/languages';
import { messagesOf } from '../support/messages';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const PAGE = readFileSync(at('CONTRIBUTING.md'), 'utf8');
const TABLE = /<!-- words -->\n([\s\S]*?)<!-- \/words -->/.exec(PAGE)?.[1] ?? '';
const COLUMNS = ['en', 'es', 'fr', 'zh'];

/** The words of each row that has one, by language. */
const WORDS = [...TABLE.matchAll(/^\| `\w+` \|[^|]*\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)]
  .map(([, ...words]) => Object.fromEntries(words.map((word, i) => [COLUMNS[i], word.trim()])))
  .filter(({ en }) => en !== '');

/** Endings may be added to every word of a term. */
function termOf(words: string, language: string): RegExp {
  if (language === 'zh') return new RegExp(words);
  const inflected = words.split(' ').map((word) => {
    const stem = word.length > 5 ? word.replace(/(ón|[aeo])$/, '') : word;
    return `${stem}\\p{L}*`;
  });
  return new RegExp(`(?<!\\p{L})${inflected.join(' ')}`, 'iu');
}

/** Second names for what has one in the table, slips that were found, and the tone that a language keeps. */
const NOT: Readonly<Record<string, RegExp>> = {
  en: /twins?\b|rival|whole (answer|model)|familiar|strange|knob|\barms?\b|LogLinear|expectation(?! value)|\ban own\b|went astray|errs with \{|from \{\} on\b|trust it\b/i,
  es: /gemel|rival|(respuesta|modelo) complet|esperanza|\bqubits?\b|características|borros|lo bueno que|equivoca con \{|(?<!\p{L})(tú|tus?|gires|gírala)(?!\p{L})|(?<!\p{L})(Cambia|Toma|Mira|Toca|Elige|Prueba)(?!\p{L})/u,
  fr: /jumel|rival|(réponse|modèle) enti|valeurs? moyennes?|réglages|aucune paire de qubits|trompe avec \{|(?<!\p{L})(tu|ton|tes|toi|prends|tourne-la comme)(?!\p{L})/iu,
  zh: /孪生|对手|完整回答|整个模型|胜率|\bshots?\b|\bansatz\b|Spearman|Bloch|你|百分比/i,
};

type Level = 'adult' | 'child' | 'physicist';

/** What a message says to whom, with its fills as { name }. */
function textsOf(language: string): Map<string, Partial<Record<Level, string>>> {
  const source = messagesOf(language);
  const said = new FluentResource(source).body.map(({ id, value, attributes }) => {
    const { child, physicist } = attributes as Partial<Record<Level, unknown>>;
    return [id, { adult: flat(value), child: flat(child), physicist: flat(physicist) }] as const;
  });
  return new Map(said);
}

/** A pattern as one string, every variant of a choice among it. */
function flat(pattern: unknown): string {
  if (typeof pattern === 'string') return pattern;
  if (Array.isArray(pattern)) return pattern.map(flat).join('');
  if (typeof pattern !== 'object' || pattern === null) return '';
  const part = pattern as { type?: string; name?: string; variants?: { value: unknown }[] };
  if (part.type === 'var') return `{ $${part.name} }`;
  return (part.variants ?? []).map(({ value }) => flat(value)).join(' ');
}

/** Without the names of what is filled in. */
function bare(text = ''): string {
  return text.replace(/\{[^}]*\}/g, '{}');
}

const english = textsOf('en');

it('the table has words', () => expect(WORDS.length).toBeGreaterThan(15));

describe.each(LANGUAGES)('%s', (language) => {
  const own = textsOf(language);
  const not = NOT[language] ?? /./;

  it('has no second name for what has one', () => {
    for (const [id, levels] of own) {
      for (const text of Object.values(levels))
        expect([id, bare(text).match(not)?.[0]]).toEqual([id, undefined]);
    }
  });

  it('names every format that the page opens itself', () => {
    const texts = [...own].filter(([, { adult }]) => adult?.includes('JPEG'));
    expect(texts.length).toBeGreaterThan(3);
    for (const [id, { adult }] of texts)
      expect([id, OWN_FORMATS.filter((format) => !adult?.includes(format))]).toEqual([id, []]);
  });

  it.each(WORDS.map((words) => [words.en ?? '', words[language] ?? '']))(
    '“%s” is “%s” wherever English says it',
    (en, word) => {
      const term = termOf(en, 'en');
      const translated = termOf(word, language);
      const strays = [...english].flatMap(([id, levels]) =>
        (['adult', 'physicist'] as const)
          .filter((level) => term.test(bare(levels[level])))
          .filter((level) => !translated.test(bare(own.get(id)?.[level])))
          .map((level) => `${id}, ${level}: ${own.get(id)?.[level]}`),
      );
      expect(strays).toEqual([]);
    },
  );
});

it('Chinese has no spaces between Han characters, and none beside what a Han text fills', () => {
  for (const [id, levels] of textsOf('zh')) {
    for (const text of Object.values(levels)) {
      const filled = (text ?? '').replace(
        /\{ \$(?:class|other|first|second|runnerUp|head|carrier|against|part|where|zone|others|counterparts?|given) \}/g,
        '汉',
      );
      expect([
        id,
        /[\p{Script=Han}，。；：、（）“”] +[\p{Script=Han}，。；：、（）“”]/u.exec(filled)?.[0],
      ]).toEqual([id, undefined]);
    }
  }
});
