/**
 * The vision encoder: MobileNetV2 x1.4 out of nsfwjs, cut after the expansion of block 13.
 *
 *   pixels  float [1, 3, 224, 224], RGB planes in [0, 1]
 *   regions float [49, 816], values in [0, 6]: 7 x 7 regions row by row, each the mean of 2 x 2
 *           cells of the 14 x 14 x 816 activation, faint where the picture shows background
 *
 * Up to block 6 the weights are the package's own 8-bit codes, so nothing is rounded a second time;
 * from there on they are ours (tuned-weights.mjs), where they are given. The graph needs no
 * optimiser: a runtime that loads it as it is starts at once and is as fast.
 */

import { MobileNetV2MidModel } from 'nsfwjs/models/mobilenet_v2_mid';
import { GraphModel } from './graph-model.mjs';
import { DataType, OnnxGraph } from './onnx-writer.mjs';

const INPUT = 'input';
const SIZE = 224;
const CUT = 'expanded_conv_13/expand/Relu6';
const GRID = 14;
const REGION_CELLS = 2;
const CHANNELS = 816;
/** What is left of a region that is background alone. */
const LEAST_SHARE = 0.1;

const PREFIX = /^StatefulPartitionedCall\/.*\/predict\/(MobilenetV2\/)?/;

/** The package's graph model. */
export async function readVisionModel() {
  const { default: modelJson } = await MobileNetV2MidModel.modelJson();
  const shards = [];
  for (const load of MobileNetV2MidModel.weightBundles) {
    shards.push(Buffer.from((await load()).default, 'base64'));
  }
  return new GraphModel(modelJson, Buffer.concat(shards));
}

/** A node's full name in the package's graph. */
const fullName = (name) =>
  'StatefulPartitionedCall/sequential/keras_layer/StatefulPartitionedCall/' +
  `StatefulPartitionedCall/StatefulPartitionedCall/predict/MobilenetV2/${name}`;

const decodeText = (base64) => Buffer.from(base64, 'base64').toString('latin1');

/** TensorFlow's SAME: an odd pixel of padding goes to the bottom and to the right. */
function samePadding(size, kernel, stride) {
  const outputSize = Math.ceil(size / stride);
  const total = Math.max((outputSize - 1) * stride + kernel - size, 0);
  return { before: total >> 1, after: total - (total >> 1), outputSize };
}

/** Kernel HWIO -> OIHW, or HWC1 -> C1HW when `depthwise`. */
function transposeKernel(codes, [height, width, inputs, outputs], depthwise) {
  const [outer, inner] = depthwise ? [inputs, 1] : [outputs, inputs];
  const result = new Uint8Array(codes.length);
  let next = 0;
  for (let o = 0; o < outer; ++o) {
    for (let i = 0; i < inner; ++i) {
      for (let cell = 0; cell < height * width; ++cell) {
        const source = depthwise ? cell * inputs + o : (cell * inputs + i) * outputs + o;
        result[next++] = codes[source];
      }
    }
  }
  return { codes: result, shape: [outer, inner, height, width] };
}

/** Translates the nodes of the graph model, from the input to the cut, into an ONNX graph. */
class Translator {
  #model;
  #graph;
  /** Node name -> weights that replace the package's. */
  #tuned;
  /** Node name -> { value, size }: the ONNX value and the height (= width) of its planes. */
  #done = new Map();

  constructor(model, graph, tuned) {
    this.#model = model;
    this.#graph = graph;
    this.#tuned = tuned;
  }

  start(name, value, size) {
    this.#done.set(name, { value, size });
  }

  translate(name) {
    const known = this.#done.get(name);
    if (known !== undefined) return known;
    const node = this.#model.node(name);
    const result = this.#translateNode(node, name.replace(PREFIX, ''));
    this.#done.set(name, result);
    return result;
  }

  #translateNode(node, name) {
    switch (node.op) {
      case 'Mul':
      case 'Sub':
        return this.#withScalar(node, name);
      case 'AddV2':
        return this.#add(node, name);
      case '_FusedConv2D':
        return this.#convolution(node, name, false);
      case 'FusedDepthwiseConv2dNative':
        return this.#convolution(node, name, true);
      default:
        throw new Error(`vision encoder: no translation for ${node.op} (${node.name})`);
    }
  }

  /** Mul or Sub of the picture and one constant: the scaling of pixels to [-1, 1]. */
  #withScalar(node, name) {
    let size = 0;
    const inputs = node.input.map((input, index) => {
      if (this.#model.node(input).op === 'Const') {
        return this.#graph.scalar(`${name}/operand_${index}`, this.#model.values(input)[0]);
      }
      const operand = this.translate(input);
      size = operand.size;
      return operand.value;
    });
    return { value: this.#graph.node(node.op, inputs, name), size };
  }

  #add(node, name) {
    const [left, right] = node.input.map((input) => this.translate(input));
    return { value: this.#graph.node('Add', [left.value, right.value], name), size: left.size };
  }

  #convolution(node, name, depthwise) {
    const { strides, padding, fused_ops: fused } = node.attr;
    if (decodeText(padding.s) !== 'SAME') throw new Error(`${node.name}: padding is not SAME`);
    const stride = Number(strides.list.i[1]);
    const [source, kernelName, biasName] = node.input;
    const input = this.translate(source);
    const kernelShape = this.#model.shape(kernelName);
    const { before, after, outputSize } = samePadding(input.size, kernelShape[0], stride);
    const tuned = this.#tuned.get(name);
    const kernel = tuned
      ? this.#tunedKernel(tuned, `${name}/weights`)
      : this.#kernel(kernelName, `${name}/weights`, depthwise);
    const bias = tuned?.bias.data ?? this.#model.values(biasName);
    this.#tuned.delete(name);
    const biasValue = this.#graph.initializer(`${name}/bias`, [bias.length], bias);
    const clipped = fused.list.s.map(decodeText).includes('Relu6');
    const result = this.#graph.node(
      'Conv',
      [input.value, kernel, biasValue],
      clipped ? `${name}/linear` : name,
      {
        group: depthwise ? bias.length : 1,
        kernel_shape: kernelShape.slice(0, 2),
        pads: [before, before, after, after],
        strides: [stride, stride],
      },
    );
    if (!clipped) return { value: result, size: outputSize };
    return { value: this.#graph.node('Clip', [result, 'zero', 'six'], name), size: outputSize };
  }

  /** scale * (code - zeroPoint), as the package's own runtime decodes it. */
  #kernel(name, value, depthwise) {
    const stored = this.#model.codes(name);
    const { codes, shape } = transposeKernel(stored.codes, this.#model.shape(name), depthwise);
    const graph = this.#graph;
    const code = graph.initializer(`${value}/codes`, shape, codes);
    const scale = graph.scalar(`${value}/scale`, stored.scale);
    const zeroPoint = graph.initializer(`${value}/zero_point`, [], Uint8Array.of(stored.zeroPoint));
    return graph.node('DequantizeLinear', [code, scale, zeroPoint], value);
  }

  /** One scale for the weights of each output. */
  #tunedKernel({ codes, scale }, value) {
    const graph = this.#graph;
    const code = graph.initializer(`${value}/codes`, codes.shape, codes.data);
    const scales = graph.initializer(`${value}/scale`, scale.shape, scale.data);
    return graph.node('DequantizeLinear', [code, scales], value, { axis: 0 });
  }
}

