import { describe, expect, it } from 'vitest';
import {
  addWire,
  type Edited,
  EMPTY,
  gateColumns,
  insertGate,
  moveGate,
  passGate,
  removeGate,
  removeWire,
  rewireGate,
  setAmplitudes,
  turnGate,
} from '../../../../web/src/app/bench/edit';
import {
  type BuiltCircuit,
  MOST_GATES,
  type PlacedGate,
} from '../../../../web/src/engine/circuit-values';

const gate = (name: string, ...wires: number[]): PlacedGate => ({ gate: name, wires, angles: [] });
const h = gate('H', 0);
const cnot = gate('CNOT', 0, 1);
const on = (qubits: number, ...gates: PlacedGate[]): BuiltCircuit => ({
  qubits,
  amplitudes: null,
  gates,
});
const names = (edited: Edited): string =>
  edited.ok
    ? edited.circuit.gates.map(({ gate: name, wires }) => name + wires.join('')).join(' ')
    : edited.problem.id;
const circuitOf = (edited: Edited): BuiltCircuit => {
  if (!edited.ok) throw new Error(edited.problem.id);
  return edited.circuit;
};

describe('a hand that builds', () => {
  it('makes a Bell state of nothing', () => {
    const two = circuitOf(addWire(EMPTY));
    const first = insertGate(two, 0, h);
    expect(first).toMatchObject({ ok: true, at: 0 });
    expect(names(insertGate(circuitOf(first), 1, cnot))).toBe('H0 CNOT01');
  });

  it('puts a gate before what stands in the column, and tells where it stands', () => {
    const bell = on(2, h, cnot);
    expect(names(insertGate(bell, 0, gate('X', 0)))).toBe('X0 H0 CNOT01');
    expect(insertGate(bell, 1, gate('Z', 1))).toMatchObject({ ok: true, at: 1 });
    expect(names(insertGate(bell, 1, gate('Z', 1)))).toBe('H0 Z1 CNOT01');
    expect(names(insertGate(bell, 99, gate('Z', 1)))).toBe('H0 CNOT01 Z1');
  });

  it('finds the gates in the order in which they are drawn', () => {
    const wide = on(3, h, cnot, gate('X', 2));
    expect(names(insertGate(wide, 9, gate('Y', 2)))).toBe('H0 X2 CNOT01 Y2');
    const columns = gateColumns(circuitOf(insertGate(wide, 9, gate('Y', 2))));
    expect(columns).toEqual([0, 0, 1, 1]);
  });

  it('takes a gate past its neighbour, and not past the edge', () => {
    const row = on(1, h, gate('X', 0), gate('Z', 0));
    expect(names(passGate(row, 0, 1))).toBe('X0 H0 Z0');
    expect(passGate(row, 0, 1)).toMatchObject({ at: 1 });
    expect(names(passGate(row, 2, -1))).toBe('H0 Z0 X0');
    expect(names(passGate(row, 0, -1))).toBe('build-problem-first');
    expect(names(passGate(row, 2, 1))).toBe('build-problem-last');
    const beside = on(2, h, gate('X', 1), gate('Z', 0));
    expect(names(passGate(beside, 0, 1))).toBe('Z0 X1 H0');
  });

  it('moves, rewires, turns and removes', () => {
    const bell = on(3, h, cnot);
    expect(names(moveGate(bell, 0, 9, [2]))).toBe('CNOT01 H2');
    expect(names(rewireGate(bell, 1, [2, 0]))).toBe('H0 CNOT20');
    expect(names(rewireGate(bell, 1, [1, 1]))).toBe('build-problem-same-wire');
    expect(names(rewireGate(bell, 1, [2, 3]))).toBe('build-problem-no-wire');
    expect(names(removeGate(bell, 0))).toBe('CNOT01');
    const ry = on(1, { gate: 'RY', wires: [0], angles: [0] });
    const turned = circuitOf(turnGate(ry, 0, 0, 1)).gates[0]?.angles[0];
    expect(turned).toBeCloseTo(1, 4);
    expect(names(turnGate(ry, 0, 0, Number.NaN))).toBe('build-problem-angle');
  });

  it('adds wires in |0>, and takes only what is empty away', () => {
    const half = circuitOf(setAmplitudes(EMPTY, [0.6, -0.8]));
    const two = circuitOf(addWire(half));
    expect(two.amplitudes).toEqual([0.6, 0, -0.8, 0]);
    expect(circuitOf(removeWire(two))).toEqual(half);
    expect(names(removeWire(EMPTY))).toBe('build-problem-least-wires');
    expect(names(removeWire(on(2, cnot)))).toBe('build-problem-wire-used');
    const held = circuitOf(setAmplitudes(on(2), [0, 1, 0, 0]));
    expect(names(removeWire(held))).toBe('build-problem-wire-amplitudes');
    expect(names(addWire(on(8)))).toBe('build-problem-most-wires');
  });

  it('is told what no circuit holds', () => {
    const full = on(1, ...new Array<PlacedGate>(MOST_GATES).fill(h));
    expect(names(insertGate(full, 0, h))).toBe('build-problem-gates');
    for (const wrong of [[1], [0, 0], [Number.NaN, 1], [21, 0]])
      expect(names(setAmplitudes(EMPTY, wrong))).toBe('build-problem-amplitudes');
  });
});
