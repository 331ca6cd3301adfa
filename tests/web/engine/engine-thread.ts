/** The page's engine worker, with the real modules, in a thread of Node. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { EngineModules } from '../../../web/src/engine/client';
import type { WorkerPort } from '../../../web/src/rpc/worker-calls';
import { glueAddress, wasmBytes } from '../../wasm/built-engine';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const THREAD = fileURLToPath(new URL('worker-thread.mjs', import.meta.url));

export class EngineThread implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  onerror: WorkerPort['onerror'] = null;
  readonly #worker: Worker;

  /** `bundle`: what bundleWorker() gave. */
  constructor(bundle: string) {
    this.#worker = new Worker(THREAD, { workerData: bundle });
    this.#worker.on('message', (data) => this.onmessage?.({ data } as MessageEvent));
    this.#worker.on('error', (error) => this.onerror?.({ message: String(error) } as ErrorEvent));
  }

  postMessage(message: unknown): void {
    this.#worker.postMessage(message);
  }

  terminate(): void {
    void this.#worker.terminate();
  }
}

/** Bundles the worker for the tests of one file, whose name is the bundle's. */
export async function bundleWorker(name: string): Promise<string> {
  const outDir = `${ROOT}build/tests/${name}`;
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: `${ROOT}web/src/engine/worker.ts`,
        output: { entryFileNames: 'worker.mjs' },
      },
    },
  });
  return `${outDir}/worker.mjs`;
}

export async function engineModules(): Promise<EngineModules> {
  const [qurio, decoder] = await Promise.all([
    WebAssembly.compile(await wasmBytes('qurio')),
    WebAssembly.compile(await wasmBytes('decoder')),
  ]);
  const glue = { qurioGlue: glueAddress('qurio'), decoderGlue: glueAddress('decoder') };
  return { qurio, decoder, ...glue };
}

export async function headFile(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(`${ROOT}models/heads/${name}.safetensors`));
}
