/** The counterparts beside the head through the binding and the engine: the native answers, and what is refused. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelFile, QurioModule } from '../../wasm/qurio';
import { readSafetensors } from '../../web/src/engine/safetensors';
import {
  type CounterpartAnswer,
  CUT,
  type Features,
  REGIONS,
  SHIPPED,
} from '../../web/src/engine/types';
import { instantiate } from '../../web/src/engine/wasm-module';
import type { Outcome } from '../../web/src/rpc/outcome';
import { AskedEngine } from './asked-engine';
import { qurioModule } from './built-engine';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const FILE = path('models/heads/world-counterparts.safetensors');
const NATIVE = path('build/native/tests/wasm/counterparts_answer');
const read = (name: string) => new Uint8Array(readFileSync(path(name)));
const CAPTION = 'A red-figure krater of bronze';

/** counterparts_answer.cpp has the same numbers. */
function numbers(count: number, offset: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => ((i * 7919) % 1024) / 256 + offset);
}

const regions = numbers(REGIONS * 512, 0);
const words = numbers(5 * 512, -2);
const CASES: readonly Features[] = [
  { regions, words, caption: CAPTION },
  { regions, words: null, caption: '' },
  { regions: null, words, caption: CAPTION },
];
const [BOTH] = CASES as [Features];

let engine: AskedEngine;
let qurio: QurioModule;

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value;
}

function detail(outcome: Outcome<unknown>): string {
  if (outcome.ok) throw new Error('it was accepted');
  return `${outcome.failure.status}: ${outcome.failure.detail}`;
}

const named = (answers: readonly CounterpartAnswer[], name: string) =>
  answers.find((answer) => answer.name === name)?.probabilities;

beforeAll(async () => {
  const module = await qurioModule();
  engine = await AskedEngine.create();
  qurio = await instantiate(module);
  value(engine.loadHead(read('models/heads/world.safetensors')));
  value(engine.loadCounterparts(new Uint8Array(readFileSync(FILE))));
});

describe.skipIf(!existsSync(NATIVE))('native answers (build/native)', () => {
  const native = existsSync(NATIVE)
    ? execFileSync(NATIVE, [FILE], { encoding: 'utf8' })
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' '))
        .map(([name = '', ...cells]) => ({ name, probabilities: cells.map(Number) }))
    : [];

  it.each([
    ['photo and caption', 0],
    ['photo', 1],
    ['caption', 2],
  ])('%s', (_, i) => {
    const answers = value(engine.measure('counterparts', CASES[i] as Features, {}));
    const rows = native.filter((_row, at) => at % 3 === i);
    expect(rows.map(({ name }) => name)).toEqual(answers.slice(1).map(({ name }) => name));
    for (const { name, probabilities } of rows) {
      const found = named(answers, name);
      if (probabilities.length === 0) {
        expect([name, found]).toEqual([name, null]);
        continue;
      }
      expect(found).toHaveLength(probabilities.length);
      probabilities.forEach((expected, at) => {
        expect(Math.abs((found?.[at] ?? Number.NaN) - expected)).toBeLessThan(1e-6);
      });
    }
  });
});

describe('the counterparts', () => {
  it('come after the shipped head, which says what it says in its own answer', () => {
    const answers = value(engine.measure('counterparts', BOTH, {}));
    expect(answers.map(({ name }) => name)).toEqual([
      SHIPPED,
      CUT,
      'mlp',
      'linear',
      'photo-only',
      'caption-only',
    ]);
    expect(named(answers, SHIPPED)).toEqual(value(engine.answer(BOTH)).head.probabilities);
  });

  it('one that sees photos alone is not moved by words, and says nothing without a photo', () => {
    const [both, photo, caption] = CASES.map((given) =>
      value(engine.measure('counterparts', given, {})),
    );
    expect(named(both ?? [], 'photo-only')).toEqual(named(photo ?? [], 'photo-only'));
    expect(named(caption ?? [], 'photo-only')).toBeNull();
    expect(named(both ?? [], 'caption-only')).toEqual(named(caption ?? [], 'caption-only'));
    expect(named(photo ?? [], 'caption-only')).toBeNull();
  });

  it('turned angles move the head alone', () => {
    const angles = new Float32Array(18).fill(Number.NaN);
    angles[3] = 2;
    const before = value(engine.measure('counterparts', BOTH, {}));
    const after = value(engine.measure('counterparts', { ...BOTH, angles }, {}));
    expect(named(after, SHIPPED)).not.toEqual(named(before, SHIPPED));
    expect(after.slice(1)).toEqual(before.slice(1));
  });
});

