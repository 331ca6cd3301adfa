/** Exercises the instrumented runtime in a browser's worker, and sends what it has marked to the server. */

import { env, InferenceSession, Tensor } from '/ort/ort.wasm.min.mjs';
import { exercise } from './exercises.mjs';

const words = new URL(self.location.href).searchParams;
const threads = Number(words.get('threads'));
const lengths = words.get('lengths').split(',').map(Number);
const marksAt = Number(words.get('marksAt'));
const marks = Number(words.get('marks'));

const bytesOf = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());

/** The memory that the runtime and all its threads share. */
let memory = null;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = (binary, imports) => {
  memory = imports?.a?.a ?? memory;
  return instantiate(binary, imports);
};

async function run() {
  if (threads > 1 && !self.crossOriginIsolated) throw new Error('no threads here');
  env.logLevel = 'error';
  env.wasm.numThreads = threads;
  env.wasm.wasmBinary = await bytesOf('/instrumented.wasm');
  env.wasm.wasmPaths = { mjs: `${self.location.origin}/ort/ort-wasm-simd-threaded.mjs` };
  const models = {
    vision: await bytesOf('/models/vision.onnx'),
    text: await bytesOf('/models/text.onnx'),
  };
  await exercise({ InferenceSession, Tensor }, models, lengths, (done) =>
    self.postMessage({ news: done }),
  );
  const reached = new Uint8Array(memory.buffer).slice(marksAt, marksAt + marks);
  await fetch('/marks', { method: 'POST', body: reached });
}

run().then(
  () => self.postMessage({ end: 'done' }),
  (error) => self.postMessage({ end: `failed: ${error}` }),
);
