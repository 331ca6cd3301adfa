/** `qurio exhibit check`: every kind of fault has its sentence, and its line. */

import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkExhibit } from '../../../web/cli/exhibit/check';
import { shown } from '../../../web/cli/exhibit/findings';
import { png, waves } from '../../wasm/png';
import { exhibitFolder, type Folder, OBJECT, WHOLE, written } from './folder';

let folder: Folder | null = null;
afterEach(() => {
  folder?.remove();
  folder = null;
});

async function findingsIn(exhibit: unknown, prepare: (folder: Folder) => void = () => {}) {
  folder?.remove();
  folder = exhibitFolder(exhibit);
  prepare(folder);
  const { findings, ready } = await checkExhibit(folder.path);
  return { said: findings.map(shown), ready };
}

/** The line of exhibit.json on which `text` stands first. */
function lineOf(text: string): number {
  const lines = readFileSync(join(folder?.path ?? '', 'exhibit.json'), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

const withObject = (changes: object) => ({ ...WHOLE, objects: [{ ...OBJECT, ...changes }] });

it('a folder that is whole has nothing to say', async () => {
  const { said, ready } = await findingsIn(WHOLE);
  expect(said).toEqual([]);
  expect(ready?.objects.map(({ object }) => object.id)).toEqual(['vase']);
  expect(ready?.head.card.name).toBe('world');
});

describe('what is no exhibit.json', () => {
  it.each([
    ['', /:1: error: the file is empty/],
    ['{\n "objects": [\n {"id": "a",}\n]}', /:3: error: this is not JSON: a name in quotes/],
    ['{"objects": [1 2]}', /:1: error: this is not JSON: a comma is missing/],
    ['// words\n{}', /:1: error: this is not JSON: JSON has no comments/],
    ['{\n"objects": "x\n}', /:2: error: this is not JSON: a text has no closing quote/],
  ])('%j', async (text, expected) => {
    const { said, ready } = await findingsIn(text);
    expect(said[0]).toMatch(expected);
    expect(ready).toBeNull();
  });

  it('a folder without one', async () => {
    const { findings } = await checkExhibit('/nowhere');
    expect(findings.map(shown)).toEqual([
      'exhibit.json: error: there is no file or folder "/nowhere/exhibit.json"; `qurio exhibit new` makes one.',
    ]);
  });
});

/** What is wrong, the line that must be named (by a text on it), the sentence. */
const SCHEMA: readonly (readonly [string, unknown, string, RegExp])[] = [
  [
    'a key that nobody knows',
    { ...WHOLE, colour: 1 },
    '"colour"',
    /there is no setting "colour"; known here are \$schema, languages,/,
  ],
  [
    'one in an object',
    withObject({ artist: 'x' }),
    '"artist"',
    /object "vase": there is no setting "artist"; known here are id, photo,/,
  ],
  [
    'one in the theme',
    { ...WHOLE, theme: { light: { background: '#ffffff' } } },
    '"background"',
    /there is no setting "background"; known here are paper, surface,/,
  ],
  [
    'a missing list',
    { languages: ['en'] },
    '{',
    /"objects" is missing \(a list of at least one object\)/,
  ],
  [
    'no object',
    { objects: [] },
    '"objects"',
    /"objects" is a list of at least one object, not \[\]/,
  ],
  ['no credit', withObject({ credit: undefined }), '  {', /object "vase": "credit" is missing/],
  [
    'an empty credit',
    withObject({ credit: ' ' }),
    '"credit"',
    /object "vase": "credit" is a text: whom the photo is from, not ""/,
  ],
  [
    'a language that the page does not speak',
    { ...WHOLE, languages: ['en', 'de'] },
    '"de"',
    /an entry of "languages" is one of en, zh, es, fr, not "de"/,
  ],
  [
    'a language twice',
    { ...WHOLE, languages: ['en', 'en'] },
    '"languages"',
    /"languages" is a list of some of en, zh, es, fr, each once, not \["en","en"\]/,
  ],
  [
    'a level',
    { ...WHOLE, level: 'expert' },
    '"level"',
    /"level" is one of child, adult, physicist, not "expert"/,
  ],
  [
    'a measurement',
    { ...WHOLE, measurements: ['noise'] },
    '"noise"',
    /an entry of "measurements" is one of effects,/,
  ],
  [
    'a time',
    { ...WHOLE, timings: { idle: 2 } },
    '"idle"',
    /"idle" is a whole number of seconds from 5 to 3600, not 2/,
  ],
  [
    'a colour',
    { ...WHOLE, theme: { dark: { ink: 'white' } } },
    '"ink"',
    /"ink" is a colour such as "#1c62bd", not "white"/,
  ],
  [
    'an id',
    withObject({ id: 'a vase' }),
    '"id"',
    /"id" is a name of letters, digits, - and _.*, not "a vase"/,
  ],
  [
    'a photo outside',
    withObject({ photo: '../vase.png' }),
    '"photo"',
    /"photo" is a JPEG, PNG.* file in this folder, not "\.\.\/vase.png"/,
  ],
  [
    'a photo of another kind',
    withObject({ photo: 'vase.heic' }),
    '"photo"',
    /"photo" is a JPEG, PNG.* not "vase.heic"/,
  ],
  [
    'a guess that is none of the choices',
    { ...WHOLE, guess: { kiosk: 'sometimes' } },
    '"kiosk"',
    /"kiosk" is one of never, objects, all, not "sometimes"/,
  ],
  [
    'what a kiosk shows, not as a list',
    { ...WHOLE, attract: 'vase' },
    '"attract"',
    /"attract" is a list of ids of objects and \.jsonl files in this folder, not "vase"/,
  ],
  [
    'a recording outside',
    { ...WHOLE, attract: ['../tour.jsonl'] },
    '"../tour.jsonl"',
    /an entry of "attract" is the id of an object, or a \.jsonl file in this folder, not/,
  ],
  [
    'an address',
    { ...WHOLE, address: 'museum.example' },
    '"address"',
    /"address" is an address that begins with https:\/\/, not/,
  ],
  [
    'a head',
    { ...WHOLE, head: 'model.onnx' },
    '"head"',
    /"head" is "world", "court" or a .safetensors file in this folder/,
  ],
  [
    'a text without a language',
    withObject({ title: 'Vase' }),
    '"title"',
    /"title" is a text in each language, as in/,
  ],
  ['a yes', { ...WHOLE, unseen: 'yes' }, '"unseen"', /"unseen" is true or false, not "yes"/],
  [
    'a typeface',
    { ...WHOLE, theme: { typefaces: { text: 'a.css' } } },
    '"text"',
    /"text" is a .woff2, .woff, .ttf or .otf file/,
  ],
];

describe('what does not fit the schema', () => {
  it.each(SCHEMA)('%s', async (_, exhibit, where, expected) => {
    const { said, ready } = await findingsIn(exhibit);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(expected);
    expect(said[0]).toMatch(new RegExp(`^exhibit\\.json:${lineOf(where)}: error: `));
    expect(ready).toBeNull();
  });

  it('a key that stands twice', async () => {
    const doubled = written(WHOLE).replace('{', '{\n "languages": ["fr"],');
    const { said, ready } = await findingsIn(doubled);
    expect(said).toEqual([
      'exhibit.json:3: error: "languages" stands here twice; only the last one would count.',
    ]);
    expect(ready).toBeNull();
  });

  it('all of it is said at once', async () => {
    const { said } = await findingsIn({ ...WHOLE, a: 1, b: 2, objects: [{ id: 'x' }] });
    expect(said.length).toBeGreaterThanOrEqual(8);
    const both = await findingsIn(withObject({ credit: '', photo: 'photos/jar.png' }));
    expect(both.said).toEqual([
      expect.stringContaining('its photo is missing'),
      expect.stringContaining('"credit" is a text'),
    ]);
  });
});

/** The same, of what fits the schema. */
const CONTENT: readonly (readonly [string, unknown, string, RegExp])[] = [
  [
    'a start in none of the languages',
    { ...WHOLE, language: 'es' },
    '"language"',
    /starts in "es", which is none of its languages/,
  ],
  [
    'a start for none of the levels',
    { ...WHOLE, levels: ['adult'], level: 'child' },
    '"level"',
    /starts for "child", which is none of its levels/,
  ],
  [
    'an object to show that is not there',
    { ...WHOLE, attract: ['vase', 'jar'] },
    '"jar"',
    /"attract" names "jar", which is no object's id/,
  ],
  [
    'depths without the first',
    { ...WHOLE, depths: ['play'] },
    '"depths"',
    /"look" is missing from the depths/,
  ],
  [
    'a missing translation',
    withObject({ title: { en: 'Vase' } }),
    '"title"',
    /object "vase": its title has no French translation; add it, or/,
  ],
  [
    'another',
    withObject({ caption: { fr: 'Un vase' } }),
    '"caption"',
    /object "vase": its caption has no English translation/,
  ],
  [
    'a category that nobody knows',
    withObject({ category: 'spoon' }),
    '"category"',
    /object "vase": there is no category "spoon"; known are amber, arms_armour/,
  ],
  [
    'a category without a French name',
    { ...WHOLE, categories: { spoon: { en: 'Spoon' } } },
    '"spoon"',
    /the category "spoon" has no French name/,
  ],
  [
    'a photo that is not there',
    withObject({ photo: 'photos/jar.png' }),
    '"photo"',
    /object "vase": its photo is missing: there is no file "photos\/jar.png"/,
  ],
  [
    'a logo that is not there',
    { ...WHOLE, theme: { logo: 'logo.svg' } },
    '"logo"',
    /there is no file "logo.svg"/,
  ],
  [
    'a typeface that is not there',
    { ...WHOLE, theme: { typefaces: { text: 'a.woff2' } } },
    '"text"',
    /there is no file "a.woff2"/,
  ],
  [
    'a head that is not there',
    { ...WHOLE, head: 'own.safetensors' },
    '"head"',
    /the head "own.safetensors" cannot be used: there is no file/,
  ],
  [
    'ink like paper by day',
    { ...WHOLE, theme: { light: { muted: '#c8c2b8' } } },
    '"muted"',
    /the light theme has too little contrast: muted \(#c8c2b8\) on paper \(#f6f4ef\) is 1\.61 : 1, at least 4\.5 : 1 is needed/,
  ],
  [
    'and by night',
    { ...WHOLE, theme: { dark: { both: '#3a2a60' } } },
    '"both"',
    /the dark theme has too little contrast: both \(#3a2a60\) on paper/,
  ],
];

describe('what fits the schema and not the rest', () => {
  it.each(CONTENT)('%s', async (_, exhibit, where, expected) => {
    const { said, ready } = await findingsIn(exhibit);
    const found = said.filter((sentence) => expected.test(sentence));
    expect(found, said.join('\n')).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^exhibit\\.json:${lineOf(where)}: error: `));
    expect(ready).toBeNull();
  });

  it('two objects of one name, which some disks would write into one file', async () => {
    const { said } = await findingsIn({ ...WHOLE, objects: [OBJECT, { ...OBJECT, id: 'Vase' }] });
    expect(said).toEqual([expect.stringMatching(/error: object 1 is called "Vase" already/)]);
  });

  it('a photo that is none, one that is cut off, one that leads away', async () => {
    const unread = await findingsIn(WHOLE, ({ write }) => write('photos/vase.png', 'no photo'));
    expect(unread.said[0]).toMatch(/object "vase": its photo "photos\/vase.png" cannot be read: /);
    const half = png(300, 240, waves).subarray(0, 900);
    const cut = await findingsIn(WHOLE, ({ write }) => write('photos/vase.png', half));
    expect(cut.said[0]).toMatch(/object "vase": its photo "photos\/vase.png" cannot be read: /);
    const away = await findingsIn(withObject({ photo: 'photos/link.png' }), ({ path }) =>
      symlinkSync('/etc/hostname', join(path, 'photos/link.png')),
    );
    expect(away.said[0]).toMatch(/its photo is missing: "photos\/link.png" leads outside/);
    expect([unread, cut, away].map(({ ready }) => ready)).toEqual([null, null, null]);
  });

  it('a head file that is none', async () => {
    const { said } = await findingsIn({ ...WHOLE, head: 'own.safetensors' }, ({ write }) =>
      write('own.safetensors', 'weights'),
    );
    expect(said[0]).toMatch(/the head "own.safetensors" cannot be used: /);
  });
});

describe('what is worth a look, and keeps nothing from being built', () => {
  it.each<readonly [string, unknown, RegExp]>([
    [
      'no English caption where English is not offered',
      { ...withObject({ caption: { fr: 'Un vase' } }), languages: ['fr'] },
      /warning: object "vase" has no English caption: the model reads another one by its words alone/,
    ],
    [
      'own words in one language only',
      { ...WHOLE, words: { title: { en: 'Room 7' } } },
      /warning: "title" is not said in French: the page's own is shown there/,
    ],
  ])('%s', async (_, exhibit, expected) => {
    const { said, ready } = await findingsIn(exhibit);
    expect(said).toEqual([expect.stringMatching(expected)]);
    expect(ready).not.toBeNull();
  });

  it('a small photo', async () => {
    const { said, ready } = await findingsIn(WHOLE, ({ write }) =>
      write('photos/vase.png', png(120, 90, waves)),
    );
    expect(said).toEqual([
      expect.stringMatching(/warning: object "vase": its photo is small \(120 x 90 pixels\)/),
    ]);
    expect(ready).not.toBeNull();
  });
});

it('a category with a name of its own is one', async () => {
  const named = {
    ...withObject({ category: 'spoon' }),
    categories: { spoon: { en: 'Spoon', fr: 'Cuiller' } },
  };
  expect((await findingsIn(named)).said).toEqual([]);
});
