/** Seeded augmented views of a photo: crop, mirror, brightness, contrast, saturation. Pixels in, pixels out. */

/** Of the photo's area, and how much wider or higher than the photo. */
const CROP_AREA = [0.5, 1];
const CROP_ASPECT = 4 / 3;
/** The most by which brightness, contrast and saturation change. */
const COLOUR = 0.3;
/** Luma (ITU-R BT.601). */
const LUMA = [0.299, 0.587, 0.114];

/** A generator of numbers in [0, 1) from a text (FNV-1a into SplitMix32). */
export function randomFrom(text) {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let x = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
    return ((x ^ (x >>> 15)) >>> 0) / 2 ** 32;
  };
}

const between = (random, low, high) => low + (high - low) * random();

/** View `view` (from 1) of the photo `id`; `picture` is {width, height, rgba}. */
export function augmented(picture, id, view) {
  const random = randomFrom(`${id}:${view}`);
  const cut = cropped(picture, random);
  if (random() < 0.5) mirror(cut);
  recolour(cut, random);
  return cut;
}

function cropped({ width, height, rgba }, random) {
  const area = between(random, ...CROP_AREA);
  const aspect = CROP_ASPECT ** between(random, -1, 1);
  const w = Math.max(1, Math.min(width, Math.round(width * Math.sqrt(area * aspect))));
  const h = Math.max(1, Math.min(height, Math.round(height * Math.sqrt(area / aspect))));
  const left = Math.floor(random() * (width - w + 1));
  const top = Math.floor(random() * (height - h + 1));
  const out = new Uint8Array(4 * w * h);
  for (let y = 0; y < h; y++) {
    const from = 4 * ((top + y) * width + left);
    out.set(rgba.subarray(from, from + 4 * w), 4 * w * y);
  }
  return { width: w, height: h, rgba: out };
}

function mirror({ width, height, rgba }) {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  for (let y = 0; y < height; y++) pixels.subarray(y * width, (y + 1) * width).reverse();
}

function recolour({ rgba }, random) {
  const brightness = between(random, 1 - COLOUR, 1 + COLOUR);
  const contrast = between(random, 1 - COLOUR, 1 + COLOUR);
  const saturation = between(random, 1 - COLOUR, 1 + COLOUR);
  for (let p = 0; p < rgba.length; p += 4) {
    const grey = LUMA[0] * rgba[p] + LUMA[1] * rgba[p + 1] + LUMA[2] * rgba[p + 2];
    for (let c = 0; c < 3; c++) {
      const saturated = grey + saturation * (rgba[p + c] - grey);
      const value = 128 + contrast * (brightness * saturated - 128);
      rgba[p + c] = Math.max(0, Math.min(255, Math.round(value)));
    }
  }
}
