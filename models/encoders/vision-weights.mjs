/**
 * vision.safetensors: the weights of the vision encoder, as vision_weights.py wrote them. For every
 * convolution NAME of the network
 *
 *   NAME/codes  I8 or I16 [outputs, inputs per group, height, width]
 *   NAME/scale  F32 [outputs]   weight = scale * code, batch normalisation folded in
 *   NAME/bias   F32 [outputs]
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PATH = fileURLToPath(new URL('vision.safetensors', import.meta.url));
const TYPES = { I8: Int8Array, I16: Int16Array, F32: Float32Array };

/** { metadata, arrays: name -> { shape, data } } of a safetensors file. */
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

/** { metadata, convolutions: name -> { codes, scale, bias } }, each { shape, data }. */
export function readVisionWeights(path = PATH) {
  const { metadata, arrays } = readArrays(readFileSync(path));
  const convolutions = new Map();
  for (const [array, codes] of arrays) {
    if (!array.endsWith('/codes')) continue;
    const name = array.slice(0, -'/codes'.length);
    const [scale, bias] = ['scale', 'bias'].map((part) => arrays.get(`${name}/${part}`));
    for (const vector of [scale, bias]) {
      if (vector?.data.length !== codes.shape[0]) {
        throw new Error(`${path}: ${name} has no scale or bias for every output`);
      }
    }
    convolutions.set(name, { codes, scale, bias });
  }
  return { metadata, convolutions };
}
