/** What a head refuses through the binding and the engine, and that its answers keep no memory. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Head, ModelFile, QurioModule } from '../../wasm/qurio';
import { Engine } from '../../web/src/engine/engine';
import { readSafetensors } from '../../web/src/engine/safetensors';
import { type HeadCard, REGIONS } from '../../web/src/engine/types';
import { instantiate } from '../../web/src/engine/wasm-module';
import { qurioModule } from './built-engine';

const FILE = fileURLToPath(new URL('../../models/heads/world.safetensors', import.meta.url));
const CAPTION = 'A red-figure krater of bronze';
const regions = new Float32Array(REGIONS * 512).map((_, i) => (i % 31) / 8);
const words = new Float32Array(5 * 512).map((_, i) => (i % 17) / 8 - 1);
const caption = new TextEncoder().encode(CAPTION);

const file = new Uint8Array(readFileSync(FILE));
let engine: Engine;
let card: HeadCard;
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
  card = loaded.value;
});

const said = (text: Readonly<Record<string, string>>): ModelFile => ({
  ...model,
  metadata: { ...model.metadata, ...text },
});

/** The head's status and message. */
function refusal(file: ModelFile): string {
  const head = new qurio.Head(file);
  const text = `${head.status}: ${head.message}`;
  head.delete();
  return text;
}

describe('what is refused', () => {
  const withHead = <T>(use: (head: Head) => T): T => {
    const head = new qurio.Head(model);
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
      const object = head.encode(regionValues, wordValues, caption, -1);
      expect([object.status, object.amplitudes]).toEqual([status, null]);
      // What has failed can be asked nothing.
      const answer = head.answer(object, null);
      expect([answer.status, answer.probabilities]).toEqual(['invalid_argument', null]);
      const trace = head.trace(object, null);
      expect([trace.status, trace.values]).toEqual(['invalid_argument', null]);
      object.delete();
    });
  });

  it('angles of another number, or infinite ones', () => {
    withHead((head) => {
      const object = head.encode(regions, words, caption, -1);
      const status = (angles: Float32Array) => head.answer(object, angles).status;
      expect(status(new Float32Array(17))).toBe('invalid_argument');
      expect(status(new Float32Array(18).fill(Number.POSITIVE_INFINITY))).toBe('not_finite');
      object.delete();
    });
  });

  it('shots, seeds and regions that are none', () => {
    withHead((head) => {
      const object = head.encode(regions, words, caption, -1);
      const plan = { shots: 100, depolarising: 0, readout: 0, seed: 1, repeats: 2 };
      const status = (change: Partial<typeof plan>) =>
        head.shots(object, null, { ...plan, ...change }).status;
      expect(status({})).toBe('ok');
      for (const shots of [0, -1, 100_001, 2 ** 32 + 5, Number.NaN]) {
        expect([shots, status({ shots })]).toEqual([shots, 'invalid_argument']);
      }
      for (const seed of [-1, 2 ** 53, Number.NaN]) {
        expect([seed, status({ seed })]).toEqual([seed, 'invalid_argument']);
      }
      expect(head.withoutRegions(object, 48, 50, null).status).toBe('invalid_argument');
      expect(head.angleSweep(object, null, 18, 9).status).toBe('invalid_argument');
      object.delete();
    });
  });

  it('an array that is missing, by its name', () => {
    for (const { name } of model.arrays) {
      const arrays = model.arrays.filter((array) => array.name !== name);
      expect(refusal({ ...model, arrays })).toBe(`weights_mismatch: array ${name} is missing`);
    }
  });

  it('a weight that is not finite', () => {
    const arrays = model.arrays.map((array, i) =>
      i === 0 ? { ...array, values: array.values.map(() => Number.NaN) } : array,
    );
    expect(refusal({ ...model, arrays })).toContain('not_finite');
  });

  it('a lexicon that cannot be read, with its line', () => {
    expect(refusal(said({ lexicon: 'class nothing\n' }))).toContain(
      'invalid_argument: lexicon, line 1',
    );
  });

  it('other classes than the head has', () => {
    expect(refusal(said({ classes: card.classes.slice(1).join('\n') }))).toContain(
      'weights_mismatch',
    );
  });

  it('a configuration that is none, and a file of another time', () => {
    expect(refusal(said({ encoding: '0' }))).toBe('weights_mismatch: encoding cannot be 0');
    expect(refusal(said({ qubits: '40' }))).toContain('qubits must be 1 to 10');
    expect(refusal(said({ format: 'other' }))).toContain('make it again with qurio-train');
    expect(refusal(said({ version: '2' }))).toContain('version 2');
  });

  it('a bad head does not replace a good one', () => {
    expect(engine.loadHead(file.subarray(0, file.length - 4)).ok).toBe(false);
    expect(engine.encode({ regions, words, caption: CAPTION, cut: false }).ok).toBe(true);
  });
});

it('a thousand answers take no more memory', () => {
  const head = new qurio.Head(model);
  const heap = () => (qurio as unknown as { HEAPU8: Uint8Array }).HEAPU8.byteLength;
  const ask = () => {
    const object = head.encode(regions, words, caption, -1);
    head.answer(object, null);
    object.delete();
  };
  ask();
  const before = heap();
  for (let i = 0; i < 1000; i++) ask();
  expect(heap()).toBe(before);
  head.delete();
});
