/** Where a result may be written: never over the list, nor over anything but a file. */

import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, type Outcome } from '../src/rpc/outcome';
import { errorCode, inWords } from './file-problem';
import { pathOnDisk } from './unicode-path';

/**
 * The real path of the result that `path` names, links followed; the file need not be there, its folder
 * must. Fails where that is the file `list`, however either is spelled: one device and one inode are
 * one file, and a disk that takes no notice of case finds it under every spelling.
 */
export async function resultPlace(path: string, list: string): Promise<Outcome<string>> {
  try {
    const place = await pathOnDisk(path);
    const real = await realpath(place).catch((error) => {
      if (errorCode(error) !== 'ENOENT') throw error;
      return null;
    });
    if (real === null) return await newPlace(place, path);
    const there = await stat(real, { bigint: true });
    const read = await stat(list, { bigint: true });
    // Some network folders number no files: there the names have to tell.
    const isSame =
      there.ino === 0n
        ? folded(real) === folded(await realpath(list))
        : there.dev === read.dev && there.ino === read.ino;
    if (isSame) {
      return fail('invalid_argument', `--out "${path}" is the list itself: name another file`);
    }
    if (there.isFile()) return { ok: true, value: real };
    return fail('invalid_argument', `--out "${path}" is there already and is not a file`);
  } catch (error) {
    return inWords(path, Promise.reject(error));
  }
}

const folded = (path: string) => path.normalize('NFC').toLowerCase();

async function newPlace(place: string, path: string): Promise<Outcome<string>> {
  const link = await lstat(place).then(
    () => true,
    () => false,
  );
  if (link) return fail('invalid_argument', `--out "${path}" is a link that leads nowhere`);
  const folder = await inWords(dirname(path), realpath(dirname(place)));
  return { ok: true, value: join(folder, basename(place)) };
}
