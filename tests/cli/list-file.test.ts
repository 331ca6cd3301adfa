/** What is no list has a sentence of its own; names are the same in every Unicode form. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listFile } from '../../web/cli/list-file';
import { pathBelow } from '../../web/cli/safe-path';
import { pathOnDisk } from '../../web/cli/unicode-path';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'qurio-lists-')));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
mkdirSync(join(folder, 'folder.csv'));

describe('what is no list', () => {
  it.each([
    [join(folder, 'folder.csv'), /a folder, not a list.*--root/],
    [at('a.xlsx', 'PK\x03\x04...'), /a workbook, not a list: save it as "CSV UTF-8"/],
    [at('a.ods', 'PK\x03\x04...'), /a workbook/],
    [at('renamed.csv', 'PK\x03\x04...'), /a workbook/],
    [at('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')), /a workbook/],
    [at('a.jpg', Buffer.from('ffd8ffe0', 'hex')), /a photo, not a list: `qurio classify/],
    [at('b.csv', Buffer.from('89504e470d0a', 'hex')), /a photo/],
    [at('a.csv', '%PDF-1.4'), /a PDF/],
    [at('a.jsonl', Buffer.from('1f8b08', 'hex')), /packed/],
    [at('utf32.csv', Buffer.from('fffe000069000000', 'hex')), /UTF-32/],
    [at('array.jsonl', ' [\n {"id":1}]'), /one JSON array/],
    [at('a.json', '{"id":1}\n'), /\.jsonl/],
    [at('a.txt', 'id\n'), /of another kind.*\.csv/],
    ['/dev/null', /not a file/],
  ])('%s', async (path, reason) => {
    const list = await listFile(path);
    expect(!list.ok && list.failure.detail).toMatch(reason);
  });

  it('a list that is not there, or behind a file', async () => {
    await expect(listFile(join(folder, 'none.csv'))).rejects.toThrow(/there is no file/);
    await expect(listFile(join(folder, 'a.txt/b.csv'))).rejects.toThrow(/goes through a file/);
  });
});

describe('composed and decomposed names', () => {
  const [nfc, nfd] = ['Größe', 'Größe'].map((name, i) =>
    name.normalize(i === 0 ? 'NFC' : 'NFD'),
  ) as [string, string];
  mkdirSync(join(folder, `d-${nfd}`));
  const photo = at(`d-${nfd}/${nfc}.jpg`, '');
  const list = at(`${nfd}.csv`, 'id\n');

  it('are one name, in folders and files, both ways', async () => {
    for (const outer of [nfc, nfd]) {
      for (const inner of [nfc, nfd]) {
        const written = `d-${outer}/${inner}.jpg`;
        expect(await pathOnDisk(join(folder, written))).toBe(photo);
        expect(await pathBelow(folder, written)).toEqual({ ok: true, value: photo });
      }
    }
    const found = await listFile(join(folder, `${nfc}.csv`));
    expect(found.ok && found.value.path).toBe(list);
  });

  it('a name that is there as it is written is that one', async () => {
    at(`two-${nfc}`, '1');
    at(`two-${nfd}`, '2');
    expect(basename(await pathOnDisk(join(folder, `two-${nfc}`)))).toBe(`two-${nfc}`);
    expect(basename(await pathOnDisk(join(folder, `two-${nfd}`)))).toBe(`two-${nfd}`);
  });

  it('lead nowhere else, and what is not there is missing', async () => {
    const outside = await pathBelow(join(folder, `d-${nfd}`), `../${nfc}.csv`);
    expect(!outside.ok && outside.failure.detail).toMatch(/outside/);
    const missing = await pathBelow(folder, `${nfc}-none.jpg`);
    expect(!missing.ok && missing.failure.detail).toBe(`there is no file "${nfc}-none.jpg"`);
  });
});

it('a folder that has gone away is not taken for a missing photo', async () => {
  const away = join(folder, 'share');
  const photo = await pathBelow(away, 'a.jpg');
  expect(!photo.ok && photo.failure.detail).toBe(
    `the folder "${away}" of the photos has gone away`,
  );
});
