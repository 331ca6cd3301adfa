/**
 * Prints a SHA-256 of all numbers that a runtime makes of photos and captions with both encoders:
 *
 *   node tests/runtime/outputs.mjs WASM MODELS     the runtime's file; the folder of the encoders
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { captionsFor, OPTIONS, photosFor } from './exercises.mjs';

const LENGTHS = [
  ...Array.from({ length: 40 }, (_, i) => i + 1),
  63,
  64,
  65,
  100,
  127,
  128,
  200,
  256,
];

const [wasm, models] = process.argv.slice(2);
const ort = await import('../../web/node_modules/onnxruntime-web/dist/ort.wasm.min.mjs');
ort.env.logLevel = 'error';
ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmBinary = readFileSync(wasm);
const session = (name) => ort.InferenceSession.create(readFileSync(join(models, name)), OPTIONS);
const vision = await session('vision.onnx');
const text = await session('text.onnx');
const hash = createHash('sha256');
const add = ({ data }) =>
  hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
for (const pixels of photosFor(ort)) add((await vision.run({ pixels })).regions);
for (const length of LENGTHS) {
  for (const ids of captionsFor(ort, length)) add((await text.run({ ids })).tokens);
}
console.log(hash.digest('hex'));
