/** The page's recogniser: engine and encoders in two workers, everything from our own origin. */

import { splitOdds } from './app/measure/log-linear-pool';
import { Pipeline } from './app/pipeline/pipeline';
import type { DownloadProgress, Recogniser } from './app/pipeline/recogniser';
import type { LoadProgress } from './encoders/calls';
import { type EncodersClient, encodersClient } from './encoders/client';
import { download } from './encoders/download';
import { MANIFEST, type ManifestEntry, verified } from './encoders/integrity';
import { RUNTIME_FILE, RUNTIME_GLUE } from './encoders/runtime-file';
import encodersWorker from './encoders/worker?worker&url';
import type { HeadCard } from './engine/types';
import engineWorker from './engine/worker?worker&url';
import { type Installation, installationFault } from './installation';
import { engineFiles, PageEngine } from './page-engine';
import { openPhoto } from './page-photo';
import { spawnWorker, threadCount } from './page-worker';
import { type Outcome, orCancelled } from './rpc/outcome';

type OnProgress = (progress: DownloadProgress) => void;

/**
 * `head`: the one that answers. `baseUrl` is the address of the folder that holds generated/, absolute or relative to the page. The
 * engine starts at once; nothing large is downloaded before load(). `log`: notes for whoever looks into a problem.
 */
export function createRecogniser(
  log: (detail: string) => void,
  head: HeadFile,
  baseUrl: string = import.meta.env.BASE_URL,
): Recogniser {
  const files = new URL('generated/', new URL(baseUrl, globalThis.location.href)).href;
  const threads = threadCount();
  const encoders = encodersClient(() => spawnWorker(encodersWorker, 'encoders'), {
    files,
    threads,
  });
  const engine = new PageEngine(files);
  void engine.get();
  const pipeline = new Pipeline({
    engine: async (name, argument, signal) => {
      const client = await engine.get();
      return client.ok ? client.value.ask(name, argument, signal) : client;
    },
    encoders: (name, argument, signal) => encoders.ask(name, argument, signal),
    counterpartsFile: () => modelFile(files, { name: `${head.name}-counterparts.safetensors` }),
  });
  return {
    load: (onProgress, signal) => {
      const parts = { files, head, engine, encoders, pipeline };
      return orCancelled(loadOrSayWhy(parts, onProgress, signal), signal);
    },
    version: async () => {
      const client = await engine.get();
      return client.ok ? client.value.started() : client;
    },
    openPhoto: async (file, signal) => {
      const client = await engine.get();
      return client.ok ? openPhoto(client.value, files, file, signal) : client;
    },
    recognise: async (input, signal) => {
      const outcome = await pipeline.recognise(input, signal);
      if (outcome.ok && splitOdds(outcome.value.answer) === null) {
        log('the parts of the answer do not add up to its odds');
      }
      return outcome;
    },
    adopt: (input, prepared) => pipeline.adopt(input, prepared),
    prepare: (caption, signal) => pipeline.prepare(caption, signal),
    measure: (name, input, plan, signal) => pipeline.measure(name, input, plan, signal),
    prepareCounterparts: (signal) => pipeline.prepareCounterparts(signal),
    forget: () => pipeline.forget(),
  };
}

/** A trained head by its name, size and hash: its file is NAME.safetensors. */
export type HeadFile = ManifestEntry & { readonly name: string };

interface Parts {
  readonly files: string;
  readonly head: HeadFile;
  readonly engine: PageEngine;
  readonly encoders: EncodersClient;
  readonly pipeline: Pipeline;
}

/** A start that failed is looked into, for whoever installed the page. */
async function loadOrSayWhy(
  parts: Parts,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Outcome<HeadCard>> {
  const outcome = await load(parts, onProgress, signal);
  if (outcome.ok || signal?.aborted) return outcome;
  const installation = await installationFault(installed(parts));
  return installation ? { ok: false, failure: { ...outcome.failure, installation } } : outcome;
}

/** What a start needs; `files`: address of the folder of generated files. */
function installed({ files, head }: Parts): Installation {
  const workers = [engineWorker, encodersWorker];
  const { qurio, decoder, qurioGlue, decoderGlue } = engineFiles(files);
  const models = ['vision.onnx', 'text.onnx', 'vocabulary.json', `${head.name}.safetensors`];
  return {
    workers,
    scripts: [...workers, qurioGlue, decoderGlue, `${files}ort/${RUNTIME_GLUE}`],
    data: [
      qurio,
      decoder,
      `${files}ort/${RUNTIME_FILE.name}`,
      ...models.map((name) => `${files}models/${name}`),
    ],
  };
}

async function load(
  { files, head: { name, ...entry }, engine, encoders, pipeline }: Parts,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Outcome<HeadCard>> {
  const part = (name: DownloadProgress['part']) => (loaded: number, total: number | null) =>
    onProgress({ part: name, loaded, total: total ?? loaded });
  const [client, models, vocabulary, head] = await Promise.all([
    engine.get((news) => onProgress({ part: 'engine', ...news })),
    encoders.started((news) => onProgress(news as LoadProgress)),
    modelFile(files, { name: 'vocabulary.json', onProgress: part('vocabulary') }, signal),
    modelFile(files, { name: `${name}.safetensors`, entry, onProgress: part('head') }, signal),
  ]);
  if (!client.ok) return client;
  if (!models.ok) return models;
  if (!vocabulary.ok) return vocabulary;
  if (!head.ok) return head;
  const json = new TextDecoder().decode(vocabulary.value);
  const tokenizer = await client.value.ask('loadVocabulary', json, signal);
  return tokenizer.ok ? pipeline.loadHead(head.value, signal) : tokenizer;
}

interface Wanted {
  readonly name: string;
  /** Missing: as the manifest says. */
  readonly entry?: ManifestEntry;
  readonly onProgress?: (loaded: number, total: number | null) => void;
}

async function modelFile(
  files: string,
  { name, entry = MANIFEST[name], onProgress = () => {} }: Wanted,
  signal?: AbortSignal,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const file = await download(`${files}models/${name}`, { onProgress, signal });
  return file.ok ? verified(name, file.value, entry) : file;
}
