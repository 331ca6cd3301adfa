import { describe, expect, it } from 'vitest';
import { moveInGrid, moveInRow } from '../../../../web/src/views/kit/roving';

describe('moving through a 7 x 7 grid', () => {
  it.each([
    [24, 'ArrowLeft', 23],
    [24, 'ArrowRight', 25],
    [24, 'ArrowUp', 17],
    [24, 'ArrowDown', 31],
    [24, 'Home', 21],
    [24, 'End', 27],
    [0, 'ArrowLeft', 0],
    [0, 'ArrowUp', 0],
    [48, 'ArrowRight', 48],
    [48, 'ArrowDown', 48],
    [6, 'ArrowRight', 6],
  ])('from %i by %s to %i', (from, key, to) => {
    expect(moveInGrid(from, key, 7, 7)).toBe(to);
  });

  it('other keys lead nowhere', () => {
    expect(moveInGrid(24, 'Enter', 7, 7)).toBeNull();
  });
});

describe('moving along a row of 5', () => {
  it.each([
    [2, 'ArrowLeft', 1],
    [2, 'ArrowRight', 3],
    [2, 'Home', 0],
    [2, 'End', 4],
    [0, 'ArrowLeft', 0],
    [4, 'ArrowRight', 4],
  ])('from %i by %s to %i', (from, key, to) => {
    expect(moveInRow(from, key, 5)).toBe(to);
  });

  it('leaves the page to scroll up and down', () => {
    expect(moveInRow(2, 'ArrowUp', 5)).toBeNull();
    expect(moveInRow(2, 'ArrowDown', 5)).toBeNull();
  });
});
