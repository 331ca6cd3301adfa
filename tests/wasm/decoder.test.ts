/** The photo decoder through the binding: sizes, colours, refusals, memory. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodePhoto, type PhotoTools, photoFromRgba } from '../../web/src/engine/photo-decoder';
import type { Photo } from '../../web/src/engine/types';
import type { Outcome } from '../../web/src/rpc/outcome';
import { openedWith, photoTools } from './built-engine';
import { colourAt, goldenRow, SIZES } from './picture.mjs';
import { png, type Rgb, waves } from './png';

const SIDE = 224;
let tools: PhotoTools;

beforeAll(async () => {
  tools = await photoTools();
});

const opened = (file: Uint8Array) => openedWith(tools, file);

const status = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.status);

/** Channel values at a place of the tensor, in 0..255. */
const at = ({ tensor }: Photo, x: number, y: number): Rgb => {
  const value = (channel: number) => 255 * (tensor[(channel * SIDE + y) * SIDE + x] ?? Number.NaN);
  return [value(0), value(1), value(2)];
};

describe('a PNG', () => {
  it("of the encoder's size comes out as it is", async () => {
    const photo = await opened(png(SIDE, SIDE, waves));
    for (const [x, y] of [
      [0, 0],
      [223, 0],
      [17, 100],
      [223, 223],
    ] as const) {
      const expected = waves(x, y);
      const found = at(photo, x, y);
      for (const channel of [0, 1, 2])
        expect(found[channel]).toBeCloseTo(expected[channel] ?? 0, 4);
    }
  });

  it('twice as large is averaged over 2 x 2 pixels', async () => {
    const photo = await opened(
      png(2 * SIDE, 2 * SIDE, (x, y) => [x % 2 ? 200 : 100, y % 2 ? 30 : 10, 7]),
    );
    expect(at(photo, 50, 60)[0]).toBeCloseTo(150, 4);
    expect(at(photo, 50, 60)[1]).toBeCloseTo(20, 4);
    expect(at(photo, 50, 60)[2]).toBeCloseTo(7, 4);
  });

  it('has a preview of at most 1024 pixels with its proportions', async () => {
    const { width, height, preview } = await opened(png(2000, 500, waves));
    expect([width, height]).toEqual([2000, 500]);
    expect([preview.width, preview.height]).toEqual([1024, 256]);
    expect(preview.rgba.length).toBe(4 * 1024 * 256);
    expect(preview.rgba.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
  });

  it('of one pixel fills the tensor', async () => {
    const photo = await opened(png(1, 1, () => [10, 20, 30]));
    expect(photo.preview.rgba).toEqual(Uint8ClampedArray.of(10, 20, 30, 255));
    expect(at(photo, 223, 223).map(Math.round)).toEqual([10, 20, 30]);
  });
});

describe('pixels of another decoder', () => {
  it('take the same way', async () => {
    const file = await opened(png(300, 200, waves));
    const rgba = new Uint8Array(4 * 300 * 200);
    for (let y = 0; y < 200; y++) {
      for (let x = 0; x < 300; x++) rgba.set([...waves(x, y), 255], 4 * (300 * y + x));
    }
    const pixels = await photoFromRgba(tools, rgba, 300, 200);
    expect(pixels.ok && pixels.value).toEqual(file);
  });

  it.each([
    [0, 0, 0, 'invalid_argument'],
    [16, 2, 3, 'invalid_argument'],
    [16, -2, -2, 'invalid_argument'],
    [16, 65536, 65536, 'too_large'],
    // 4 x 32768 x 32768 is 0 in 32 bits.
    [0, 32768, 32768, 'too_large'],
  ])('%i bytes are no picture of %i x %i: %s', async (bytes, width, height, expected) => {
    const photo = await photoFromRgba(tools, new Uint8Array(bytes), width, height);
    expect(status(photo)).toBe(expected);
  });
});

describe('refusals', () => {
  it('name what is wrong', async () => {
    const file = png(64, 64, waves);
    const damaged = Uint8Array.from(file, (byte, i) => (i === 20 ? byte ^ 1 : byte));
    const outcomes = await Promise.all(
      [new Uint8Array(0), new TextEncoder().encode('<html>'), file.subarray(0, 200), damaged].map(
        (bytes) => decodePhoto(tools, bytes),
      ),
    );
    expect(outcomes.map(status)).toEqual([
      'empty_file',
      'not_an_image',
      'incomplete_file',
      'damaged_file',
    ]);
  });

  it('memory that cannot be had is a refusal too', async () => {
    // More numbers than the module's memory may hold: `new` fails and the instance aborts.
    const endless = { length: 2 ** 30 } as Uint8Array;
    expect(status(await decodePhoto(tools, endless))).toBe('out_of_memory');
    expect(status(await decodePhoto(tools, png(4, 4, waves)))).toBe('ok');
  });
});

describe('goldens', () => {
  const golden = readFileSync(
    fileURLToPath(new URL('../golden/photos.tsv', import.meta.url)),
    'utf8',
  );

  it.each(SIZES)('a picture of %i x %i', async (width, height) => {
    const photo = await opened(png(width, height, colourAt));
    expect(golden.split('\n')).toContain(goldenRow(width, height, photo));
  });
});

const ORIENTATION = fileURLToPath(new URL('../../../shared/corpus/orientation/', import.meta.url));

describe.skipIf(!existsSync(ORIENTATION))('EXIF orientation (../shared/corpus)', () => {
  it.each(['Landscape', 'Portrait'])('all eight of %s come out alike', async (name) => {
    const photos: Photo[] = [];
    for (let i = 1; i <= 8; i++) {
      photos.push(await opened(readFileSync(`${ORIENTATION}${name}_${i}.jpg`)));
    }
    const [first] = photos as [Photo];
    for (const photo of photos) {
      expect([photo.width, photo.height]).toEqual([first.width, first.height]);
      let difference = 0;
      photo.tensor.forEach((value, i) => {
        difference += Math.abs(value - (first.tensor[i] ?? 0));
      });
      // The files were compressed one by one: alike, not equal. A turned one differs by tenths.
      expect(difference / photo.tensor.length).toBeLessThan(0.02);
    }
  });
});
