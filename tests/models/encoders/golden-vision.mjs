/** The pictures of tests/golden/vision, and what PyTorch's EfficientNet-Lite0 sees in them. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArrays } from '../../../models/encoders/vision-weights.mjs';
import { planes } from '../inputs.mjs';

const REGIONS = 49;
/** The regions of make_vision.py's ROWS. */
const ROWS = [0, 24];

const path = (name) => fileURLToPath(new URL(`../../golden/vision/${name}`, import.meta.url));

/** [{ name, pixels, mean, deviation, rows }]; `rows`: region -> its channels. */
export function goldenPictures() {
  const { arrays } = readArrays(readFileSync(path('features.safetensors')));
  const names = [...arrays.keys()].filter((key) => key.endsWith('/mean'));
  return Promise.all(
    names.map(async (key) => {
      const name = key.slice(0, -'/mean'.length);
      const [mean, deviation, rows] = ['mean', 'deviation', 'rows'].map(
        (part) => arrays.get(`${name}/${part}`).data,
      );
      const width = mean.length;
      return {
        name,
        pixels: await planes(path(`${name}.png`)),
        mean,
        deviation,
        rows: new Map(ROWS.map((row, i) => [row, rows.subarray(i * width, (i + 1) * width)])),
      };
    }),
  );
}

/** { mean, deviation } of each channel over the regions. */
export function moments(regions) {
  const width = regions.length / REGIONS;
  const over = (measure) =>
    Float32Array.from({ length: width }, (_, channel) => {
      let sum = 0;
      for (let region = 0; region < REGIONS; ++region) {
        sum += measure(regions[region * width + channel], channel);
      }
      return sum / REGIONS;
    });
  const mean = over((value) => value);
  const variance = over((value, channel) => (value - mean[channel]) ** 2);
  return { mean, deviation: variance.map(Math.sqrt) };
}
