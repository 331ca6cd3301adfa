import { expect, it } from 'vitest';
import { wilson } from '../../../../web/src/app/lab/wilson';

it("Wilson's interval is that of the textbook, and stays within 0 and 1", () => {
  const { low, high } = wilson(0.3, 10);
  expect(low).toBeCloseTo(0.1078, 4);
  expect(high).toBeCloseTo(0.6032, 4);
  expect(wilson(0, 20)).toMatchObject({ low: 0 });
  expect(wilson(1, 20).high).toBe(1);
  expect(wilson(1, 20).low).toBeCloseTo(0.8389, 4);
});
