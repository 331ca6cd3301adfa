/**
 * What a visitor looks at, as the hash of a link: object, caption, what-ifs, shots and noise, depth, step,
 * language.
 * Never a photo. One table of fields writes and reads. A link whose object or caption cannot be read is no
 * link; any other value that cannot be is left out or brought to the nearest that can, and whoever reads
 * is told.
 */

import manifest from '../../../../models/manifest.json';
import { REGIONS, type ShotsPlan } from '../../engine/types';
import { FIGURES, type FigureName } from './figures';
import { ERROR_NOTCHES, errorAt, FIRST_PLAN, MOST_SHOTS, notchOfError } from './plan';
import { DEPTHS, type Depth, LEVELS, type Level } from './reader';
import { type TurnedAngle, UNCHANGED, type Variation } from './variation';

/** Everything a link says. */
export interface View {
  /** A gallery object's id; null: no photo, or an own one, which no link carries. */
  readonly object: string | null;
  /** There was an own photo: what is opened is the answer to the caption alone. */
  readonly own: boolean;
  /** Null: the object's own caption. */
  readonly caption: string | null;
  readonly variation: Variation;
  readonly plan: ShotsPlan;
  readonly depth: Depth;
  readonly step: number | null;
  /** The circuit of one's own that lies on the workbench, as app/bench/link-text.ts writes it; null: the answer's. */
  readonly circuit: string | null;
  /** The figure that it leads to; null: to what its depth begins with. */
  readonly panel: FigureName | null;
  readonly language: string | null;
  readonly level: Level;
  /** Which trained head gave the numbers. */
  readonly model: string;
}

/** A link as it was read. */
export interface ReadLink {
  readonly view: View;
  /** Something in it could not be shown as it was asked for, and was left out or brought into range. */
  readonly adjusted: boolean;
}

/** With the page's own address it still fits a QR code with 15 % correction, which holds 2331 bytes (ISO/IEC 18004). */
export const MAX_HASH = 2000;
const VERSION = '1';

/** The beginning of a head file's SHA-256: 32 bits tell the versions of one model apart. */
export const modelId = (sha256: string): string => sha256.slice(0, 8);
/** Of the shipped head. */
export const MODEL = modelId(manifest.files['world.safetensors'].sha256);

export const START: View = {
  object: null,
  own: false,
  caption: null,
  variation: UNCHANGED,
  plan: FIRST_PLAN,
  depth: 'look',
  step: null,
  circuit: null,
  panel: null,
  language: null,
  level: 'adult',
  model: MODEL,
};

/** What is read from one field, and whether it is all that the field asked for. */
interface Reading {
  readonly changes: Partial<View>;
  readonly exact: boolean;
}

interface Field {
  /** The text for a view; null: as at the start, left out. */
  readonly write: (view: View) => string | null;
  /** What the text says to the view; null: not a text of this field. */
  readonly read: (text: string, view: View) => Reading | null;
  /** Without it the link would show something else: it is read to the letter, or the link is none. */
  readonly vital?: true;
}

