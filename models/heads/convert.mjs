/**
 * Turns the trained models of this folder into the file format of core/model/file/model_file.h: what a
 * model is by name, one list of classes, no array that numbers an enumerator. Not one weight is touched.
 *
 *   node models/heads/convert.mjs
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FEATURES = ['circuit', 'linear', 'mlp', 'bilinear', 'quadratic'];
const ENCODINGS = ['joint', 'modality', 'registers', 'reference', 'angle'];
const NEW_NAMES = {
  whole: 'pool',
  familiar_mean: 'novelty_mean',
  familiar_prototypes: 'novelty_prototypes',
};
const FORMAT = { format: 'qurio-model', version: '3' };

function read(path) {
  const file = readFileSync(path);
  const length = Number(file.readBigUInt64LE(0));
  const { __metadata__: metadata, ...arrays } = JSON.parse(file.toString('utf8', 8, 8 + length));
  const data = file.subarray(8 + length);
  const list = Object.entries(arrays).map(
    ([
      name,
      {
        dtype,
        shape,
        data_offsets: [begin, end],
      },
    ]) => ({
      name,
      dtype,
      shape,
      bytes: data.subarray(begin, end),
    }),
  );
  return { metadata, arrays: list };
}

/** As write_safetensors of models/train/safetensors.cpp: keys in order, the header padded with spaces. */
function write(path, { metadata, arrays }) {
  const header = { __metadata__: Object.fromEntries(Object.entries(metadata).sort(byKey)) };
  let at = 0;
  for (const { name, dtype, shape, bytes } of arrays) {
    header[name] = { dtype, shape, data_offsets: [at, at + bytes.length] };
    at += bytes.length;
  }
  let text = Buffer.from(JSON.stringify(header));
  text = Buffer.concat([text, Buffer.alloc((8 - (text.length % 8)) % 8, ' ')]);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  writeFileSync(path, Buffer.concat([length, text, ...arrays.map(({ bytes }) => bytes)]));
}

function byKey([a], [b]) {
  return a < b ? -1 : 1;
}

function numbers({ dtype, bytes }) {
  const width = dtype === 'F16' ? 2 : 4;
  return Array.from({ length: bytes.length / width }, (_, i) =>
    dtype === 'F16' ? half(bytes.readUInt16LE(2 * i)) : bytes.readFloatLE(4 * i),
  );
}

function half(bits) {
  const fraction = bits & 0x3ff;
  const exponent = (bits >> 10) & 0x1f;
  return exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
}

const yes = (number) => (number === 1 ? 'yes' : 'no');

/** What head_metadata (core/model/head/head_metadata.cpp) says of a model with these arrays. */
function described(arrays) {
  const circuit = arrays.find(({ name }) => name === 'circuit');
  if (circuit !== undefined) {
    const [qubits, layers, entangle, encoding] = numbers(circuit);
    return {
      features: 'circuit',
      photo: 'yes',
      caption: 'yes',
      qubits: String(qubits),
      layers: String(layers),
      entangle: yes(entangle),
      encoding: ENCODINGS[encoding],
    };
  }
  const [kind, hidden, qubits, layers, entangle, encoding, photo, caption] = numbers(
    arrays.find(({ name }) => name === 'arm' || name === 'config'),
  );
  const features = FEATURES[kind];
  return {
    features,
    photo: yes(photo),
    caption: yes(caption),
    ...(['mlp', 'bilinear'].includes(features) && { hidden: String(hidden) }),
    ...(['circuit', 'quadratic'].includes(features) && { qubits: String(qubits) }),
    ...(features === 'circuit' && {
      layers: String(layers),
      entangle: yes(entangle),
      encoding: ENCODINGS[encoding],
    }),
  };
}

function renamed(arrays, prefix = '') {
  return arrays
    .filter(({ name }) => !['circuit', 'arm', 'config'].includes(name))
    .map((array) => ({ ...array, name: prefix + (NEW_NAMES[array.name] ?? array.name) }));
}

function converted({ metadata, arrays }) {
  const { arms, version: _, classes, ...rest } = metadata;
  rest.command = rest.command.replace('qurio-train twins', 'qurio-train counterparts');
  const shared = { ...rest, ...FORMAT, classes: JSON.parse(classes).join('\n') };
  if (arms === undefined) {
    return { metadata: { ...shared, ...described(arrays) }, arrays: renamed(arrays) };
  }
  const models = JSON.parse(arms);
  const all = {
    metadata: { ...shared, models: models.map(({ name }) => name).join('\n') },
    arrays: [],
  };
  all.metadata.name = `${rest.head}-counterparts`;
  for (const { name, title, seed, validation_macro_f1: merit, figures } of models) {
    const own = arrays
      .filter((array) => array.name.startsWith(`${name}/`))
      .map((array) => ({ ...array, name: array.name.slice(name.length + 1) }));
    const about = {
      ...described(own),
      title,
      seed: String(seed),
      validation_macro_f1: String(merit),
      figures: JSON.stringify(figures),
    };
    for (const [key, text] of Object.entries(about)) all.metadata[`${name}/${key}`] = text;
    all.arrays.push(...renamed(own, `${name}/`));
  }
  return all;
}

for (const name of readdirSync(new URL('.', import.meta.url))) {
  if (!name.endsWith('.safetensors')) continue;
  const path = new URL(name, import.meta.url);
  const file = read(path);
  if (file.metadata.format !== undefined) continue;
  write(path, converted(file));
  console.log(name);
}
