/** The exhibit.json of a folder, read and checked against the schema; what does not fit is said in sentences. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type ExhibitFile, exhibitSchema, TIME_LIMITS } from '../../src/app/exhibit/schema';
import { fileProblem } from '../file-problem';
import { type Finding, inOrder } from './findings';
import { type JsonLines, type JsonPath, readJsonLines } from './json-lines';

export const EXHIBIT_FILE = 'exhibit.json';

export interface ReadExhibit {
  /** Null where it cannot be used. */
  readonly exhibit: ExhibitFile | null;
  readonly findings: readonly Finding[];
  /** The photos that it names, even where it cannot be used. */
  readonly photos: readonly NamedPhoto[];
  /** For what else is found. */
  readonly lines: Pick<JsonLines, 'lineOfKey'>;
}

export interface NamedPhoto {
  readonly index: number;
  readonly id: string;
  readonly photo: string;
}

const UNREAD = { exhibit: null, lines: { lineOfKey: () => 1 }, photos: [] };

/** Never rejects. */
export async function readExhibit(folder: string): Promise<ReadExhibit> {
  try {
    return exhibitOf(await readFile(join(folder, EXHIBIT_FILE), 'utf8'));
  } catch (error) {
    const sentence = `${fileProblem(error, join(folder, EXHIBIT_FILE))}; \`qurio exhibit new\` makes one`;
    return { ...UNREAD, findings: [found(null, sentence)] };
  }
}

const found = (line: number | null, sentence: string): Finding => ({
  kind: 'error',
  file: EXHIBIT_FILE,
  line,
  sentence,
});

/** The same of the file's text. */
export function exhibitOf(text: string): ReadExhibit {
  const lines = readJsonLines(text.replace(/^\uFEFF/, ''));
  if (!('value' in lines)) {
    return { ...UNREAD, findings: [found(lines.line, lines.sentence)] };
  }
  const doubled = lines.doubled.map(({ key, line }) =>
    found(line, `"${key}" stands here twice; only the last one would count`),
  );
  const parsed = v.safeParse(exhibitSchema, lines.value);
  const photos = photosIn(lines.value);
  if (parsed.success) return { exhibit: parsed.output, lines, findings: doubled, photos };
  const faults = parsed.issues.flatMap((issue) =>
    pathsOf(issue, lines.value).map((path) =>
      found(lines.lineOfKey(path), sentenceOf(issue, path, lines.value)),
    ),
  );
  return { exhibit: null, lines, findings: inOrder([...doubled, ...faults]), photos };
}

const photoSchema = v.object({
  id: v.string(),
  photo: exhibitSchema.entries.objects.pipe[0].item.entries.photo,
});

function photosIn(written: unknown): NamedPhoto[] {
  const list = v.safeParse(v.object({ objects: v.array(v.unknown()) }), written);
  if (!list.success) return [];
  return list.output.objects.flatMap((object, index) => {
    const named = v.safeParse(photoSchema, object);
    return named.success ? [{ index, ...named.output }] : [];
  });
}

type Issue = v.InferIssue<typeof exhibitSchema>;

/** One; of unknown keys, of which the schema names the first, all. */
function pathsOf(issue: Issue, whole: unknown): JsonPath[] {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  if (issue.expected !== 'never') return [path];
  const place = path.slice(0, -1);
  const known = keysAt(place);
  const there = place.reduce((value, key) => (value as JsonObject)[key], whole) as JsonObject;
  return Object.keys(there)
    .filter((key) => !known.includes(key))
    .map((key) => [...place, key]);
}

type JsonObject = Readonly<Record<string | number, unknown>>;

function sentenceOf(issue: Issue, path: JsonPath, whole: unknown): string {
  const key = String(path.filter((part) => typeof part === 'string').at(-1) ?? 'the file');
  const where = placeOf(path, whole);
  if (issue.expected === 'never') {
    return `${where}there is no setting "${key}"; known here are ${keysAt(path.slice(0, -1)).join(', ')}`;
  }
  if (issue.received === 'undefined' && issue.type === 'strict_object') {
    return `${where}"${key}" is missing${expectedOf(path, ' (', ')')}`;
  }
  const what = typeof path.at(-1) === 'number' ? `an entry of "${key}"` : `"${key}"`;
  return `${where}${what} is ${expectedOf(path) || kindOf(issue)}, not ${given(issue.input)}`;
}

