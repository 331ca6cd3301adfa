import { describe, expect, it } from 'vitest';
import { isHeic } from '../../../../web/src/app/state/photo-format';

const box = (brand: string) =>
  new Blob([new Uint8Array([0, 0, 0, 24]), `ftyp${brand}`, new Uint8Array(8)]);

describe('HEIC', () => {
  it.each(['heic', 'heix', 'mif1'])('brand %s is known', async (brand) => {
    expect(await isHeic(box(brand))).toBe(true);
  });

  it.each([
    ['AVIF', box('avif')],
    ['a film', box('isom')],
    ['JPEG', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])])],
    ['nothing', new Blob()],
  ])('%s is not', async (_, blob) => {
    expect(await isHeic(blob)).toBe(false);
  });
});
