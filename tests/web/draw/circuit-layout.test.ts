import { describe, expect, it } from 'vitest';
import { LEAST_GAP, layOutCircuit, WIRE_GAP } from '../../../web/src/draw/circuit-layout';
import type { CircuitShape } from '../../../web/src/engine/types';
import { boxes, cnot, linked } from '../support/circuits';

/** RY on each of three wires, then the ring 0 -> 1 -> 2 -> 0, then RY again. */
const ring: CircuitShape = {
  qubits: 3,
  operations: [
    ...[0, 1, 2].map((wire) => boxes('RY', [wire], [wire])),
    ...[0, 1, 2].map((wire) => cnot(wire, (wire + 1) % 3)),
    ...[0, 1, 2].map((wire) => boxes('RY', [wire], [wire + 3])),
  ],
};

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
      { kind: 'control', y: third, label: '' },
      { kind: 'target', y: first, label: '' },
    ]);
  });

  it('takes the marks as they come, whatever the gate is called', () => {
    const [first, , third] = layout.wireY;
    const marks = [
      { wire: 2, kind: 'control', label: '' },
      { wire: 0, kind: 'box', label: 'V' },
    ] as const;
    const operation = { gate: 'CNOT', wires: [2, 0], angles: [0], marks };
    const { operations } = layOutCircuit({ qubits: 3, operations: [operation] });
    expect(operations[0]?.marks).toEqual([
      { kind: 'control', y: third, label: '' },
      { kind: 'box', y: first, label: 'V' },
    ]);
  });

  it('gives a box more room than a link', () => {
    const width = (operation: ReturnType<typeof cnot>) =>
      layOutCircuit({ qubits: 2, operations: [operation] }).width;
    expect(width(boxes('RZZ', [0, 1], [0]))).toBeGreaterThan(width(cnot(0, 1)));
    expect(width(linked('SWAP', [0, 1], ['swap', 'swap']))).toBe(width(cnot(0, 1)));
  });

  it('has wires closer together where there is less room, and boxes between them', () => {
    const near = layOutCircuit(ring, { gap: LEAST_GAP });
    expect(near.height).toBe(3 * LEAST_GAP);
    expect(layout.height).toBe(3 * WIRE_GAP);
    for (const { wireY, gap, boxHeight, height } of [near, layout]) {
      expect(wireY.map((y) => y / gap)).toEqual([0.5, 1.5, 2.5]);
      expect(boxHeight).toBeLessThan(gap);
      expect((wireY[2] ?? 0) + boxHeight / 2).toBeLessThan(height);
    }
    expect(layOutCircuit(ring, { gap: LEAST_GAP })).toBe(near);
  });

  it('makes a box as wide as all that it says: beside each other where there is one line alone', () => {
    const widths = (gap: number) =>
      [boxes('H', [0], []), boxes('RY', [0], [0]), boxes('ROT', [0], [0, 1, 2])].map(
        (operation) =>
          layOutCircuit({ qubits: 1, operations: [operation] }, { gap }).operations[0]?.boxWidth,
      );
    const [h = 0, ry = 0, rot = 0] = widths(WIRE_GAP);
    const [nearH = 0, nearRy = 0, nearRot = 0] = widths(LEAST_GAP);
    expect([h, ry, nearH]).toEqual([h, h, h]);
    expect(rot).toBeGreaterThan(1.5 * ry);
    expect(nearRy).toBeGreaterThan(ry);
    expect(nearRot).toBeGreaterThan(rot);
  });

  it('of an empty circuit has wires only', () => {
    const { operations, wireY } = layOutCircuit({ qubits: 2, operations: [] });
    expect(operations).toEqual([]);
    expect(wireY).toHaveLength(2);
  });
});
