/** All that can be wrong with an exhibit's folder, beside what its schema says. */

import { readFile } from 'node:fs/promises';
import type { ExhibitFile, ExhibitObject, InLanguages } from '../../src/app/exhibit/schema';
import { OWN_WORDS } from '../../src/app/exhibit/schema';
import type { Language } from '../../src/app/state/reader';
import { PHOTO_SIDE } from '../../src/engine/types';
import { messageOf } from '../../src/rpc/outcome';
import { pathBelow } from '../safe-path';
import { checkAttract, placed } from './attract';
import { CATEGORIES } from './categories';
import { type Light, paletteOf, poorPairs } from './contrast';
import { type Finding, inOrder } from './findings';
import { type ExhibitHead, exhibitHead } from './head-file';
import type { JsonPath } from './json-lines';
import { encodeThumbnail, type PagePhoto, pagePhoto } from './photos';
import { EXHIBIT_FILE, type NamedPhoto, readExhibit } from './read-exhibit';

/** An object with its pictures for the page. */
export interface ReadyObject {
  readonly object: ExhibitObject;
  readonly photo: PagePhoto;
  readonly thumbnail: Buffer;
}

export interface CheckedExhibit {
  readonly findings: readonly Finding[];
  /** Null: something keeps it from being used. */
  readonly ready: {
    readonly exhibit: ExhibitFile;
    readonly head: ExhibitHead;
    readonly objects: readonly ReadyObject[];
    /** Line of an object in exhibit.json. */
    readonly lineOf: (object: ExhibitObject) => number;
  } | null;
}

type Note = (path: JsonPath, sentence: string) => void;

/** Everything but the model's answers (answers.ts). `folder` is a real path. Never rejects. */
export async function checkExhibit(folder: string): Promise<CheckedExhibit> {
  const read = await readExhibit(folder);
  const { exhibit, photos } = read;
  const findings: Finding[] = [...read.findings];
  const note =
    (kind: Finding['kind']): Note =>
    (path, sentence) =>
      findings.push({ kind, file: EXHIBIT_FILE, line: read.lines.lineOfKey(path), sentence });
  const [error, warning] = [note('error'), note('warning')];
  const pictures = await Promise.all(
    photos.map((named) => readyPictures(folder, named, error, warning)),
  );
  if (exhibit === null) return { findings: inOrder(findings), ready: null };
  checkChoices(exhibit, error);
  checkWords(exhibit, error, warning);
  checkTheme(exhibit, error);
  await checkFiles(folder, exhibit, error);
  const head = await checkHead(folder, exhibit, error);
  const attract = await checkAttract(folder, exhibit, head);
  findings.push(...attract.map((found) => placed(found, read.lines)));
  const objects = exhibit.objects.flatMap((object, index) => {
    const made = pictures[index];
    return made ? [{ object, ...made }] : [];
  });
  const broken = findings.some(({ kind }) => kind === 'error');
  const lineOf = (object: ExhibitObject) =>
    read.lines.lineOfKey(['objects', exhibit.objects.indexOf(object)]);
  const ready = broken || head === null ? null : { exhibit, head, objects, lineOf };
  return { findings: inOrder(findings), ready };
}

function checkChoices(exhibit: ExhibitFile, error: Note): void {
  const { languages, language, levels, level, depths, objects } = exhibit;
  if (language !== undefined && !languages.includes(language)) {
    error(['language'], `the exhibit starts in "${language}", which is none of its languages`);
  }
  if (level !== undefined && !levels.includes(level)) {
    error(['level'], `the exhibit starts for "${level}", which is none of its levels`);
  }
  if (!depths.includes('look')) {
    error(['depths'], '"look" is missing from the depths: everybody begins there');
  }
  const first = new Map<string, number>();
  for (const [index, { id }] of objects.entries()) {
    // Names of files are made of them, and some disks know no case.
    const name = id.toLowerCase();
    const before = first.get(name);
    if (before === undefined) first.set(name, index);
    else error(['objects', index, 'id'], `object ${before + 1} is called "${id}" already`);
  }
}