const FIELDS: Readonly<Record<string, Field>> = {
  m: {
    vital: true,
    write: ({ model }) => model,
    read: (text) => (/^[0-9a-f]{8}$/.test(text) ? exactly({ model: text }) : null),
  },
  o: {
    vital: true,
    write: ({ object }) => object,
    read: (text) => (/^[\w-]{0,63}[A-Za-z0-9]$/.test(text) ? exactly({ object: text }) : null),
  },
  p: {
    write: ({ own }) => (own ? '0' : null),
    read: (text) => (text === '0' ? exactly({ own: true }) : null),
  },
  c: {
    vital: true,
    write: ({ caption }) => caption,
    read: (text) => exactly({ caption: text }),
  },
  x: {
    write: ({ variation }) => variation.struck.join('.') || null,
    read: (text, view) => varied(view, 'struck', indices(text)),
  },
  b: {
    write: ({ variation }) => variation.blurred.join('.') || null,
    read: (text, view) => varied(view, 'blurred', below(indices(text), REGIONS)),
  },
  a: {
    write: ({ variation }) =>
      variation.turned.map(({ index, radians }) => `${index}:${radians.toFixed(4)}`).join('_') ||
      null,
    read: (text, view) => varied(view, 'turned', turns(text)),
  },
  e: {
    write: ({ variation }) => (variation.cut ? '0' : null),
    read: (text, view) => (text === '0' ? varied(view, 'cut', { value: true, exact: true }) : null),
  },
  n: {
    write: ({ plan }) => {
      const text = planText(plan);
      return text === planText(FIRST_PLAN) ? null : text;
    },
    read: planOf,
  },
  d: {
    write: ({ depth }) => (depth === 'look' ? null : depth),
    read: (text) => oneOf(DEPTHS, text, (depth) => ({ depth })),
  },
  s: {
    write: ({ step }) => (step === null ? null : String(step)),
    read: (text) => (NUMBER.test(text) ? exactly({ step: Number(text) }) : null),
  },
  q: {
    write: ({ circuit }) => circuit,
    // What it says is for the workbench to read, when it comes.
    read: (text) => (/^[\w.~-]+$/.test(text) ? exactly({ circuit: text }) : null),
  },
  f: {
    write: ({ panel }) => panel,
    read: (text) => oneOf(FIGURES, text, (panel) => ({ panel })),
  },
  l: {
    write: ({ language }) => language,
    read: (text) => (/^[a-z]{2}$/.test(text) ? exactly({ language: text }) : null),
  },
  r: {
    write: ({ level }) => (level === 'adult' ? null : level),
    read: (text) => oneOf(LEVELS, text, (level) => ({ level })),
  },
};

/** Without the "#". Null: no link shows it, since the caption is too long or all there is is an own photo. */
export function writeHash(view: View): string | null {
  if (view.own && !view.caption?.trim()) return null;
  const hash = written(view);
  return hash.length <= MAX_HASH ? hash : null;
}

function written(view: View): string {
  const pairs = fieldsOf(view).map(([key, text]) => `${key}=${encodeURIComponent(text)}`);
  return [`v=${VERSION}`, ...pairs].join('&');
}

/** A field of a link and its text. */
export type FieldText = readonly [key: string, text: string];

/** All that a link to `view` says; what is as at the start has no field. */
export function fieldsOf(view: View): FieldText[] {
  return Object.entries(FIELDS).flatMap(([key, { write }]) => {
    const text = write(view);
    return text === null ? [] : [[key, text] as const];
  });
}

/**
 * `hash` with or without its "#"; `languages`: those of the page; `model`: that of a link which names none. What a mail program glues to the end of a
 * link is taken off, and its &amp; is an &. Null: not a hash of ours, or broken.
 */
