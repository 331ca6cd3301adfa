/**
 * What a visitor looks at, as the hash of a link: object, caption, what-ifs, shots and noise, depth, step,
 * language.
 * Never a photo. One table of fields writes and reads; reading is strict, and anything wrong makes the
 * whole hash invalid, so that a link shows what its maker saw or nothing of it.
 */

import manifest from '../../../../models/manifest.json';
import { REGIONS, type ShotsPlan } from '../../engine/types';
import { ERROR_NOTCHES, errorAt, FIRST_PLAN, MOST_SHOTS, notchOfError } from './plan';
import { DEPTHS, type Depth, LEVELS, type Level } from './reader';
import { type TurnedAngle, UNCHANGED, type Variation } from './variation';

/** Everything a link says. */
export interface View {
  /** A gallery object's id; null: no photo, or an own one, which no link carries. */
  readonly object: string | null;
  /** Null: the object's own caption. */
  readonly caption: string | null;
  readonly variation: Variation;
  readonly plan: ShotsPlan;
  readonly depth: Depth;
  readonly step: number | null;
  readonly language: string | null;
  readonly level: Level;
  /** Which trained head gave the numbers. */
  readonly model: string;
}

/** With the page's own address it still fits a QR code with 15 % correction, which holds 2331 bytes (ISO/IEC 18004). */
export const MAX_HASH = 2000;
const VERSION = '1';
/** Three digits: more words, steps or angles than any caption or circuit has. */
const MOST_STEPS = 999;
const MOST_WORDS = 256;

/** The beginning of the shipped head's SHA-256: 32 bits tell the versions of one model apart. */
export const MODEL = manifest.files['world.safetensors'].sha256.slice(0, 8);

export const START: View = {
  object: null,
  caption: null,
  variation: UNCHANGED,
  plan: FIRST_PLAN,
  depth: 'look',
  step: null,
  language: null,
  level: 'adult',
  model: MODEL,
};

interface Field {
  /** The text for a view; null: as at the start, left out. */
  readonly write: (view: View) => string | null;
  /** The view with the text read into it; null: not a text of this field. */
  readonly read: (text: string, view: View) => View | null;
}

const FIELDS: Readonly<Record<string, Field>> = {
  m: {
    write: ({ model }) => model,
    read: (text, view) => (/^[0-9a-f]{8}$/.test(text) ? { ...view, model: text } : null),
  },
  o: {
    write: ({ object }) => object,
    read: (text, view) => (/^[\w-]{1,64}$/.test(text) ? { ...view, object: text } : null),
  },
  c: {
    write: ({ caption }) => caption,
    read: (text, view) => ({ ...view, caption: text }),
  },
  x: {
    write: ({ variation }) => variation.struck.join('.') || null,
    read: (text, view) => withVariation(view, 'struck', indices(text, MOST_WORDS)),
  },
  b: {
    write: ({ variation }) => variation.blurred.join('.') || null,
    read: (text, view) => withVariation(view, 'blurred', indices(text, REGIONS)),
  },
  a: {
    write: ({ variation }) =>
      variation.turned.map(({ index, radians }) => `${index}:${radians.toFixed(4)}`).join('_') ||
      null,
    read: (text, view) => withVariation(view, 'turned', turns(text)),
  },
  e: {
    write: ({ variation }) => (variation.cut ? '0' : null),
    read: (text, view) => (text === '0' ? withVariation(view, 'cut', true) : null),
  },
  n: {
    write: ({ plan }) => {
      const text = planText(plan);
      return text === planText(FIRST_PLAN) ? null : text;
    },
    read: (text, view) => {
      const plan = planOf(text);
      return plan && { ...view, plan };
    },
  },
  d: {
    write: ({ depth }) => (depth === 'look' ? null : depth),
    read: (text, view) => oneOf(DEPTHS, text, (depth) => ({ ...view, depth })),
  },
  s: {
    write: ({ step }) => (step === null ? null : String(step)),
    read: (text, view) => (isIndex(text, MOST_STEPS) ? { ...view, step: Number(text) } : null),
  },
  l: {
    write: ({ language }) => language,
    read: (text, view) => (/^[a-z]{2}$/.test(text) ? { ...view, language: text } : null),
  },
  r: {
    write: ({ level }) => (level === 'adult' ? null : level),
    read: (text, view) => oneOf(LEVELS, text, (level) => ({ ...view, level })),
  },
};

/** Without the "#". A caption too long for a link is left out with what refers to its words. */
export function writeHash(view: View): string {
  const hash = written(view);
  if (hash.length <= MAX_HASH) return hash;
  return written({ ...view, caption: null, variation: { ...view.variation, struck: [] } });
}

function written(view: View): string {
  const pairs = Object.entries(FIELDS).flatMap(([key, { write }]) => {
    const text = write(view);
    return text === null ? [] : [`${key}=${encodeURIComponent(text)}`];
  });
  return [`v=${VERSION}`, ...pairs].join('&');
}

/** `hash` with or without its "#". Null: not a hash of ours, or broken. */
export function readHash(hash: string): View | null {
  const text = hash.replace(/^#/, '');
  if (text.length > MAX_HASH) return null;
  const [version, ...pairs] = text.split('&');
  if (version !== `v=${VERSION}`) return null;
  const seen = new Set<string>();
  let view: View = START;
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const key = pair.slice(0, at);
    const field = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
    const value = decoded(pair.slice(at + 1));
    if (at < 0 || !field || value === null || seen.has(key)) return null;
    seen.add(key);
    const next = field.read(value, view);
    if (next === null) return null;
    view = next;
  }
  return view;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function isIndex(text: string, limit: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) < limit;
}

/** Rising numbers below the limit, joined by dots. */
function indices(text: string, limit: number): number[] | null {
  const parts = text.split('.');
  if (!parts.every((part) => isIndex(part, limit))) return null;
  const numbers = parts.map(Number);
  return isRising(numbers) ? numbers : null;
}

function turns(text: string): TurnedAngle[] | null {
  const parts = text.split('_').map((part) => /^(\d{1,3}):(-?\d{1,2}\.\d{4})$/.exec(part));
  if (parts.some((part) => part === null)) return null;
  const turned = parts.map((part) => ({ index: Number(part?.[1]), radians: Number(part?.[2]) }));
  return isRising(turned.map(({ index }) => index)) ? turned : null;
}

/** Shots, both kinds of noise in notches, and the seed. */
function planText({ shots, depolarising, readout, seed }: ShotsPlan): string {
  return [shots, notchOfError(depolarising), notchOfError(readout), seed].join('.');
}

function planOf(text: string): ShotsPlan | null {
  if (!/^\d{1,6}(\.\d{1,2}){2}\.\d{1,6}$/.test(text)) return null;
  const [shots = 0, depolarising = 0, readout = 0, seed = 0] = text.split('.').map(Number);
  const possible =
    shots >= 1 && shots <= MOST_SHOTS && Math.max(depolarising, readout) <= ERROR_NOTCHES;
  if (!possible) return null;
  return { shots, depolarising: errorAt(depolarising), readout: errorAt(readout), seed };
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
}

function withVariation<Key extends keyof Variation>(
  view: View,
  key: Key,
  value: Variation[Key] | null,
): View | null {
  return value && { ...view, variation: { ...view.variation, [key]: value } };
}

function oneOf<T extends string>(
  all: readonly T[],
  text: string,
  use: (one: T) => View,
): View | null {
  const found = all.find((one) => one === text);
  return found === undefined ? null : use(found);
}
