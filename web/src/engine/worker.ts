/** The engine worker: our wasm modules, killed and restarted freely. */

import type { DecoderModule } from '../../../wasm/decoder';
import type { QurioModule } from '../../../wasm/qurio';
import { reportRequests } from '../base/request-notes';
import type { Outcome } from '../rpc/outcome';
import { type Serving, type ServingScope, serveWorker } from '../rpc/worker-serve';
import type { EngineStart, EngineTable } from './calls';
import { Engine } from './engine';
import { photoHandlers } from './photo-handlers';
import type { Photo, Said } from './types';
import type { WasmModule } from './wasm-module';

reportRequests(globalThis);
serveWorker<EngineTable>(globalThis as unknown as ServingScope, start, givenAway);

async function start(files: EngineStart): Promise<Outcome<Serving<EngineTable>>> {
  const [engine, decoderGlue] = await Promise.all([
    import(/* @vite-ignore */ files.qurioGlue).then(({ default: create }) => {
      const module: WasmModule<QurioModule> = { compiled: files.qurio, create };
      return Engine.create(module, files.firstObject);
    }),
    import(/* @vite-ignore */ files.decoderGlue),
  ]);
  const { vocabulary, head, counterparts } = files;
  const known = [
    () => vocabulary !== null && engine.loadVocabulary(vocabulary),
    () => head !== null && engine.loadHead(head),
    () => counterparts !== null && engine.loadCounterparts(counterparts),
  ];
  for (const load of known) {
    const loaded = load();
    if (loaded && !loaded.ok) return loaded;
  }
  const decoder: WasmModule<DecoderModule> = {
    compiled: files.decoder,
    create: decoderGlue.default,
  };
  const handlers = { ...engine.handlers(), ...photoHandlers(decoder, files.libraries) };
  return { ok: true, value: { started: engine.version, handlers } };
}

/** Large results move to the page; nothing here keeps them. */
function givenAway(value: unknown): Transferable[] {
  if (value instanceof Float32Array) return [value.buffer];
  if (typeof value !== 'object' || value === null) return [];
  if ('tensor' in value) {
    const { tensor, preview } = value as Photo;
    return [tensor.buffer, preview.rgba.buffer];
  }
  return 'trace' in value ? [(value as Said).trace.values.buffer] : [];
}
