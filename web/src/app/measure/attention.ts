/** Reading attention: which weights answer "where does this word look" and "which words does this region see". */

import { type Attention, REGION_GRID, REGIONS } from '../../engine/types';
import type { Target } from '../state/look';

/** Row and column of a region, from 0 at the top left. */
export function regionPlace(index: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(index / REGION_GRID), column: index % REGION_GRID };
}

/**
 * REGIONS weights, sum 1: where the word at `target` looks more than every word, or where the whole answer looked
 * when nothing is pointed at. Null while a region or a struck word is pointed at, without a photo, or (for a word)
 * without words.
 */
export function regionWeights(attention: Attention, target: Target | null): Float32Array | null {
  if (target === null) return attention.pooledRegions;
  if (target.kind === 'region') return null;
  const weights = row(attention.wordMaps, target.index, REGIONS);
  return weights?.some((weight) => weight > 0) ? weights : null;
}

/**
 * One weight per word that reached attention, sum 1: what the region at `target` looks at, or how much each word
 * counts when nothing is pointed at. Null while a word is pointed at and without a caption.
 */
export function wordWeights(attention: Attention, target: Target | null): Float32Array | null {
  if (target === null) return attention.wordWeights;
  if (target.kind === 'word') return null;
  return row(attention.regionToWord, target.index, attention.wordWeights?.length ?? 0);
}

/** A map without a place of its own: its word looks nowhere in particular. */
export function isEven(weights: Float32Array): boolean {
  return weights.every((weight) => weight === weights[0]);
}

/** Whether the word at `index` was seen and looks nowhere in particular. */
export function looksNowhere(attention: Attention, index: number): boolean {
  const weights = regionWeights(attention, { kind: 'word', index });
  return weights !== null && isEven(weights);
}

function row(matrix: Float32Array | null, index: number, length: number): Float32Array | null {
  if (matrix === null || length === 0) return null;
  const weights = matrix.subarray(index * length, (index + 1) * length);
  return weights.length === length ? weights : null;
}

/** How many of the heaviest weights hold `share` of the whole. Small: concentrated; half of all: spread evenly. */
export function heaviestCount(weights: Float32Array, share: number): number {
  const descending = Float32Array.from(weights).sort().reverse();
  const goal = share * descending.reduce((sum, weight) => sum + weight, 0);
  let held = 0;
  let count = 0;
  for (const weight of descending) {
    if (held >= goal) break;
    held += weight;
    count += 1;
  }
  return count;
}

/** Indices of the `count` largest weights, the largest first; equal ones in their own order. */
export function largest(weights: Float32Array, count: number): number[] {
  // The first alone, which a step asks for among hundreds, needs no order of the others.
  if (count === 1 && weights.length > 0) return [indexOfLargest(weights)];
  return Array.from(weights.keys())
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    .slice(0, count);
}

function indexOfLargest(weights: Float32Array): number {
  return weights.reduce((best, weight, index) => (weight > (weights[best] ?? 0) ? index : best), 0);
}

/** The nine parts of a picture that people have words for, row by row. */
export const REGION_ZONES = [
  'top-left',
  'top',
  'top-right',
  'left',
  'middle',
  'right',
  'bottom-left',
  'bottom',
  'bottom-right',
] as const;

/** Index into REGION_ZONES: two, three and two of the seven rows and columns. */
export function zoneOf(region: number): number {
  const third = (position: number): number => (position < 2 ? 0 : position < 5 ? 1 : 2);
  const { row, column } = regionPlace(region);
  return 3 * third(row) + third(column);
}
