/** Head files: what is right is read to the last number, and whatever is wrong is named. */

import { describe, expect, it } from 'vitest';
import { readSafetensors } from '../../../web/src/engine/safetensors';

type Header = Record<string, unknown>;

/** A file from its header (object or text) and its numbers. */
function file(header: Header | string, numbers: readonly number[] = []): Uint8Array {
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  const json = new TextEncoder().encode(text);
  const values = new Uint8Array(Float32Array.from(numbers).buffer);
  const bytes = new Uint8Array(8 + json.length + values.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  bytes.set(values, 8 + json.length);
  return bytes;
}

const array = (shape: unknown, begin: unknown, end: unknown, dtype = 'F32') => ({
  dtype,
  shape,
  data_offsets: [begin, end],
});

function refusal(bytes: Uint8Array): string {
  const outcome = readSafetensors(bytes);
  if (outcome.ok) throw new Error('the file was accepted');
  expect(outcome.failure.status).toBe('weights_mismatch');
  return outcome.failure.detail;
}

describe('half precision', () => {
  const halves = (...bits: number[]) => {
    const header = file({ a: array([bits.length], 0, 2 * bits.length, 'F16') });
    const whole = new Uint8Array(header.length + 2 * bits.length);
    whole.set(header);
    bits.forEach((half, at) => {
      new DataView(whole.buffer).setUint16(header.length + 2 * at, half, true);
    });
    const outcome = readSafetensors(whole);
    if (!outcome.ok) throw new Error(outcome.failure.detail);
    return [...(outcome.value.arrays[0]?.values ?? [])];
  };

  it('is read exactly: signs, fractions, the smallest, the largest, and what is not finite', () => {
    expect(halves(0x3c00, 0xc000, 0x3555)).toEqual([1, -2, 0.333251953125]);
    expect(halves(0, 0x8000, 1, 0x83ff, 0x0400)).toEqual([
      0,
      -0,
      2 ** -24,
      -1023 / 2 ** 24,
      2 ** -14,
    ]);
    expect(halves(0x7bff, 0xfbff)).toEqual([65504, -65504]);
    expect(halves(0x7c00, 0xfc00, 0x7e00)).toEqual([Infinity, -Infinity, Number.NaN]);
  });
});

describe('a good file', () => {
  const header = {
    __metadata__: { name: 'world', note: 'a text' },
    b: array([2], 24, 32),
    a: array([2, 3], 0, 24),
    scalar: array([], 32, 36),
  };
  const outcome = readSafetensors(file(header, [1, 2, 3, 4, 5, 6, 7, 8, 9]));

  it('gives every array with its shape and numbers', () => {
    if (!outcome.ok) throw new Error(outcome.failure.detail);
    const found = outcome.value.arrays.map(({ name, shape, values }) => [name, shape, [...values]]);
    expect(found).toEqual([
      ['b', [2], [7, 8]],
      ['a', [2, 3], [1, 2, 3, 4, 5, 6]],
      ['scalar', [], [9]],
    ]);
  });

  it('gives its metadata', () => {
    expect(outcome.ok && outcome.value.metadata).toEqual({ name: 'world', note: 'a text' });
  });

  it('may begin anywhere in a larger buffer', () => {
    const whole = file({ a: array([1], 0, 4) }, [5]);
    const larger = new Uint8Array(whole.length + 3);
    larger.set(whole, 3);
    const inner = readSafetensors(larger.subarray(3));
    expect(inner.ok && [...(inner.value.arrays[0]?.values ?? [])]).toEqual([5]);
  });
});

describe('a bad file', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['is too short', new Uint8Array(7), /shorter/],
    ['says that its header is longer than it is', file('{}').subarray(0, 9), /2 bytes/],
    [
      'has a header beyond any measure',
      new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255]),
      /header of/,
    ],
    ['has no JSON', file('{"a":'), /not JSON/],
    ['has a list for a header', file('[]'), /not an object/],
    ['has an array that is no object', file({ a: 7 }), /a is not an object/],
    ['has a number type of its own', file({ a: array([4], 0, 4, 'I8') }, [1]), /I8/],
    ['has too many bytes for half precision', file({ a: array([1], 0, 4, 'F16') }, [1]), /4 bytes/],
    ['has a negative side', file({ a: array([-1], 0, 4) }, [1]), /shape/],
    ['has a fraction of a side', file({ a: array([1.5], 0, 6) }, [1, 2]), /shape/],
    ['has a text for an offset', file({ a: array([1], '0', 4) }, [1]), /offsets/],
    [
      'has three offsets',
      file({ a: { ...array([1], 0, 4), data_offsets: [0, 4, 8] } }, [1]),
      /off/,
    ],
    ['has fewer bytes than its shape', file({ a: array([2], 0, 4) }, [1]), /4 bytes for 2/],
    [
      'has arrays that overlap',
      file({ a: array([2], 0, 8), b: array([1], 4, 8) }, [1, 2]),
      /b begins at 4, not at 8/,
    ],
    ['has a hole', file({ a: array([1], 4, 8) }, [1, 2]), /begins at 4, not at 0/],
    ['ends before its arrays do', file({ a: array([2], 0, 8) }, [1]), /8 of 4 bytes/],
    ['goes on after its arrays', file({ a: array([1], 0, 4) }, [1, 2]), /4 of 8 bytes/],
    ['has numbers in its metadata', file({ __metadata__: { a: 1 } }), /metadata a/],
    ['has a list of metadata', file({ __metadata__: [] }), /metadata is not/],
  ])('%s', (_, bytes, reason) => {
    expect(refusal(bytes)).toMatch(reason);
  });
});
