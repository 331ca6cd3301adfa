/** What an attention map over 7 x 7 regions is worth. Maps: 49 numbers, row by row, sum 1. */

/** Regions on a side of the picture, and in all of it. */
export const GRID = 7;
export const REGIONS = GRID * GRID;

/** Share of every region that lies in one of the boxes, [left, top, right, bottom] in 0 to 1. */
export function cover(boxes) {
  const overlap = (index, low, high) =>
    Math.max(0, Math.min((index + 1) / GRID, high) - Math.max(index / GRID, low)) * GRID;
  return Array.from({ length: REGIONS }, (_, region) => {
    const [row, column] = [Math.floor(region / GRID), region % GRID];
    const shares = boxes.map(
      ([left, top, right, bottom]) => overlap(column, left, right) * overlap(row, top, bottom),
    );
    return Math.min(
      1,
      shares.reduce((sum, share) => sum + share, 0),
    );
  });
}

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The sum of the map over what is covered: its share there. */
export const mass = (map, covered) => map.reduce((sum, value, r) => sum + value * covered[r], 0);

const largest = (map) => map.reduce((best, value, r) => (value > map[best] ? r : best), 0);

/** The pointing game (Zhang et al. 2016): is most of the region with the largest value covered? */
export const hits = (map, covered) => covered[largest(map)] >= 0.5;

/** Regions by falling value. */
export const ranking = (map) =>
  Array.from(map, (value, region) => ({ value, region }))
    .sort((a, b) => b.value - a.value)
    .map(({ region }) => region);

/** How many regions are taken away at each step of the deletion test. */
export const DELETIONS = [0, 4, 8, 12, 16, 24, 32, 40, REGIONS];

/**
 * Area under `probabilities` (one for each of DELETIONS) over the share of regions taken away, by
 * trapezoids: the smaller, the earlier what mattered was gone (Petsiuk et al. 2018).
 */
export function areaUnder(probabilities) {
  let area = 0;
  for (let i = 1; i < DELETIONS.length; ++i) {
    area += ((DELETIONS[i] - DELETIONS[i - 1]) * (probabilities[i] + probabilities[i - 1])) / 2;
  }
  return area / DELETIONS.at(-1);
}

/** `regions` (49 x width) with the first `count` of `order` replaced by `neutral` (width). */
export function withoutRegions(regions, order, count, neutral) {
  const out = Float32Array.from(regions);
  for (const region of order.slice(0, count)) out.set(neutral, region * neutral.length);
  return out;
}
