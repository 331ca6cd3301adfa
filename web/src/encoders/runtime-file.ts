/** ONNX Runtime Web's two files; the larger is known by its hash like the model files. */

import type { ManifestEntry } from './integrity';

/** dist/ort-wasm-simd-threaded.wasm of the onnxruntime-web in web/package.json; a test compares. */
export const RUNTIME_FILE: ManifestEntry & { readonly name: string } = {
  name: 'ort-wasm-simd-threaded.wasm',
  bytes: 14239897,
  sha256: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
};

/** The script beside it (web/build.mjs). */
export const RUNTIME_GLUE = 'ort-wasm-simd-threaded.js';
