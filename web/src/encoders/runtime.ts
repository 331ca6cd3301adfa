/** ONNX Runtime Web as a session factory: its wasm from our own origin, checked before it runs. */

import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { ownScript } from '../rpc/own-script';
import { RUNTIME_GLUE } from './runtime-file';
import { encoderSession, type SessionFactory } from './session';

/** `folder` is the address of the runtime's two files, `wasm` the content of the larger one. */
export function webSessions(folder: string, wasm: Uint8Array, threads: number): SessionFactory {
  env.logLevel = 'error';
  env.wasm.numThreads = threads;
  env.wasm.wasmBinary = wasm;
  env.wasm.wasmPaths = { mjs: `${folder}${RUNTIME_GLUE}` };
  if (threads > 1) allowThreadWorkers();
  return async (model) => {
    const session = await InferenceSession.create(model, {
      executionProviders: ['wasm'],
      // The graphs are written as they should run: the optimiser would only cost half a second.
      graphOptimizationLevel: 'disabled',
    });
    // Compiled by now: megabytes that nobody needs again.
    delete env.wasm.wasmBinary;
    return encoderSession(session, Tensor);
  };
}

/**
 * The runtime starts its threads with plain addresses, which the page's policy refuses (trusted types):
 * they go through our own, which lets only our own scripts pass.
 */
function allowThreadWorkers(): void {
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(ownScript(String(url)), options);
      this.addEventListener('error', passOn);
    }
  };
}

/** What a thread has stopped with: the runtime's script throws the event itself, whose text says nothing. */
export function passOn({ message }: Pick<ErrorEvent, 'message'>): never {
  throw new Error(message);
}
