import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileProblem, inWords } from '../../web/cli/file-problem';

const problemOf = async (path: string): Promise<string> => {
  try {
    await readFile(path);
  } catch (error) {
    return fileProblem(error, path);
  }
  return 'none';
};

describe('a file that cannot be opened', () => {
  it('is said to be missing, or a folder, without the system’s codes', async () => {
    const missing = join(tmpdir(), 'qurio-nowhere.jsonl');
    expect(await problemOf(missing)).toBe(`there is no file or folder "${missing}"`);
    expect(await problemOf(tmpdir())).toBe(`"${tmpdir()}" is a folder, not a file`);
  });

  it.each([
    'ENOENT',
    'ENOTDIR',
    'EISDIR',
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOSPC',
    'EDQUOT',
    'EIO',
    'ESTALE',
    'ENOTCONN',
    'EHOSTDOWN',
    'ETIMEDOUT',
    'ENAMETOOLONG',
    'ELOOP',
    'EEXIST',
  ])('%s is said in words, wherever it comes from', async (code) => {
    const error = Object.assign(new Error(`${code}: of the system`), { code });
    expect(fileProblem(error, 'a.csv')).toMatch(/^[^:]*"a\.csv/);
    expect(fileProblem(error, 'a.csv')).not.toContain(code);
    await expect(inWords('a.csv', Promise.reject(error))).rejects.toThrow(
      fileProblem(error, 'a.csv'),
    );
  });

  it('keeps what is said of it where nothing better is known', () => {
    expect(fileProblem(new Error('strange'), 'a.csv')).toBe('"a.csv": strange');
    expect(fileProblem('odd', 'a.csv')).toBe('"a.csv": odd');
  });
});
