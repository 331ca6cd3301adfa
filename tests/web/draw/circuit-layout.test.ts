import { describe, expect, it } from 'vitest';
import { columnsOf, layOutCircuit, WIRE_GAP } from '../../../web/src/draw/circuit-layout';
import type { CircuitShape } from '../../../web/src/engine/types';

const gate = (name: string, wires: number[], angles: number[] = []) => ({
  gate: name,
  wires,
  angles,
});

/** RY on each of three wires, then the ring 0 -> 1 -> 2 -> 0, then RY again. */
const ring: CircuitShape = {
  qubits: 3,
  operations: [
    ...[0, 1, 2].map((wire) => gate('RY', [wire], [wire])),
    ...[0, 1, 2].map((wire) => gate('CNOT', [wire, (wire + 1) % 3])),
    ...[0, 1, 2].map((wire) => gate('RY', [wire], [wire + 3])),
  ],
};

describe('columns', () => {
  it('hold a layer together and put a ring down a stair', () => {
    expect(columnsOf(ring)).toEqual([0, 0, 0, 1, 2, 3, 4, 4, 4]);
  });

  it('keep apart what only spans the same wires', () => {
    const crossing = [gate('CNOT', [0, 2]), gate('RY', [1], [0])];
    expect(columnsOf({ qubits: 3, operations: crossing })).toEqual([0, 1]);
  });

  it('let go side by side what does not touch', () => {
    const apart = [gate('CNOT', [0, 1]), gate('CNOT', [2, 3]), gate('CZ', [1, 2])];
    expect(columnsOf({ qubits: 4, operations: apart })).toEqual([0, 0, 1]);
  });
});

describe('the layout', () => {
  const layout = layOutCircuit(ring);

  it('numbers the steps and keeps operations from left to right', () => {
    expect(layout.operations.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const xs = layout.operations.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(Math.max(...xs)).toBeLessThan(layout.readoutX);
    expect(layout.width).toBeGreaterThan(layout.readoutX);
  });

  it('puts marks on their wires', () => {
    const [first, second, third] = layout.wireY;
    expect((second ?? 0) - (first ?? 0)).toBe(WIRE_GAP);
    expect(layout.operations[5]?.marks).toEqual([
      { kind: 'control', y: third, name: '' },
      { kind: 'target', y: first, name: '' },
    ]);
  });

  it.each([
    ['CZ', ['control', 'control'], ['', '']],
    ['SWAP', ['swap', 'swap'], ['', '']],
    ['CRY', ['control', 'box'], ['', 'RY']],
    ['RZZ', ['box', 'box'], ['RZZ', 'RZZ']],
    ['CNOT', ['control', 'target'], ['', '']],
  ])('draws %s by its marks', (name, kinds, names) => {
    const { operations } = layOutCircuit({ qubits: 2, operations: [gate(name, [0, 1], [0])] });
    expect(operations[0]?.marks.map(({ kind }) => kind)).toEqual(kinds);
    expect(operations[0]?.marks.map((mark) => mark.name)).toEqual(names);
  });

  it('of an empty circuit has wires only', () => {
    const { operations, wireY } = layOutCircuit({ qubits: 2, operations: [] });
    expect(operations).toEqual([]);
    expect(wireY).toHaveLength(2);
  });
});
