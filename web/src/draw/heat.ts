/**
 * A coarse grid of weights as a smooth overlay: exact at the centre of each cell, smooth between
 * (Catmull-Rom, Computer Graphics Forum 1974, never below zero), and its contour lines (marching squares).
 */

/** A square field of `size` x `size` values in [0, 1], row by row. */
export interface Field {
  readonly size: number;
  readonly values: Float32Array;
}

/** A weight this many times the even share is drawn at full strength even if nothing is heavier, so that a flat map stays faint. */
const FULL_STRENGTH = 3;

/** Weights of a `grid` x `grid` map (sum 1) as a smooth field of relative strengths. */
export function heatField(weights: Float32Array, grid: number, size: number): Field {
  const full = Math.max(FULL_STRENGTH / (grid * grid), ...weights);
  const rows = new Float32Array(grid * size);
  const taps = catmullRomTaps(grid, size);
  for (let row = 0; row < grid; row++) {
    for (let x = 0; x < size; x++) rows[row * size + x] = tap(taps, x, weights, row * grid, 1);
  }
  const values = new Float32Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const value = tap(taps, y, rows, x, size) / full;
      values[y * size + x] = Math.min(1, Math.max(0, value));
    }
  }
  return { size, values };
}

interface Taps {
  readonly index: Int32Array;
  readonly weight: Float32Array;
}

/** For each of `size` positions the four cells around it and their Catmull-Rom weights; the border repeats. */
function catmullRomTaps(grid: number, size: number): Taps {
  const index = new Int32Array(size * 4);
  const weight = new Float32Array(size * 4);
  for (let i = 0; i < size; i++) {
    const position = ((i + 0.5) / size) * grid - 0.5;
    const left = Math.floor(position);
    const t = position - left;
    for (let k = 0; k < 4; k++) index[4 * i + k] = Math.min(grid - 1, Math.max(0, left - 1 + k));
    weight[4 * i] = ((2 - t) * t - 1) * t * 0.5;
    weight[4 * i + 1] = ((3 * t - 5) * t * t + 2) * 0.5;
    weight[4 * i + 2] = ((4 - 3 * t) * t + 1) * t * 0.5;
    weight[4 * i + 3] = (t - 1) * t * t * 0.5;
  }
  return { index, weight };
}

/** The value at a position of a line of cells, which begins at `start` and has a cell every `stride`. */
function tap(
  { index, weight }: Taps,
  position: number,
  line: Float32Array,
  start: number,
  stride: number,
): number {
  let sum = 0;
  for (let k = 4 * position; k < 4 * position + 4; k++) {
    sum += (weight[k] as number) * (line[start + (index[k] as number) * stride] as number);
  }
  return sum;
}

/** A field between two others, 0 <= share <= 1: what a moving map shows on its way. */
export function between(from: Field, to: Field, share: number): Field {
  const values = new Float32Array(to.values.length);
  for (let i = 0; i < values.length; i++) {
    const start = from.values[i] ?? 0;
    values[i] = start + ((to.values[i] ?? 0) - start) * share;
  }
  return { size: to.size, values };
}

export type Rgb = readonly [number, number, number];

/** How opaque the veil is where nothing was looked at, and the glow where most was. */
const VEIL = 0.55;
const GLOW = 0.22;

/**
 * RGBA pixels to lay over the photo: a dark veil that lifts where the field is strong, and a glow of
 * the attention hue that grows there. What was looked at stays visible.
 */
export function heatPixels(field: Field, veil: Rgb, glow: Rgb): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(field.values.length * 4);
  for (let i = 0; i < field.values.length; i++) {
    const strength = field.values[i] as number;
    const rest = 1 - strength;
    const veilAlpha = VEIL * rest * Math.sqrt(rest);
    const glowAlpha = GLOW * strength;
    const alpha = veilAlpha + glowAlpha * (1 - veilAlpha);
    const glowShare = alpha === 0 ? 0 : (glowAlpha * (1 - veilAlpha)) / alpha;
    for (let c = 0; c < 3; c++) {
      pixels[4 * i + c] = (veil[c] ?? 0) * (1 - glowShare) + (glow[c] ?? 0) * glowShare;
    }
    pixels[4 * i + 3] = 255 * alpha;
  }
  return pixels;
}

/** The lines where the field crosses `level`, as an SVG path in units of the whole side (0 to 100). */
export function contourPath(field: Field, level: number): string {
  const { size, values } = field;
  const parts: string[] = [];
  for (let y = 0; y + 1 < size; y++) {
    for (let x = 0; x + 1 < size; x++) {
      const at = y * size + x;
      const a = values[at] as number;
      const b = values[at + 1] as number;
      const c = values[at + size + 1] as number;
      const d = values[at + size] as number;
      // Nearly every cell lies on one side.
      const above = a >= level;
      if (above === b >= level && above === c >= level && above === d >= level) continue;
      const corners = [a, b, c, d] as const;
      const crossings = cellCrossings(corners, level);
      for (let k = 0; k + 1 < crossings.length; k += 2) {
        const [ax, ay] = crossings[k] ?? [0, 0];
        const [bx, by] = crossings[k + 1] ?? [0, 0];
        parts.push(
          `M${unit(x + ax, size)} ${unit(y + ay, size)}L${unit(x + bx, size)} ${unit(y + by, size)}`,
        );
      }
    }
  }
  return parts.join('');
}

/** A dot in the middle of every cell of a `grid` x `grid` map, as an SVG path of lines without length, in the same units. */
export function evenDots(grid: number): string {
  const middle = Array.from({ length: grid }, (_, i) => unit(i, grid));
  return middle.map((y) => middle.map((x) => `M${x} ${y}h0`).join('')).join('');
}

function unit(position: number, size: number): string {
  return (((position + 0.5) / size) * 100).toFixed(2);
}

type Point = readonly [number, number];

/** Where the level crosses the sides of a cell, in pairs that belong together; corners clockwise from the top left. */
function cellCrossings(corners: readonly [number, number, number, number], level: number): Point[] {
  const places: readonly ((share: number) => Point)[] = [
    (share) => [share, 0],
    (share) => [1, share],
    (share) => [1 - share, 1],
    (share) => [0, 1 - share],
  ];
  const points: Point[] = [];
  for (let side = 0; side < 4; side++) {
    const from = corners[side] ?? 0;
    const to = corners[(side + 1) % 4] ?? 0;
    if (from < level === to < level) continue;
    points.push(places[side]?.((level - from) / (to - from)) ?? [0, 0]);
  }
  return points;
}
