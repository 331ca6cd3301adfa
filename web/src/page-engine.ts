/** The engine of the page: its modules downloaded and compiled once, in a worker that is replaced when it is lost. */

import { download } from './encoders/download';
import { EngineClient, type EngineModules } from './engine/client';
import engineWorker from './engine/worker?worker&url';
import { spawnWorker } from './page-worker';
import { Once } from './rpc/once';
import { fail, messageOf, type Outcome } from './rpc/outcome';

/** Bytes of content of a module so far, and of the whole where the server tells it. */
export type EngineNews = (path: string, loaded: number, total: number | null) => void;

/** Paths of the modules, below the folder of generated files. */
export const ENGINE_MODULES = { qurio: 'engine/qurio.wasm', decoder: 'engine/decoder.wasm' };

export class PageEngine {
  readonly #client: Once<EngineClient>;

  /** `files`: address of the folder of generated files. Nothing is downloaded before the first get(). */
  constructor(files: string, onProgress: EngineNews) {
    this.#client = new Once(() => startEngine(files, onProgress));
  }

  /** A failure is tried again by whoever asks next. */
  get(): Promise<Outcome<EngineClient>> {
    return this.#client.get();
  }
}

/** Addresses of the two modules and of the scripts that belong to them; `files` as above. */
export function engineFiles(files: string): Record<keyof EngineModules, string> {
  return {
    qurio: `${files}${ENGINE_MODULES.qurio}`,
    decoder: `${files}${ENGINE_MODULES.decoder}`,
    qurioGlue: `${files}engine/qurio.js`,
    decoderGlue: `${files}engine/decoder.js`,
  };
}

async function startEngine(files: string, onProgress: EngineNews): Promise<Outcome<EngineClient>> {
  const addresses = engineFiles(files);
  const module = async (name: 'qurio' | 'decoder') => {
    const file = await download(addresses[name], {
      onProgress: (loaded, total) => onProgress(ENGINE_MODULES[name], loaded, total),
    });
    // Not by streaming: a server that calls wasm an octet stream is good enough.
    return file.ok ? compiled(file.value) : file;
  };
  const [qurio, decoder] = await Promise.all([module('qurio'), module('decoder')]);
  if (!qurio.ok) return qurio;
  if (!decoder.ok) return decoder;
  const client = new EngineClient(() => spawnWorker(engineWorker, 'engine'), {
    ...addresses,
    qurio: qurio.value,
    decoder: decoder.value,
  });
  return { ok: true, value: client };
}

async function compiled(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<WebAssembly.Module>> {
  try {
    return { ok: true, value: await WebAssembly.compile(bytes) };
  } catch (error) {
    return fail('worker_failed', `the engine cannot be compiled: ${messageOf(error)}`);
  }
}
