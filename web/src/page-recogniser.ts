/** The page's recogniser: engine and encoders in two workers, everything from our own origin. */

import { FeatureMemory } from './app/pipeline/feature-memory';
import { type CircuitSteps, measured, prepareCaption, recognise } from './app/pipeline/recognise';
import type { DownloadProgress, Recogniser } from './app/pipeline/recogniser';
import { EncodersClient } from './encoders/client';
import { download } from './encoders/download';
import { verified } from './encoders/integrity';
import encodersWorker from './encoders/worker?worker&url';
import { EngineClient } from './engine/client';
import type { Features, HeadCard, Outcome, Photo } from './engine/types';
import engineWorker from './engine/worker?worker&url';
import { fail } from './rpc/outcome';
import { ownScript } from './rpc/own-script';
import type { WorkerPort } from './rpc/worker-calls';

type OnProgress = (progress: DownloadProgress) => void;

/** More threads than this do not make one small network faster. */
const MAX_THREADS = 4;

/**
 * `baseUrl` is the address of the folder that holds generated/, absolute or relative to the page. Both workers start at once; nothing large is downloaded before load().
 */
export function createRecogniser(baseUrl: string = import.meta.env.BASE_URL): Recogniser {
  const files = new URL('generated/', new URL(baseUrl, globalThis.location.href)).href;
  const encoders = new EncodersClient(() => spawn(encodersWorker, 'encoders'), {
    files,
    threads: threadCount(),
  });
  const engine = new LazyEngine(files);
  void engine.get();
  const counterparts = new LazyCounterparts(files, engine);
  const memory = new FeatureMemory();
  const steps = stepsOf(engine, encoders, counterparts, memory);
  return {
    load: (onProgress) => load(files, engine, encoders, onProgress),
    version: async () => {
      const client = await engine.get();
      return client.ok ? client.value.started() : client;
    },
    openPhoto: async (file, signal) => {
      const client = await engine.get();
      return client.ok ? client.value.openPhoto(file, signal) : client;
    },
    recognise: (input, signal) => recognise(steps, input, signal),
    prepare: (caption, signal) => prepareCaption(steps, caption, signal),
    counterparts: (input, signal) =>
      measured(steps, input, (features) => steps.counterparts(features, signal), signal),
    prepareCounterparts: () => counterparts.get(),
    forget: () => {
      memory.forget();
      void encoders.forget();
    },
    angleSweep: (input, angle, signal) =>
      measured(steps, input, (features) => steps.angleSweep(features, angle, signal), signal),
    shots: (input, plan, signal) =>
      measured(steps, input, (features) => steps.shots(features, plan, signal), signal),
    safeShots: (input, plan, signal) =>
      measured(steps, input, (features) => steps.safeShots(features, plan, signal), signal),
    withoutRegions: (input, first, end, signal) =>
      measured(steps, input, (all) => steps.withoutRegions(all, first, end, signal), signal),
  };
}

async function load(
  files: string,
  engine: LazyEngine,
  encoders: EncodersClient,
  onProgress: OnProgress,
): Promise<Outcome<HeadCard>> {
  const [client, models, vocabulary, head] = await Promise.all([
    engine.get(onProgress),
    encoders.load(onProgress),
    modelFile(files, 'vocabulary.json', 'vocabulary', onProgress),
    modelFile(files, 'world.safetensors', 'head', onProgress),
  ]);
  if (!client.ok) return client;
  if (!models.ok) return models;
  if (!vocabulary.ok) return vocabulary;
  if (!head.ok) return head;
  const tokenizer = await client.value.loadVocabulary(new TextDecoder().decode(vocabulary.value));
  return tokenizer.ok ? client.value.loadHead(head.value) : tokenizer;
}

async function modelFile(
  files: string,
  name: string,
  part: DownloadProgress['part'] | null,
  onProgress: OnProgress,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const file = await download(`${files}models/${name}`, {
    onProgress: (loaded, total) => part && onProgress({ part, loaded, total: total ?? loaded }),
  });
  return file.ok ? verified(name, file.value) : file;
}

/** The engine's modules are downloaded and compiled once, on the page; a failure is tried again when asked. */
class LazyEngine {
  readonly #files: string;
  #client: Promise<Outcome<EngineClient>> | null = null;
  #news: DownloadProgress = { part: 'engine', loaded: 0, total: 0 };
  #listener: OnProgress = () => {};

  constructor(files: string) {
    this.#files = files;
  }

  /** The download may have begun, or ended, before anybody listened: the last news come first. */
  async get(onProgress?: OnProgress): Promise<Outcome<EngineClient>> {
    if (onProgress !== undefined) {
      this.#listener = onProgress;
      if (this.#news.loaded > 0) onProgress(this.#news);
    }
    this.#client ??= startEngine(this.#files, (news) => {
      this.#news = news;
      this.#listener(news);
    });
    const starting = this.#client;
    const client = await starting;
    if (!client.ok && this.#client === starting) this.#client = null;
    return client;
  }
}

