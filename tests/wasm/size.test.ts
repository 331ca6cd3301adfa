/** What a visitor fetches stays small: the modules and their scripts, as they are sent. */

import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';

/** Bytes after brotli at its strongest, which is how web/compress.mjs writes it. */
const LIMITS: readonly (readonly [file: string, limit: number])[] = [
  // Before the first answer.
  ['qurio.wasm', 130_000],
  // With the workbench; its script is mostly Embind's own.
  ['circuit.wasm', 27_000],
  ['circuit.js', 11_000],
];

it.each(LIMITS)('%s has at most %d bytes', (file, limit) => {
  const path = new URL(`../../web/public/generated/engine/${file}`, import.meta.url);
  const size = brotliCompressSync(readFileSync(path)).length;
  console.info(`${file}: ${size} bytes of ${limit}`);
  expect(size).toBeLessThanOrEqual(limit);
});
