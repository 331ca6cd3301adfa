import { describe, expect, it } from 'vitest';
import { basisLabel, traceRow, zExpectations } from '../../../web/src/app/trace';
import { smallTrace } from '../support/samples';

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
