/**
 * Formats that our decoders do not open (AVIF, GIF, BMP, HEIC): the browser's own decoder, in a
 * worker. Its pixels then take the same way as ours.
 */

import { type Failed, fail, type Outcome } from '../rpc/outcome';
import { declaredSize, tooManyPixels } from './declared-size';

export interface Pixels {
  readonly rgba: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** `refusal` is what our own decoder said, and what is said again if the browser cannot open it either. */
export async function browserPixels(
  file: Blob,
  bytes: Uint8Array,
  refusal: Failed,
): Promise<Outcome<Pixels>> {
  if (typeof createImageBitmap !== 'function' || typeof OffscreenCanvas !== 'function') {
    return refusal;
  }
  const declared = declaredSize(bytes);
  const large = declared && tooManyPixels(declared);
  if (large !== null) return large;
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return refusal;
  }
  try {
    if (!isFaithful()) return fail('pixels_falsified', 'a canvas gives back other pixels');
    return drawn(bitmap);
  } finally {
    bitmap.close();
  }
}

/** Over white, as our own decoder does it. */
function drawn(bitmap: ImageBitmap): Outcome<Pixels> {
  const { width, height } = bitmap;
  const large = tooManyPixels(bitmap);
  if (large !== null) return large;
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false });
  if (context === null) return fail('out_of_memory', 'no canvas for the photo');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { ok: true, value: { rgba: new Uint8Array(data.buffer), width, height } };
}

const PROBE = 16;

/**
 * Whether a canvas gives back what was drawn on it. Browsers that resist fingerprinting give noise or white
 * in its place, which would be answered like any photo.
 */
function isFaithful(): boolean {
  const context = new OffscreenCanvas(PROBE, PROBE).getContext('2d', { alpha: false });
  if (context === null) return true;
  const drawn = context.createImageData(PROBE, PROBE);
  drawn.data.forEach((_, i) => {
    drawn.data[i] = i % 4 === 3 ? 255 : (i * 37) % 256;
  });
  context.putImageData(drawn, 0, 0);
  const { data } = context.getImageData(0, 0, PROBE, PROBE);
  return data.every((value, i) => value === drawn.data[i]);
}
