/**
 * Blurring parts of a photo as the model sees it. A blurred region keeps its colours and loses its
 * shapes; a hard blank would bring in edges that were never there.
 */

import { REGION_GRID, PHOTO_SIDE as SIDE } from '../engine/types';

const CELL = SIDE / REGION_GRID;
const PLANE = SIDE * SIDE;
/** Half width of the box in pixels; three boxes are close to a Gaussian of sigma 17, half a region. */
const RADIUS = 16;
const PASSES = 3;
/** A region fades into its neighbours over this many pixels, inwards. */
const FEATHER = 4;

/** The tensor with `regions` blurred; the one that was given stays. */
export function withBlurredRegions(given: Float32Array, regions: readonly number[]): Float32Array {
  const tensor = Float32Array.from(given);
  const soft = blurred(given);
  const chosen = new Set(regions);
  for (const region of chosen) mix(tensor, soft, region, chosen);
  return tensor;
}

/** Three box blurs along both axes of each 224 x 224 plane; the border repeats. */
export function blurred(tensor: Float32Array): Float32Array {
  const values = Float32Array.from(tensor);
  const line = new Float32Array(SIDE);
  for (let start = 0; start < values.length; start += PLANE) {
    for (let i = 0; i < SIDE; i++) {
      smooth(values, start + i * SIDE, 1, line);
    }
    for (let i = 0; i < SIDE; i++) {
      smooth(values, start + i, SIDE, line);
    }
  }
  return values;
}

function smooth(values: Float32Array, start: number, stride: number, line: Float32Array): void {
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = 0; i < SIDE; i++) line[i] = values[start + i * stride] as number;
    const at = (i: number): number => line[Math.min(SIDE - 1, Math.max(0, i))] as number;
    let sum = 0;
    for (let i = -RADIUS; i <= RADIUS; i++) sum += at(i);
    for (let i = 0; i < SIDE; i++) {
      values[start + i * stride] = sum / (2 * RADIUS + 1);
      sum += at(i + RADIUS + 1) - at(i - RADIUS);
    }
  }
}

function mix(
  tensor: Float32Array,
  soft: Float32Array,
  region: number,
  chosen: ReadonlySet<number>,
): void {
  const row = Math.floor(region / REGION_GRID);
  const column = region % REGION_GRID;
  const open = {
    left: column > 0 && !chosen.has(region - 1),
    right: column < REGION_GRID - 1 && !chosen.has(region + 1),
    top: row > 0 && !chosen.has(region - REGION_GRID),
    bottom: row < REGION_GRID - 1 && !chosen.has(region + REGION_GRID),
  };
  for (let y = 0; y < CELL; y++) {
    const down = fade(y, open.top, open.bottom);
    for (let x = 0; x < CELL; x++) {
      const share = Math.min(down, fade(x, open.left, open.right));
      const at = (row * CELL + y) * SIDE + column * CELL + x;
      for (let i = at; i < tensor.length; i += PLANE) {
        const sharp = tensor[i] as number;
        tensor[i] = sharp + ((soft[i] as number) - sharp) * share;
      }
    }
  }
}

/** How blurred a pixel is, by its distance from the sides that touch what stays sharp. */
function fade(position: number, openBefore: boolean, openAfter: boolean): number {
  const before = openBefore ? (position + 0.5) / FEATHER : 1;
  const after = openAfter ? (CELL - position - 0.5) / FEATHER : 1;
  return Math.min(1, before, after);
}
