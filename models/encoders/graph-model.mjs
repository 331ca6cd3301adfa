/**
 * Reads a TensorFlow.js graph model: its nodes, and its weights out of the concatenated shards.
 * A weight is either stored plainly or as 8-bit codes with value = code * scale + min.
 */

const BYTES_PER_ELEMENT = new Map([
  ['float32', 4],
  ['int32', 4],
  ['uint8', 1],
]);

const elements = (shape) => shape.reduce((product, size) => product * size, 1);

/** Copies, so that the bytes are aligned for any typed array. */
const aligned = (bytes) => Uint8Array.from(bytes).buffer;

export class GraphModel {
  #weights = new Map();
  #nodes = new Map();

  /**
   * @param {object} modelJson the parsed model.json
   * @param {Buffer} shards all weight shards, joined in the order of the manifest
   */
  constructor(modelJson, shards) {
    for (const node of modelJson.modelTopology.node) this.#nodes.set(node.name, node);
    let begin = 0;
    for (const entry of modelJson.weightsManifest.flatMap((group) => group.weights)) {
      const width = BYTES_PER_ELEMENT.get(entry.quantization?.dtype ?? entry.dtype);
      if (width === undefined) {
        throw new Error(`weight "${entry.name}" has the unexpected type ${entry.dtype}`);
      }
      const end = begin + width * elements(entry.shape);
      this.#weights.set(entry.name, { entry, bytes: shards.subarray(begin, end) });
      begin = end;
    }
    if (begin !== shards.length) {
      throw new Error(`the shards hold ${shards.length} bytes, the manifest describes ${begin}`);
    }
  }

  /** The node of that name; throws when there is none. */
  node(name) {
    const node = this.#nodes.get(name);
    if (node === undefined) throw new Error(`the graph model has no node "${name}"`);
    return node;
  }

  #weight(name) {
    const weight = this.#weights.get(name);
    if (weight === undefined) throw new Error(`the graph model has no weight "${name}"`);
    return weight;
  }

  shape(name) {
    return this.#weight(name).entry.shape;
  }

  /** The 8-bit codes as stored: value = scale * (code - zeroPoint), zeroPoint a whole number. */
  codes(name) {
    const { entry, bytes } = this.#weight(name);
    const { scale, min, dtype } = entry.quantization ?? {};
    if (dtype !== 'uint8') throw new Error(`weight "${name}" is not stored as 8-bit codes`);
    const zeroPoint = Math.round(-min / scale);
    // The package's converter moves `min` so that zero has a code of its own.
    if (Math.abs(zeroPoint + min / scale) > 1e-6) {
      throw new Error(`weight "${name}": zero is not on the grid of its codes`);
    }
    return { codes: Uint8Array.from(bytes), scale, zeroPoint };
  }

  /** The values in 32-bit floats, as the package's own runtime sees them. */
  values(name) {
    const { entry, bytes } = this.#weight(name);
    if (entry.quantization !== undefined) {
      const { scale, min } = entry.quantization;
      return Float32Array.from(bytes, (code) => code * scale + min);
    }
    const buffer = aligned(bytes);
    return entry.dtype === 'int32' ? new Int32Array(buffer) : new Float32Array(buffer);
  }
}
