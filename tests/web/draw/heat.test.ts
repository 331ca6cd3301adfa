import { describe, expect, it } from 'vitest';
import { between, contourPath, evenDots, heatField, heatPixels } from '../../../web/src/draw/heat';
import { peakedMap } from '../support/samples';

/** Twelve samples to a cell: index of the sample at a cell's centre, as near as there is one. */
const SIZE = 84;
const centre = (cell: number) => Math.round((cell + 0.5) * 12 - 0.5);
const even = new Float32Array(49).fill(1 / 49);

describe('the heat field', () => {
  it('is nearly exact at the centres and never outside 0 to 1', () => {
    const { values } = heatField(peakedMap(24, 0.76), 7, SIZE);
    expect(values[centre(3) * SIZE + centre(3)]).toBeGreaterThan(0.98);
    expect(values[centre(0) * SIZE + centre(0)]).toBeCloseTo(0.005 / 0.76, 3);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(1);
  });

  it('keeps rows and columns apart', () => {
    const { values } = heatField(peakedMap(2, 0.9), 7, SIZE);
    expect(values[centre(0) * SIZE + centre(2)]).toBeGreaterThan(0.9);
    expect(values[centre(2) * SIZE + centre(0)]).toBeLessThan(0.1);
  });

  it('leaves an even map faint: one third, not full strength', () => {
    const { values } = heatField(even, 7, SIZE);
    expect(values[100]).toBeCloseTo(1 / 3, 5);
    expect(values[SIZE * SIZE - 1]).toBeCloseTo(1 / 3, 5);
  });

  it('moves in a straight line from one to the next', () => {
    const from = heatField(peakedMap(0, 0.9), 7, SIZE);
    const to = heatField(peakedMap(48, 0.9), 7, SIZE);
    expect(between(from, to, 0).values).toEqual(from.values);
    expect(between(from, to, 1).values[50]).toBeCloseTo(to.values[50] ?? -1, 6);
    const half = between(from, to, 0.5).values[50];
    expect(half).toBeCloseTo(((from.values[50] ?? 0) + (to.values[50] ?? 0)) / 2, 6);
  });
});

describe('the pixels', () => {
  const at = (strength: number) => [
    ...heatPixels({ size: 1, values: new Float32Array([strength]) }, [10, 20, 30], [200, 100, 255]),
  ];

  it('are veil where nothing was looked at', () => {
    const [red, green, blue, alpha] = at(0);
    expect([red, green, blue]).toEqual([10, 20, 30]);
    expect(alpha).toBeGreaterThan(120);
  });

  it('are a light glow, and no veil, where most was', () => {
    const [red, green, blue, alpha] = at(1);
    expect([red, green, blue]).toEqual([200, 100, 255]);
    expect(alpha).toBeLessThan(90);
  });
});

describe('the contour', () => {
  it('is empty for an even map and above the maximum', () => {
    expect(contourPath(heatField(even, 7, SIZE), 0.5)).toBe('');
    expect(contourPath(heatField(peakedMap(24, 0.76), 7, SIZE), 1.1)).toBe('');
  });

  it('runs round the peak and stays near it', () => {
    const path = contourPath(heatField(peakedMap(24, 0.76), 7, SIZE), 0.5);
    const numbers = path.split(/[ML ]/).filter(Boolean).map(Number);
    expect(numbers.length).toBeGreaterThan(40);
    for (const number of numbers) {
      expect(number).toBeGreaterThan(40);
      expect(number).toBeLessThan(60);
    }
  });

  it('crosses where the line between two samples says', () => {
    const path = contourPath({ size: 2, values: new Float32Array([0, 1, 0, 1]) }, 0.25);
    expect(path).toBe('M37.50 25.00L37.50 75.00');
  });
});

it('an even map is a dot in the middle of every cell, row by row', () => {
  expect(evenDots(2)).toBe('M25.00 25.00h0M75.00 25.00h0M25.00 75.00h0M75.00 75.00h0');
  expect(evenDots(7).match(/M/g)).toHaveLength(49);
});
