/** ONNX Runtime Web's files; the large ones are known by their hashes like the model files. */

import type { ManifestEntry } from './integrity';

/**
 * `pruned`: what our encoders were seen to reach, with traps in place of the rest (web/runtime/prune.mjs).
 * `complete`: ort-wasm-simd-threaded.wasm of the onnxruntime-web in web/package.json, fetched only after the
 * other has failed somewhere, and not kept for use without a network. A test compares both.
 */
export type RuntimeKind = 'pruned' | 'complete';

export const RUNTIMES: Readonly<Record<RuntimeKind, ManifestEntry & { readonly name: string }>> = {
  pruned: {
    name: 'ort-wasm-simd-threaded.wasm',
    bytes: 4296645,
    sha256: '0d4ea927c06a632a4f9d0d6ae6f2bcaa3da09eac857118da10dfba5ed860586a',
  },
  complete: {
    name: 'ort-wasm-simd-threaded.complete.wasm',
    bytes: 14239897,
    sha256: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
  },
};

/** The one that a visit begins with. */
export const RUNTIME_FILE = RUNTIMES.pruned;

/** The script beside them (web/build.mjs). */
export const RUNTIME_GLUE = 'ort-wasm-simd-threaded.js';
