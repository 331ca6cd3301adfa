import { describe, expect, it } from 'vitest';
import { columnsOf, spansTouch } from '../../../web/src/base/columns';

describe('columns', () => {
  it('hold a layer together and put a ring down a stair', () => {
    const layer = [[0], [1], [2]];
    const ring = [
      [0, 1],
      [1, 2],
      [2, 0],
    ];
    expect(columnsOf(3, [...layer, ...ring, ...layer])).toEqual([0, 0, 0, 1, 2, 3, 4, 4, 4]);
  });

  it('keep apart what only spans the same wires', () => {
    expect(columnsOf(3, [[0, 2], [1]])).toEqual([0, 1]);
  });

  it('let go side by side what does not touch', () => {
    expect(
      columnsOf(4, [
        [0, 1],
        [3, 2],
        [1, 2],
      ]),
    ).toEqual([0, 0, 1]);
  });
});

describe('two spans', () => {
  it('touch where one lies within the other, and at a common wire', () => {
    expect(spansTouch([0, 3], [1, 2])).toBe(true);
    expect(spansTouch([2], [2, 4])).toBe(true);
    expect(spansTouch([0, 1], [2, 3])).toBe(false);
  });
});
