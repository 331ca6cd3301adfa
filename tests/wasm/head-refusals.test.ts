/** What a head refuses through the binding and the engine, and that its answers keep no memory. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Head, NamedArray, QurioModule } from '../../wasm/qurio';
import { Engine } from '../../web/src/engine/engine';
import { readSafetensors } from '../../web/src/engine/safetensors';
import { type HeadCard, REGIONS } from '../../web/src/engine/types';
import { instantiate } from '../../web/src/engine/wasm-module';
import { qurioModule } from './built-engine';

const FILE = fileURLToPath(new URL('../../models/heads/world.safetensors', import.meta.url));
const CAPTION = 'A red-figure krater of bronze';
const regions = new Float32Array(REGIONS * 816).map((_, i) => (i % 31) / 8);
const words = new Float32Array(5 * 512).map((_, i) => (i % 17) / 8 - 1);
const caption = new TextEncoder().encode(CAPTION);

const file = new Uint8Array(readFileSync(FILE));
let engine: Engine;
let card: HeadCard;
let qurio: QurioModule;
let arrays: readonly NamedArray[];

beforeAll(async () => {
  const module = await qurioModule();
  engine = await Engine.create(module);
  qurio = await instantiate(module);
  const weights = readSafetensors(file);
  const loaded = engine.loadHead(file);
  if (!weights.ok || !loaded.ok) throw new Error('the head of world does not load');
  arrays = weights.value.arrays;
  card = loaded.value;
});

function loadedHead(given: readonly NamedArray[]): Head {
  return new qurio.Head(given, card.lexicon, card.classes);
}

describe('what is refused', () => {
  const withHead = <T>(use: (head: Head) => T): T => {
    const head = loadedHead(arrays);
    try {
      return use(head);
    } finally {
      head.delete();
    }
  };

  it.each<[string, Float32Array | null, Float32Array | null, string]>([
    ['nothing', null, null, 'invalid_argument'],
    ['too few regions', regions.subarray(1), null, 'invalid_argument'],
    ['part of a word', null, words.subarray(1), 'invalid_argument'],
    ['25 words', null, new Float32Array(25 * 512), 'invalid_argument'],
    ['a NaN', regions.map((value, i) => (i === 7 ? Number.NaN : value)), null, 'not_finite'],
    ['an infinite number', null, words.map(() => Number.POSITIVE_INFINITY), 'not_finite'],
  ])('%s', (_, regionValues, wordValues, status) => {
    withHead((head) => {
      const answer = head.answer(regionValues, wordValues, caption, null);
      expect([answer.status, answer.probabilities]).toEqual([status, null]);
      const trace = head.trace(regionValues, wordValues, null);
      expect([trace.status, trace.values]).toEqual([status, null]);
    });
  });

  it('an array that is missing, by its name', () => {
    for (const { name } of arrays) {
      const head = loadedHead(arrays.filter((array) => array.name !== name));
      expect(head.status).toBe('weights_mismatch');
      expect(head.message).toContain(name);
      head.delete();
    }
  });

  it('a weight that is not finite', () => {
    const broken = arrays.map((array, i) =>
      i === 0 ? { ...array, values: array.values.map(() => Number.NaN) } : array,
    );
    const head = loadedHead(broken);
    expect(head.status).toBe('not_finite');
    head.delete();
  });

  it('a lexicon that cannot be read, with its line', () => {
    const head = new qurio.Head(arrays, 'class nothing\n', card.classes);
    expect(head.status).toBe('invalid_argument');
    expect(head.message).toContain('1');
    head.delete();
  });

  it('other classes than the prototypes have', () => {
    const head = new qurio.Head(arrays, '', card.classes.slice(1));
    expect(head.status).toBe('weights_mismatch');
    head.delete();
  });

  it('a bad head does not replace a good one', () => {
    expect(engine.loadHead(file.subarray(0, file.length - 4)).ok).toBe(false);
    expect(engine.encode({ regions, words, caption: CAPTION, cut: false }).ok).toBe(true);
  });
});

it('a thousand answers take no more memory', () => {
  const head = loadedHead(arrays);
  const heap = () => (qurio as unknown as { HEAPU8: Uint8Array }).HEAPU8.byteLength;
  head.answer(regions, words, caption, null);
  const before = heap();
  for (let i = 0; i < 1000; i++) head.answer(regions, words, caption, null);
  expect(heap()).toBe(before);
  head.delete();
});