function checkWords(exhibit: ExhibitFile, error: Note, warning: Note): void {
  const { languages, objects, words, categories } = exhibit;
  const missing = (said: InLanguages) => languages.filter((language) => !said[language]);
  const NAMES: Readonly<Record<Language, string>> = {
    en: 'English',
    zh: 'Chinese',
    es: 'Spanish',
    fr: 'French',
  };
  const list = (tongues: readonly Language[]) =>
    tongues.map((language) => NAMES[language]).join(' and ');
  for (const [index, object] of objects.entries()) {
    for (const what of ['title', 'caption'] as const) {
      const left = missing(object[what]);
      if (left.length === 0) continue;
      const sentence = `object "${object.id}": its ${what} has no ${list(left)} translation`;
      error(['objects', index, what], `${sentence}; add it, or take it from the languages`);
    }
    if (object.caption.en) continue;
    const sentence = `object "${object.id}" has no English caption: the model reads another one by its words alone, which is less often right`;
    warning(['objects', index, 'caption'], sentence);
  }
  for (const [name, said] of Object.entries(categories)) {
    const left = missing(said);
    if (left.length > 0)
      error(['categories', name], `the category "${name}" has no ${list(left)} name`);
  }
  for (const key of Object.keys(OWN_WORDS) as (keyof typeof OWN_WORDS)[]) {
    const left = missing(words[key] ?? {});
    if (words[key] && left.length > 0) {
      warning(
        ['words', key],
        `"${key}" is not said in ${list(left)}: the page's own is shown there`,
      );
    }
  }
}

function checkTheme({ theme }: ExhibitFile, error: Note): void {
  for (const light of ['light', 'dark'] as const satisfies Light[]) {
    const palette = paletteOf(light, theme);
    for (const { front, ground, ratio, least } of poorPairs(palette)) {
      const at = theme[light][front] === undefined ? ground : front;
      const colours = `${front} (${palette[front]}) on ${ground} (${palette[ground]})`;
      const sentence = `the ${light} theme has too little contrast: ${colours} is ${floor(ratio)} : 1, at least ${least} : 1 is needed`;
      error(['theme', light, at], sentence);
    }
  }
}

/** Never rounded up to what is asked for. */
const floor = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2);

async function checkFiles(folder: string, { theme }: ExhibitFile, error: Note): Promise<void> {
  const files: [JsonPath, string | undefined][] = [
    [['theme', 'logo'], theme.logo],
    [['theme', 'typefaces', 'headings'], theme.typefaces.headings],
    [['theme', 'typefaces', 'text'], theme.typefaces.text],
  ];
  for (const [path, file] of files) {
    const there = file === undefined ? null : await pathBelow(folder, file);
    if (there !== null && !there.ok) error(path, there.failure.detail);
  }
}

async function checkHead(
  folder: string,
  { head: named, categories, objects }: ExhibitFile,
  error: Note,
): Promise<ExhibitHead | null> {
  const head = await exhibitHead(folder, named);
  if (!head.ok) {
    error(['head'], `the head "${named}" cannot be used: ${head.failure.detail}`);
    return null;
  }
  const nameable = new Set([...CATEGORIES, ...Object.keys(categories)]);
  const nameless = head.value.classes.filter((name) => !nameable.has(name));
  if (nameless.length > 0) {
    const which = nameless.map((name) => `"${name}"`).join(', ');
    error(['head'], `"categories" has no names for ${which}, which the head answers with`);
  }
  for (const [index, { id, category }] of objects.entries()) {
    if (nameable.has(category)) continue;
    const sentence = `object "${id}": there is no category "${category}"; known are ${[...nameable].join(', ')}, others are named under "categories"`;
    error(['objects', index, 'category'], sentence);
  }
  return head.value;
}

/** Null: there are none; why, has been said. */
async function readyPictures(
  folder: string,
  { index, id, photo: named }: NamedPhoto,
  error: Note,
  warning: Note,
): Promise<Omit<ReadyObject, 'object'> | null> {
  const path: JsonPath = ['objects', index, 'photo'];
  const of = `object "${id}": `;
  const found = await pathBelow(folder, named);
  if (!found.ok) {
    error(path, `${of}its photo is missing: ${found.failure.detail}`);
    return null;
  }
  try {
    const photo = await pagePhoto(await readFile(found.value));
    if (Math.min(photo.width, photo.height) < PHOTO_SIDE) {
      const size = `${photo.width} x ${photo.height} pixels`;
      const sentence = `its photo is small (${size}); the model looks at ${PHOTO_SIDE} x ${PHOTO_SIDE}`;
      warning(path, of + sentence);
    }
    return { photo, thumbnail: await encodeThumbnail(photo.jpeg) };
  } catch (cause) {
    error(path, `${of}its photo "${named}" cannot be read: ${messageOf(cause)}`);
    return null;
  }
}
