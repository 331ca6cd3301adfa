/** One compiled WebAssembly module, many instances: what the page fetches once and every worker starts from. */

import type { ModuleOptions } from '../../../wasm/decoder';
import { type Failure, messageOf } from '../rpc/outcome';

/** A compiled module and the Emscripten factory that belongs to it. */
export interface WasmModule<Instance> {
  readonly compiled: WebAssembly.Module;
  readonly create: (options: ModuleOptions) => Promise<Instance>;
}

/** A fresh instance with a heap of its own. Rejects when the memory cannot be had. */
export function instantiate<Instance>(module: WasmModule<Instance>): Promise<Instance> {
  return new Promise((resolve, reject) => {
    const instantiateWasm: ModuleOptions['instantiateWasm'] = (imports, receive) => {
      try {
        const instance = new WebAssembly.Instance(module.compiled, imports);
        receive(instance);
        return instance.exports;
      } catch (error) {
        // The factory's own promise would stay pending for ever.
        reject(error);
        return {};
      }
    };
    const silent = () => {};
    module.create({ instantiateWasm, print: silent, printErr: silent }).then(resolve, reject);
  });
}

/**
 * What a call that threw means. The modules are built without exceptions: they abort when memory
 * cannot be had, and trap on what the C++ rules out.
 */
export function trapped(error: unknown): Failure {
  const message = messageOf(error);
  const memory = error instanceof RangeError || /abort/i.test(message);
  return { status: memory ? 'out_of_memory' : 'worker_failed', detail: message };
}