export function readHash(
  hash: string,
  languages: readonly string[],
  model: string = MODEL,
): ReadLink | null {
  const text = hash.replace(/^#/, '');
  if (text.length > MAX_HASH) return null;
  const [version, ...pairs] = text.split(/&(?:amp;)?/);
  if (version?.replace(GLUED, '') !== `v=${VERSION}`) return null;
  const fields = pairs.map((pair, at) => {
    const [key = '', ...rest] = pair.split('=');
    return [key, textOf(key, rest, at === pairs.length - 1)] as const;
  });
  return readFields(fields, languages, model);
}

/** The same for what a link's fields say; a text that is null could not be made out. */
export function readFields(
  fields: readonly (readonly [key: string, text: string | null])[],
  languages: readonly string[],
  model: string,
): ReadLink | null {
  const seen = new Set<string>();
  let link: ReadLink = { view: { ...START, model }, adjusted: false };
  for (const [key, value] of fields) {
    const field = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
    const reading = field && value !== null && !seen.has(key) ? field.read(value, link.view) : null;
    if (reading === null && field?.vital) return null;
    seen.add(key);
    link = {
      view: { ...link.view, ...reading?.changes },
      adjusted: link.adjusted || !reading?.exact,
    };
  }
  return spoken(link, languages);
}

/** What no value ends with but a caption. */
const GLUED = /[^A-Za-z0-9]+$/;
/** What no text of a link has in it: it would have been written as a percent sign and two digits. */
const UNWRITTEN = /[^\w\-.~!*'()%]+$/;

function textOf(key: string, parts: readonly string[], last: boolean): string | null {
  if (parts.length === 0) return null;
  const text = parts.join('=');
  if (!last) return decoded(text);
  if (key === 'c') return decoded(text.replace(UNWRITTEN, ''));
  return decoded(text)?.replace(GLUED, '') ?? decoded(text.replace(GLUED, ''));
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A language that the page does not speak is none. */
function spoken({ view, adjusted }: ReadLink, languages: readonly string[]): ReadLink {
  if (view.language === null || languages.includes(view.language)) return { view, adjusted };
  return { view: { ...view, language: null }, adjusted: true };
}

/** Three digits: more words, steps or angles than any caption or circuit has. */
const NUMBER = /^\d{1,3}$/;

interface Exact<T> {
  readonly value: T;
  readonly exact: boolean;
}

function exactly(changes: Partial<View>): Reading {
  return { changes, exact: true };
}

/** Numbers joined by dots; in a link of ours they rise. */
function indices(text: string): Exact<number[]> | null {
  const parts = text.split('.');
  if (!parts.every((part) => NUMBER.test(part))) return null;
  const given = parts.map(Number);
  const value = [...new Set(given)].sort((a, b) => a - b);
  return { value, exact: value.join() === given.join() };
}

function below(list: Exact<number[]> | null, limit: number): Exact<number[]> | null {
  if (list === null) return null;
  const value = list.value.filter((index) => index < limit);
  return { value, exact: list.exact && value.length === list.value.length };
}

/** Whole turns change nothing: angles lie within half a turn either way. */
function turns(text: string): Exact<TurnedAngle[]> | null {
  const parts = text.split('_').map((part) => /^(\d{1,3}):(-?\d{1,3}(\.\d{1,4})?)$/.exec(part));
  if (parts.some((part) => part === null)) return null;
  const given = parts.map((part) => ({ index: Number(part?.[1]), radians: Number(part?.[2]) }));
  const first = given.filter(({ index }, at) => given.findIndex((a) => a.index === index) === at);
  const value = first
    .map(({ index, radians }) => ({ index, radians: withinHalfTurn(radians) }))
    .sort((a, b) => a.index - b.index);
  return { value, exact: JSON.stringify(value) === JSON.stringify(given) };
}

/** Written to four decimals, half a turn is a little more than it is. */
const HALF_TURN = Number(Math.PI.toFixed(4));

function withinHalfTurn(radians: number): number {
  const within =
    Math.abs(radians) <= HALF_TURN
      ? radians
      : Number(Math.atan2(Math.sin(radians), Math.cos(radians)).toFixed(4));
  // "-0" in a link is 0.
  return within === 0 ? 0 : within;
}

/** Shots, both kinds of noise in notches, and the seed. */
function planText({ shots, depolarising, readout, seed }: ShotsPlan): string {
  return [shots, notchOfError(depolarising), notchOfError(readout), seed].join('.');
}

function planOf(text: string): Reading | null {
  if (!/^\d{1,9}(\.\d{1,3}){2}\.\d{1,6}$/.test(text)) return null;
  const [shots = 0, depolarising = 0, readout = 0, seed = 0] = text.split('.').map(Number);
  const plan = {
    shots: Math.min(MOST_SHOTS, Math.max(1, shots)),
    depolarising: errorAt(Math.min(ERROR_NOTCHES, depolarising)),
    readout: errorAt(Math.min(ERROR_NOTCHES, readout)),
    seed,
  };
  return {
    changes: { plan },
    exact: planText(plan) === [shots, depolarising, readout, seed].join('.'),
  };
}

function varied<Key extends keyof Variation>(
  view: View,
  key: Key,
  read: Exact<Variation[Key]> | null,
): Reading | null {
  if (read === null) return null;
  return { changes: { variation: { ...view.variation, [key]: read.value } }, exact: read.exact };
}

function oneOf<T extends string>(
  all: readonly T[],
  text: string,
  use: (one: T) => Partial<View>,
): Reading | null {
  const found = all.find((one) => one === text);
  return found === undefined ? null : exactly(use(found));
}