const PUBLISHED = 'npm nsfwjs 4.4.0, model mobilenet_v2_mid';

/**
 * regions = (LEAST_SHARE + (1 - LEAST_SHARE) share) seen. Backgrounds tell collections apart, not
 * objects, so they are taken out before anything is learned from them.
 */
function suppressBackground(graph, seen, { direction, offset }) {
  const weights = graph.initializer('foreground/direction', direction.shape, direction.data);
  const added = graph.initializer('foreground/offset', offset.shape, offset.data);
  const root = graph.node('Sqrt', [seen], 'foreground/root');
  const product = graph.node('MatMul', [root, weights], 'foreground/product');
  const logit = graph.node('Add', [product, added], 'foreground/logit');
  const share = graph.node('Sigmoid', [logit], 'foreground/share');
  const rest = graph.scalar('foreground/rest', 1 - LEAST_SHARE);
  const scaled = graph.node('Mul', [share, rest], 'foreground/scaled');
  const least = graph.scalar('foreground/least', LEAST_SHARE);
  const factor = graph.node('Add', [scaled, least], 'foreground/factor');
  graph.node('Mul', [seen, factor], 'regions');
}

/** The published network up to the end of block 14, for distil.py. */
export function buildPublished(model) {
  const graph = new OnnxGraph('published');
  const pixels = graph.input('pixels', DataType.FLOAT, [1, 3, SIZE, SIZE]);
  graph.scalar('zero', 0);
  graph.scalar('six', 6);
  const translator = new Translator(model, graph, new Map());
  translator.start(INPUT, pixels, SIZE);
  const { value, size } = translator.translate(fullName('expanded_conv_14/add'));
  graph.output(value, DataType.FLOAT, [1, 224, size, size]);
  return graph.encode({ producer: 'qurio models/encoders', description: '', metadata: [] });
}

/** vision.onnx; `tuned`: as readTunedWeights gives them, null for the published network. */
export function buildVision(model, tuned) {
  const graph = new OnnxGraph('vision');
  const pixels = graph.input('pixels', DataType.FLOAT, [1, 3, SIZE, SIZE]);
  graph.scalar('zero', 0);
  graph.scalar('six', 6);
  const nodes = new Map(tuned?.nodes);
  const translator = new Translator(model, graph, nodes);
  translator.start(INPUT, pixels, SIZE);
  const cut = translator.translate(fullName(CUT));
  if (cut.size !== GRID) throw new Error(`vision encoder: the cut is ${cut.size} cells wide`);
  if (nodes.size > 0) throw new Error(`vision encoder: no node is called ${[...nodes.keys()][0]}`);
  const kernel = [REGION_CELLS, REGION_CELLS];
  const pooled = graph.node('AveragePool', [cut.value], 'pooled', {
    kernel_shape: kernel,
    strides: kernel,
  });
  const regionCount = (GRID / REGION_CELLS) ** 2;
  const shape = graph.integers('regions/shape', [CHANNELS, regionCount]);
  const planes = graph.node('Reshape', [pooled, shape], 'regions/planes');
  const seen = tuned ? 'regions/seen' : 'regions';
  graph.node('Transpose', [planes], seen, { perm: [1, 0] });
  if (tuned) suppressBackground(graph, seen, tuned.foreground);
  graph.output('regions', DataType.FLOAT, [regionCount, CHANNELS]);
  return graph.encode({
    producer: 'qurio models/encoders',
    description: `MobileNetV2 x1.4 up to the expansion of block 13, mean over 2 x 2 cells${tuned ? ', background made faint' : ''}.`,
    metadata: [
      [
        'source',
        tuned ? `${PUBLISHED}; ${tuned.metadata.title}` : `${PUBLISHED}, weights unchanged`,
      ],
      ['licence', 'MIT, Copyright (c) 2019 Infinite Red, Inc.'],
    ],
  });
}
