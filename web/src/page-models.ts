/**
 * The models on their way, one stage after the other: what is needed first has the line for itself. What is
 * asked of engine and encoders waits for the stage that it needs.
 */

import type { PipelineEnds } from './app/pipeline/ends';
import type { Pipeline } from './app/pipeline/pipeline';
import type { LoadNews } from './app/pipeline/recogniser';
import type { LoadProgress } from './encoders/calls';
import type { EncodersClient } from './encoders/client';
import { download } from './encoders/download';
import { MANIFEST, type ManifestEntry, verified } from './encoders/integrity';
import { RUNTIME_FILE } from './encoders/runtime-file';
import type { EngineClient } from './engine/client';
import type { HeadCard } from './engine/types';
import type { Arrivals } from './page-arrivals';
import { ENGINE_MODULES, type PageEngine } from './page-engine';
import { Gate } from './page-gate';
import { fail, type Outcome } from './rpc/outcome';

/** A trained head by its name, size and hash: its file is NAME.safetensors. */
export type HeadFile = ManifestEntry & { readonly name: string };

interface EngineFiles {
  readonly client: EngineClient;
  readonly vocabulary: string;
  readonly head: Uint8Array;
}

export interface ModelParts {
  /** Address of the folder of generated files. */
  readonly files: string;
  readonly head: HeadFile;
  readonly engine: PageEngine;
  readonly encoders: EncodersClient;
  readonly arrivals: Arrivals;
}

/** Paths below the folder of generated files. */
const VOCABULARY = 'models/vocabulary.json';
const VISION = { runtime: `ort/${RUNTIME_FILE.name}`, vision: 'models/vision.onnx' };
const TEXT = 'models/text.onnx';

export class PageModels {
  readonly #parts: ModelParts;
  readonly #engine = new Gate();
  readonly #vision = new Gate();
  readonly #text = new Gate();
  #card: HeadCard | null = null;

  constructor(parts: ModelParts) {
    this.#parts = parts;
  }

  /** Engine and encoders, each call once the stage that it needs is ready. */
  get ends(): Pick<PipelineEnds, 'engine' | 'encoders'> {
    const { engine, encoders } = this.#parts;
    return {
      engine: async (name, argument, signal) => {
        if (name !== 'loadHead' && !this.#engine.isOpen) {
          if (name === 'forget') return NOTHING_TO_FORGET as never;
          const ready = await this.#engine.passed(signal);
          if (!ready.ok) return ready;
        }
        const client = await engine.get();
        return client.ok ? client.value.ask(name, argument, signal) : client;
      },
      encoders: async (name, argument, signal) => {
        const needed = name === 'tokens' ? this.#text : this.#vision;
        if (!needed.isOpen) {
          if (name === 'forget') return NOTHING_TO_FORGET as never;
          const ready = await needed.passed(signal);
          if (!ready.ok) return ready;
        }
        return encoders.ask(name, argument, signal);
      },
    };
  }

  /** From the first stage that is not ready; the head is loaded into `pipeline`. */
  async load(pipeline: Pipeline, news: LoadNews, signal?: AbortSignal): Promise<Outcome<HeadCard>> {
    this.#expect();
    this.#parts.arrivals.listen(news.onProgress);
    const files = await this.#fetchEngine(signal);
    if (files && !files.ok) return files;
    // What comes next is on its way while what has come is made ready: the line does not stand still.
    const visionReady = this.#loadVision();
    const card = await this.#startEngine(pipeline, files?.value ?? null, signal);
    if (!card.ok) return card;
    this.#engine.open();
    news.onReady('engine', card.value);
    const vision = await visionReady;
    if (!vision.ok) return vision;
    this.#vision.open();
    news.onReady('vision', card.value);
    const text = await this.#loadText(vision.value, signal);
    if (!text.ok) return text;
    this.#text.open();
    news.onReady('text', card.value);
    return card;
  }

