import { describe, expect, it } from 'vitest';
import {
  heaviestCount,
  isEven,
  largest,
  looksNowhere,
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
  it('of a word are its row of M, what it adds', () => {
    expect(regionWeights(attention, word(1))).toEqual(peakedMap(45, 0.76));
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
    const alone = { ...attention, wordToRegion: null, wordMaps: null, regionToWord: null };
    expect(regionWeights(alone, word(0))).toBeNull();
    expect(wordWeights(alone, region(0))).toBeNull();
  });
});

describe('a word without a place of its own', () => {
  const maps = [peakedMap(0, 0.76), new Float32Array(49).fill(1 / 49), new Float32Array(49)];
  const wordMaps = Float32Array.from(maps.flatMap((map) => [...map]));

  it('has an even map; one that was struck out has none', () => {
    const of = (index: number) => looksNowhere({ ...attention, wordMaps }, index);
    expect([0, 1, 2, 3].map(of)).toEqual([false, true, false, false]);
    expect(looksNowhere({ ...attention, wordMaps: null }, 0)).toBe(false);
  });

  it('is not one that looks a little more somewhere', () => {
    expect(isEven(peakedMap(7, 0.03))).toBe(false);
    expect(isEven(new Float32Array(49).fill(1 / 49))).toBe(true);
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
