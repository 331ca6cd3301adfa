/** The page's pruned runtime against the complete one: the same numbers, to the last bit, of both encoders. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const GENERATED = 'web/public/generated';
const fileOf = (name) => at(`${GENERATED}/ort/ort-wasm-simd-threaded${name}.wasm`);

/** In a process of its own: there is one runtime to a process. */
const outputsOf = (wasm) =>
  execFileSync('node', [at('tests/runtime/outputs.mjs'), wasm, at(`${GENERATED}/models`)], {
    encoding: 'utf8',
  });

test('the pruned runtime gives the numbers of the complete one', () => {
  const pruned = outputsOf(fileOf(''));
  assert.match(pruned, /^[0-9a-f]{64}\n$/);
  assert.equal(pruned, outputsOf(fileOf('.complete')));
});

test('and is less than a third of it', () => {
  assert.ok(statSync(fileOf('')).size < statSync(fileOf('.complete')).size / 3);
});
