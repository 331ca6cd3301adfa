/**
 * The vision encoder: EfficientNet-Lite0 without its head and classifier.
 *
 *   pixels  float [1, 3, 224, 224], RGB planes in [0, 1]
 *   regions float [49, 512]: 7 x 7 regions row by row; of each the ends of the last two stages
 *           (192 and 320 channels, of either sign)
 *
 * Tan and Le, EfficientNet (2019), https://arxiv.org/abs/1905.11946; the Lite variant has neither
 * squeeze-and-excitation nor swish. The graph needs no optimiser: a runtime that loads it as it is
 * starts at once and is as fast.
 */

import { DataType, OnnxGraph, RUNTIME_DOMAIN } from './onnx-writer.mjs';

const SIZE = 224;
const GRID = 7;
/** What the network was trained on: (255 pixel - 127) / 128. */
const PIXEL_SCALE = 255 / 128;
const PIXEL_OFFSET = 127 / 128;
/** ReLU6, computed while a convolution's results are at hand: a node of its own reads and writes them once more. */
const RELU6 = { activation: 'Clip', activation_params: { floats: [0, 6] } };
/** Stages of inverted residual blocks, widths as the weights have them. */
const STAGES = [
  { blocks: 1, stride: 1 },
  { blocks: 2, stride: 2 },
  { blocks: 2, stride: 2 },
  { blocks: 3, stride: 2 },
  { blocks: 3, stride: 1 },
  { blocks: 4, stride: 2 },
  { blocks: 1, stride: 1 },
];

/** TensorFlow's SAME: an odd pixel of padding goes to the bottom and to the right. */
function samePadding(size, kernel, stride) {
  const outputSize = Math.ceil(size / stride);
  const total = Math.max((outputSize - 1) * stride + kernel - size, 0);
  return { before: total >> 1, after: total - (total >> 1), outputSize };
}

/** Writes convolutions; `planes` are { value, channels, size }: an ONNX value and what it holds. */
class Network {
  #graph;
  #convolutions;

  constructor(graph, convolutions) {
    this.#graph = graph;
    this.#convolutions = new Map(convolutions);
  }

  /** Throws when a weight has found no place. */
  finish() {
    const [rest] = this.#convolutions.keys();
    if (rest !== undefined) throw new Error(`vision encoder: no convolution is called ${rest}`);
  }

  #weights(name) {
    const weights = this.#convolutions.get(name);
    if (weights === undefined) throw new Error(`vision encoder: there are no weights of ${name}`);
    this.#convolutions.delete(name);
    const { codes, scale, bias } = weights;
    const graph = this.#graph;
    const code = graph.initializer(`${name}/codes`, codes.shape, codes.data);
    const scales = graph.initializer(`${name}/scale`, scale.shape, scale.data);
    const kernel = graph.node('DequantizeLinear', [code, scales], `${name}/weights`, { axis: 0 });
    return {
      shape: codes.shape,
      inputs: [kernel, graph.initializer(`${name}/bias`, bias.shape, bias.data)],
    };
  }

  /** Depthwise where the kernel has one input. */
  linear(name, planes, stride = 1) {
    return this.#convolution(name, planes, stride, 'Conv', {}, '');
  }

  /** The same, its results clipped to 0 to 6. */
  clipped(name, planes, stride = 1) {
    return this.#convolution(name, planes, stride, 'FusedConv', RELU6, RUNTIME_DOMAIN);
  }

  #convolution(name, planes, stride, operator, activation, domain) {
    const { shape, inputs } = this.#weights(name);
    const [channels, perGroup, height, width] = shape;
    const { before, after, outputSize } = samePadding(planes.size, height, stride);
    const attributes = {
      group: planes.channels / perGroup,
      kernel_shape: [height, width],
      pads: [before, before, after, after],
      strides: [stride, stride],
      ...activation,
    };
    const value = this.#graph.node(operator, [planes.value, ...inputs], name, attributes, domain);
    return { value, channels, size: outputSize };
  }

  /** An inverted residual block: expand, depthwise, project, and add where the shape is kept. */
  block(name, planes, stride) {
    const expansion = `${name}/expand`;
    const expanded = this.#convolutions.has(expansion) ? this.clipped(expansion, planes) : planes;
    const filtered = this.clipped(`${name}/depthwise`, expanded, stride);
    const projected = this.linear(`${name}/project`, filtered);
    if (stride !== 1 || projected.channels !== planes.channels) return projected;
    const sum = this.#graph.node('Add', [projected.value, planes.value], `${name}/sum`);
    return { ...projected, value: sum };
  }
}

/** The pixels as the network was trained on them. */
function scaled(graph, pixels) {
  const wide = graph.node(
    'Mul',
    [pixels, graph.scalar('pixels/scale', PIXEL_SCALE)],
    'pixels/wide',
  );
  return graph.node('Sub', [wide, graph.scalar('pixels/offset', PIXEL_OFFSET)], 'pixels/scaled');
}

/**
 * The ends of the last two stages. The 1,280 channels of the network's head are left out: what they add
 * to these is about ImageNet's classes, and carries less far to unseen collections (CARD.md).
 */
function trunk(network, pixels) {
  let planes = network.clipped('stem', { value: pixels, channels: 3, size: SIZE }, 2);
  const ends = [];
  let number = 0;
  for (const { blocks, stride } of STAGES) {
    for (let i = 0; i < blocks; ++i) {
      planes = network.block(`block_${number++}`, planes, i === 0 ? stride : 1);
    }
    ends.push(planes);
  }
  return ends.slice(-2);
}

/** vision.onnx out of what readVisionWeights gives. */
export function buildVision({ metadata, convolutions }) {
  const graph = new OnnxGraph('vision');
  const pixels = graph.input('pixels', DataType.FLOAT, [1, 3, SIZE, SIZE]);
  const network = new Network(graph, convolutions);
  const parts = trunk(network, scaled(graph, pixels));
  network.finish();
  const channels = parts.reduce((sum, part) => sum + part.channels, 0);
  const regionCount = GRID ** 2;
  const joined = graph.node(
    'Concat',
    parts.map(({ value }) => value),
    'joined',
    { axis: 1 },
  );
  const shape = graph.integers('regions/shape', [channels, regionCount]);
  const planes = graph.node('Reshape', [joined, shape], 'regions/planes');
  graph.node('Transpose', [planes], 'regions', { perm: [1, 0] });
  graph.output('regions', DataType.FLOAT, [regionCount, channels]);
  return graph.encode({
    producer: 'qurio models/encoders',
    description:
      'EfficientNet-Lite0: the ends of its last two stages and its head at 7 x 7 regions.',
    metadata: ['source', 'licence'].map((key) => [key, metadata[key] ?? '']),
  });
}
