/** Composed and decomposed names of one file are one name: macOS writes the one, most programs the other. */

import { lstat, readdir } from 'node:fs/promises';
import { join, parse, resolve, sep } from 'node:path';
import { Lru } from '../src/base/lru';

/** Folders whose names are remembered, and for how many milliseconds. */
const FOLDERS = 16;
const FRESH = 10_000;

interface Listing {
  readonly read: number;
  /** Composed name -> the name on the disk; null: two files have it. */
  readonly names: ReadonlyMap<string, string | null>;
}

const listings = new Lru<string, Listing>(FOLDERS);

/**
 * The path of the file that `path` names, in the spelling of the disk; `path` itself where there is
 * none, or where two files differ in nothing else.
 */
export async function pathOnDisk(path: string): Promise<string> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (/^[\u0000-\u007f]*$/.test(path) || (await exists(path))) return path;
  const whole = resolve(path);
  const { root } = parse(whole);
  let found = root;
  for (const name of whole.slice(root.length).split(sep)) {
    const next = join(found, name);
    if (await exists(next)) found = next;
    else {
      const other = (await namesIn(found)).get(name.normalize('NFC'));
      if (other === undefined || other === null) return path;
      found = join(found, other);
    }
  }
  return found;
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function namesIn(folder: string): Promise<ReadonlyMap<string, string | null>> {
  const known = listings.get(folder);
  if (known !== undefined && performance.now() - known.read < FRESH) return known.names;
  const names = new Map<string, string | null>();
  for (const name of await readdir(folder).catch(() => [])) {
    const composed = name.normalize('NFC');
    names.set(composed, names.has(composed) ? null : name);
  }
  listings.set(folder, { read: performance.now(), names });
  return names;
}
