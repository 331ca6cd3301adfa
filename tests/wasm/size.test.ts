/** What a visitor fetches before the first answer stays small: the answering module, as it is sent. */

import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';

/** Bytes after brotli at its strongest, which is how web/compress.mjs writes it. */
const LIMIT = 130_000;

it(`qurio.wasm has at most ${LIMIT} bytes`, () => {
  const file = new URL('../../web/public/generated/engine/qurio.wasm', import.meta.url);
  const size = brotliCompressSync(readFileSync(file)).length;
  console.info(`qurio.wasm: ${size} bytes of ${LIMIT}`);
  expect(size).toBeLessThanOrEqual(LIMIT);
});
