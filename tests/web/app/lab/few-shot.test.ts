import { describe, expect, it } from 'vitest';
import { fewShots } from '../../../../web/src/app/lab/few-shot';
import { fewSampleResults, sampleResults } from '../../support/results-sample';

describe('few photos of each class', () => {
  it('are shown from one to all: quantum head, linear head and the pool', () => {
    const shots = fewShots(fewSampleResults({ 1: -3, 5: -4, 10: -2 }));
    expect(shots.map(({ photos }) => photos)).toEqual([1, 5, 10, null]);
    expect(shots[0]).toMatchObject({ quantum: [0.926, 0.006], linear: [0.931, 0.006] });
    expect(shots[3]?.pool?.[0]).toBeCloseTo(0.946);
  });

  it('are nothing where they were not measured', () => {
    expect(fewShots(sampleResults())).toEqual([]);
  });
});
