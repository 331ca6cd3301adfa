/** The converters: the file format, the readers, the 8-bit codes, the same bytes every time. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { buildEncoders } from '../../../models/encoders/build.mjs';
import { GraphModel } from '../../../models/encoders/graph-model.mjs';
import { DataType, OnnxGraph, RUNTIME_DOMAIN } from '../../../models/encoders/onnx-writer.mjs';
import { quantizeColumns } from '../../../models/encoders/quantize.mjs';
import { readArrays, readVisionWeights } from '../../../models/encoders/vision-weights.mjs';
import { describe as describeFile, mismatch, updateManifest } from '../../../models/manifest.mjs';
import { operatorCounts } from './onnx-reader.mjs';
import { nativeSession } from './sessions.mjs';

const folder = mkdtempSync(join(tmpdir(), 'qurio-encoders-'));
after(() => rmSync(folder, { recursive: true }));

const ABOUT = { producer: 'test', description: '', metadata: [['key', 'value']] };

describe('ONNX writer', () => {
  test('writes a graph that the runtime computes: y = 3 x - (-300), numbers of several bytes', async () => {
    const graph = new OnnxGraph('small');
    const x = graph.input('x', DataType.FLOAT, ['N', 2]);
    const tripled = graph.node('Mul', [x, graph.scalar('three', 3)], 'tripled');
    graph.node('Sub', [tripled, graph.scalar('offset', -300)], 'y');
    graph.output('y', DataType.FLOAT, ['N', 2]);
    const { ort, session } = await nativeSession(graph.encode(ABOUT));
    const input = new ort.Tensor('float32', Float32Array.of(1, -2, 0.5, 100), [2, 2]);
    const { y } = await session.run({ x: input });
    assert.deepEqual([...y.data], [303, 294, 301.5, 600]);
  });

  test('writes every attribute and data type that the encoders use', async () => {
    const graph = new OnnxGraph('types');
    const x = graph.input('x', DataType.FLOAT, [2, 300]);
    const scale = graph.initializer('scale', [300], new Float32Array(300).fill(1));
    const bias = graph.initializer('bias', [300], new Float32Array(300));
    const normed = graph.node('LayerNormalization', [x, scale, bias], 'normed', {
      axis: -1,
      epsilon: { float: 0.25 },
    });
    const turned = graph.node('Transpose', [normed], 'turned', { perm: [1, 0] });
    const shape = graph.integers('shape', [-1, 300]);
    graph.node('Reshape', [turned, shape], 'y');
    for (const codes of [Uint8Array.of(200), Int8Array.of(-100), Int16Array.of(-30000)]) {
      const name = codes.constructor.name;
      const code = graph.initializer(name, [1], codes);
      graph.node('Cast', [code], `${name} float`, { to: DataType.FLOAT });
      graph.output(`${name} float`, DataType.FLOAT, [1]);
    }
    graph.output('y', DataType.FLOAT, [2, 300]);
    const { ort, session } = await nativeSession(graph.encode(ABOUT));
    const data = Float32Array.from({ length: 600 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    const result = await session.run({ x: new ort.Tensor('float32', data, [2, 300]) });
    // Mean 0 and variance 1: only epsilon shrinks the values.
    assert.ok(Math.abs(result.y.data[0] - 1 / Math.sqrt(1.25)) < 1e-6);
    assert.ok(Math.abs(result.y.data[1] - 1 / Math.sqrt(1.25)) < 1e-6);
    assert.equal(result['Uint8Array float'].data[0], 200);
    assert.equal(result['Int8Array float'].data[0], -100);
    assert.equal(result['Int16Array float'].data[0], -30000);
  });

  test("writes the runtime's own operators: a convolution that clips its results", async () => {
    const graph = new OnnxGraph('clipped');
    const x = graph.input('x', DataType.FLOAT, [1, 1, 1, 3]);
    const kernel = graph.initializer('kernel', [1, 1, 1, 1], Float32Array.of(2));
    const clip = { activation: 'Clip', activation_params: { floats: [0, 6] } };
    graph.node('FusedConv', [x, kernel], 'y', { kernel_shape: [1, 1], ...clip }, RUNTIME_DOMAIN);
    graph.output('y', DataType.FLOAT, [1, 1, 1, 3]);
    const { ort, session } = await nativeSession(graph.encode(ABOUT));
    const input = new ort.Tensor('float32', Float32Array.of(-1, 2, 5), [1, 1, 1, 3]);
    assert.deepEqual([...(await session.run({ x: input })).y.data], [0, 4, 6]);
  });

  test('refuses a name used twice, a name never made, and values that do not fill the shape', () => {
    const graph = new OnnxGraph('wrong');
    graph.scalar('a', 1);
    assert.throws(() => graph.scalar('a', 2), /"a" is defined twice/);
    assert.throws(() => graph.node('Neg', ['b'], 'c'), /"b" is used before/);
    assert.throws(() => graph.output('d', DataType.FLOAT, []), /"d" is used before/);
    assert.throws(() => graph.initializer('e', [2], Float32Array.of(1)), /"e": 1 values/);
    assert.throws(() => graph.initializer('f', [1], Float64Array.of(1)), /"f": 1 values/);
  });
});

describe('graph model reader', () => {
  const quantization = { dtype: 'uint8', scale: 0.5, min: -1 };
  const modelJson = (weights) => ({
    modelTopology: { node: [{ name: 'n', op: 'Const' }] },
    weightsManifest: [{ paths: [], weights }],
  });
  const codes = { name: 'codes', shape: [3], dtype: 'float32', quantization };
  const plain = { name: 'plain', shape: [], dtype: 'float32' };

  test('finds each weight behind the one before, at any alignment', () => {
    const shards = Buffer.concat([
      Buffer.from([0, 2, 255]),
      Buffer.from(Float32Array.of(7).buffer),
    ]);
    const model = new GraphModel(modelJson([codes, plain]), shards);
    assert.deepEqual([...model.values('codes')], [-1, 0, 126.5]);
    assert.deepEqual([...model.values('plain')], [7]);
    assert.deepEqual(model.codes('codes'), {
      codes: Uint8Array.of(0, 2, 255),
      scale: 0.5,
      zeroPoint: 2,
    });
    assert.equal(model.node('n').op, 'Const');
  });

  test('refuses what it cannot read exactly', () => {
    const three = Buffer.from([0, 2, 255]);
    assert.throws(() => new GraphModel(modelJson([codes]), Buffer.alloc(4)), /hold 4 bytes/);
    const odd = { ...codes, quantization: { ...quantization, min: -0.9 } };
    assert.throws(() => new GraphModel(modelJson([odd]), three).codes('codes'), /not on the grid/);
    const model = new GraphModel(modelJson([codes]), three);
    assert.throws(() => model.values('other'), /no weight "other"/);
    assert.throws(() => model.node('other'), /no node "other"/);
    const half = { ...plain, dtype: 'float16' };
    assert.throws(() => new GraphModel(modelJson([half]), Buffer.alloc(2)), /type float16/);
    const whole = new GraphModel(modelJson([plain]), Buffer.alloc(4));
    assert.throws(() => whole.codes('plain'), /not stored as 8-bit/);
  });
});

describe('codes', () => {
  const values = (count) => Float32Array.from({ length: count }, (_, i) => Math.sin(i * i));

  test('no value moves by more than half a step, and the step is the fineness asked for', () => {
    const matrix = values(64 * 3);
    const { codes, scales } = quantizeColumns(matrix, 3, 10);
    const spread = Math.sqrt(matrix.reduce((sum, value) => sum + value ** 2, 0) / matrix.length);
    for (const scale of scales) {
      assert.ok(scale >= spread / 10 && scale <= (1.01 * spread) / 10, `step ${scale}`);
    }
    matrix.forEach((value, i) => {
      const scale = scales[i % 3];
      assert.ok(Math.abs(codes[i] * scale - value) <= scale * 0.5001, `value ${i}`);
    });
  });

  test('a column with one large value has a wider step of its own, and keeps that value', () => {
    const matrix = values(64 * 3);
    matrix[4] = -50;
    const { codes, scales } = quantizeColumns(matrix, 3, 100);
    assert.ok(Math.abs(codes[4] * scales[1] + 50) <= scales[1] / 2);
    assert.ok(scales[1] > scales[0] && scales[0] === scales[2]);
  });

  test('steps have few digits; zeros stay zeros', () => {
    const { scales } = quantizeColumns(values(64), 1, 9);
    assert.equal((scales[0] * 2 ** 20) % 2 ** (20 - 4 - 8 - 4), 0, `step ${scales[0]}`);
    const zeros = quantizeColumns(new Float32Array(6), 2, 9);
    assert.ok(zeros.codes.every((code) => code === 0));
  });

  test('refuses values that do not fill the columns', () => {
    assert.throws(() => quantizeColumns(values(7), 3, 9), /7 values do not fill rows of 3/);
  });
});

describe('encoder files', () => {
  test('are the same bytes every time, those of the manifest, and small', async () => {
    const [first, second] = [buildEncoders(), buildEncoders()];
    for (const [name, content] of Object.entries(first)) {
      assert.ok(content.equals(second[name]), `${name}: two builds differ`);
      assert.equal(mismatch(name, content), null);
    }
    assert.ok(first['vision.onnx'].length <= 4e6);
    assert.ok(first['text.onnx'].length <= 7e6);
    assert.equal(JSON.parse(first['vocabulary.json']).length, 8000);
  });

  test('on the command line are decoded once, at load, and fused', async () => {
    const files = buildEncoders();
    const optimised = async (name) => {
      const path = join(folder, name);
      const options = { graphOptimizationLevel: 'extended', optimizedModelFilePath: path };
      await nativeSession(files[name], options);
      return operatorCounts(path);
    };
    const vision = await optimised('vision.onnx');
    assert.equal(vision.get('Conv'), 16, 'one projection per block');
    assert.equal(vision.get('FusedConv'), 32, 'every ReLU6 is part of a convolution');
    assert.equal(vision.get('DequantizeLinear'), undefined);
    const text = await optimised('text.onnx');
    assert.equal(text.get('Gemm') + text.get('FusedGemm'), 9);
    assert.equal(text.get('Cast') ?? 0, 1, 'positions');
  });
});

describe('weights of the vision encoder', () => {
  const file = (arrays, values) => {
    const header = Buffer.from(JSON.stringify(arrays));
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(header.length));
    return Buffer.concat([length, header, Buffer.from(values)]);
  };

  test('arrays come out of a safetensors file in their shapes, at any alignment', () => {
    const arrays = {
      __metadata__: { title: 'x' },
      codes: { dtype: 'I8', shape: [3], data_offsets: [0, 3] },
      scale: { dtype: 'F32', shape: [1, 1], data_offsets: [3, 7] },
    };
    const read = readArrays(file(arrays, [1, 255, 128, 0, 0, 128, 63]));
    assert.deepEqual(read.metadata, { title: 'x' });
    assert.deepEqual([...read.arrays.get('codes').data], [1, -1, -128]);
    assert.deepEqual([...read.arrays.get('scale').data], [1]);
    const long = { codes: { dtype: 'I8', shape: [4], data_offsets: [0, 3] } };
    assert.throws(() => readArrays(file(long, [1, 2, 3])), /codes: 3 values do not fill \[4\]/);
  });

  test('every convolution has a scale and a bias for each output', () => {
    const { metadata, convolutions } = readVisionWeights();
    assert.match(metadata.licence, /^Apache-2\.0, Copyright/);
    assert.equal(convolutions.size, 48, 'stem, two in block 0, three in each of 15 blocks');
    for (const [name, { codes, scale, bias }] of convolutions) {
      assert.equal(codes.data.length % codes.shape[0], 0, name);
      assert.ok([...scale.data, ...bias.data].every(Number.isFinite), name);
    }
    const path = join(folder, 'broken.safetensors');
    const codes = { dtype: 'I8', shape: [1, 1, 1, 1], data_offsets: [0, 1] };
    writeFileSync(path, file({ 'a/codes': codes }, [1]));
    assert.throws(() => readVisionWeights(path), /a has no scale or bias/);
  });
});

describe('manifest', () => {
  const path = join(folder, 'manifest.json');

  test('tells a file from one that differs in a bit', () => {
    const content = Buffer.from('weights');
    assert.match(mismatch('a', content, path), /a is not in/);
    updateManifest({ b: content, a: content }, path);
    assert.equal(mismatch('a', content, path), null);
    const flipped = Buffer.from(content);
    flipped[3] ^= 1;
    assert.match(mismatch('a', flipped, path), /a is 7 bytes with SHA-256/);
    updateManifest({ a: flipped }, path);
    assert.equal(mismatch('a', flipped, path), null);
    assert.equal(mismatch('b', content, path), null, 'the other entry stays');
    assert.equal(
      describeFile(Buffer.from('abc')).sha256,
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  test('says where it cannot be read', () => {
    writeFileSync(path, '{"files":');
    assert.throws(() => mismatch('a', Buffer.alloc(0), path), /manifest\.json cannot be read/);
  });
});
