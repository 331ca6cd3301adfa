/** The page's recogniser: engine and encoders in two workers, everything from our own origin. */

import { splitOdds } from './app/measure/log-linear-pool';
import { Pipeline } from './app/pipeline/pipeline';
import type { Recogniser } from './app/pipeline/recogniser';
import { encodersClient } from './encoders/client';
import { download } from './encoders/download';
import { verified } from './encoders/integrity';
import { RUNTIME_FILE, RUNTIME_GLUE } from './encoders/runtime-file';
import encodersWorker from './encoders/worker?worker&url';
import engineWorker from './engine/worker?worker&url';
import { type Installation, installationFault } from './installation';
import { Arrivals } from './page-arrivals';
import { engineFiles, PageEngine } from './page-engine';
import { type HeadFile, PageModels } from './page-models';
import { openPhoto } from './page-photo';
import { spawnWorker, threadCount } from './page-worker';
import { type Outcome, orCancelled } from './rpc/outcome';
import type { TravelSizes } from './start';

export interface RecogniserOptions {
  /** The one that answers. */
  readonly head: HeadFile;
  /** Of files by their paths below generated/, where they are known. */
  readonly sizes: TravelSizes;
  /** Notes for whoever looks into a problem. */
  readonly log: (detail: string) => void;
  /** Address of the folder that holds generated/, absolute or relative to the page. */
  readonly baseUrl?: string;
}

/** Nothing is downloaded before load(), or before a photo is opened. */
export function createRecogniser({
  head,
  sizes,
  log,
  baseUrl = import.meta.env.BASE_URL,
}: RecogniserOptions): Recogniser {
  const files = new URL('generated/', new URL(baseUrl, globalThis.location.href)).href;
  const arrivals = new Arrivals(sizes);
  const place = { files, threads: threadCount() };
  const encoders = encodersClient(() => spawnWorker(encodersWorker, 'encoders'), place, log);
  const engine = new PageEngine(files, (...news) => arrivals.report(...news));
  const models = new PageModels({ files, head, engine, encoders, arrivals });
  const pipeline = new Pipeline({
    ...models.ends,
    counterpartsFile: () => models.whole().then(() => counterparts(files, head)),
  });
  return {
    load: async (news, signal) => {
      const outcome = await orCancelled(models.load(pipeline, news, signal), signal);
      if (outcome.ok || signal?.aborted) return outcome;
      const installation = await installationFault(installed(files, head));
      return installation ? { ok: false, failure: { ...outcome.failure, installation } } : outcome;
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

/** What a start needs, for whoever installed the page; `files`: address of the folder of generated files. */
function installed(files: string, head: HeadFile): Installation {
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

async function counterparts(
  files: string,
  head: HeadFile,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const name = `${head.name}-counterparts.safetensors`;
  const file = await download(`${files}models/${name}`);
  return file.ok ? verified(name, file.value) : file;
}
