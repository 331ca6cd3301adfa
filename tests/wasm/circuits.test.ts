/** The circuit engine as the page has it, on circuits whose numbers are known by hand. */

import { beforeAll, describe, expect, it } from 'vitest';
import { traceRow } from '../../web/src/app/measure/trace';
import type {
  Basis,
  BuiltCircuit,
  Circuits,
  CountsPlan,
  PlacedGate,
} from '../../web/src/engine/circuit-values';
import { createCircuits } from '../../web/src/engine/circuits';
import { instantiate } from '../../web/src/engine/wasm-module';
import type { Outcome } from '../../web/src/rpc/outcome';
import { circuitModule } from './built-engine';

let circuits: Circuits;
beforeAll(async () => {
  circuits = createCircuits(await instantiate(await circuitModule()));
});

const gate = (name: string, wires: number[], ...angles: number[]): PlacedGate => {
  return { gate: name, wires, angles };
};
const circuit = (qubits: number, ...gates: PlacedGate[]): BuiltCircuit => {
  return { qubits, amplitudes: null, gates };
};
const BELL = circuit(2, gate('H', [0]), gate('CNOT', [0, 1]));

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value;
}

const rowsOf = (built: BuiltCircuit) => {
  const trace = granted(circuits.follow(built));
  return Array.from({ length: trace.rows }, (_, step) => traceRow(trace, step));
};
const lastRow = (built: BuiltCircuit) => {
  const row = rowsOf(built).at(-1);
  if (row === undefined) throw new Error('no row');
  return row;
};

function close(seen: ArrayLike<number>, expected: readonly number[], digits = 6): void {
  expect(seen.length).toBe(expected.length);
  expected.forEach((value, at) => {
    expect(seen[at]).toBeCloseTo(value, digits);
  });
}

describe('following', () => {
  it('a circuit without gates is |0>', () => {
    const [row, ...more] = rowsOf(circuit(1));
    expect(more).toEqual([]);
    close(row?.real ?? [], [1, 0]);
    close(row?.imaginary ?? [], [0, 0]);
    close(row?.bloch ?? [], [0, 0, 1]);
    close(row?.entropies ?? [], [0]);
    expect(row?.probabilities.length).toBe(0);
  });

  it('H and CNOT make a Bell state: one bit of entropy each, two bits shared', () => {
    const [start, half, bell] = rowsOf(BELL);
    close(start?.real ?? [], [1, 0, 0, 0]);
    close(half?.real ?? [], [Math.SQRT1_2, 0, Math.SQRT1_2, 0]);
    close(half?.bloch ?? [], [1, 0, 0, 0, 0, 1]);
    close(half?.entropies ?? [], [0, 0]);
    close(half?.mutualInformation ?? [], [0]);
    close(bell?.real ?? [], [Math.SQRT1_2, 0, 0, Math.SQRT1_2]);
    close(bell?.bloch ?? [], [0, 0, 0, 0, 0, 0]);
    close(bell?.entropies ?? [], [1, 1]);
    close(bell?.mutualInformation ?? [], [2]);
  });
});

const EXACT = { shots: 1000, seed: 1, depolarising: 0, readout: 0 };
const read = (built: BuiltCircuit, bases: Basis[], plan: Partial<CountsPlan> = {}) =>
  granted(circuits.measure(built, { ...EXACT, bases, ...plan }));

describe('measuring', () => {
  it('a Bell state: equal bits in Z and in X, and nothing in common across', () => {
    close(read(BELL, ['z', 'z']).limit, [0.5, 0, 0, 0.5]);
    close(read(BELL, ['x', 'x']).limit, [0.5, 0, 0, 0.5]);
    close(read(BELL, ['z', 'x']).limit, [0.25, 0.25, 0.25, 0.25]);
  });
});

