/** The schema of exhibit.json: what editors are told of it, and what a new folder is made of. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exhibitArguments } from '../../../web/cli/exhibit/arguments';
import { CATEGORIES } from '../../../web/cli/exhibit/categories';
import { checkExhibit } from '../../../web/cli/exhibit/check';
import { contrast, paletteOf, poorPairs } from '../../../web/cli/exhibit/contrast';
import { jsonSchema } from '../../../web/cli/exhibit/json-schema';
import { newExhibit } from '../../../web/cli/exhibit/new';
import { COLOURS } from '../../../web/src/app/exhibit/schema';
import { exhibitFolder } from './folder';

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** Path -> node, of every entry. */
function entries(node: Node, path = ''): [string, Node][] {
  const below = { ...node.properties, ...node.items?.properties };
  return Object.entries(below).flatMap(([key, value]) => [
    [`${path}${key}`, value] as [string, Node],
    ...entries(value, `${path}${key}.`),
  ]);
}

describe('the JSON Schema', () => {
  const schema = jsonSchema() as unknown as Node;

  it('says of every entry what it means', () => {
    const all = entries(schema);
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter(([, { description }]) => !description).map(([path]) => path)).toEqual([]);
  });

  it('completes choices, colours and categories, and knows no others', () => {
    const { properties } = jsonSchema();
    expect(properties).toMatchObject({
      languages: { items: { enum: ['en', 'zh', 'es', 'fr'] }, default: ['en', 'zh', 'es', 'fr'] },
      timings: { properties: { idle: { minimum: 5, maximum: 3600 } }, additionalProperties: false },
      objects: {
        minItems: 1,
        items: {
          required: ['id', 'photo', 'title', 'caption', 'category', 'credit', 'licence'],
          properties: { category: { anyOf: [{ enum: [...CATEGORIES] }, { type: 'string' }] } },
          additionalProperties: false,
        },
      },
    });
    expect(jsonSchema()).toMatchObject({ required: ['objects'], additionalProperties: false });
  });
});

describe('a new exhibit', () => {
  const gallery = new URL('../../../web/public/generated/gallery/gallery.json', import.meta.url);

  it.skipIf(!existsSync(gallery))('is whole, and names its schema', async () => {
    const place = exhibitFolder();
    const folder = join(place.path, 'new');
    expect(await newExhibit(folder)).toEqual({ ok: true, value: null });
    const { findings, ready } = await checkExhibit(folder);
    expect(findings).toEqual([]);
    expect(ready?.objects).toHaveLength(3);
    const { $schema } = JSON.parse(readFileSync(join(folder, 'exhibit.json'), 'utf8'));
    expect(JSON.parse(readFileSync(join(folder, $schema), 'utf8'))).toEqual(jsonSchema());
    expect(await newExhibit(folder)).toMatchObject({ ok: false });
    place.remove();
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
  });

  it.each(['light', 'dark'] as const)("the page's own colours have it: %s", (light) => {
    const palette = paletteOf(light, { light: {}, dark: {}, typefaces: {} });
    expect(new Set(Object.values(palette)).size).toBeGreaterThan(COLOURS.length / 2);
    expect(poorPairs(palette)).toEqual([]);
  });
});

describe('the words behind `exhibit`', () => {
  it.each([
    [['new', 'a'], { kind: 'new', folder: 'a' }],
    [['check', 'a', '--without-model'], { kind: 'check', folder: 'a', model: false }],
    [['build', 'a', '--out', 'b'], { kind: 'build', folder: 'a', output: 'b' }],
    [['serve', 'a', '--port', '0'], { kind: 'serve', folder: 'a', port: 0 }],
    [
      ['import', 'a.csv', '--out', 'b', '--languages', 'fr,en', '--most', '12'],
      {
        kind: 'import',
        from: 'a.csv',
        output: 'b',
        root: null,
        languages: ['fr', 'en'],
        category: null,
        most: 12,
      },
    ],
  ])('%j', (words, expected) => {
    expect(exhibitArguments(words)).toEqual(expected);
  });

  it.each([
    [[], /exhibit needs one of new, check/],
    [['make', 'a'], /there is no "exhibit make"/],
    [['check'], /exhibit check needs the folder of the exhibit/],
    [['check', 'a', 'b'], /"b" is one too many/],
    [['build', 'a'], /exhibit build needs --out FOLDER/],
    [['build', 'a', '--out', ''], /--out is empty/],
    [['serve', 'a', '--port', 'x'], /--port is a number/],
    [
      ['import', 'a', '--out', 'b', '--languages', 'en,de'],
      /--languages is a list of some of en, zh, es, fr/,
    ],
    [['import', 'a', '--out', 'b', '--most', '0'], /--most is a number from 1 to/],
    [['new', 'a', '--force'], /Unknown option '--force'/],
  ])('%j is refused', (words, expected) => {
    const command = exhibitArguments(words);
    expect(command.kind === 'wrong' && command.reason).toMatch(expected);
  });
});
