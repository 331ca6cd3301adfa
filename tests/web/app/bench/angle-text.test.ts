import { describe, expect, it } from 'vitest';
import { partOfPi, readAngle } from '../../../../web/src/app/bench/angle-text';
import { roundAngle } from '../../../../web/src/app/bench/angles';

describe('an angle as it is typed', () => {
  it.each([
    ['60', Math.PI / 3],
    ['60°', Math.PI / 3],
    [' −22,5 deg', -Math.PI / 8],
    ['pi', Math.PI],
    ['π/8', Math.PI / 8],
    ['-2 pi / 3', (-2 * Math.PI) / 3],
    ['0.5*π', Math.PI / 2],
    ['1.2 rad', 1.2],
    ['+.5', Math.PI / 360],
  ])('%s is read', (text, radians) => {
    expect(readAngle(text)).toBeCloseTo(radians, 12);
  });

  it.each(['', 'x', '1e9', 'pi/0', '60 60', '--3', 'pi pi', '1/3'])('%s is none', (text) => {
    expect(readAngle(text)).toBeNull();
  });

  it('is told as a part of pi where it is one', () => {
    const told = (radians: number) => partOfPi(roundAngle(radians));
    expect([Math.PI / 3, -Math.PI / 2, 2 * Math.PI, (3 * Math.PI) / 8].map(told)).toEqual([
      'π/3',
      '−π/2',
      '2π',
      '3π/8',
    ]);
    expect([0, 1].map(told)).toEqual(['0', null]);
    expect(partOfPi(Math.PI / 16, 3)).toBe('π/16');
  });
});
