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
import { fileURLToPath } from 'node:url';
import { readOptions } from './options.mjs';

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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = readOptions(
    'node web/installed.mjs FOLDER [--omit=dev]',
    { omit: { type: 'string' } },
    {
      names: true,
      check: ({ omit = 'dev' }, folders) =>
        omit === 'dev' && folders.length === 1 ? null : 'one folder, and no --omit but dev',
    },
  );
  process.exitCode = installed(positionals[0], { omitDev: values.omit === 'dev' }) ? 0 : 1;
}
