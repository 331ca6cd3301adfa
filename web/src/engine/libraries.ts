/**
 * Kept WebAssembly libraries that only some photos need: fetched when the first such photo is opened.
 * web/build.mjs puts them into the folder of generated files, under `libraries`.
 */

import type { LcmsModule } from './colour';
import type { WasmModule } from './wasm-module';
import type { WebpModule } from './webp';

/** The interface of an instance, by the library's name. */
export interface LibraryInstances {
  /** Little CMS: from the colours of a profile to sRGB. */
  readonly lcms: LcmsModule;
  /** libwebp. */
  readonly webp: WebpModule;
}

export type LibraryName = keyof LibraryInstances;

/** Where a library lies in its folder: the script that makes an instance, and the module. */
export const LIBRARY_FILES: Readonly<Record<LibraryName, { glue: string; module: string }>> = {
  lcms: { glue: 'lcms.js', module: 'lcms.wasm' },
  webp: { glue: 'webp_dec.js', module: 'webp_dec.wasm' },
};

/** A library as it travels to a worker: compiled once, and the address of its script. */
export interface Library {
  readonly compiled: WebAssembly.Module;
  readonly glue: string;
}

export type LoadedLibraries = Partial<Readonly<Record<LibraryName, Library>>>;

/** Null where a library cannot be had: the photo is opened as well as it can be without. */
export type GetLibrary = <Name extends LibraryName>(
  name: Name,
) => Promise<WasmModule<LibraryInstances[Name]> | null>;
