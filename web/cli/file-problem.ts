/** What the operating system refuses, in the words of the person who named the file. */

import { messageOf } from '../src/rpc/outcome';

const forbidden = (path: string) => `"${path}" may not be opened: its permissions forbid it`;
const away = (path: string) =>
  `"${path}" cannot be reached: its disk or network folder has gone away or is broken`;

const REASONS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no file or folder "${path}"`,
  ENOTDIR: (path) => `"${path}" goes through a file as if it were a folder`,
  EISDIR: (path) => `"${path}" is a folder, not a file`,
  EEXIST: (path) => `"${path}" is there already: name another, or delete it first`,
  ELOOP: (path) => `"${path}" is a link that leads back to itself`,
  ENAMETOOLONG: (path) => `the name "${path.slice(0, 60)}..." is too long for a file`,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: (path) => `"${path}" cannot be written: the disk is read-only`,
  ENOSPC: (path) => `"${path}" cannot be written: the disk is full`,
  EDQUOT: (path) => `"${path}" cannot be written: your share of the disk is full`,
  EFBIG: (path) => `"${path}" cannot be written: it would be too large for this disk`,
  EIO: away,
  ESTALE: away,
  ENOTCONN: away,
  ENODEV: away,
  ENXIO: away,
  EHOSTDOWN: away,
  EHOSTUNREACH: away,
  ETIMEDOUT: away,
};

/** The system's name of what it refused; '' for an error of another kind. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** `path`: as the user wrote it. An error that no reason is known for keeps its own words. */
export function fileProblem(error: unknown, path: string): string {
  return REASONS[errorCode(error)]?.(path) ?? `"${path}": ${messageOf(error)}`;
}

/** What was done with `path`, rejecting in the words of the person who named it. */
export async function inWords<T>(path: string, done: Promise<T>): Promise<T> {
  try {
    return await done;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    throw new Error(fileProblem(error, path));
  }
}
