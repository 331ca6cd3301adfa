/** Whether two pictures show the same thing: two small fingerprints, and what they say together. */

import sharp from 'sharp';

/** The difference hash: 8 rows of 8 comparisons between neighbours. */
const HASH = { width: 9, height: 8 };
/** The tiny grey copy. */
const TINY = { width: 16, height: 16 };
/** From which both are made: a picture is decoded once. */
const SMALL = { width: 144, height: 128 };

/** At most so many of 64 bits differ in pictures that are scaled, recompressed or cut by a little. */
const NEAR_BITS = 10;
/** Their tiny copies correlate above .98; others hardly ever above .95. */
const NEAR_CORRELATION = 0.95;

/** The small grey picture, once more made smaller. */
const shrunk = (small, { width, height }) =>
  sharp(small, { raw: { ...SMALL, channels: 1 } })
    .resize(width, height, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();

/**
 * {bits: 64 of 0 or 1, pixels: 256 numbers with mean 0 and length 1}
 * @param {string | Buffer} picture file or bytes
 */
export async function fingerprint(picture) {
  const small = await sharp(picture)
    .flatten({ background: '#fff' })
    .resize(SMALL.width, SMALL.height, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const hash = await shrunk(small, HASH);
  const bits = new Uint8Array(HASH.height * (HASH.width - 1));
  for (let i = 0; i < bits.length; i++) {
    const at = i + Math.floor(i / (HASH.width - 1));
    bits[i] = hash[at] < hash[at + 1] ? 1 : 0;
  }
  const tiny = Float64Array.from(await shrunk(small, TINY));
  const mean = tiny.reduce((sum, value) => sum + value, 0) / tiny.length;
  const centred = tiny.map((value) => value - mean);
  const length = Math.hypot(...centred) || 1;
  return { bits, pixels: centred.map((value) => value / length) };
}

/** {bits that differ, correlation of the tiny copies} of two fingerprints. */
export function compare(a, b) {
  const bits = a.bits.reduce((sum, bit, i) => sum + (bit === b.bits[i] ? 0 : 1), 0);
  const correlation = a.pixels.reduce((sum, value, i) => sum + value * b.pixels[i], 0);
  return { bits, correlation };
}

/** So alike that somebody has to look at the two. */
export const alike = ({ bits, correlation }) =>
  bits <= NEAR_BITS || correlation >= NEAR_CORRELATION;