  #expect(): void {
    const { arrivals, head } = this.#parts;
    if (!this.#engine.isOpen) {
      for (const path of Object.values(ENGINE_MODULES)) arrivals.expect('engine', path);
      arrivals.expect('vocabulary', VOCABULARY, MANIFEST['vocabulary.json']?.bytes);
      arrivals.expect('head', `models/${head.name}.safetensors`, head.bytes);
    }
    if (!this.#vision.isOpen) {
      arrivals.expect('runtime', VISION.runtime, RUNTIME_FILE.bytes);
      arrivals.expect('vision', VISION.vision, MANIFEST['vision.onnx']?.bytes);
    }
    if (!this.#text.isOpen) arrivals.expect('text', TEXT, MANIFEST['text.onnx']?.bytes);
  }

  /** Null: it is ready. */
  async #fetchEngine(signal?: AbortSignal): Promise<Outcome<EngineFiles> | null> {
    if (this.#card !== null) return null;
    const { engine, head } = this.#parts;
    const { name, ...entry } = head;
    const [client, vocabulary, file] = await Promise.all([
      engine.get(),
      this.#checked(VOCABULARY, MANIFEST['vocabulary.json'], signal),
      this.#checked(`models/${name}.safetensors`, entry, signal),
    ]);
    if (!client.ok) return client;
    if (!vocabulary.ok) return vocabulary;
    if (!file.ok) return file;
    const json = new TextDecoder().decode(vocabulary.value);
    return { ok: true, value: { client: client.value, vocabulary: json, head: file.value } };
  }

  async #startEngine(
    pipeline: Pipeline,
    files: EngineFiles | null,
    signal?: AbortSignal,
  ): Promise<Outcome<HeadCard>> {
    if (this.#card !== null) return { ok: true, value: this.#card };
    if (files === null) return fail('worker_failed', 'the files of the engine are not there');
    const tokenizer = await files.client.ask('loadVocabulary', files.vocabulary, signal);
    if (!tokenizer.ok) return tokenizer;
    const card = await pipeline.loadHead(files.head, signal);
    if (card.ok) this.#card = card.value;
    return card;
  }

  /** Answered with what comes next, which is on its way as soon as this has come. */
  async #loadVision(): Promise<Outcome<Promise<Outcome<Uint8Array<ArrayBuffer>>> | null>> {
    if (this.#vision.isOpen) return { ok: true, value: null };
    const { encoders, arrivals } = this.#parts;
    let text: Promise<Outcome<Uint8Array<ArrayBuffer>>> | null = null;
    const pending = new Set<LoadProgress['part']>(['runtime', 'vision']);
    const started = await encoders.started((item) => {
      const { part, loaded, total } = item as LoadProgress;
      if (part !== 'text') arrivals.report(VISION[part], loaded);
      if (loaded === total) pending.delete(part);
      if (pending.size === 0) text ??= this.#fetch(TEXT);
    });
    return started.ok ? { ok: true, value: text } : started;
  }

  /** The worker checks what it is given. */
  async #loadText(
    begun: Promise<Outcome<Uint8Array<ArrayBuffer>>> | null,
    signal?: AbortSignal,
  ): Promise<Outcome<null>> {
    if (this.#text.isOpen) return { ok: true, value: null };
    const file = await (begun ?? this.#fetch(TEXT, signal));
    return file.ok ? this.#parts.encoders.ask('loadText', file.value, signal) : file;
  }

  async #checked(path: string, entry: ManifestEntry | undefined, signal?: AbortSignal) {
    const file = await this.#fetch(path, signal);
    return file.ok ? verified(path, file.value, entry) : file;
  }

  #fetch(path: string, signal?: AbortSignal): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
    const { files, arrivals } = this.#parts;
    const onProgress = (loaded: number, total: number | null) =>
      arrivals.report(path, loaded, total);
    return download(`${files}${path}`, { signal, onProgress });
  }
}

const NOTHING_TO_FORGET: Outcome<null> = { ok: true, value: null };
