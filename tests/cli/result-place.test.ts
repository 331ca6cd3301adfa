/** A result never falls on its list, however either is spelled. */

import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { resultPlace } from '../../web/cli/result-place';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'qurio-place-')));
afterAll(() => rmSync(folder, { recursive: true }));
const list = join(folder, 'Größe.jsonl'.normalize('NFD'));
writeFileSync(list, '{}');
mkdirSync(join(folder, 'inner'));
symlinkSync(list, join(folder, 'link.jsonl'));
linkSync(list, join(folder, 'inner/hard.jsonl'));
symlinkSync(folder, join(folder, 'inner/up'));
symlinkSync(join(folder, 'inner/target.jsonl'), join(folder, 'nowhere.jsonl'));
writeFileSync(join(folder, 'other.jsonl'), '{}');
symlinkSync(join(folder, 'other.jsonl'), join(folder, 'other-link.jsonl'));

const placed = async (path: string) => {
  const place = await resultPlace(path, list);
  return place.ok ? relative(folder, place.value) : place.failure.detail;
};

it.each([
  list,
  relative(process.cwd(), list),
  join(folder, 'inner/../Größe.jsonl'.normalize('NFD')),
  `${folder}/./inner/..//${'Größe.jsonl'.normalize('NFD')}`,
  join(folder, 'Größe.jsonl'.normalize('NFC')),
  join(folder, 'link.jsonl'),
  join(folder, 'inner/hard.jsonl'),
  join(folder, 'inner/up/link.jsonl'),
])('%s is the list itself', async (path) => {
  expect(await placed(path)).toMatch(/is the list itself/);
});

it('a new file, one that is there, and what a link leads to', async () => {
  expect(await placed(join(folder, 'inner/up/new.csv'))).toBe('new.csv');
  expect(await placed(join(folder, 'other.jsonl'))).toBe('other.jsonl');
  expect(await placed(join(folder, 'other-link.jsonl'))).toBe('other.jsonl');
});

it.each([
  ['inner', /is not a file/],
  ['nowhere.jsonl', /a link that leads nowhere/],
])('%s is no place', async (name, reason) => {
  expect(await placed(join(folder, name))).toMatch(reason);
});

it('a folder that is not there is named', async () => {
  await expect(placed(join(folder, 'none/out.csv'))).rejects.toThrow(/no file or folder ".*none"/);
});
