// Writes encoders.json: what the published language model answers, on its own runtime, for a caption
// that a formula gives.
//
//   node tests/golden/make_encoders.mjs

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textReference } from '../models/encoders/reference.mjs';

const SAMPLES = 24;

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
  const tokens = sample(await (await textReference())(goldenIds()));
  const path = fileURLToPath(new URL('encoders.json', import.meta.url));
  writeFileSync(path, `${JSON.stringify({ tokens }, null, 1)}\n`);
}
