/**
 * `qurio exhibit import` of IIIF manifests and collections, versions 2 and 3. The images are level 0, made here
 * and given by a server of plain files (a real image server is tried by hand: README, "Your own exhibit").
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkExhibit } from '../../../web/cli/exhibit/check';
import { importExhibit } from '../../../web/cli/exhibit/import';

const folder = mkdtempSync(join(tmpdir(), 'qurio-iiif-'));
const site = join(folder, 'site');
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  try {
    response.end(readFileSync(join(site, decodeURIComponent(request.url ?? ''))));
  } catch {
    response.writeHead(404).end();
  }
});
let origin = '';

function put(path: string, content: unknown): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content instanceof Buffer ? content : JSON.stringify(content));
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a06030' } })
    .jpeg()
    .toBuffer();

/** An image of 2000 x 1000 in two smaller sizes, as its service says. */
async function putImage(name: string, version: 2 | 3): Promise<void> {
  const sizes = [
    { width: 400, height: 200 },
    { width: 800, height: 400 },
  ];
  for (const { width, height } of sizes) {
    const size = version === 2 ? `${width},` : `${width},${height}`;
    put(`${name}/full/${size}/0/default.jpg`, await picture(width, height));
  }
  const size = { width: 2000, height: 1000, sizes };
  put(
    `${name}/info.json`,
    version === 2
      ? {
          '@context': 'http://iiif.io/api/image/2/context.json',
          '@id': `${origin}/${name}`,
          profile: ['http://iiif.io/api/image/2/level0.json'],
          ...size,
        }
      : {
          '@context': 'http://iiif.io/api/image/3/context.json',
          id: `${origin}/${name}`,
          type: 'ImageService3',
          profile: 'level0',
          ...size,
        },
  );
}

const canvas3 = (name: string, own: object = {}) => ({
  id: `${origin}/canvas/${name}`,
  type: 'Canvas',
  ...own,
  items: [
    {
      type: 'AnnotationPage',
      items: [
        {
          type: 'Annotation',
          motivation: 'painting',
          body: {
            id: `${origin}/${name}/full/max/0/default.jpg`,
            type: 'Image',
            service: [{ id: `${origin}/${name}`, type: 'ImageService3', profile: 'level0' }],
          },
        },
      ],
    },
  ],
});

