/** Photos of an exhibit as the page shows them. */

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  encodeThumbnail,
  LONGER_SIDE,
  pagePhoto,
  THUMBNAIL_SIDE,
} from '../../../web/cli/exhibit/photos';

const colour = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } });

const middle = async (jpeg: Buffer) => {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at =
    info.channels * (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2));
  return [...data.subarray(at, at + 3)];
};

describe('a photo', () => {
  it('becomes smaller, upright, and loses what the camera noted', async () => {
    const taken = await colour(1600, 800, '#806040')
      .jpeg()
      .withMetadata({ orientation: 6, exif: { IFD0: { Artist: 'somebody' } } })
      .toBuffer();
    const { jpeg, width, height } = await pagePhoto(taken);
    expect([width, height]).toEqual([LONGER_SIDE / 2, LONGER_SIDE]);
    const about = await sharp(jpeg).metadata();
    expect([about.width, about.height]).toEqual([width, height]);
    expect([about.exif, about.icc, about.orientation]).toEqual([undefined, undefined, undefined]);
  });

  it('in the colours of Display P3 is shown in those of sRGB', async () => {
    const wide = await colour(300, 300, '#c86428').withIccProfile('p3').png().toBuffer();
    expect((await sharp(wide).metadata()).icc).toBeDefined();
    const { jpeg } = await pagePhoto(wide);
    const [red = 0, green = 0, blue = 0] = await middle(jpeg);
    const far = Math.max(Math.abs(red - 0xc8), Math.abs(green - 0x64), Math.abs(blue - 0x28));
    expect(far).toBeLessThanOrEqual(4);
  });

  it('that is as it should be keeps its bytes', async () => {
    const fit = await colour(LONGER_SIDE, 300, '#806040').jpeg().toBuffer();
    expect((await pagePhoto(fit)).jpeg.equals(fit)).toBe(true);
    const large = await colour(LONGER_SIDE + 1, 300, '#806040')
      .jpeg()
      .toBuffer();
    expect((await pagePhoto(large)).width).toBe(LONGER_SIDE);
  });

  it('with transparent parts has white there; a small one is not enlarged', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const png = await sharp({ create: { width: 250, height: 240, channels: 4, background: clear } })
      .png()
      .toBuffer();
    const { jpeg, width, height } = await pagePhoto(png);
    expect([width, height]).toEqual([250, 240]);
    expect(await middle(jpeg)).toEqual([255, 255, 255]);
  });

  it('that is none is refused', async () => {
    await expect(pagePhoto(Buffer.from('no photo'))).rejects.toThrow();
  });
});

it('the thumbnail is a small square', async () => {
  const about = await sharp(
    await encodeThumbnail(await colour(700, 300, '#806040').jpeg().toBuffer()),
  ).metadata();
  expect([about.width, about.height]).toEqual([THUMBNAIL_SIDE, THUMBNAIL_SIDE]);
});
