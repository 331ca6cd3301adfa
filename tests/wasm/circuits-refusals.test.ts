/** What is no circuit, no plan of counts and no list of amplitudes: told in words, and nothing is lost. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { CircuitModule } from '../../wasm/circuit';
import type {
  Basis,
  BuiltCircuit,
  Circuits,
  CountsPlan,
} from '../../web/src/engine/circuit-values';
import { createCircuits } from '../../web/src/engine/circuits';
import { instantiate } from '../../web/src/engine/wasm-module';
import type { Outcome } from '../../web/src/rpc/outcome';
import { BELL, circuit, gate } from './built-circuits';
import { circuitModule } from './built-engine';

let module: CircuitModule;
let circuits: Circuits;
beforeAll(async () => {
  module = await instantiate(await circuitModule());
  circuits = createCircuits(module);
});

const EXACT = { shots: 1000, seed: 1, depolarising: 0, readout: 0 };

describe('what does not fit is refused in words', () => {
  const said = (outcome: Outcome<unknown>) =>
    outcome.ok ? 'accepted' : `${outcome.failure.status}: ${outcome.failure.detail}`;
  const many = (count: number) => Array.from({ length: count }, () => gate('X', [0]));

  it.each<[string, BuiltCircuit]>([
    ['a circuit of 0 wires', circuit(0)],
    ['a circuit of 9 wires', circuit(9)],
    ['a circuit of 1.5 wires', circuit(1.5)],
    ['a circuit of NaN wires', circuit(Number.NaN)],
    ['a circuit of 65 gates', circuit(1, ...many(65))],
    ['gate 1 (XX): there is no such gate', circuit(1, gate('XX', [0]))],
    ['gate 1 (constructor): there is no such gate', circuit(1, gate('constructor', [0]))],
    ['gate 2 (H): there is no wire 1: they are 0 to 0', circuit(1, ...many(1), gate('H', [1]))],
    ['there is no wire -1', circuit(2, gate('CNOT', [0, -1]))],
    ['there is no wire 0.5', circuit(2, gate('CNOT', [0, 0.5]))],
    ['there is no wire NaN', circuit(2, gate('CNOT', [Number.NaN, 0]))],
    ['it needs two different wires', circuit(2, gate('CNOT', [1, 1]))],
    ['it acts on 2 wires, not on 1', circuit(2, gate('CNOT', [1]))],
    ['it acts on 1 wires, not on 2', circuit(2, gate('H', [0, 1]))],
    ['it takes 1 angles, not 0', circuit(1, gate('RY', [0]))],
    ['it takes 0 angles, not 1', circuit(1, gate('H', [0], 1))],
    ['an angle is no number', circuit(1, gate('RY', [0], Number.NaN))],
    ['an angle is no number', circuit(1, gate('RY', [0], Number.POSITIVE_INFINITY))],
    ['3 amplitudes: 4 are needed', { qubits: 2, amplitudes: [1, 0, 0], gates: [] }],
    ['all amplitudes are zero', { qubits: 1, amplitudes: [0, 0], gates: [] }],
    ['an amplitude is no number', { qubits: 1, amplitudes: [1, Number.NaN], gates: [] }],
  ])('%s', (words, built) => {
    for (const outcome of [
      circuits.follow(built),
      circuits.slopes(built, 0),
      circuits.measure(built, { ...EXACT, bases: ['z'] }),
    ]) {
      expect(said(outcome)).toContain(`invalid_argument: `);
      expect(said(outcome)).toContain(words);
    }
  });

  it('64 gates on 8 wires are a circuit', () => {
    expect(circuits.follow(circuit(8, ...many(64))).ok).toBe(true);
  });

  it('plans of counts', () => {
    const asked = (plan: Partial<CountsPlan>) =>
      said(circuits.measure(BELL, { ...EXACT, bases: ['z', 'z'], ...plan }));
    for (const shots of [0, -1, 1.5, 100_001, Number.NaN]) {
      expect(asked({ shots })).toContain(`${shots} shots: a whole number from 1 to 100000`);
    }
    for (const seed of [-1, 0.5, 2 ** 60, Number.NaN]) {
      expect(asked({ seed })).toContain(`the seed is ${seed}`);
    }
    for (const bases of [['z'], ['z', 'z', 'z'], ['z', 'y']] as Basis[][]) {
      expect(asked({ bases })).toContain('2 bases are needed');
    }
    for (const noise of [-0.1, 1.1, Number.NaN]) {
      expect(asked({ depolarising: noise })).toContain('probabilities from 0 to 1');
      expect(asked({ readout: noise })).toContain('probabilities from 0 to 1');
    }
  });

  it('wires of slopes, and amplitudes to prepare', () => {
    for (const wire of [-1, 2, 0.5, Number.NaN]) {
      expect(said(circuits.slopes(BELL, wire))).toContain(`there is no wire ${wire}`);
    }
    for (const count of [0, 1, 3, 512]) {
      const numbers = new Array<number>(count).fill(1);
      expect(said(circuits.preparation(numbers))).toContain(`${count} amplitudes: 2, 4, 8`);
    }
    expect(said(circuits.preparation([0, 0]))).toContain('all amplitudes are zero');
    expect(said(circuits.preparation([1, Number.NaN]))).toContain('an amplitude is no number');
  });
});

describe('the module by itself', () => {
  const flat = { qubits: 2, amplitudes: null, gates: Int32Array.of(0, 0, -1) };
  const none = new Float64Array(0);

  it('refuses what no checked circuit is, and goes on', () => {
    const two = (...gates: number[]) => ({ ...flat, gates: Int32Array.from(gates), angles: none });
    for (const given of [
      two(0, 0),
      ...[two(-1, 0, -1), two(99, 0, -1), two(256, 0, -1)],
      ...[two(0, 2, -1), two(0, -1, -1), two(0, 256, -1), two(0, 0, 255), two(11, 0, 256)],
      { ...two(0, 0, -1), qubits: 0 },
      { ...two(0, 0, -1), qubits: 1000 },
      { ...two(0, 0, -1), angles: Float64Array.of(1) },
      { ...two(0, 0, -1), amplitudes: Float64Array.of(1, 0) },
      { ...two(7, 0, -1), angles: Float64Array.of(Number.NaN) },
    ]) {
      expect(module.follow(given).status).not.toBe('ok');
      expect(module.follow(given).values).toBeNull();
    }
    expect(module.slopes(two(0, 0, -1), 2).status).toBe('invalid_argument');
    expect(module.follow(two(0, 0, -1)).status).toBe('ok');
  });

  it('has the names of the table, each with as many marks as wires', () => {
    const rows = module.gates();
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    for (const { wires, marks } of rows) expect(marks.length).toBe(wires);
    expect(rows.find(({ name }) => name === 'CNOT')?.marks).toEqual([
      { kind: 'control', label: '' },
      { kind: 'target', label: '' },
    ]);
  });
});
