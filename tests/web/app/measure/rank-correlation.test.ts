import { expect, it } from 'vitest';
import { rankCorrelation, ranks } from '../../../../web/src/app/measure/rank-correlation';

it('gives equal values the mean of their ranks', () => {
  expect(ranks([10, 30, 20, 30])).toEqual([1, 3.5, 2, 3.5]);
});

it('is 1 for any growing relation, -1 for any falling one', () => {
  expect(rankCorrelation([1, 2, 3, 4], [1, 8, 27, 64])).toBeCloseTo(1);
  expect(rankCorrelation([1, 2, 3, 4], [-1, -8, -27, -64])).toBeCloseTo(-1);
});

it('agrees with the textbook formula 1 - 6 sum d^2 / (n (n^2 - 1)) where no values are equal', () => {
  const [a, b] = [
    [3, 1, 4, 5, 9],
    [2, 7, 1, 8, 3],
  ];
  // Ranks 2 1 3 4 5 and 2 4 1 5 3: d^2 sums to 0 + 9 + 4 + 1 + 4 = 18.
  expect(rankCorrelation(a ?? [], b ?? [])).toBeCloseTo(1 - (6 * 18) / (5 * 24));
});

it('is not defined for constants, or for too few', () => {
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
  expect(rankCorrelation([1, 2], [1, 2])).toBeNull();
  expect(rankCorrelation([1, 2, 3], [1, 2])).toBeNull();
});