/** "object "vase": " for what stands in one. */
function placeOf(path: JsonPath, whole: unknown): string {
  const [list, index] = path;
  if (list !== 'objects' || typeof index !== 'number') return '';
  const { objects } = whole as { objects: readonly unknown[] };
  const object = objects[index] as { id?: unknown } | null;
  return typeof object?.id === 'string' ? `object "${object.id}": ` : `object ${index + 1}: `;
}

const seconds = ([least, most]: readonly [number, number]) =>
  `a whole number of seconds from ${least} to ${most}`;
const FONT = 'a .woff2, .woff, .ttf or .otf file in this folder';

/** By the path, its indices as *: what is to stand there. */
const EXPECTED: readonly (readonly [RegExp, string])[] = [
  [/^attract$/, 'a list of ids of objects and .jsonl files in this folder'],
  [/^attract\.\*$/, 'the id of an object, or a .jsonl file in this folder'],
  [/^objects$/, 'a list of at least one object'],
  [/^objects\.\*$/, 'an object in { }'],
  [/\.id$/, 'a name of letters, digits, - and _, at most 63, with a letter or digit at its end'],
  [/\.photo$/, 'a JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG file in this folder'],
  [/\.(title|caption)$/, 'a text in each language, as in {"en": "...", "fr": "..."}'],
  [/\.category$/, 'what it really is: a category such as "coin"'],
  [/\.credit$/, 'a text: whom the photo is from'],
  [/\.licence$/, 'a text: the licence of the photo'],
  [/^address$|\.licenceUrl$/, 'an address that begins with https://'],
  [/^theme\.(light|dark)\./, 'a colour such as "#1c62bd"'],
  [/^theme\.logo$/, 'an SVG, PNG, WebP or JPEG file in this folder'],
  [/^theme\.typefaces\./, FONT],
  [/^timings\.idle$/, seconds(TIME_LIMITS.idle)],
  [/^timings\.ask$/, seconds(TIME_LIMITS.ask)],
  [/^timings\.show$/, seconds(TIME_LIMITS.show)],
  [/^selfTest\.at$/, 'a time of day such as "08:30"'],
  [/^head$/, '"world", "court" or a .safetensors file in this folder'],
  [/^categories\.[^.]*$/, 'a name in each language; the key has small letters, digits, - and _'],
];

function expectedOf(path: JsonPath, before = '', after = ''): string {
  const named = path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
  const words = EXPECTED.find(([pattern]) => pattern.test(named))?.[1] ?? listOf(path);
  return words === '' ? '' : before + words + after;
}

/** "one of en, fr" for a choice, "a list of ..., each once" for a list of choices. */
function listOf(path: JsonPath): string {
  const schema = schemaAt(path);
  if (schema?.options) return `one of ${schema.options.join(', ')}`;
  const item = schema?.item && unwrapped(schema.item);
  if (item?.options) return `a list of some of ${item.options.join(', ')}, each once`;
  return '';
}

const KINDS: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  string: 'a text',
  number: 'a number',
  array: 'a list in [ ]',
  strict_object: 'an object in { }',
  record: 'an object in { }',
  min_length: 'a text that is not empty',
};

const kindOf = ({ type }: Issue): string => KINDS[type] ?? 'something else';

function given(input: unknown): string {
  const text = JSON.stringify(input) ?? 'nothing';
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}

/** What is looked at of a schema of valibot's. */
interface Looked {
  readonly type: string;
  readonly wrapped?: Looked;
  readonly entries?: Readonly<Record<string, Looked>>;
  readonly item?: Looked;
  readonly value?: Looked;
  readonly options?: readonly unknown[];
}

function unwrapped(schema: Looked): Looked {
  return schema.wrapped ? unwrapped(schema.wrapped) : schema;
}

function schemaAt(path: JsonPath): Looked | null {
  let schema: Looked = exhibitSchema as unknown as Looked;
  for (const part of path) {
    const next: Looked | undefined =
      typeof part === 'number' ? schema.item : (schema.entries?.[part] ?? schema.value);
    if (!next) return null;
    schema = unwrapped(next);
  }
  return schema;
}

const keysAt = (path: JsonPath): string[] => Object.keys(schemaAt(path)?.entries ?? {});
