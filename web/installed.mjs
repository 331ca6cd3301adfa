/**
 * Exit status 0 if web/node_modules holds exactly the packages of web/package-lock.json.
 * npm writes down what it installed; comparing takes milliseconds, `npm ci` takes a minute.
 */

import { readFileSync } from 'node:fs';

/** path -> version of each package. */
function packagesOf(url) {
  const { packages } = JSON.parse(readFileSync(url, 'utf8'));
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
}

/** Whether all that `wanted` needs on some platform is in `present`, and nothing else is. */
export function samePackages(wanted, present) {
  for (const [path, { version, optional, peer }] of wanted) {
    const found = present.get(path);
    // Optional packages are for one platform each; npm leaves the others out.
    if (found === undefined && !optional && !peer) return false;
    if (found !== undefined && found.version !== version) return false;
  }
  return [...present.keys()].every((path) => wanted.has(path));
}

function installed() {
  try {
    return samePackages(
      packagesOf(new URL('package-lock.json', import.meta.url)),
      packagesOf(new URL('node_modules/.package-lock.json', import.meta.url)),
    );
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

process.exitCode = installed() ? 0 : 1;