const manifest3 = (name: string, own: object = {}) => ({
  '@context': 'http://iiif.io/api/presentation/3/context.json',
  id: `${origin}/${name}.json`,
  type: 'Manifest',
  label: { en: ['A jar'], 'fr-FR': ['Une jarre'] },
  summary: { en: ['<p>Jar, <b>glazed</b> earthenware &amp; gold</p>'], fr: ['Jarre, terre cuite'] },
  metadata: [{ label: { en: ['Object type'] }, value: { en: ['Ceramics'] } }],
  requiredStatement: { label: { en: ['Attribution'] }, value: { en: ['The museum'] } },
  rights: 'http://creativecommons.org/licenses/by-sa/4.0/',
  items: [canvas3('jar3')],
  ...own,
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await putImage('jar2', 2);
  await putImage('jar3', 3);
  put('plain.jpg', await picture(300, 240));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

let count = 0;

async function imported(from: string) {
  const output = join(folder, `exhibit-${count++}`);
  const said: string[] = [];
  asked.length = 0;
  const outcome = await importExhibit(
    { kind: 'import', from, output, root: null, languages: ['en', 'fr'], category: null, most: 3 },
    (sentence) => said.push(sentence),
  );
  expect(outcome).toEqual({ ok: true, value: null });
  const { objects } = JSON.parse(readFileSync(join(output, 'exhibit.json'), 'utf8'));
  return { output, said, objects };
}

describe('Presentation 3', () => {
  it('a manifest of one canvas is an object, with the smallest photo that is large enough', async () => {
    put('one.json', manifest3('one'));
    const { output, objects } = await imported(`${origin}/one.json`);
    expect(objects).toEqual([
      {
        id: 'a-jar',
        photo: 'photos/a-jar.jpg',
        title: { en: 'A jar', fr: 'Une jarre' },
        caption: { en: 'Jar, glazed earthenware & gold', fr: 'Jarre, terre cuite' },
        category: 'ceramics',
        credit: 'The museum',
        licence: 'CC BY-SA 4.0',
        licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
        source: `${origin}/one.json`,
      },
    ]);
    expect(asked).toEqual(['/one.json', '/jar3/info.json', '/jar3/full/800,400/0/default.jpg']);
    expect((await sharp(join(output, 'photos/a-jar.jpg')).metadata()).width).toBe(800);
    expect((await checkExhibit(output)).findings).toEqual([]);
  });

  it('a manifest of several canvases is as many objects, each with words of its own', async () => {
    const items = ['One', 'Two'].map((label) => canvas3('jar3', { label: { en: [label] } }));
    put('many.json', manifest3('many', { items }));
    const { objects } = await imported(`${origin}/many.json`);
    expect(objects.map(({ id }: { id: string }) => id)).toEqual(['one', 'two']);
    expect(objects[0].title).toEqual({ en: 'One' });
    expect(objects[0].caption).toEqual({ en: 'One' });
    expect(objects[0].credit).toBe('The museum');
  });

  it('a caption is made of label and metadata where nothing else describes the object', async () => {
    const metadata = [
      { label: { en: ['Date'] }, value: { en: ['700–750'] } },
      { label: { en: ['Inventory number'] }, value: { en: ['1234'] } },
      { label: { en: ['Medium'] }, value: { en: ['Earthenware'] } },
    ];
    put('rows.json', manifest3('rows', { summary: null, metadata }));
    const { objects } = await imported(`${origin}/rows.json`);
    expect(objects[0].caption.en).toBe('A jar, 700–750, Earthenware');
    expect(objects[0].category).toBe('');
  });

  it('a collection is an object for each manifest, in collections within it too', async () => {
    put('one.json', manifest3('one'));
    put('two.json', manifest3('two', { label: { none: ['A vase'] } }));
    const member = (id: string, type: string) => ({ id: `${origin}/${id}.json`, type });
    const collection = (items: object[]) => ({ type: 'Collection', label: { en: ['All'] }, items });
    put('inner.json', collection([member('two', 'Manifest'), member('gone', 'Manifest')]));
    put('all.json', collection([member('one', 'Manifest'), member('inner', 'Collection')]));
    const { objects, said } = await imported(`${origin}/all.json`);
    expect(objects.map(({ title }: { title: object }) => title)).toEqual([
      { en: 'A jar', fr: 'Une jarre' },
      // Nobody says its language: it is taken for the exhibit's first.
      { en: 'A vase' },
    ]);
    expect(said[0]).toBe(`a Manifest is left out: "${origin}/gone.json" answers with HTTP 404`);
  });

  it('a photo that is not there is said, and the object kept for whoever has it', async () => {
    const body = { id: `${origin}/none.jpg`, type: 'Image' };
    const items = [{ type: 'Canvas', items: [{ items: [{ body }] }] }];
    put('bare.json', manifest3('bare', { items }));
    const { objects, said } = await imported(`${origin}/bare.json`);
    expect(said[0]).toBe(`object "a-jar" has no photo: "${origin}/none.jpg" answers with HTTP 404`);
    expect(objects[0].photo).toBe('photos/a-jar.jpg');
  });

  it('an image without a service, one of a choice, is taken as it lies there', async () => {
    const image = { id: `${origin}/plain.jpg`, type: 'Image' };
    const body = { type: 'Choice', items: [{ type: 'SpecificResource', source: image }] };
    const items = [{ type: 'Canvas', items: [{ items: [{ body }] }] }];
    put('choice.json', manifest3('choice', { items }));
    const { output, said } = await imported(`${origin}/choice.json`);
    expect(said).toEqual([`"${output}" has 1 object`]);
  });
});

describe('Presentation 2', () => {
  const manifest2 = () => ({
    '@context': 'http://iiif.io/api/presentation/2/context.json',
    '@id': `${origin}/two.json`,
    '@type': 'sc:Manifest',
    label: [
      { '@value': 'A jar', '@language': 'en' },
      { '@value': 'Une jarre', '@language': 'fr' },
    ],
    description: 'Jar, glazed earthenware',
    metadata: [{ label: 'Type', value: 'Ceramics' }],
    attribution: 'The museum',
    license: 'http://creativecommons.org/publicdomain/zero/1.0/',
    sequences: [
      {
        '@type': 'sc:Sequence',
        canvases: [
          {
            '@id': `${origin}/canvas/2`,
            '@type': 'sc:Canvas',
            label: 'front',
            width: 2000,
            height: 1000,
            images: [
              {
                '@type': 'oa:Annotation',
                motivation: 'sc:painting',
                on: `${origin}/canvas/2`,
                resource: {
                  '@id': `${origin}/jar2/full/full/0/default.jpg`,
                  '@type': 'dctypes:Image',
                  service: {
                    '@context': 'http://iiif.io/api/image/2/context.json',
                    '@id': `${origin}/jar2`,
                    profile: 'http://iiif.io/api/image/2/level0.json',
                  },
                },
              },
            ],
          },
        ],
      },
    ],
  });

  it('a manifest in a file', async () => {
    const file = join(folder, 'two.json');
    writeFileSync(file, JSON.stringify(manifest2()));
    const { output, objects } = await imported(file);
    expect(objects).toEqual([
      {
        id: 'a-jar',
        photo: 'photos/a-jar.jpg',
        title: { en: 'A jar', fr: 'Une jarre' },
        caption: { en: 'Jar, glazed earthenware', fr: 'Une jarre' },
        category: 'ceramics',
        credit: 'The museum',
        licence: 'CC0 1.0',
        licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
        source: `${origin}/two.json`,
      },
    ]);
    expect(asked).toEqual(['/jar2/info.json', '/jar2/full/800,/0/default.jpg']);
    expect((await sharp(join(output, 'photos/a-jar.jpg')).metadata()).width).toBe(800);
  });

  it('a collection', async () => {
    put('two.json', manifest2());
    put('old.json', {
      '@context': 'http://iiif.io/api/presentation/2/context.json',
      '@id': `${origin}/old.json`,
      '@type': 'sc:Collection',
      label: 'All',
      manifests: [{ '@id': `${origin}/two.json`, '@type': 'sc:Manifest', label: 'A jar' }],
    });
    const { objects } = await imported(`${origin}/old.json`);
    expect(objects.map(({ id }: { id: string }) => id)).toEqual(['a-jar']);
  });
});
