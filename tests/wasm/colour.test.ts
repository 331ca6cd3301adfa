/** Colour profiles: one picture in two colour spaces becomes the same photo; broken profiles are no more than noted. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DecoderModule } from '../../wasm/decoder';
import type { PhotoTools } from '../../web/src/engine/photo-decoder';
import type { Photo } from '../../web/src/engine/types';
import { instantiate } from '../../web/src/engine/wasm-module';
import { openedWith, photoTools } from './built-engine';
import { chunk, png, type Rgb } from './png';

const PHOTOS = fileURLToPath(new URL('../../../shared/cases/photos/', import.meta.url));

let tools: PhotoTools;

beforeAll(async () => {
  tools = await photoTools();
});

const opened = (file: Uint8Array, using = tools) => openedWith(using, file);

/** The first pixel, as the page shows it. */
const first = ({ preview }: Photo) => [...preview.rgba.subarray(0, 3)];

const flat = (colour: Rgb, ...chunks: Uint8Array[]) => png(8, 8, () => colour, chunks);

function numbers(...values: number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, i) => {
    view.setUint32(4 * i, Math.round(100_000 * value));
  });
  return new Uint8Array(view.buffer);
}

const gamma = (value: number) => chunk('gAMA', numbers(value));
const iccp = (profile: Uint8Array) =>
  chunk('iCCP', Uint8Array.of(0x70, 0, 0, ...deflateSync(profile)));
const P3 = chunk('cHRM', numbers(0.3127, 0.329, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06));
const SRGB = chunk('cHRM', numbers(0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06));

/** The profile that the decoder makes of a PNG's chunks. */
async function profileOf(...chunks: Uint8Array[]): Promise<Uint8Array | null> {
  const module: DecoderModule = await instantiate(tools.decoder);
  return module.open(flat([1, 2, 3], ...chunks)).profile;
}

/** sRGB's curve, from light to 0..255. */
const encoded = (light: number) =>
  Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));

describe('numbers in a PNG', () => {
  it('gAMA is undone', async () => {
    const photo = await opened(flat([0, 55, 255], gamma(1)));
    expect(first(photo)).toEqual([0, encoded(55 / 255), 255]);
    expect(photo.profileUnreadable).toBe(false);
    const dark = first(await opened(flat([128, 128, 128], gamma(1 / 1.8))));
    expect(dark[0]).toBeCloseTo(encoded((128 / 255) ** 1.8), -0.5);
  });

  it('cHRM and cICP say the same of Display P3', async () => {
    const cicp = chunk('cICP', Uint8Array.of(12, 13, 0, 1));
    const numbered = first(await opened(flat([200, 100, 50], P3, gamma(1 / 2.2))));
    const coded = first(await opened(flat([200, 100, 50], cicp)));
    // sRGB's curve and a power of 2.2 are not quite the same in the dark.
    coded.forEach((value, i) => {
      expect(Math.abs(value - (numbered[i] ?? 0))).toBeLessThanOrEqual(8);
    });
    // As CSS Color 4 converts color(display-p3 0.784 0.392 0.196).
    [215, 93, 31].forEach((value, i) => {
      expect(Math.abs(value - (coded[i] ?? 0))).toBeLessThanOrEqual(1);
    });
  });

  it.each([
    ['sRGB beside gAMA', [chunk('sRGB', Uint8Array.of(0)), gamma(0.5)]],
    ['the usual gAMA', [gamma(0.45455)]],
    ['the usual gAMA and cHRM', [SRGB, gamma(0.45455)]],
    ['the primaries alone', [SRGB]],
    ['cICP of sRGB, before all others', [chunk('cICP', Uint8Array.of(1, 13, 0, 1)), gamma(1)]],
    ['nothing', []],
  ])('%s: nothing is converted, and no library asked for', async (_, chunks) => {
    const asked: string[] = [];
    const library: PhotoTools['library'] = (name) => {
      asked.push(name);
      return Promise.resolve(null);
    };
    const photo = await opened(flat([200, 100, 50], ...chunks), { ...tools, library });
    expect(first(photo)).toEqual([200, 100, 50]);
    expect(photo.profileUnreadable).toBe(false);
    expect(asked).toEqual([]);
  });

  it('alpha is laid over white after the conversion', async () => {
    const linear = await opened(transparent([0, 0, 0, 128], gamma(1)));
    expect(first(linear)).toEqual([127, 127, 127]);
  });
});

