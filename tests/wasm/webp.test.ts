/** WebP by libwebp: the same photo as the PNG of the same picture, upright, in sRGB, over white. */

import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodePhoto, type PhotoTools } from '../../web/src/engine/photo-decoder';
import type { Outcome } from '../../web/src/rpc/outcome';
import { openedWith, photoTools } from './built-engine';
import { png, waves } from './png';

const picture = png(60, 40, waves);

let tools: PhotoTools;

beforeAll(async () => {
  tools = await photoTools();
});

const opened = (file: Uint8Array) => openedWith(tools, file);

const status = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.status);
const lossless = (options = {}) => sharp(picture).webp({ lossless: true, ...options });

describe('a WebP', () => {
  it('without loss is the same photo', async () => {
    expect(await opened(await lossless().toBuffer())).toEqual(await opened(picture));
  });

  it('with loss is nearly the same', async () => {
    const [photo, expected] = [
      await opened(await sharp(picture).webp({ quality: 95 }).toBuffer()),
      await opened(picture),
    ];
    let difference = 0;
    photo.tensor.forEach((value, i) => {
      difference += Math.abs(value - (expected.tensor[i] ?? 0));
    });
    expect(difference / photo.tensor.length).toBeLessThan(0.03);
  });

  it('is upright', async () => {
    const photo = await opened(await lossless().withMetadata({ orientation: 6 }).toBuffer());
    expect([photo.width, photo.height]).toEqual([40, 60]);
    // Its left lower corner has become the left upper one.
    expect([...photo.preview.rgba.subarray(0, 3)]).toEqual([...waves(0, 39)]);
  });

  it('is in sRGB', async () => {
    const p3 = await lossless().keepIccProfile().withIccProfile('p3').toBuffer();
    const photo = await opened(p3);
    expect(photo.profileUnreadable).toBe(false);
    const expected = await opened(picture);
    let difference = 0;
    photo.tensor.forEach((value, i) => {
      difference += Math.abs(value - (expected.tensor[i] ?? 0));
    });
    // Full colours of sRGB are inside Display P3; there and back costs a step or two.
    expect(difference / photo.tensor.length).toBeLessThan(0.01);
  });

  it('lies on white', async () => {
    const clear = {
      create: { width: 4, height: 4, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } },
    } as const;
    const photo = await opened(await sharp(clear).webp({ lossless: true }).toBuffer());
    const [red = 0, green = 0] = photo.preview.rgba;
    expect(Math.abs(red - 227)).toBeLessThanOrEqual(1);
    expect(Math.abs(green - 127)).toBeLessThanOrEqual(1);
  });
});

describe('what is no WebP that can be opened', () => {
  it('is refused for its size before its pixels are made', async () => {
    const file = new Uint8Array(await lossless({ effort: 0 }).toBuffer());
    // VP8L: 14 bits each of width - 1 and height - 1 behind its signature.
    file.set([0xff, 0xff, 0xff, 0x0f], 21);
    expect(status(await decodePhoto(tools, file))).toBe('too_large');
  });

  it('is damaged where it is cut, and whatever else is changed ends in a photo or a status', async () => {
    const file = new Uint8Array(await lossless().toBuffer());
    expect(status(await decodePhoto(tools, file.subarray(0, 16)))).toBe('damaged_file');
    expect(status(await decodePhoto(tools, file.subarray(0, file.length >> 1)))).toBe(
      'damaged_file',
    );
    let seed = 3;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let round = 0; round < 60; round++) {
      const mutant = Uint8Array.from(file);
      for (let change = 0; change <= random(4); change++) {
        mutant[12 + random(round % 2 === 0 ? 40 : mutant.length - 12)] = random(256);
      }
      expect(['ok', 'damaged_file', 'too_large', 'out_of_memory']).toContain(
        status(await decodePhoto(tools, mutant)),
      );
    }
  });
});
