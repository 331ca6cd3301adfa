// Writes encoders.json: what the published networks answer, on their own runtime, for a picture and
// a caption that a formula gives.
//
//   node tests/golden/make_encoders.mjs

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTunedWeights } from '../../models/encoders/tuned-weights.mjs';
import { textReference, visionReference } from '../models/encoders/reference.mjs';

const SAMPLES = 24;

/** 3 x 224 x 224 values in [0, 1] out of whole numbers, the same on every machine. */
export function goldenPixels() {
  return Float32Array.from({ length: 3 * 224 * 224 }, (_, i) => {
    const [row, column] = [Math.floor(i / 224), i % 224];
    return ((row * row + 3 * row * column + 7 * column) % 256) / 255;
  });
}

export const goldenIds = () => Array.from({ length: 40 }, (_, i) => (i * 197 + 11) % 8000);

/** [index, value] of values spread over the whole answer, and the mean of all. */
function sample(values) {
  const stride = Math.floor(values.length / SAMPLES);
  const samples = Array.from({ length: SAMPLES }, (_, i) => {
    const index = i * stride + ((i * 37) % stride);
    return [index, values[index]];
  });
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, samples };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const regions = sample(await (await visionReference(readTunedWeights()))(goldenPixels()));
  const tokens = sample(await (await textReference())(goldenIds()));
  const path = fileURLToPath(new URL('encoders.json', import.meta.url));
  writeFileSync(path, `${JSON.stringify({ regions, tokens }, null, 1)}\n`);
}
