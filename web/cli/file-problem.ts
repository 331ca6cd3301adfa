/** What the operating system refuses, in the words of the person who named the file. */

import { messageOf } from '../src/rpc/outcome';

const REASONS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no file or folder "${path}"`,
  ENOTDIR: (path) => `"${path}" goes through a file as if it were a folder`,
  EISDIR: (path) => `"${path}" is a folder, not a file`,
  EACCES: (path) => `"${path}" may not be opened: its permissions forbid it`,
  EPERM: (path) => `"${path}" may not be opened: its permissions forbid it`,
  EROFS: (path) => `"${path}" cannot be written: the disk is read-only`,
  ENOSPC: (path) => `"${path}" cannot be written: the disk is full`,
};

/** `path`: as the user wrote it. An error that no reason is known for keeps its own words. */
export function fileProblem(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code]?.(path) ?? `"${path}": ${messageOf(error)}`;
}
