/** Sizes that files of the browser's formats declare, before the browser opens them. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { declaredSize } from '../../../web/src/engine/declared-size';

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part,
    ),
  );
}

describe('headers', () => {
  it.each<[string, Uint8Array, [number, number]]>([
    ['GIF', bytes('GIF89a', [0x40, 0x01, 0xf0, 0x00]), [320, 240]],
    [
      'BMP whose rows run downwards',
      bytes('BM', Array(12).fill(0), [40, 0, 0, 0], [0x40, 1, 0, 0], [0x10, 0xff, 0xff, 0xff]),
      [320, 240],
    ],
    ['old BMP', bytes('BM', Array(12).fill(0), [12, 0, 0, 0], [0x40, 1], [0xf0, 0]), [320, 240]],
    [
      'lossy WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', Array(10).fill(0), [0x40, 0x01, 0xf0, 0x00]),
      [320, 240],
    ],
    [
      'extended WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', Array(8).fill(0), [0x3f, 1, 0, 0xef, 0, 0]),
      [320, 240],
    ],
    [
      'lossless WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f], [0x3f, 0xc1, 0x3b, 0]),
      [320, 240],
    ],
    [
      'AVIF with a thumbnail',
      bytes(
        [0, 0, 0, 16],
        'ftypavif',
        [0, 0, 0, 0],
        'ispe',
        [0, 0, 0, 0, 0, 0, 0, 32, 0, 0, 0, 24],
        'ispe',
        [0, 0, 0, 0, 0, 0, 1, 64, 0, 0, 0, 240],
        Array(16).fill(0),
      ),
      [320, 240],
    ],
  ])('of a %s', (_, file, [width, height]) => {
    expect(declaredSize(file)).toEqual({ width, height });
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['a GIF that ends in its size', bytes('GIF89a', [1])],
    ['a WebP of an unknown chunk', bytes('RIFF', [0, 0, 0, 0], 'WEBPXXXX', Array(20).fill(0))],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0], Array(40).fill(0))],
  ])('of %s tell nothing', (_, file) => {
    expect(declaredSize(file)).toBeNull();
  });
});

const PHONE = fileURLToPath(new URL('../../../../shared/corpus/phone/', import.meta.url));

describe.skipIf(!existsSync(PHONE))('real files (../shared/corpus/phone)', () => {
  it.each([
    ['x.webp', 800, 534],
    ['x.avif', 400, 267],
    ['x.gif', 300, 200],
    ['x.bmp', 400, 267],
    // Coded in whole blocks; its clean aperture is 267 rows.
    ['x.heic', 400, 268],
  ])('%s', (name, width, height) => {
    expect(declaredSize(readFileSync(`${PHONE}${name}`))).toEqual({ width, height });
  });
});
