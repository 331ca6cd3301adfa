/**
 * Exit status 0 if a folder's node_modules holds exactly the packages of its package-lock.json:
 *
 *   node web/installed.mjs FOLDER [--omit=dev]
 *
 * --omit=dev: what the tests need may be there or not. npm writes down what it installed; comparing
 * takes milliseconds, `npm ci` takes half a minute.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine, runAsProgram, text, UsageError } from './command-line.mjs';

/** path -> version and kind of each package. */
function packagesOf(path) {
  const { packages } = JSON.parse(readFileSync(path, 'utf8'));
  return new Map(Object.entries(packages).filter(([name]) => name !== ''));
}

/** Whether all that `wanted` needs on some platform is in `present`, and nothing else is. */
export function samePackages(wanted, present, { omitDev = false } = {}) {
  for (const [path, { version, optional, peer, dev, devOptional }] of wanted) {
    if (omitDev && (dev || devOptional)) continue;
    const found = present.get(path);
    // Optional packages are for one platform each; npm leaves the others out.
    if (found === undefined && !optional && !peer) return false;
    if (found !== undefined && found.version !== version) return false;
  }
  return [...present.keys()].every((path) => wanted.has(path));
}

function installed(folder, options) {
  try {
    return samePackages(
      packagesOf(join(folder, 'package-lock.json')),
      packagesOf(join(folder, 'node_modules/.package-lock.json')),
      options,
    );
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function main(words) {
  const { values, positionals } = readCommandLine(words, { omit: text('') }, { positionals: true });
  const [folder] = positionals;
  if (positionals.length !== 1 || !['', 'dev'].includes(values.omit)) {
    throw new UsageError('one folder, and no --omit but dev');
  }
  process.exitCode = installed(folder, { omitDev: values.omit === 'dev' }) ? 0 : 1;
}

await runAsProgram(import.meta.url, main, 'node web/installed.mjs FOLDER [--omit=dev]');
