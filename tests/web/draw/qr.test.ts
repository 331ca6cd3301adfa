import { describe, expect, it } from 'vitest';
import { qrModules } from '../../../web/src/draw/qr';

/** The finder pattern that stands in three corners of every code (ISO/IEC 18004, 6.3.3). */
const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

function corner(modules: boolean[][], top: number, left: number): string[] {
  return FINDER.map((_, y) =>
    FINDER.map((__, x) => (modules[top + y]?.[left + x] ? '1' : '0')).join(''),
  );
}

describe('a QR code', () => {
  it.each([
    ['a short link', 'v=1'],
    ['a long one', 'x'.repeat(2300)],
  ])('of %s is a square with its three finders', (_, text) => {
    const modules = qrModules(text);
    const last = modules.length - 7;
    expect(modules.every((row) => row.length === modules.length)).toBe(true);
    expect((modules.length - 17) % 4).toBe(0);
    expect(corner(modules, 0, 0)).toEqual(FINDER);
    expect(corner(modules, 0, last)).toEqual(FINDER);
    expect(corner(modules, last, 0)).toEqual(FINDER);
    expect(corner(modules, last, last)).not.toEqual(FINDER);
  });

  it('of another text is another code', () => {
    expect(qrModules('a')).not.toEqual(qrModules('b'));
  });
});
