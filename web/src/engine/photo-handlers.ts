/** The engine worker's calls of photos: our decoder, the libraries that it has been given, and at last the browser's decoder. */

import type { DecoderModule } from '../../../wasm/decoder';
import type { Handlers } from '../rpc/call-table';
import { fail, type Outcome } from '../rpc/outcome';
import { browserPixels } from './browser-image';
import type { EngineTable, MissingLibrary, PhotoFile } from './calls';
import type { GetLibrary, LibraryName, LoadedLibraries } from './libraries';
import { decodePhoto, MAX_FILE_BYTES, type PhotoTools, photoFromRgba } from './photo-decoder';
import type { Photo } from './types';
import type { WasmModule } from './wasm-module';

type PhotoCalls = Pick<EngineTable, 'openPhoto' | 'loadLibrary'>;

export function photoHandlers(
  decoder: WasmModule<DecoderModule>,
  libraries: LoadedLibraries,
): Handlers<PhotoCalls> {
  let loaded = libraries;
  return {
    openPhoto: (photo) => openPhoto(decoder, loaded, photo),
    loadLibrary: ({ name, ...library }) => {
      loaded = { ...loaded, [name]: library };
      return { ok: true, value: null };
    },
  };
}

async function openPhoto(
  decoder: WasmModule<DecoderModule>,
  loaded: LoadedLibraries,
  { file, without }: PhotoFile,
): Promise<Outcome<Photo | MissingLibrary>> {
  if (file.size > MAX_FILE_BYTES) return fail('too_large', `a file of ${file.size} bytes`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // The file was moved or its card taken out since it was chosen.
    return fail('unreadable_file', `the file cannot be read: ${String(error)}`);
  }
  const missing = new Set<LibraryName>();
  const library: GetLibrary = async (name) => {
    const found = loaded[name];
    if (found === undefined) {
      missing.add(name);
      return null;
    }
    const { default: create } = await import(/* @vite-ignore */ found.glue);
    return { compiled: found.compiled, create };
  };
  const tools = { decoder, library };
  const photo = await decodePhoto(tools, bytes);
  const wanted = [...missing].find((name) => !without.includes(name));
  if (wanted !== undefined) return { ok: true, value: { missing: wanted } };
  if (photo.ok || photo.failure.status !== 'unsupported_format') return photo;
  return openedByBrowser(tools, file, bytes, photo);
}

async function openedByBrowser(
  tools: PhotoTools,
  file: Blob,
  bytes: Uint8Array,
  refusal: Parameters<typeof browserPixels>[2],
): Promise<Outcome<Photo>> {
  const pixels = await browserPixels(file, bytes, refusal);
  if (!pixels.ok) return pixels;
  const { rgba, width, height } = pixels.value;
  return photoFromRgba(tools, rgba, width, height);
}
