/**
 * models/manifest.json: the size and SHA-256 of every model file that the page may load. The page
 * refuses a file that differs, and so does the build that makes it.
 */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const MANIFEST_PATH = fileURLToPath(new URL('manifest.json', import.meta.url));

/** `{bytes, sha256}` of a file's content. */
export function describe(content) {
  return {
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

/** `{files: {name: {bytes, sha256}}}`; an absent file counts as an empty manifest. */
export function readManifest(path = MANIFEST_PATH) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return { files: {} };
    throw new Error(`${path} cannot be read: ${error.message}`);
  }
}

/** Why `content` may not be published as `name`; null when it is what the manifest says. */
export function mismatch(name, content, path = MANIFEST_PATH) {
  const expected = readManifest(path).files[name];
  if (expected === undefined) return `${name} is not in ${path}`;
  const actual = describe(content);
  if (actual.bytes === expected.bytes && actual.sha256 === expected.sha256) return null;
  return (
    `${name} is ${actual.bytes} bytes with SHA-256 ${actual.sha256}, ` +
    `${path} says ${expected.bytes} bytes and ${expected.sha256}`
  );
}

/** Adds or replaces entries; names are kept in alphabetical order. */
export function updateManifest(contents, path = MANIFEST_PATH) {
  const { files } = readManifest(path);
  for (const [name, content] of Object.entries(contents)) files[name] = describe(content);
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify({ files: sorted }, null, 2)}\n`);
}
