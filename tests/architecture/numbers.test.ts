/** Numbers that C++ and TypeScript both need stand once in each, and are the same. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withoutComments } from './rules';

/** What it is, its name in core, its name in web/src. */
const SHARED = [
  ['bytes of a photo file', 'kMaxFileBytes', 'MAX_FILE_BYTES'],
  ['pixels of a photo', 'kMaxPixels', 'MAX_PIXELS'],
  ["pixels of the vision encoder's side", 'kVisionSide', 'PHOTO_SIDE'],
  ['regions', 'kRegions', 'REGIONS'],
  ['words that reach attention', 'kMaxWords', 'MAX_WORDS'],
  ["numbers of a word's vector", 'kWordWidth', 'WORD_WIDTH'],
  [
    'probability that the pool takes the logarithm of, at least',
    'kLeastProbability',
    'LEAST_PROBABILITY',
  ],
] as const;

function sourcesBelow(folder: string, ending: RegExp): string[] {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => withoutComments(readFileSync(root + path, 'utf8')));
}

const CORE = sourcesBelow('core', /\.(h|cpp)$/);
const WEB = sourcesBelow('web/src', /\.ts$/);

/** Products and shifts of whole numbers, as both languages write them. */
function numberIn(expression: string): number {
  const plain = expression
    .replace(/std::\w+\s*\{(\d+)\}/g, '$1')
    .replace(/(?<=\d)['_](?=\d)|(?<=\d)F$/g, '');
  const [first = '', ...shifts] = plain.split('<<').map((part) => part.trim());
  const product = first.split('*').reduce((value, factor) => value * Number(factor), 1);
  return shifts.reduce((value, shift) => value * 2 ** Number(shift), product);
}

/** The values that a constant of this name is given, wherever it is. */
function definitions(sources: readonly string[], name: string): number[] {
  const pattern = new RegExp(`\\b(?:constexpr|const)\\b[^;=]*\\b${name}\\s*=\\s*([^;]+);`, 'g');
  return sources.flatMap((text) =>
    [...text.matchAll(pattern)].map(([, found = '']) => numberIn(found)),
  );
}

describe.each(SHARED)('%s', (_, inCore, inWeb) => {
  it(`${inCore} and ${inWeb}`, () => {
    const [value, ...others] = definitions(CORE, inCore);
    expect(value).toBeGreaterThan(0);
    expect(others).toEqual([]);
    expect(definitions(WEB, inWeb)).toEqual([value]);
  });
});

it('no constant of web/src has one of these values under another name', () => {
  const rare = SHARED.map(([, inCore]) => definitions(CORE, inCore)[0]).filter(
    (value) => value !== undefined && value > 200,
  );
  const names = new Set<string>(SHARED.map(([, , inWeb]) => inWeb));
  const doubles = WEB.flatMap((text) =>
    [...text.matchAll(/\bconst ([A-Z][A-Z_]+)\s*=\s*([\d_*\s]+);/g)]
      .filter(([, name = '', found = '']) => !names.has(name) && rare.includes(numberIn(found)))
      .map(([all]) => all),
  );
  expect(doubles).toEqual([]);
});

describe("the brands of Apple's HEIC", () => {
  const listed = (texts: readonly string[], list: RegExp) =>
    texts
      .flatMap((text) => [...text.matchAll(list)])
      .map(([all]) => [...all.matchAll(/["'](\w{4})["']/g)].map(([, brand]) => brand).sort());

  it('are the same list, once in each', () => {
    const pattern = /[{[]\s*(?:["']\w{4}["'],?\s*)*["']heic["'][^}\]]*[}\]]/g;
    const [core, ...others] = listed(CORE, pattern);
    expect(core?.length).toBeGreaterThan(4);
    expect(others).toEqual([]);
    expect(listed(WEB, pattern)).toEqual([core]);
  });
});

it('reads both notations', () => {
  expect([numberIn("40'000'000"), numberIn('40_000_000')]).toEqual([4e7, 4e7]);
  expect([numberIn('std::size_t{32} << 20'), numberIn('32 * 1024 * 1024')]).toEqual([
    2 ** 25,
    2 ** 25,
  ]);
});
