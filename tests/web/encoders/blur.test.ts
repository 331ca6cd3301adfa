import { describe, expect, it } from 'vitest';
import { blurred, withBlurredRegions } from '../../../web/src/encoders/blur';

const SIDE = 224;
const PLANE = SIDE * SIDE;

/** A chessboard of single pixels: any blur turns it to grey. */
const board = Float32Array.from({ length: 3 * PLANE }, (_, i) => {
  const [x, y] = [i % SIDE, Math.floor((i % PLANE) / SIDE)];
  return (x + y) % 2;
});

describe('blurring', () => {
  it('keeps an even picture as it is', () => {
    const even = new Float32Array(3 * PLANE).fill(0.25);
    expect(
      Math.max(
        ...blurred(even)
          .subarray(0, 5000)
          .map((v) => Math.abs(v - 0.25)),
      ),
    ).toBeLessThan(1e-5);
  });

  it('turns fine detail to its mean, in every plane', () => {
    const soft = blurred(board);
    for (const plane of [0, 1, 2]) {
      expect(soft[plane * PLANE + 100 * SIDE + 100]).toBeCloseTo(0.5, 2);
      // The border repeats, so that a corner leans to its own pixel.
      expect(Math.abs((soft[plane * PLANE] ?? 0) - 0.5)).toBeLessThan(0.06);
    }
  });

  it('touches the chosen regions only, and leaves the photo that was given', () => {
    const given = Float32Array.from(board);
    const tensor = withBlurredRegions(given, [8]);
    const region = (x: number, y: number): number => 7 * Math.floor(y / 32) + Math.floor(x / 32);
    for (let i = 0; i < PLANE; i++) {
      const inside = region(i % SIDE, Math.floor(i / SIDE)) === 8;
      if (!inside && tensor[i] !== board[i]) throw new Error(`pixel ${i} outside was changed`);
    }
    const middle = (32 + 16) * SIDE + 32 + 16;
    for (const plane of [0, 1, 2]) expect(tensor[plane * PLANE + middle]).toBeCloseTo(0.5, 2);
    expect(given.every((value, i) => value === board[i])).toBe(true);
  });

  it('leaves no sharp seam between two blurred regions', () => {
    const seam = (32 + 16) * SIDE + 63;
    expect(withBlurredRegions(board, [8, 9])[seam]).toBeCloseTo(0.5, 2);
    expect(Math.abs((withBlurredRegions(board, [8])[seam] ?? 0) - 0.5)).toBeGreaterThan(0.2);
  });
});
