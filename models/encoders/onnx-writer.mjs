/**
 * Writes ONNX files: the protocol-buffer encoding of the few messages an inference graph needs.
 * The bytes depend only on the order of the calls, so the same calls give the same file.
 *
 * Field numbers: onnx.proto, IR version 10 (ModelProto, GraphProto, NodeProto, AttributeProto,
 * TensorProto, ValueInfoProto). Wire format: varint (0), length-delimited (2), 32-bit (5).
 */

const IR_VERSION = 10;
/** The first with DequantizeLinear by blocks. */
const OPSET_VERSION = 21;
/** Of ONNX Runtime's own operators. */
export const RUNTIME_DOMAIN = 'com.microsoft';
const RUNTIME_DOMAIN_VERSION = 1;

/** TensorProto.DataType. */
export const DataType = Object.freeze({ FLOAT: 1, UINT8: 2, INT8: 3, INT16: 5, INT64: 7 });

const ATTRIBUTE_TYPE = Object.freeze({ FLOAT: 1, INT: 2, STRING: 3, FLOATS: 6, INTS: 7 });

const TYPED_ARRAY = new Map([
  [Float32Array, DataType.FLOAT],
  [Uint8Array, DataType.UINT8],
  [Int8Array, DataType.INT8],
  [Int16Array, DataType.INT16],
  [BigInt64Array, DataType.INT64],
]);

/** Unsigned LEB128; negative numbers take ten bytes of two's complement, as int64 fields ask. */
function varint(value) {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes = [];
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}

const tag = (field, wireType) => varint((field << 3) | wireType);
const int = (field, value) => Buffer.concat([tag(field, 0), varint(value)]);
const bytes = (field, payload) => Buffer.concat([tag(field, 2), varint(payload.length), payload]);
const string = (field, text) => bytes(field, Buffer.from(text, 'utf8'));
const message = (field, parts) => bytes(field, Buffer.concat(parts));

function float(field, value) {
  const payload = Buffer.alloc(4);
  payload.writeFloatLE(value);
  return Buffer.concat([tag(field, 5), payload]);
}

/** Fields and type of an attribute; a value is { float }, { floats }, text, whole numbers or one of them. */
function attributeFields(value) {
  if (Array.isArray(value)) return [value.map((item) => int(8, item)), ATTRIBUTE_TYPE.INTS];
  if (typeof value === 'string') return [[string(4, value)], ATTRIBUTE_TYPE.STRING];
  if (typeof value !== 'object') return [[int(3, value)], ATTRIBUTE_TYPE.INT];
  if ('float' in value) return [[float(2, value.float)], ATTRIBUTE_TYPE.FLOAT];
  return [value.floats.map((item) => float(7, item)), ATTRIBUTE_TYPE.FLOATS];
}

function attribute(name, value) {
  const [fields, type] = attributeFields(value);
  return message(5, [string(1, name), ...fields, int(20, type)]);
}

/** `shape` entries are sizes, or a name for a size known only at run time. */
function valueInfo(field, { name, type, shape }) {
  const dimensions = shape.map((size) =>
    message(1, [typeof size === 'string' ? string(2, size) : int(1, size)]),
  );
  const tensorType = message(1, [int(1, type), message(2, dimensions)]);
  return message(field, [string(1, name), message(2, [tensorType])]);
}

/** Builds one graph; names are chosen by the caller and must be unique. */
export class OnnxGraph {
  #name;
  #names = new Set();
  #nodes = [];
  #initializers = [];
  #inputs = [];
  #outputs = [];
  #domains = new Set(['']);

  constructor(name) {
    this.#name = name;
  }

  #define(name) {
    if (this.#names.has(name)) throw new Error(`ONNX value "${name}" is defined twice`);
    this.#names.add(name);
    return name;
  }

  #require(name) {
    if (!this.#names.has(name)) throw new Error(`ONNX value "${name}" is used before it exists`);
  }

  /** A graph input; returns its name. */
  input(name, type, shape) {
    this.#inputs.push(valueInfo(11, { name: this.#define(name), type, shape }));
    return name;
  }

  /** Declares the existing value `name` a graph output. */
  output(name, type, shape) {
    this.#require(name);
    this.#outputs.push(valueInfo(12, { name, type, shape }));
  }

  /** A constant tensor, little-endian, its type taken from the typed array; returns its name. */
  initializer(name, shape, data) {
    const type = TYPED_ARRAY.get(data.constructor);
    const count = shape.reduce((product, size) => product * size, 1);
    if (type === undefined || count !== data.length) {
      throw new Error(`ONNX tensor "${name}": ${data.length} values do not fill [${shape}]`);
    }
    const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const dimensions = shape.map((size) => int(1, size));
    this.#initializers.push(
      message(5, [...dimensions, int(2, type), string(8, this.#define(name)), bytes(9, raw)]),
    );
    return name;
  }

  /** A one-element float tensor without dimensions. */
  scalar(name, value) {
    return this.initializer(name, [], Float32Array.of(value));
  }

  /** An int64 vector: axes, shapes. */
  integers(name, values) {
    return this.initializer(name, [values.length], BigInt64Array.from(values, BigInt));
  }

  /** Adds a node with one output and returns that output's name; `domain`: '' is ONNX itself. */
  node(op, inputs, output, attributes = {}, domain = '') {
    this.nodes(op, inputs, [output], attributes, domain);
    return output;
  }

  /** Adds a node with several outputs. */
  nodes(op, inputs, outputs, attributes = {}, domain = '') {
    for (const name of inputs) this.#require(name);
    this.#nodes.push(
      message(1, [
        ...inputs.map((name) => string(1, name)),
        ...outputs.map((name) => string(2, this.#define(name))),
        string(3, outputs[0]),
        string(4, op),
        ...Object.entries(attributes).map(([name, value]) => attribute(name, value)),
        ...(domain === '' ? [] : [string(7, domain)]),
      ]),
    );
    this.#domains.add(domain);
    return outputs;
  }

  /**
   * The model file. `metadata` is written as key/value strings in the order given.
   * @param {{producer: string, description: string, metadata: [string, string][]}} about
   * @returns {Buffer}
   */
  encode({ producer, description, metadata }) {
    const graph = [
      ...this.#nodes,
      string(2, this.#name),
      ...this.#initializers,
      ...this.#inputs,
      ...this.#outputs,
    ];
    return Buffer.concat([
      int(1, IR_VERSION),
      string(2, producer),
      string(6, description),
      message(7, graph),
      ...[...this.#domains].map((domain) =>
        message(8, [
          string(1, domain),
          int(2, domain === '' ? OPSET_VERSION : RUNTIME_DOMAIN_VERSION),
        ]),
      ),
      ...metadata.map(([key, value]) => message(14, [string(1, key), string(2, value)])),
    ]);
  }
}
