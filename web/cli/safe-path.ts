/** Paths that come from a list stay below the folder that was named for it, symbolic links included. */

import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fail, type Outcome } from '../src/rpc/outcome';
import { errorCode, fileProblem } from './file-problem';
import { pathOnDisk } from './unicode-path';

/** The real path of `path` (relative to `root`, which is a real path), in whichever Unicode form it is written. */
export async function pathBelow(root: string, path: string): Promise<Outcome<string>> {
  if (path.includes('\0'))
    return fail('invalid_argument', 'the path of the photo holds a zero byte');
  const wanted = resolve(root, path);
  if (!isBelow(root, wanted)) return fail('invalid_argument', `"${path}" is outside the folder`);
  try {
    const real = await realpath(await pathOnDisk(wanted));
    if (isBelow(root, real)) return { ok: true, value: real };
    return fail('invalid_argument', `"${path}" leads outside the folder`);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return fail('invalid_argument', fileProblem(error, path));
    const away = await realpath(root).then(
      () => null,
      () => fail('invalid_argument', `the folder "${root}" of the photos has gone away`),
    );
    return away ?? fail('invalid_argument', `there is no file "${path}"`);
  }
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
