/** What a head refuses through the binding and the engine, and that its answers keep no memory. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EncodedObject, Head, ModelFile, QurioModule } from '../../wasm/qurio';
import { Engine } from '../../web/src/engine/engine';
import { readSafetensors } from '../../web/src/engine/safetensors';
import { REGIONS } from '../../web/src/engine/types';
import { instantiate } from '../../web/src/engine/wasm-module';
import { qurioModule } from './built-engine';

const FILE = fileURLToPath(new URL('../../models/heads/world.safetensors', import.meta.url));
const CAPTION = 'A red-figure krater of bronze';
const regions = new Float32Array(REGIONS * 816).map((_, i) => (i % 31) / 8);
const words = new Float32Array(5 * 512).map((_, i) => (i % 17) / 8 - 1);
const caption = new TextEncoder().encode(CAPTION);

const file = new Uint8Array(readFileSync(FILE));
let engine: Engine;
let qurio: QurioModule;
let model: ModelFile;

beforeAll(async () => {
  const module = await qurioModule();
  engine = await Engine.create(module);
  qurio = await instantiate(module);
  const weights = readSafetensors(file);
  const loaded = engine.loadHead(file);
  if (!weights.ok || !loaded.ok) throw new Error('the head of world does not load');
  model = weights.value;
});

function loadedHead(changes: Partial<ModelFile> = {}): Head {
  return new qurio.Head({ ...model, ...changes });
}

const withText = (key: string, text: string) =>
  loadedHead({ metadata: { ...model.metadata, [key]: text } });

describe('what is refused', () => {
  const withHead = <T>(use: (head: Head) => T): T => {
    const head = loadedHead();
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
      const object = head.encode(regionValues, wordValues, caption);
      expect([object.status, object.amplitudes]).toEqual([status, null]);
      object.delete();
    });
  });

  it.each([
    [
      'another number of angles',
      (head: Head, object: EncodedObject) => head.answer(object, new Float32Array(17)),
      'invalid_argument',
    ],
    [
      'an angle that is infinite',
      (head: Head, object: EncodedObject) =>
        head.answer(object, new Float32Array(18).fill(Number.POSITIVE_INFINITY)),
      'not_finite',
    ],
    [
      'an angle that is none',
      (head: Head, object: EncodedObject) => head.angleSweep(object, null, 18, 5),
      'invalid_argument',
    ],
    [
      'regions that are none',
      (head: Head, object: EncodedObject) => head.withoutRegions(object, 40, 50, null),
      'invalid_argument',
    ],
  ])('%s', (_, ask, status) => {
    withHead((head) => {
      const object = head.encode(regions, words, caption);
      expect(ask(head, object).status).toBe(status);
      expect(head.answer(object, null).status).toBe('ok');
      object.delete();
    });
  });

  it('an object of another head', () => {
    const court = readSafetensors(new Uint8Array(readFileSync(FILE.replace('world', 'court'))));
    if (!court.ok) throw new Error(court.failure.detail);
    const other = new qurio.Head(court.value);
    const object = other.encode(regions, words, caption);
    withHead((head) => expect(head.answer(object, null).status).toBe('invalid_argument'));
    object.delete();
    other.delete();
  });

  it('a file of the format before, with what to do', () => {
    const head = withText('version', '2');
    expect(head.status).toBe('weights_mismatch');
    expect(head.message).toMatch(/train|build/);
    head.delete();
  });

  it('an array that is missing, by its name', () => {
    for (const { name } of model.arrays) {
      const head = loadedHead({ arrays: model.arrays.filter((array) => array.name !== name) });
      expect(head.status).toBe('weights_mismatch');
      expect(head.message).toContain(name);
      head.delete();
    }
  });

  it('a weight that is not finite', () => {
    const broken = model.arrays.map((array, i) =>
      i === 0 ? { ...array, values: array.values.map(() => Number.NaN) } : array,
    );
    const head = loadedHead({ arrays: broken });
    expect(head.status).toBe('not_finite');
    head.delete();
  });

  it('a lexicon that cannot be read, with its line', () => {
    const head = withText('lexicon', 'class nothing\n');
    expect(head.status).toBe('invalid_argument');
    expect(head.message).toContain('1');
    head.delete();
  });

  it('other classes than the prototypes have', () => {
    const head = withText('classes', (model.metadata['classes'] ?? '').replace(/^.*\n/, ''));
    expect(head.status).toBe('weights_mismatch');
    head.delete();
  });

  it('a bad head does not replace a good one', () => {
    expect(engine.loadHead(file.subarray(0, file.length - 4)).ok).toBe(false);
    expect(engine.encode({ regions, words, caption: CAPTION, cut: false }).ok).toBe(true);
  });
});

it('a thousand answers take no more memory', () => {
  const head = loadedHead();
  const heap = () => (qurio as unknown as { HEAPU8: Uint8Array }).HEAPU8.byteLength;
  const once = () => {
    const object = head.encode(regions, words, caption);
    expect(head.answer(object, null).status).toBe('ok');
    object.delete();
  };
  once();
  const before = heap();
  for (let i = 0; i < 1000; i++) once();
  expect(heap()).toBe(before);
  head.delete();
});
