/** Paths of a list stay below its folder. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pathBelow } from '../../web/cli/safe-path';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'qurio-paths-')));
const root = join(base, 'root');
mkdirSync(join(root, 'inner'), { recursive: true });
mkdirSync(join(base, 'root-beside'));
writeFileSync(join(root, 'inner/a.jpg'), '');
writeFileSync(join(root, '..a.jpg'), '');
writeFileSync(join(base, 'secret.jpg'), '');
writeFileSync(join(base, 'root-beside/b.jpg'), '');
symlinkSync(join(base, 'secret.jpg'), join(root, 'link.jpg'));
symlinkSync(base, join(root, 'up'));
symlinkSync(join(root, 'inner'), join(root, 'again'));
afterAll(() => rmSync(base, { recursive: true }));

describe('inside', () => {
  it.each([
    ['inner/a.jpg', 'inner/a.jpg'],
    ['./inner/../inner/a.jpg', 'inner/a.jpg'],
    ['again/a.jpg', 'inner/a.jpg'],
    ['..a.jpg', '..a.jpg'],
  ])('%s', async (path, real) => {
    expect(await pathBelow(root, path)).toEqual({ ok: true, value: join(root, real) });
  });

  it('an absolute path that is below the folder', async () => {
    const path = join(root, 'inner/a.jpg');
    expect(await pathBelow(root, path)).toEqual({ ok: true, value: path });
  });
});

describe('outside', () => {
  it.each([
    '../secret.jpg',
    'inner/../../secret.jpg',
    '/etc/passwd',
    'link.jpg',
    'up/secret.jpg',
    '../root-beside/b.jpg',
    '.',
    '',
    'a\0.jpg',
  ])('%j', async (path) => {
    const outcome = await pathBelow(root, path);
    expect(!outcome.ok && outcome.failure.detail).toMatch(/outside|zero byte/);
  });

  it('a file that is not there is said to be missing', async () => {
    const outcome = await pathBelow(root, 'inner/none.jpg');
    expect(!outcome.ok && outcome.failure.detail).toBe('there is no file "inner/none.jpg"');
  });
});
