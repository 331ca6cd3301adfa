/** The encoders over fake sessions: what is refused, what is cached, what is checked. */

import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_TOKENS } from '../../../web/src/encoders/calls';
import { Encoders } from '../../../web/src/encoders/encoders';
import type { EncoderInput, EncoderSession } from '../../../web/src/encoders/session';
import type { Outcome } from '../../../web/src/rpc/outcome';

class FakeSession implements EncoderSession {
  readonly asked: EncoderInput[] = [];
  answer: (input: EncoderInput) => Float32Array;

  constructor(answer: (input: EncoderInput) => Float32Array) {
    this.answer = answer;
  }

  async run(input: EncoderInput): Promise<Float32Array> {
    this.asked.push(input);
    return this.answer(input);
  }
}

const WIDTH = 8;
const PIXELS = 3 * 224 * 224;
let vision: FakeSession;
let text: FakeSession;
let encoders: Encoders;

const photo = (first: number) => new Float32Array(PIXELS).fill(0.5).fill(first, 0, 1);
const status = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.status);

beforeEach(() => {
  vision = new FakeSession(({ data }) => new Float32Array(49 * WIDTH).fill(Number(data[0])));
  text = new FakeSession(({ data }) => new Float32Array(data.length * 4).fill(1));
  encoders = new Encoders(vision, text);
});

it('a caption is read once the language encoder is there, a photo before', async () => {
  encoders = new Encoders(vision, null);
  expect(status(await encoders.regions(photo(0)))).toBe('ok');
  expect(status(await encoders.tokens(Int32Array.of(1)))).toBe('worker_failed');
  encoders.readCaptionsBy(text);
  expect(status(await encoders.tokens(Int32Array.of(1)))).toBe('ok');
});

describe('the vision encoder', () => {
  it('is given 1 x 3 x 224 x 224 numbers', async () => {
    await encoders.regions(photo(0));
    expect(vision.asked[0]).toMatchObject({ name: 'pixels', shape: [1, 3, 224, 224] });
  });

  it('is asked once for the same photo', async () => {
    const first = await encoders.regions(photo(0.25));
    const second = await encoders.regions(photo(0.25));
    expect(vision.asked).toHaveLength(1);
    expect(second).toEqual({ ok: true, value: { values: expect.anything(), milliseconds: 0 } });
    expect(first.ok && second.ok && second.value.values).toBe(first.ok && first.value.values);
  });

  it('is asked again when one pixel differs', async () => {
    await encoders.regions(photo(0.25));
    const other = await encoders.regions(photo(0.26));
    expect(vision.asked).toHaveLength(2);
    expect(other.ok && other.value.values[0]).toBeCloseTo(0.26);
  });

  it('is asked again after everything was forgotten', async () => {
    await encoders.regions(photo(0.25));
    await encoders.tokens(new Int32Array([1, 2]));
    await encoders.handlers().forget(null);
    await encoders.regions(photo(0.25));
    await encoders.tokens(new Int32Array([1, 2]));
    expect([vision.asked.length, text.asked.length]).toEqual([2, 2]);
  });

  it('forgets the photo it has not seen for longest', async () => {
    for (let i = 0; i <= 24; i++) await encoders.regions(photo(i));
    await encoders.regions(photo(1));
    expect(vision.asked).toHaveLength(25);
    await encoders.regions(photo(0));
    expect(vision.asked).toHaveLength(26);
  });

  it.each([
    ['another size', new Float32Array(PIXELS - 1)],
    ['a NaN', photo(Number.NaN)],
    ['an infinite number', photo(Number.POSITIVE_INFINITY)],
  ])('is not given %s', async (_, tensor) => {
    expect(status(await encoders.regions(tensor))).toBe('invalid_argument');
    expect(vision.asked).toHaveLength(0);
  });

  it.each([
    ['a NaN', new Float32Array(49).fill(Number.NaN, 48)],
    ['an infinite number', new Float32Array(49).fill(Number.NEGATIVE_INFINITY, 7, 8)],
    ['another number of regions', new Float32Array(48)],
    ['nothing', new Float32Array(0)],
  ])('may not answer with %s, and such an answer is not kept', async (_, answer) => {
    vision.answer = () => answer;
    expect(status(await encoders.regions(photo(0)))).toBe('not_finite');
    vision.answer = () => new Float32Array(49);
    expect(status(await encoders.regions(photo(0)))).toBe('ok');
  });

  it('may fail without an exception coming out', async () => {
    vision.answer = () => {
      throw new Error('out of memory');
    };
    expect(status(await encoders.regions(photo(0)))).toBe('worker_failed');
  });

  it('passes a trap on: its instance answers nobody any more', async () => {
    vision.answer = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    await expect(encoders.regions(photo(0))).rejects.toThrow(/stopped: RuntimeError: unreachable/);
  });
});

describe('the language encoder', () => {
  it('is given 64-bit ids', async () => {
    await encoders.tokens(Int32Array.of(5, 7999));
    expect(text.asked[0]).toEqual({ name: 'ids', data: BigInt64Array.of(5n, 7999n), shape: [2] });
  });

  it('is asked again when the order of the ids differs', async () => {
    await encoders.tokens(Int32Array.of(1, 2));
    await encoders.tokens(Int32Array.of(2, 1));
    expect(text.asked).toHaveLength(2);
  });

  it.each([0, MAX_TOKENS + 1])('is not given %i ids', async (length) => {
    expect(status(await encoders.tokens(new Int32Array(length)))).toBe('invalid_argument');
  });
});
