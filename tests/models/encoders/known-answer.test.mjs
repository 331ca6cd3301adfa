/** The files that the set-up has written, on both runtimes, against answers kept in the tree. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { goldenIds, goldenPixels } from '../../golden/make_encoders.mjs';
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
  test(`vision.onnx on the runtime for ${runtime}`, async () => {
    const session = await open(readFileSync(join(models, 'vision.onnx')));
    check((await regionsOf(session, goldenPixels())).data, golden.regions, 1e-4);
  });

  // The answers are those of the 32-bit network; the stored one rounds its weights.
  test(`text.onnx on the runtime for ${runtime}`, async () => {
    const session = await open(readFileSync(join(models, 'text.onnx')));
    check((await tokensOf(session, goldenIds())).data, golden.tokens, 0.6);
  });
}
