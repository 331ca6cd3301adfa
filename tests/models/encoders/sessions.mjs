/** The encoders on both runtimes of the product: ONNX Runtime for Node and for the web. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const native = require('onnxruntime-node');

/** A session of onnxruntime-node as the command line opens it: { ort, session }. */
export async function nativeSession(model, options = {}) {
  const extra = { session: { disable_quant_qdq: '1' } };
  return {
    ort: native,
    session: await native.InferenceSession.create(model, { extra, ...options }),
  };
}

/** The same on the WebAssembly build, as the page opens it, on one thread. */
export async function webSession(model) {
  const ort = await import('onnxruntime-web/wasm');
  const folder = dirname(require.resolve('onnxruntime-web/wasm'));
  ort.env.wasm.wasmBinary ??= readFileSync(join(folder, 'ort-wasm-simd-threaded.wasm'));
  ort.env.wasm.numThreads = 1;
  const options = { executionProviders: ['wasm'], graphOptimizationLevel: 'disabled' };
  return { ort, session: await ort.InferenceSession.create(model, options) };
}

/** pixels -> regions (49 x 512). */
export async function regionsOf({ ort, session }, pixels) {
  const feed = { pixels: new ort.Tensor('float32', pixels, [1, 3, 224, 224]) };
  const { regions } = await session.run(feed);
  return regions;
}

/** ids -> tokens (T x 512). */
export async function tokensOf({ ort, session }, ids) {
  const data = BigInt64Array.from(ids, BigInt);
  const { tokens } = await session.run({ ids: new ort.Tensor('int64', data, [ids.length]) });
  return tokens;
}
