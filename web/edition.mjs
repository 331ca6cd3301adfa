/**
 * Writes into the service worker of a built page which files the page has, with their hashes, and which
 * headers belong to them; to be run again whenever a file of the folder has changed:
 *
 *   node web/edition.mjs [--folder DIR]
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine, runAsProgram, text } from './command-line.mjs';
import { HEADERS } from './headers.mjs';

const WORKER = 'service-worker.js';
/** The worker's first line, of which its script reads the constant (web/src/offline/worker.ts). */
const BEGIN = 'const QURIO_EDITION = ';

/** What hardly a page ever asks for, and then of its server: too large to be kept in every visitor's browser. */
const SELDOM = /\.complete\.wasm$/;

/** What no page asks for: the worker itself, copies for servers, and what hosts read or hide. */
const isServed = (path) =>
  path !== WORKER &&
  !path.endsWith('.br') &&
  !/(^|\/)\./.test(path) &&
  !path.startsWith('_') &&
  !SELDOM.test(path);

function editionOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
    .filter(({ path }) => isServed(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ file, path }) => {
      const content = readFileSync(file);
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { path, bytes: content.length, sha256 };
    });
  return { headers: HEADERS, files };
}

/** Returns how many files the page has, and their bytes. */
export function writeEdition(folder) {
  const worker = join(folder, WORKER);
  const script = readFileSync(worker, 'utf8');
  const plain = script.startsWith(BEGIN) ? script.slice(script.indexOf('\n') + 1) : script;
  const edition = editionOf(folder);
  writeFileSync(worker, `${BEGIN}${JSON.stringify(edition)};\n${plain}`);
  const bytes = edition.files.reduce((sum, file) => sum + file.bytes, 0);
  return { files: edition.files.length, bytes };
}

const OPTIONS = { folder: text(fileURLToPath(new URL('dist', import.meta.url))) };

function main(words) {
  const { files, bytes } = writeEdition(readCommandLine(words, OPTIONS).values.folder);
  console.log(`${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
}

await runAsProgram(import.meta.url, main, 'node web/edition.mjs [--folder DIR]');
