/** Formats that the browser opens: its pixels count only if a canvas gives back what was drawn. */

import { afterEach, expect, it, vi } from 'vitest';
import { browserPixels } from '../../../web/src/engine/browser-image';
import { fail } from '../../../web/src/rpc/outcome';

const refusal = fail('unsupported_format', 'a GIF');
const file = new Blob(['GIF89a']);
const bytes = new TextEncoder().encode('GIF89a\u0002\0\u0001\0');

/** A canvas of one picture: what was put or filled last; `read` is what the browser makes of it. */
function withCanvas(read: (value: number, i: number) => number): void {
  class Canvas {
    data = new Uint8ClampedArray(0);
    readonly width: number;
    readonly height: number;
    constructor(width: number, height: number) {
      this.width = width;
      this.height = height;
    }
    getContext() {
      const image = () => ({ data: new Uint8ClampedArray(4 * this.width * this.height) });
      return {
        createImageData: image,
        putImageData: ({ data }: { data: Uint8ClampedArray<ArrayBuffer> }) => {
          this.data = data.slice();
        },
        fillRect: () => {
          this.data = image().data.fill(255);
        },
        drawImage: () => this.data.fill(9),
        getImageData: () => ({ data: this.data.map(read) }),
      };
    }
  }
  vi.stubGlobal('OffscreenCanvas', Canvas);
  vi.stubGlobal('createImageBitmap', async () => ({ width: 2, height: 1, close: () => {} }));
}

afterEach(() => vi.unstubAllGlobals());

it('gives the pixels that were drawn', async () => {
  withCanvas((value) => value);
  expect(await browserPixels(file, bytes, refusal)).toEqual({
    ok: true,
    value: { rgba: new Uint8Array(8).fill(9), width: 2, height: 1 },
  });
});

it.each([
  ['white', () => 255],
  ['noise in one pixel', (value: number, i: number) => (i === 500 ? value ^ 1 : value)],
])('%s in their place is told, not answered', async (_, read) => {
  withCanvas(read);
  const outcome = await browserPixels(file, bytes, refusal);
  expect(outcome.ok ? 'ok' : outcome.failure.status).toBe('pixels_falsified');
});

it('what the browser does not open is refused as before', async () => {
  withCanvas(() => 255);
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')));
  expect(await browserPixels(file, bytes, refusal)).toEqual(refusal);
});