describe('the circuit without its two-qubit gates', () => {
  it('stands in for the head: circuit, trace and answer are its own', () => {
    const shipped = value(engine.answer(BOTH));
    const cut = value(engine.answer({ ...BOTH, cut: true }));
    expect(cut.circuit.operations.every(({ gate }) => gate === 'RY')).toBe(true);
    expect(shipped.circuit.operations.some(({ gate }) => gate === 'CNOT')).toBe(true);
    expect(cut.trace.rows).toBe(cut.circuit.operations.length + 1);
    expect(cut.head.probabilities).toEqual(
      named(value(engine.measure('counterparts', BOTH, {})), CUT),
    );
    expect(cut.words).toEqual(shipped.words);
    expect(cut.similarity).toEqual(shipped.similarity);
    expect(cut.settings).toEqual(shipped.settings);
    expect(cut.probabilities).not.toEqual(shipped.probabilities);
  });

  it('is measured and turned as the head is', () => {
    const given = { ...BOTH, cut: true };
    const exact = value(engine.answer(given));
    const plan = { shots: 1000, depolarising: 0, readout: 0, seed: 1 };
    const { limit } = value(engine.measure('shots', given, { plan }));
    limit.forEach((p, at) => {
      expect(p).toBeCloseTo(exact.head.probabilities[at] ?? Number.NaN, 4);
    });
    const curve = value(engine.measure('angleSweep', given, { angle: 0 }));
    expect(curve.probabilities).toHaveLength(curve.samples * exact.classes.length);
    expect(exact.gradient).toHaveLength(exact.angles.length);
  });

  it('NaN stands for its own trained angles', () => {
    const given = { ...BOTH, cut: true };
    const exact = value(engine.answer(given));
    const none = new Float32Array(18).fill(Number.NaN);
    expect(value(engine.answer({ ...given, angles: none })).probabilities).toEqual(
      exact.probabilities,
    );
    const turned = Float32Array.from(none);
    turned[4] = 1.25;
    const { angles, trained } = value(engine.answer({ ...given, angles: turned }));
    expect(trained).toEqual(exact.angles);
    expect([...angles]).toEqual([...trained].map((angle, at) => (at === 4 ? 1.25 : angle)));
  });
});

describe('what is refused', () => {
  it('a call before the file is there, and a file before its head', async () => {
    const fresh = await AskedEngine.create();
    const counterparts = new Uint8Array(readFileSync(FILE));
    expect(detail(fresh.loadCounterparts(counterparts))).toContain('the head has not been loaded');
    value(fresh.loadHead(read('models/heads/world.safetensors')));
    expect(detail(fresh.measure('counterparts', BOTH, {}))).toContain('not been loaded');
    expect(detail(fresh.answer({ ...BOTH, cut: true }))).toContain('not been loaded');
    value(fresh.loadCounterparts(counterparts));
    value(fresh.loadHead(read('models/heads/court.safetensors')));
    expect(detail(fresh.measure('counterparts', BOTH, {}))).toContain('not been loaded');
    expect(detail(fresh.loadCounterparts(counterparts))).toContain('it belongs to the head world');
    fresh.delete();
  });

  it('a file that is no file of counterparts keeps the one before', () => {
    expect(detail(engine.loadCounterparts(read('models/heads/world.safetensors')))).toContain(
      'weights_mismatch',
    );
    expect(detail(engine.loadCounterparts(new Uint8Array(4)))).toContain('weights_mismatch');
    expect(value(engine.measure('counterparts', BOTH, {}))).toHaveLength(6);
  });

  it('a model with an array missing, by its name', () => {
    const { metadata, arrays } = value(readSafetensors(new Uint8Array(readFileSync(FILE))));
    const without = (prefix: string) => (key: string) => key.replace(prefix, '');
    const name = without('linear/');
    const own: ModelFile = {
      metadata: Object.fromEntries(
        Object.entries(metadata).map(([key, text]) => [name(key), text]),
      ),
      arrays: arrays
        .filter((array) => array.name.startsWith('linear/'))
        .map((array) => ({ ...array, name: name(array.name) })),
    };
    const counterpart = new qurio.Counterpart(own);
    expect([counterpart.status, counterpart.classes]).toEqual(['ok', 21]);
    counterpart.delete();
    const fewer = own.arrays.filter((array) => array.name !== 'query');
    const less = new qurio.Counterpart({ ...own, arrays: fewer });
    expect([less.status, less.message]).toEqual(['weights_mismatch', 'array query is missing']);
    less.delete();
  });
});