/** 8 x 8 pixels with alpha: png.ts makes none. */
function transparent(pixel: readonly number[], ...chunks: Uint8Array[]): Uint8Array {
  const file = flat([0, 0, 0], ...chunks);
  const header = file.slice(16, 29);
  header[9] = 6;
  const rows = Uint8Array.from({ length: 8 * 33 }, (_, i) =>
    i % 33 === 0 ? 0 : (pixel[((i % 33) - 1) % 4] ?? 0),
  );
  return Buffer.concat([
    file.subarray(0, 8),
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

describe('ICC profiles', () => {
  it('an embedded profile does what the numbers do that it was made of', async () => {
    const profile = await profileOf(P3, gamma(1 / 1.8));
    if (profile === null) throw new Error('no profile');
    const colour = [10, 200, 90] as const;
    expect(first(await opened(flat(colour, iccp(profile))))).toEqual(
      first(await opened(flat(colour, P3, gamma(1 / 1.8)))),
    );
  });

  it('one that says sRGB, whatever its name, is not converted', async () => {
    // sRGB's curve, by its code, on primaries that are none of its own: then with its own.
    const p3 = await profileOf(chunk('cICP', Uint8Array.of(12, 13, 0, 1)));
    const srgb = await profileOf(chunk('cICP', Uint8Array.of(1, 8, 0, 1)));
    if (p3 === null || srgb === null) throw new Error('no profile');
    const curve = p3.slice(-32);
    const both = Uint8Array.of(...srgb.slice(0, -32), ...curve);
    const asked: string[] = [];
    const library: PhotoTools['library'] = (name) => {
      asked.push(name);
      return tools.library(name);
    };
    await opened(flat([1, 2, 3], iccp(both)), { ...tools, library });
    expect(asked).toEqual([]);
    await opened(flat([1, 2, 3], iccp(p3)), { ...tools, library });
    await opened(flat([1, 2, 3], iccp(srgb)), { ...tools, library });
    expect(asked).toEqual(['lcms', 'lcms']);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a text', new TextEncoder().encode('no profile at all, but long enough '.repeat(8))],
    ['zeros', new Uint8Array(600)],
    ['more than a profile has', new Uint8Array(5 << 20)],
  ])('%s in its place is ignored, with a note', async (_, profile) => {
    const photo = await opened(flat([200, 100, 50], iccp(profile)));
    expect(first(photo)).toEqual([200, 100, 50]);
    expect(photo.profileUnreadable).toBe(true);
  });

  it('one that cannot be converted for want of the library is ignored, with a note', async () => {
    const library: PhotoTools['library'] = () => Promise.resolve(null);
    const photo = await opened(flat([0, 55, 255], gamma(1)), { ...tools, library });
    expect(first(photo)).toEqual([0, 55, 255]);
    expect(photo.profileUnreadable).toBe(true);
  });

  it('whatever is changed about one, the photo opens', async () => {
    const profile = await profileOf(P3, gamma(1 / 1.8));
    if (profile === null) throw new Error('no profile');
    let seed = 7;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    let unreadable = 0;
    for (let round = 0; round < 150; round++) {
      const mutant = Uint8Array.from(profile);
      for (let change = 0; change <= random(4); change++) {
        const at = random(mutant.length);
        mutant[at] = [0, 255, 0x7f, random(256)][random(4)] ?? 0;
      }
      const cut = round % 5 === 0 ? mutant.subarray(0, random(mutant.length)) : mutant;
      const photo = await opened(flat([200, 100, 50], iccp(cut)));
      expect(photo.tensor.every((value) => value >= 0 && value <= 1)).toBe(true);
      if (photo.profileUnreadable) unreadable += 1;
    }
    expect(unreadable).toBeGreaterThan(20);
    expect(unreadable).toBeLessThan(150);
  });
});

describe('inks', () => {
  const soft = (x: number, y: number): Rgb => [90 + x, 200 - y, 60 + (x >> 1)];

  it('are converted as another program converts them', async () => {
    const file = await sharp(png(96, 96, soft))
      .toColourspace('cmyk')
      .withIccProfile('cmyk')
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const expected = await sharp(file).toColourspace('srgb').raw().toBuffer();
    const photo = await opened(file);
    expect(photo.profileUnreadable).toBe(false);
    const { rgba } = photo.preview;
    let difference = 0;
    expected.forEach((value, i) => {
      difference += Math.abs(value - (rgba[4 * Math.floor(i / 3) + (i % 3)] ?? 0));
    });
    expect(difference / expected.length).toBeLessThan(2);
    const library: PhotoTools['library'] = () => Promise.resolve(null);
    expect((await opened(file, { ...tools, library })).profileUnreadable).toBe(true);
  });
});

describe.skipIf(!existsSync(PHOTOS))('one picture in two files (../shared/cases)', () => {
  it.each([
    ['icc_a98.jpg', 'icc_a98_ref.png'],
    ['icc_romm.jpg', 'icc_romm_ref.png'],
    ['gama_linear.png', 'jar.png'],
  ])('%s and %s', async (name, reference) => {
    const [photo, expected] = await Promise.all(
      [name, reference].map((file) => opened(readFileSync(PHOTOS + file))),
    );
    if (!photo || !expected) throw new Error('not opened');
    expect(photo.profileUnreadable).toBe(false);
    let difference = 0;
    photo.tensor.forEach((value, i) => {
      difference += Math.abs(value - (expected.tensor[i] ?? 0));
    });
    expect(difference / photo.tensor.length).toBeLessThan(0.006);
  });
});
