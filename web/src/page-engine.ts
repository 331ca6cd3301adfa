/** The engine of the page: its modules downloaded and compiled once, in a worker that is replaced when it is lost. */

import { download } from './encoders/download';
import { EngineClient, type EngineModules } from './engine/client';
import engineWorker from './engine/worker?worker&url';
import { spawnWorker } from './page-worker';
import { Once } from './rpc/once';
import { fail, messageOf, type Outcome } from './rpc/outcome';

/** Bytes of content of both modules. */
export interface EngineProgress {
  readonly loaded: number;
  readonly total: number;
}

export class PageEngine {
  readonly #client: Once<EngineClient>;
  #news: EngineProgress = { loaded: 0, total: 0 };
  #listener: (progress: EngineProgress) => void = () => {};

  /** `files`: address of the folder of generated files. Nothing is downloaded before the first get(). */
  constructor(files: string) {
    const onProgress = (news: EngineProgress) => {
      this.#news = news;
      this.#listener(news);
    };
    this.#client = new Once(() => startEngine(engineFiles(files), onProgress));
  }

  /**
   * A failure is tried again by whoever asks next. The download may have begun, or ended, before anybody
   * listened: the last news come first.
   */
  get(onProgress?: (progress: EngineProgress) => void): Promise<Outcome<EngineClient>> {
    if (onProgress) {
      this.#listener = onProgress;
      if (this.#news.loaded > 0) onProgress(this.#news);
    }
    return this.#client.get();
  }
}

/** Addresses of the two modules and of the scripts that belong to them; `files` as above. */
export function engineFiles(files: string): Record<keyof EngineModules, string> {
  return {
    qurio: `${files}engine/qurio.wasm`,
    decoder: `${files}engine/decoder.wasm`,
    qurioGlue: `${files}engine/qurio.js`,
    decoderGlue: `${files}engine/decoder.js`,
  };
}

async function startEngine(
  files: ReturnType<typeof engineFiles>,
  onProgress: (progress: EngineProgress) => void,
): Promise<Outcome<EngineClient>> {
  const sizes = new Map<string, EngineProgress>();
  const module = async (name: 'qurio' | 'decoder') => {
    const file = await download(files[name], {
      onProgress: (loaded, total) => {
        sizes.set(name, { loaded, total: total ?? loaded });
        onProgress(sumOf([...sizes.values()]));
      },
    });
    // Not by streaming: a server that calls wasm an octet stream is good enough.
    return file.ok ? compiled(file.value) : file;
  };
  const [qurio, decoder] = await Promise.all([module('qurio'), module('decoder')]);
  if (!qurio.ok) return qurio;
  if (!decoder.ok) return decoder;
  const client = new EngineClient(() => spawnWorker(engineWorker, 'engine'), {
    ...files,
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

function sumOf(sizes: readonly EngineProgress[]): EngineProgress {
  return sizes.reduce((sum, { loaded, total }) => ({
    loaded: sum.loaded + loaded,
    total: sum.total + total,
  }));
}
