/** An object that the engine makes again of what was kept of it: the same answers, and no others. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type EncodedObject,
  type Features,
  type KeptObject,
  REGIONS,
} from '../../web/src/engine/types';
import type { Outcome } from '../../web/src/rpc/outcome';
import { AskedEngine } from './asked-engine';

const headFile = (name: string) =>
  new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../models/heads/${name}.safetensors`, import.meta.url))),
  );

const numbers = (count: number, offset: number) =>
  Float32Array.from({ length: count }, (_, i) => ((i * 7919) % 1024) / 256 + offset);
const regions = numbers(REGIONS * 512, 0);
const words = numbers(5 * 512, -2);

const CASES: Readonly<Record<string, Features>> = {
  'photo and caption': { regions, words, caption: 'A krater of bronze', language: 'en' },
  photo: { regions, words: null, caption: '', language: 'en' },
  caption: { regions: null, words, caption: 'A krater of bronze', language: 'en' },
  'photo and a caption in French': { regions, words: null, caption: 'vase bleu', language: 'fr' },
  'a caption in French': { regions: null, words: null, caption: 'vase bleu', language: 'fr' },
};

let asked: AskedEngine;

beforeAll(async () => {
  asked = await AskedEngine.create();
  value(asked.loadHead(headFile('world')));
});

afterAll(() => asked.delete());

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value;
}

const status = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.status);

function keptOf(features: Features): { encoded: EncodedObject; kept: KeptObject } {
  const { engine } = asked;
  const encoded = value(engine.encode({ ...features, cut: false }));
  const kept = value(engine.measure('kept', { object: encoded.object, angles: null }));
  const { caption, language = 'en' } = features;
  return { encoded, kept: { numbers: kept, caption, language } };
}

describe.each(Object.entries(CASES))('%s', (_, features) => {
  it('answers as the one that was encoded, at any angles', () => {
    const { engine } = asked;
    const { encoded, kept } = keptOf(features);
    const restored = value(engine.restore(kept));
    const { object, attention, ...told } = restored;
    const { object: own, attention: __, ...expected } = encoded;
    expect(told).toEqual(expected);
    expect(attention.pooledRegions).toBeNull();
    const turned = Float32Array.from({ length: 18 }, (_, i) => (i === 3 ? 0.5 : Number.NaN));
    for (const angles of [null, turned]) {
      const both = [object, own].map((handle) => ({ object: handle, angles }));
      const same = (ask: (one: (typeof both)[number]) => Outcome<unknown>) => {
        const [one, other] = both.map((given) => value(ask(given)));
        expect(one).toEqual(other);
      };
      const plan = { shots: 100, depolarising: 0.01, readout: 0.01, seed: 5 };
      same((given) => engine.measure('answer', given));
      same((given) => engine.measure('angleSweep', { ...given, angle: 4 }));
      same((given) => engine.measure('shots', { ...given, plan }));
      same((given) => engine.measure('safeShots', { ...given, plan }));
      same((given) => engine.measure('kept', given));
    }
  });

  it('says that it has no features where they are needed', () => {
    const { engine } = asked;
    const { object } = value(engine.restore(keptOf(features).kept));
    const given = { object, angles: null };
    const without = engine.measure('withoutRegions', { ...given, first: 0, end: 1 });
    expect(status(without)).toBe('unknown_object');
    expect(status(engine.measure('counterparts', given))).toBe('unknown_object');
    const shared = { ...features, regions: { of: object }, cut: false };
    expect(status(engine.encode(shared))).toBe('unknown_object');
  });

  it('is refused with other numbers than its own', () => {
    const { engine } = asked;
    const { kept } = keptOf(features);
    const broken = [
      new Float32Array(0),
      kept.numbers.slice(1),
      Float32Array.of(...kept.numbers, 0),
      kept.numbers.map((number, i) => (i === 5 ? Number.NaN : number)),
      kept.numbers.map((number, i) => (i === 5 ? 1e30 : number)),
    ];
    for (const one of broken) {
      expect(status(engine.restore({ ...kept, numbers: one }))).toBe('invalid_argument');
    }
  });
});

it('needs a head, and one of the same kind', async () => {
  const other = await AskedEngine.create();
  const { kept } = keptOf({ regions, words: null, caption: '' });
  expect(status(other.engine.restore(kept))).toBe('invalid_argument');
  value(other.loadHead(headFile('court')));
  expect(status(other.engine.restore(kept))).toBe('invalid_argument');
  other.delete();
});
