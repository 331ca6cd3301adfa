/** Regions of a photo as the vision encoder gives them. */

import { REGIONS } from './types';

/** The regions with the mean of all others in the place of one. */
export function withoutRegion(regions: Float32Array, region: number): Float32Array {
  const width = regions.length / REGIONS;
  const others = Float32Array.from(regions);
  for (let i = 0; i < width; i++) {
    let sum = 0;
    for (let at = i; at < regions.length; at += width) sum += regions[at] as number;
    const place = region * width + i;
    others[place] = (sum - (regions[place] as number)) / (REGIONS - 1);
  }
  return others;
}
