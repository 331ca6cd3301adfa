/** Rows of two builds are never mixed: everything that makes an answer is part of a run's name. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runName } from '../../web/cli/tag-plan';
import { answerFingerprint } from '../../web/pipeline/fingerprint';

const FILES = {
  'engine/qurio.wasm': 'engine/qurio.wasm',
  'engine/decoder.wasm': 'engine/decoder.wasm',
  'libraries/lcms.wasm': 'libraries/lcms.wasm',
  'libraries/webp_dec.wasm': 'libraries/webp_dec.wasm',
  'vision.onnx': 'models/vision.onnx',
  'text.onnx': 'models/text.onnx',
  'vocabulary.json': 'models/vocabulary.json',
  'world.safetensors': 'models/world.safetensors',
};

const hashOf = (file: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(`../../web/public/generated/${file}`, import.meta.url)))
    .digest('hex');

const made = await answerFingerprint('world');
const fingerprint = made.ok ? made.value : {};

it('names every file that an answer depends on by its hash, and the runtime by its version', () => {
  const { onnxruntime, ...files } = fingerprint;
  expect(onnxruntime).toMatch(/^\d+\.\d+\.\d+$/);
  const expected = Object.entries(FILES).map(([name, file]) => [name, hashOf(file)]);
  expect(files).toEqual(Object.fromEntries(expected));
});

describe('a run is another one', () => {
  const run = runName(['list', fingerprint]);

  it.each(Object.keys(FILES).concat('onnxruntime'))('with another %s', (name) => {
    expect(fingerprint).toHaveProperty([name]);
    expect(runName(['list', { ...fingerprint, [name]: 'another' }])).not.toBe(run);
    expect(runName(['list', { ...fingerprint }])).toBe(run);
  });

  it('with another head', async () => {
    const court = await answerFingerprint('court');
    expect(court.ok && runName(['list', court.value])).not.toBe(run);
  });
});
