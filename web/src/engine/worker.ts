/** The engine worker: our wasm modules, killed and restarted freely. */

import type { DecoderModule } from '../../../wasm/decoder';
import type { QurioModule } from '../../../wasm/qurio';
import type { EngineCalls, EngineStart } from '../rpc/messages';
import { type Failed, fail } from '../rpc/outcome';
import { type ServingScope, serveCalls } from '../rpc/worker-serve';
import { browserPixels } from './browser-image';
import { Engine } from './engine';
import { decodePhoto, MAX_FILE_BYTES, photoFromRgba } from './photo-decoder';
import type { Answer, Outcome, Photo } from './types';
import type { WasmModule } from './wasm-module';

interface Started {
  readonly engine: Engine;
  readonly decoder: WasmModule<DecoderModule>;
}

let started: Started | null = null;

const NOT_STARTED = fail('worker_failed', 'a call came before the start');

serveCalls<EngineCalls>(
  globalThis as unknown as ServingScope,
  {
    start,
    loadVocabulary: (json) => started?.engine.loadVocabulary(json) ?? NOT_STARTED,
    loadHead: (file) => started?.engine.loadHead(file) ?? NOT_STARTED,
    loadCounterparts: (file) => started?.engine.loadCounterparts(file) ?? NOT_STARTED,
    openPhoto: (file) => (started === null ? NOT_STARTED : openPhoto(started, file)),
    tokenise: (caption) => started?.engine.tokenise(caption) ?? NOT_STARTED,
    wordVectors: ({ words, tokenVectors }) =>
      started?.engine.wordVectors(words, tokenVectors) ?? NOT_STARTED,
    answer: (features) => started?.engine.answer(features) ?? NOT_STARTED,
    counterparts: (features) => started?.engine.counterparts(features) ?? NOT_STARTED,
    shots: ({ features, plan }) => started?.engine.shots(features, plan) ?? NOT_STARTED,
    safeShots: ({ features, plan }) => started?.engine.safeShots(features, plan) ?? NOT_STARTED,
    withoutRegions: ({ features, first, end }) =>
      started?.engine.withoutRegions(features, first, end) ?? NOT_STARTED,
    angleSweep: ({ features, angle }) => started?.engine.angleSweep(features, angle) ?? NOT_STARTED,
  },
  givenAway,
);

async function start(files: EngineStart): Promise<Outcome<string>> {
  const [engine, decoderGlue] = await Promise.all([
    import(/* @vite-ignore */ files.qurioGlue).then(({ default: create }) =>
      Engine.create({ compiled: files.qurio, create } satisfies WasmModule<QurioModule>),
    ),
    import(/* @vite-ignore */ files.decoderGlue),
  ]);
  if (files.vocabulary !== null) {
    const vocabulary = engine.loadVocabulary(files.vocabulary);
    if (!vocabulary.ok) return vocabulary;
  }
  if (files.head !== null) {
    const head = engine.loadHead(files.head);
    if (!head.ok) return head;
  }
  if (files.counterparts !== null) {
    const counterparts = engine.loadCounterparts(files.counterparts);
    if (!counterparts.ok) return counterparts;
  }
  started = { engine, decoder: { compiled: files.decoder, create: decoderGlue.default } };
  return { ok: true, value: engine.version };
}

async function openPhoto({ decoder }: Started, file: Blob): Promise<Outcome<Photo>> {
  if (file.size > MAX_FILE_BYTES) return fail('too_large', `a file of ${file.size} bytes`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // The file was moved or its card taken out since it was chosen.
    return fail('incomplete_file', `the file cannot be read: ${String(error)}`);
  }
  const photo = await decodePhoto(decoder, bytes);
  if (photo.ok || photo.failure.status !== 'unsupported_format') return photo;
  const refusal: Failed = photo;
  const pixels = await browserPixels(file, bytes, refusal);
  if (!pixels.ok) return pixels;
  const { rgba, width, height } = pixels.value;
  return photoFromRgba(decoder, rgba, width, height);
}

/** Large results move to the page; nothing here keeps them. */
function givenAway(value: unknown): Transferable[] {
  if (value instanceof Float32Array) return [value.buffer];
  if (typeof value !== 'object' || value === null) return [];
  if ('tensor' in value) {
    const { tensor, preview } = value as Photo;
    return [tensor.buffer, preview.rgba.buffer];
  }
  return 'trace' in value ? [(value as Answer).trace.values.buffer] : [];
}
