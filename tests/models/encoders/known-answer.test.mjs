/** The files that the set-up has written, on both runtimes, against answers kept in the tree. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { goldenIds } from '../../golden/make_encoders.mjs';
import { cosines } from './difference.mjs';
import { goldenPictures, moments } from './golden-vision.mjs';
import { nativeSession, regionsOf, tokensOf, webSession } from './sessions.mjs';

const golden = JSON.parse(
  readFileSync(new URL('../../golden/encoders.json', import.meta.url), 'utf8'),
);
const models = fileURLToPath(new URL('../../../web/public/generated/models', import.meta.url));

function check(data, { mean, samples }, tolerance) {
  const actual = data.reduce((sum, value) => sum + value, 0) / data.length;
  assert.ok(Math.abs(actual - mean) < tolerance / 10, `mean ${actual}, not ${mean}`);
  for (const [index, value] of samples) {
    assert.ok(Math.abs(data[index] - value) < tolerance, `[${index}] ${data[index]}, not ${value}`);
  }
}

for (const [runtime, open] of [
  ['Node', nativeSession],
  ['the web', webSession],
]) {
  // The answers are those of the 32-bit networks; the stored ones round their weights.
  test(`vision.onnx on the runtime for ${runtime}: cosine to PyTorch at least .99`, async (t) => {
    const session = await open(readFileSync(join(models, 'vision.onnx')));
    for (const { name, pixels, mean, deviation, rows } of await goldenPictures()) {
      const { data } = await regionsOf(session, pixels);
      const actual = moments(data);
      const width = mean.length;
      const pairs = [
        ['mean', actual.mean, mean],
        ['deviation', actual.deviation, deviation],
        ...[...rows].map(([row, expected]) => [
          `region ${row}`,
          data.subarray(row * width, (row + 1) * width),
          expected,
        ]),
      ];
      for (const [what, left, right] of pairs) {
        const [cosine] = cosines(left, right, width);
        t.diagnostic(`${name}, ${what}: ${cosine.toFixed(5)}`);
        assert.ok(cosine >= 0.99, `${name}, ${what}: cosine ${cosine}`);
      }
    }
  });

  test(`text.onnx on the runtime for ${runtime}`, async () => {
    const session = await open(readFileSync(join(models, 'text.onnx')));
    check((await tokensOf(session, goldenIds())).data, golden.tokens, 0.6);
  });
}
