/** The engine as `node web/build.mjs` left it: the files that page and command line run. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CircuitModule } from '../../wasm/circuit';
import type { DecoderModule } from '../../wasm/decoder';
import type { QurioModule } from '../../wasm/qurio';
import { type GetLibrary, LIBRARY_FILES } from '../../web/src/engine/libraries';
import { decodePhoto, type PhotoTools } from '../../web/src/engine/photo-decoder';
import type { Photo } from '../../web/src/engine/types';
import type { WasmModule } from '../../web/src/engine/wasm-module';

const GENERATED = new URL('../../web/public/generated/', import.meta.url);

export const generatedFile = (path: string) => fileURLToPath(new URL(path, GENERATED));

type ModuleName = 'qurio' | 'decoder' | 'circuit';

export const wasmBytes = (name: ModuleName) => readFile(generatedFile(`engine/${name}.wasm`));

export const glueAddress = (name: ModuleName) =>
  pathToFileURL(generatedFile(`engine/${name}.js`)).href;

export const decoderModule = () => builtModule<DecoderModule>('decoder');
export const circuitModule = () => builtModule<CircuitModule>('circuit');
export const qurioModule = () => builtModule<QurioModule>('qurio');

/** Decoder and libraries, as programs of Node have them. */
export async function photoTools(): Promise<PhotoTools> {
  return { decoder: await decoderModule(), library };
}

/** The photo that a file is opened as; throws what the decoder says of one that does not open. */
export async function openedWith(tools: PhotoTools, file: Uint8Array): Promise<Photo> {
  const photo = await decodePhoto(tools, file);
  if (!photo.ok) throw new Error(photo.failure.detail);
  return photo.value;
}

export const libraryFile = (file: string) => generatedFile(`libraries/${file}`);

const library: GetLibrary = async (name) => {
  const { glue, module } = LIBRARY_FILES[name];
  const [bytes, { default: create }] = await Promise.all([
    readFile(libraryFile(module)),
    import(/* @vite-ignore */ pathToFileURL(libraryFile(glue)).href),
  ]);
  return { compiled: await WebAssembly.compile(bytes), create };
};

async function builtModule<Instance>(name: ModuleName): Promise<WasmModule<Instance>> {
  const [bytes, glue] = await Promise.all([
    wasmBytes(name),
    import(/* @vite-ignore */ glueAddress(name)),
  ]);
  return { compiled: await WebAssembly.compile(bytes), create: glue.default };
}
