/** CONTRIBUTING.md shows the rooms as they are, and what it says is somewhere is there. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../web/support/messages';
import { circles, withRooms } from './picture';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const PAGE = at('CONTRIBUTING.md');
const page = readFileSync(PAGE, 'utf8');

it('no way of arrows leads back to where it began', () => expect(circles()).toEqual([]));

it('the picture is the table of the rules (vitest -u draws it again)', async () => {
  await expect(withRooms(page)).toMatchFileSnapshot(PAGE);
});

/** The rows "| where ... | [file](file) | `symbol` |". */
const PLACES = [...page.matchAll(/^\| (.+?) \| \[[^\]]+\]\(([^)]+)\) \| `([^`]+)` \|$/gm)].map(
  ([, what = '', file = '', symbol = '']) => ({ what, file, symbol }),
);

describe('where it says that something is', () => {
  it.each(PLACES)('$what: $file has $symbol', ({ file, symbol }) => {
    const text = readFileSync(at(file), 'utf8');
    expect(text).toMatch(new RegExp(`\\b${symbol.replace(/[()]/g, '')}\\b`));
  });

  it.each([
    /photo is turned upright/,
    /amplitudes are made/,
    /"I don't know" is decided/,
    /word is struck out/,
    /circuit is drawn/,
    /trainer's gradient/,
  ])('%s is among them', (what) =>
    expect(PLACES.map((place) => place.what).join('\n')).toMatch(what),
  );
});

/** Paths in backquotes: with a slash, without blanks or patterns. */
const PATHS = [...page.matchAll(/`([\w.-]+\/[\w./-]+)`/g)].map(([, path = '']) => path);

it.each([...new Set(PATHS)])('%s exists', (path) => {
  const made = /^(build|web\/(dist|public\/generated|node_modules))\b/.test(path);
  const module = existsSync(at(`${path}.ts`));
  expect(made || module || existsSync(at(path))).toBe(true);
});

/** The rows of the glossary: code term, meaning, and the page's words in four languages. */
const WORDS = /<!-- words -->\n([\s\S]*?)<!-- \/words -->/.exec(page)?.[1] ?? '';
const SAID = [...WORDS.matchAll(/^\| `(\w+)` \|[^|]*\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)];

const CODE = ['core', 'web/src'].flatMap((folder) =>
  readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(h|ts)$/.test(path))
    .map((path) => readFileSync(at(`${folder}/${path}`), 'utf8')),
);

describe("the glossary's words", () => {
  const languages = ['en', 'es', 'fr', 'zh'];
  const texts = languages.map((language) =>
    messagesOf(language).toLowerCase().replace(/^#.*$/gm, ''),
  );

  it('are there', () => expect(SAID.length).toBeGreaterThan(10));

  it.each(SAID.map(([, term = '', ...words]) => [term, words] as const))('%s', (term, words) => {
    expect(CODE.some((text) => new RegExp(`\\b${term}\\b`).test(text))).toBe(true);
    for (const [i, word] of words.entries()) {
      if (word.trim() !== '') expect(texts[i], languages[i]).toContain(word.trim().toLowerCase());
    }
  });
});
