/** Mean vectors of words through the binding, and ranges that are not there. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { QurioModule } from '../../wasm/qurio';
import { instantiate } from '../../web/src/engine/wasm-module';
import { qurioModule } from './built-engine';

let qurio: QurioModule;

beforeAll(async () => {
  qurio = await instantiate(await qurioModule());
});

const TOKENS = Float32Array.of(1, 2, 3, 4, 5, 6);

it('averages the tokens of every word', () => {
  const result = qurio.wordVectors(Int32Array.of(0, 1, 1, 2), TOKENS, 2);
  expect(result.status).toBe('ok');
  expect([...(result.values ?? [])]).toEqual([1, 2, 4, 5]);
});

it('gives a copy that outlives the next call', () => {
  const { values } = qurio.wordVectors(Int32Array.of(0, 1), TOKENS, 2);
  qurio.wordVectors(Int32Array.of(2, 1), TOKENS, 2);
  expect([...(values ?? [])]).toEqual([1, 2]);
});

describe('ranges outside the tokens', () => {
  it.each([
    ['before the first', [-1, 1]],
    ['behind the last', [3, 1]],
    ['over the last', [2, 2]],
    ['without a token', [0, 0]],
    ['that overflow', [2147483647, 2147483647]],
  ])('%s are refused', (_, range) => {
    const result = qurio.wordVectors(Int32Array.from(range), TOKENS, 2);
    expect(result.status).toBe('invalid_argument');
    expect(result.values).toBeNull();
  });

  it.each([0, -1])('a width of %i has no tokens', (width) => {
    expect(qurio.wordVectors(Int32Array.of(0, 1), TOKENS, width).status).toBe('invalid_argument');
  });
});
