/** The test picture that golden_photos.cpp makes too: whole numbers only, so that every language agrees. */

/**
 * Red, green and blue of a pixel, 0..255.
 * @type {(x: number, y: number) => [number, number, number]}
 */
export const colourAt = (x, y) => [(7 * x + 3 * y) & 255, (x * x + y) & 255, (x ^ y) & 255];

/** Width and height: shrinking, growing, both at once, equal, and a single pixel. */
export const SIZES = [
  [224, 224],
  [1000, 600],
  [223, 500],
  [40, 30],
  [3000, 2],
  [1, 1],
];

/** 64-bit FNV-1a of bytes, in hexadecimal. */
export function fnv1a(bytes) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

/** What golden/photos.tsv says of one size. */
export function goldenRow(width, height, photo) {
  const { tensor, preview } = photo;
  const bytes = new Uint8Array(tensor.buffer, tensor.byteOffset, tensor.byteLength);
  return [width, height, fnv1a(bytes), preview.width, preview.height, fnv1a(preview.rgba)].join(
    '\t',
  );
}
