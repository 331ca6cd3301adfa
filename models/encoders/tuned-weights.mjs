/**
 * vision-tuned.safetensors: what was trained here (distil.py) and takes the place of the package's
 * weights in the vision encoder. For every such convolution NODE of the graph
 *
 *   NODE/codes  I8 [outputs, inputs per group, height, width]
 *   NODE/scale  F32 [outputs]   weight = scale * code
 *   NODE/bias   F32 [outputs]
 *
 * and, to tell an object from its background,
 *
 *   foreground/direction  F32 [channels, 1]
 *   foreground/offset     F32 [1]
 *   share of a region that is object: sigmoid(sqrt(region) direction + offset)
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PATH = fileURLToPath(new URL('vision-tuned.safetensors', import.meta.url));
const TYPES = { I8: Int8Array, F32: Float32Array };

/** { metadata, arrays: name -> { shape, data } } of a safetensors file of I8 and F32 arrays. */
export function readArrays(file) {
  const length = Number(file.readBigUInt64LE(0));
  const { __metadata__: metadata, ...entries } = JSON.parse(file.toString('utf8', 8, 8 + length));
  const arrays = new Map();
  for (const [name, { dtype, shape, data_offsets: offsets }] of Object.entries(entries)) {
    const [begin, end] = offsets.map((offset) => 8 + length + offset);
    // A copy, so that the bytes are aligned.
    const data = new TYPES[dtype](Uint8Array.from(file.subarray(begin, end)).buffer);
    const count = shape.reduce((product, size) => product * size, 1);
    if (end > file.length || data.length !== count) {
      throw new Error(`${name}: ${data.length} values do not fill [${shape}]`);
    }
    arrays.set(name, { shape, data });
  }
  return { metadata: metadata ?? {}, arrays };
}

/**
 * { metadata, nodes, foreground }; nodes: name -> { codes, scale, bias }, foreground: { direction,
 * offset }, each { shape, data }.
 */
export function readTunedWeights(path = PATH) {
  const { metadata, arrays } = readArrays(readFileSync(path));
  const nodes = new Map();
  for (const [name, codes] of arrays) {
    if (!name.endsWith('/codes')) continue;
    const node = name.slice(0, -'/codes'.length);
    const [scale, bias] = ['scale', 'bias'].map((part) => arrays.get(`${node}/${part}`));
    for (const vector of [scale, bias]) {
      if (vector?.data.length !== codes.shape[0]) {
        throw new Error(`vision-tuned.safetensors: ${node} has no scale or bias for every output`);
      }
    }
    nodes.set(node, { codes, scale, bias });
  }
  const [direction, offset] = ['direction', 'offset'].map((part) =>
    arrays.get(`foreground/${part}`),
  );
  if (offset?.data.length !== 1 || direction === undefined) {
    throw new Error('vision-tuned.safetensors has no direction and offset of the foreground');
  }
  return { metadata, nodes, foreground: { direction, offset } };
}
