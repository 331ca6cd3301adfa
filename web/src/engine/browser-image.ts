/**
 * Formats that our decoder does not open (WebP, AVIF, GIF, BMP, HEIC): the browser's own decoder, in a
 * worker. Its pixels then take the same way as ours.
 */

import { type Failed, fail, type Outcome } from '../rpc/outcome';
import { type DeclaredSize, declaredSize } from './declared-size';

/** The limit of core/image's pre-flight. */
export const MAX_PIXELS = 40_000_000;

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
  if (declared !== null && declared.width * declared.height > MAX_PIXELS) return tooLarge(declared);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return refusal;
  }
  try {
    return drawn(bitmap);
  } finally {
    bitmap.close();
  }
}

/** Over white, as our own decoder does it. */
function drawn(bitmap: ImageBitmap): Outcome<Pixels> {
  const { width, height } = bitmap;
  if (width * height > MAX_PIXELS) return tooLarge(bitmap);
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false });
  if (context === null) return fail('out_of_memory', 'no canvas for the photo');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { ok: true, value: { rgba: new Uint8Array(data.buffer), width, height } };
}

function tooLarge({ width, height }: DeclaredSize): Failed {
  return fail('too_large', `${width} x ${height} pixels are more than ${MAX_PIXELS}`);
}
