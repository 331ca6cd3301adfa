/** `qurio exhibit build`: which files the page gets, and which folder is not written over. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPage } from '../../../web/cli/exhibit/build';
import { checkExhibit } from '../../../web/cli/exhibit/check';
import { parseExhibit } from '../../../web/src/app/exhibit/exhibit';
import { parseGallery } from '../../../web/src/app/state/gallery';
import { fail } from '../../../web/src/rpc/outcome';
import { exhibitFolder, type Folder, OBJECT, WHOLE } from './folder';

let folder: Folder;
let place: Folder;
let page: string;
let out: string;

beforeEach(() => {
  prepared = [];
  folder = exhibitFolder({
    ...WHOLE,
    language: 'fr',
    theme: { logo: 'our logo.SVG', typefaces: { text: 'photos/own.woff2' } },
    objects: [{ ...OBJECT, licenceUrl: 'https://licence.example/' }],
  });
  folder.write('our logo.SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  folder.write('photos/own.woff2', 'a typeface');
  place = exhibitFolder();
  page = join(place.path, 'page');
  out = join(place.path, 'out');
  mkdirSync(join(page, 'generated/gallery'), { recursive: true });
  mkdirSync(join(page, 'assets'));
  writeFileSync(join(page, 'index.html'), '<title>Qurio</title>');
  writeFileSync(join(page, 'assets/page.js'), 'script');
  writeFileSync(join(page, 'generated/exhibit.json'), '{"of": "ours"}');
  writeFileSync(join(page, 'generated/exhibit.json.br'), 'ours, compressed');
  writeFileSync(join(page, 'generated/gallery/ours.jpg'), 'ours');
  mkdirSync(join(page, 'generated/answers'));
  writeFileSync(join(page, 'generated/answers/ours.json'), 'ours');
});

afterEach(() => {
  folder.remove();
  place.remove();
});

/** Notes which folder the answers would be prepared in. */
let prepared: string[];
const prepare = async (generated: string) => {
  prepared.push(generated);
  return { ok: true as const, value: 1 };
};

async function built(to = out) {
  const { ready } = await checkExhibit(folder.path);
  if (ready === null) throw new Error('the exhibit is not whole');
  return buildPage(folder.path, ready, to, page, prepare);
}

const json = (path: string) => JSON.parse(readFileSync(join(out, path), 'utf8'));

it('has the page, and this exhibit in place of ours', async () => {
  expect(await built()).toEqual({ ok: true, value: out });
  expect(readFileSync(join(out, 'assets/page.js'), 'utf8')).toBe('script');
  expect(readdirSync(join(out, 'generated/gallery')).sort()).toEqual([
    'gallery.json',
    'logo.svg',
    'typeface-text.woff2',
    'vase.jpg',
    'vase.small.jpg',
  ]);
  const exhibit = parseExhibit(json('generated/exhibit.json'));
  expect(exhibit).toMatchObject({
    ok: true,
    value: {
      languages: ['en', 'fr'],
      language: 'fr',
      theme: { logo: 'gallery/logo.svg', typefaces: { text: 'gallery/typeface-text.woff2' } },
      head: { name: 'world' },
    },
  });
  const gallery = parseGallery(json('generated/gallery/gallery.json'));
  expect(gallery).toEqual({
    ok: true,
    value: [
      {
        id: 'vase',
        file: 'vase.jpg',
        thumbnail: 'vase.small.jpg',
        width: 300,
        height: 240,
        title: OBJECT.title,
        caption: OBJECT.caption,
        class: 'ceramics',
        credit: 'The museum',
        licence: 'CC0 1.0',
        licenceUrl: 'https://licence.example/',
        source: null,
        hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ],
  });
});

it('has its answers prepared once its files are there, and none of ours', async () => {
  await built();
  expect(prepared).toEqual([join(`${out}.part`, 'generated')]);
  expect(existsSync(join(out, 'generated/answers'))).toBe(false);
});

it('is not made where an answer cannot be', async () => {
  const { ready } = await checkExhibit(folder.path);
  if (ready === null) throw new Error('the exhibit is not whole');
  const failing = async () => fail('unreadable_file', 'the models');
  expect(await buildPage(folder.path, ready, out, page, failing)).toMatchObject({ ok: false });
  expect(existsSync(out)).toBe(false);
});

it('leaves no compressed copy of what was there before', async () => {
  await built();
  const copy = join(out, 'generated/exhibit.json.br');
  expect(existsSync(copy) && readFileSync(copy, 'utf8') === 'ours, compressed').toBe(false);
});

it('replaces what it has built before, and nothing else', async () => {
  await built();
  writeFileSync(join(out, 'old.txt'), 'of the exhibit before');
  expect((await built()).ok).toBe(true);
  expect(existsSync(join(out, 'old.txt'))).toBe(false);
  const other = join(place.path, 'photos');
  expect(await built(other)).toMatchObject({
    ok: false,
    failure: { detail: expect.stringContaining('files that are not of an exhibit') },
  });
  expect(readdirSync(other)).toEqual(['vase.png']);
});

describe('what is refused', () => {
  it.each(['exhibit', 'page'])('a place within the %s', async (what) => {
    const to = join(what === 'page' ? page : folder.path, 'out');
    expect(await built(to)).toMatchObject({ ok: false });
    expect(existsSync(to)).toBe(false);
  });

  it('a page that is not built', async () => {
    page = join(place.path, 'nothing');
    expect(await built()).toMatchObject({
      ok: false,
      failure: { detail: expect.stringContaining('node web/build.mjs') },
    });
  });
});

it('where there is no English the model is given what there is', async () => {
  folder.write(
    'exhibit.json',
    JSON.stringify({
      languages: ['fr'],
      objects: [{ ...OBJECT, title: { fr: 'Vase' }, caption: { fr: 'Un vase à glaçure' } }],
    }),
  );
  await built();
  const [object] = json('generated/gallery/gallery.json').objects;
  expect(object.caption).toEqual({ fr: 'Un vase à glaçure', en: 'Un vase à glaçure' });
});
