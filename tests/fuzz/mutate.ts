/** Seeded mutation of texts and bytes: the same seed gives the same inputs on every machine. */

import type { Dice } from '../dice.mjs';

/** What parsers stumble over. */
const TOKENS = [
  '"',
  "'",
  ',',
  '\n',
  '\r\n',
  '\0',
  '{',
  '}',
  '[',
  ']',
  ':',
  '\\',
  '\\u0000',
  '\\ud800',
  '%',
  '%00',
  '%ff',
  '&',
  '=',
  '#',
  '-',
  '-0',
  '0',
  '1e999',
  '-1',
  '9007199254740993',
  '4294967296',
  'NaN',
  'null',
  'true',
  '__proto__',
  'constructor',
  '__metadata__',
  '\ufeff',
  '\ud800',
  '\u202e',
  '玉',
  '🏺',
  '<script>',
  '=1+1',
  '.',
  '..',
  '_',
  '999',
].map((token) => new TextEncoder().encode(token));

type Change = (bytes: Uint8Array, dice: Dice, others: readonly Uint8Array[]) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Two places in `bytes`, in their order. */
function span(bytes: Uint8Array, dice: Dice): [number, number] {
  const from = dice.roll(bytes.length + 1);
  return [from, Math.min(bytes.length, from + dice.roll(dice.roll(4) === 0 ? 64 : 6))];
}

const replaced = (bytes: Uint8Array, from: number, to: number, part: Uint8Array) =>
  joined(bytes.subarray(0, from), part, bytes.subarray(to));

const CHANGES: readonly Change[] = [
  (bytes, dice) => {
    const changed = bytes.slice();
    if (changed.length > 0) {
      const at = dice.roll(changed.length);
      changed[at] = (changed[at] as number) ^ (1 << dice.roll(8));
    }
    return changed;
  },
  (bytes, dice) => replaced(bytes, ...span(bytes, dice), new Uint8Array()),
  (bytes, dice) => replaced(bytes, ...span(bytes, dice), dice.of(TOKENS)),
  (bytes, dice) => {
    const [from, to] = span(bytes, dice);
    return replaced(bytes, to, to, bytes.subarray(from, to));
  },
  (bytes, dice, others) => {
    const other = dice.of(others);
    return replaced(bytes, ...span(bytes, dice), other.subarray(...span(other, dice)));
  },
  (bytes, dice) => bytes.subarray(0, dice.roll(bytes.length + 1)),
];

/** One of `seeds`, changed in one to eight places. */
export function mutant(seeds: readonly Uint8Array[], dice: Dice): Uint8Array {
  let bytes = dice.of(seeds);
  for (let changes = 1 + dice.roll(8); changes > 0; changes--) {
    bytes = dice.of(CHANGES)(bytes, dice, seeds);
  }
  return bytes;
}

const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e300,
  Number.MAX_SAFE_INTEGER,
  '',
  '0',
  '__proto__',
  '\u0000',
  '../a',
  'a'.repeat(300),
  [],
  [[]],
  {},
  { a: 1 },
  ['a', 'a'],
];

/** A copy of a JSON value with one to three of its parts replaced, left out or doubled. */
export function mutantJson(value: unknown, dice: Dice): unknown {
  const copy: { root: unknown } = structuredClone({ root: value });
  for (let changes = 1 + dice.roll(3); changes > 0; changes--) {
    let parent: Record<string, unknown> = copy as Record<string, unknown>;
    let key = 'root';
    // Down a random way; it ends early at times, so that whole branches are replaced too.
    for (let child = parent[key]; isBranch(child) && dice.roll(6) > 0; child = parent[key]) {
      const keys = Object.keys(child);
      if (keys.length === 0) break;
      parent = child;
      key = dice.of(keys);
    }
    if (dice.roll(4) === 0 && parent !== copy) delete parent[key];
    else if (dice.roll(5) === 0)
      Object.defineProperty(parent, '__proto__', {
        value: parent[key],
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else parent[key] = structuredClone(dice.of(VALUES));
  }
  return copy.root;
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
