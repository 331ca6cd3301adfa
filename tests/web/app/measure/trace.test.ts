import { describe, expect, it } from 'vitest';
import {
  basisLabel,
  globalEntanglement,
  probabilityAlong,
  qubitPairs,
  traceRow,
  zExpectations,
} from '../../../../web/src/app/measure/trace';
import { smallTrace } from '../../support/samples';

describe('a row of the trace', () => {
  const row = traceRow(smallTrace(), 2);

  it('has its parts in the order of the contract', () => {
    expect([...row.real]).toEqual([40, 41, 42, 43]);
    expect([...row.imaginary]).toEqual([44, 45, 46, 47]);
    expect([...row.bloch]).toEqual([48, 49, 50, 51, 52, 53]);
    expect([...row.entropies]).toEqual([54, 55]);
    expect([...row.mutualInformation]).toEqual([56]);
    expect([...row.probabilities]).toEqual([57, 58, 59]);
  });

  it('gives <Z> as the third Bloch component', () => {
    expect([...zExpectations(row)]).toEqual([50, 53]);
  });
});

it('basis states are written with qubit 0 first', () => {
  expect(basisLabel(5, 6)).toBe('000101');
});

describe('what the trace tells of the whole', () => {
  const row = (bloch: number[], qubits: number) => ({
    real: new Float32Array(2 ** qubits),
    imaginary: new Float32Array(2 ** qubits),
    bloch: new Float32Array(bloch),
    entropies: new Float32Array(qubits),
    mutualInformation: new Float32Array((qubits * (qubits - 1)) / 2),
    probabilities: new Float32Array(3),
  });

  it('a product state is not entangled, a Bell pair fully (Meyer and Wallach)', () => {
    expect(globalEntanglement(row([0, 0, 1, 0.6, 0, 0.8], 2))).toBeCloseTo(0);
    expect(globalEntanglement(row([0, 0, 0, 0, 0, 0], 2))).toBe(1);
    // GHZ of three with one qubit apart: two thirds.
    expect(globalEntanglement(row([0, 0, 0, 0, 0, 0, 1, 0, 0], 3))).toBeCloseTo(2 / 3);
  });

  it('names the pairs in the order of the mutual information', () => {
    expect(qubitPairs(3)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  it('follows a class from row to row', () => {
    expect([...probabilityAlong(smallTrace(), 1)]).toEqual([18, 38, 58, 78]);
  });
});
