/** Only the files of the manifest are used. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pruned } from '../../../web/runtime/prune.mjs';
import { MANIFEST, verified } from '../../../web/src/encoders/integrity';
import { RUNTIMES } from '../../../web/src/encoders/runtime-file';

const content = new TextEncoder().encode('weights');
const entry = {
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
};

describe('a model file', () => {
  it('passes when it is the one of the manifest', async () => {
    expect(await verified('a', content, entry)).toEqual({ ok: true, value: content });
  });

  it('does not pass with one bit flipped', async () => {
    const flipped = Uint8Array.from(content, (byte, i) => (i === 3 ? byte ^ 1 : byte));
    const outcome = await verified('a', flipped, entry);
    expect(!outcome.ok && outcome.failure.status).toBe('hash_mismatch');
  });

  it('does not pass when it ends early', async () => {
    const outcome = await verified('a', content.slice(0, -1), entry);
    expect(!outcome.ok && outcome.failure.detail).toBe('a has 6 bytes, not 7');
  });

  it('does not pass when the manifest does not know it', async () => {
    const outcome = await verified('unknown.onnx', content);
    expect(!outcome.ok && outcome.failure.detail).toMatch(/not in the manifest/);
  });
});

it('the manifest names both encoders and the vocabulary', () => {
  expect(Object.keys(MANIFEST)).toEqual(
    expect.arrayContaining(['vision.onnx', 'text.onnx', 'vocabulary.json']),
  );
});

describe('the runtime', () => {
  const fileAt = (path: string) =>
    readFileSync(fileURLToPath(new URL(`../../../web/${path}`, import.meta.url)));
  const ort = 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm';
  const entryOf = (file: Uint8Array) => ({
    bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
  });

  it('is, complete, the one of the installed onnxruntime-web', () => {
    expect(RUNTIMES.complete).toMatchObject(entryOf(fileAt(ort)));
  });

  it('is, pruned, what web/runtime makes of it', () => {
    const list = fileAt('runtime/reached.txt').toString();
    expect(RUNTIMES.pruned).toMatchObject(entryOf(pruned(fileAt(ort), list)));
  });
});