async function startEngine(files: string, onProgress: OnProgress): Promise<Outcome<EngineClient>> {
  const folder = `${files}engine/`;
  const sizes = new Map<string, { loaded: number; total: number }>();
  const module = async (name: string) => {
    const file = await download(`${folder}${name}.wasm`, {
      onProgress: (loaded, total) => {
        sizes.set(name, { loaded, total: total ?? loaded });
        onProgress({ part: 'engine', ...sumOf([...sizes.values()]) });
      },
    });
    // Not by streaming: a server that calls wasm an octet stream is good enough.
    return file.ok ? compiled(file.value) : file;
  };
  const [qurio, decoder] = await Promise.all([module('qurio'), module('decoder')]);
  if (!qurio.ok) return qurio;
  if (!decoder.ok) return decoder;
  const client = new EngineClient(() => spawn(engineWorker, 'engine'), {
    qurio: qurio.value,
    decoder: decoder.value,
    qurioGlue: `${folder}qurio.mjs`,
    decoderGlue: `${folder}decoder.mjs`,
  });
  return { ok: true, value: client };
}

async function compiled(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<WebAssembly.Module>> {
  try {
    return { ok: true, value: await WebAssembly.compile(bytes) };
  } catch (error) {
    return fail('worker_failed', `the engine cannot be compiled: ${String(error)}`);
  }
}

/** The arms that the head is held against are downloaded behind all else, or when one is asked before; a failure is tried again. */
class LazyCounterparts {
  readonly #files: string;
  readonly #engine: LazyEngine;
  #loaded: Promise<Outcome<null>> | null = null;

  constructor(files: string, engine: LazyEngine) {
    this.#files = files;
    this.#engine = engine;
  }

  async get(): Promise<Outcome<null>> {
    this.#loaded ??= this.#load();
    const loading = this.#loaded;
    const loaded = await loading;
    if (!loaded.ok && this.#loaded === loading) this.#loaded = null;
    return loaded;
  }

  async #load(): Promise<Outcome<null>> {
    const file = await modelFile(this.#files, 'world-counterparts.safetensors', null, () => {});
    if (!file.ok) return file;
    const client = await this.#engine.get();
    return client.ok ? client.value.loadCounterparts(file.value) : client;
  }
}

function stepsOf(
  engine: LazyEngine,
  encoders: EncodersClient,
  counterparts: LazyCounterparts,
  memory: FeatureMemory,
): CircuitSteps {
  const withEngine = async <T>(use: (client: EngineClient) => Promise<Outcome<T>>) => {
    const client = await engine.get();
    return client.ok ? use(client.value) : client;
  };
  /** For features that ask for the circuit without its two-qubit gates. */
  const withHead = async <T>(
    { cut = false }: Features,
    use: (client: EngineClient) => Promise<Outcome<T>>,
  ) => {
    const ready = cut ? await counterparts.get() : null;
    return ready && !ready.ok ? ready : withEngine(use);
  };
  return {
    memory,
    tokenise: (caption, signal) => withEngine((client) => client.tokenise(caption, signal)),
    encodePhoto: (photo: Photo, blurred, signal) => encoders.regions(photo.tensor, blurred, signal),
    encodeTokens: (ids, signal) => encoders.tokens(ids, signal),
    wordVectors: (words, vectors, signal) =>
      withEngine((client) => client.wordVectors(words, vectors, signal)),
    answer: (features, signal) => withHead(features, (client) => client.answer(features, signal)),
    shots: (features, plan, signal) =>
      withHead(features, (client) => client.shots(features, plan, signal)),
    safeShots: (features, plan, signal) =>
      withHead(features, (client) => client.safeShots(features, plan, signal)),
    withoutRegions: (features, first, end, signal) =>
      withHead(features, (client) => client.withoutRegions(features, first, end, signal)),
    counterparts: async (features, signal) => {
      const ready = await counterparts.get();
      return ready.ok ? withEngine((client) => client.counterparts(features, signal)) : ready;
    },
    angleSweep: (features, angle, signal) =>
      withHead(features, (client) => client.angleSweep(features, angle, signal)),
  };
}

function spawn(url: string, name: string): WorkerPort {
  return new Worker(ownScript(url), { type: 'module', name });
}

/** Threads share memory, which only an isolated page may do. */
function threadCount(): number {
  const cores = globalThis.navigator.hardwareConcurrency || 1;
  return globalThis.crossOriginIsolated ? Math.min(MAX_THREADS, Math.max(1, cores)) : 1;
}

function sumOf(sizes: readonly { loaded: number; total: number }[]) {
  return sizes.reduce(
    (sum, size) => ({ loaded: sum.loaded + size.loaded, total: sum.total + size.total }),
    { loaded: 0, total: 0 },
  );
}
