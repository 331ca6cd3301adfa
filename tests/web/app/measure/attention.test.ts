import { describe, expect, it } from 'vitest';
import {
  heaviestCount,
  largest,
  REGION_ZONES,
  regionPlace,
  regionWeights,
  wordWeights,
  zoneOf,
} from '../../../../web/src/app/measure/attention';
import { answer, peakedMap } from '../../support/samples';

const { attention } = answer();
const word = (index: number) => ({ kind: 'word', index }) as const;
const region = (index: number) => ({ kind: 'region', index }) as const;

describe('weights of what is pointed at', () => {
  it('of a word are its row of A', () => {
    expect(regionWeights(attention, word(1))).toEqual(peakedMap(48, 0.76));
    expect(wordWeights(attention, word(1))).toBeNull();
  });

  it('of a region are its row of B', () => {
    expect(wordWeights(attention, region(30))).toEqual(new Float32Array([0.25, 0.75]));
    expect(regionWeights(attention, region(30))).toBeNull();
  });

  it('of nothing are those of the answer', () => {
    expect(regionWeights(attention, null)).toBe(attention.pooledRegions);
    expect(wordWeights(attention, null)).toBe(attention.wordWeights);
  });

  it('are none for a word beyond attention and without the other modality', () => {
    expect(regionWeights(attention, word(2))).toBeNull();
    const alone = { ...attention, wordToRegion: null, regionToWord: null };
    expect(regionWeights(alone, word(0))).toBeNull();
    expect(wordWeights(alone, region(0))).toBeNull();
  });
});

describe('heaviestCount', () => {
  it('is 1 for a peak and half of all for an even map', () => {
    expect(heaviestCount(peakedMap(3, 0.6), 0.5)).toBe(1);
    expect(heaviestCount(new Float32Array(48).fill(1 / 48), 0.5)).toBe(24);
    expect(heaviestCount(new Float32Array([0.3, 0.3, 0.4]), 0.75)).toBe(3);
  });
});

it('largest lists the heaviest first and keeps the order of equals', () => {
  expect(largest(new Float32Array([0.1, 0.4, 0.1, 0.4]), 3)).toEqual([1, 3, 0]);
});

it('regions have rows, columns and one of nine zones', () => {
  expect(regionPlace(0)).toEqual({ row: 0, column: 0 });
  expect(regionPlace(15)).toEqual({ row: 2, column: 1 });
  expect(REGION_ZONES[zoneOf(0)]).toBe('top-left');
  expect(REGION_ZONES[zoneOf(24)]).toBe('middle');
  expect(REGION_ZONES[zoneOf(48)]).toBe('bottom-right');
  expect(REGION_ZONES[zoneOf(20)]).toBe('right');
});
