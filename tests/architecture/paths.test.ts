/** A comment that names a file of this project names one that is there. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['core', 'wasm', 'models', 'web/src', 'web/cli', 'web/pipeline'];

/** Written from the root, to a source of ours: what the build makes is somewhere else. */
const PATH =
  /\b(?:core|wasm|models|web\/(?:src|cli|pipeline)|tests)\/[\w/.-]*\w\.(?:h|cpp|ts|mjs)\b/g;

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(h|cpp|ts|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('node_modules/'));
}

function missing(path: string, text: string): string[] {
  return [...text.matchAll(PATH)]
    .filter(([named]) => !existsSync(join(ROOT, named)))
    .map(([named]) => `${path}: ${named}`);
}

it('every file that is named is there', () => {
  const all = FOLDERS.flatMap(sources);
  expect(all.length).toBeGreaterThan(300);
  expect(all.flatMap((path) => missing(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
});

it('a file that is not there is found', () => {
  expect(missing('a.ts', '// see core/quantum/nothing.h')).toEqual([
    'a.ts: core/quantum/nothing.h',
  ]);
});
