/** What the build made for the page, read from the checkout: programs of Node run the very same files. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CircuitModule } from '../../wasm/circuit';
import type { DecoderModule } from '../../wasm/decoder';
import type { QurioModule } from '../../wasm/qurio';
import { verified } from '../src/encoders/integrity';
import type { Circuits } from '../src/engine/circuit-values';
import { startCircuits } from '../src/engine/circuits';
import { type GetLibrary, LIBRARY_FILES, type LibraryName } from '../src/engine/libraries';
import type { WasmModule } from '../src/engine/wasm-module';
import { fail, messageOf, type Outcome } from '../src/rpc/outcome';

/** The path of a file of the checkout. Seen from build/pipeline and build/cli, where this is bundled to. */
export const checkoutPath = (file: string) =>
  fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** The path of a file that web/build.mjs has put below web/public/generated. */
export const generatedPath = (file: string) => checkoutPath(`web/public/generated/${file}`);

/** A model file whose hash is the manifest's. */
export async function readModel(name: string): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  try {
    return await verified(name, new Uint8Array(await readFile(generatedPath(`models/${name}`))));
  } catch (error) {
    return fail('download_failed', `models/${name}: ${messageOf(error)}`);
  }
}

/** The engine's two modules, compiled. */
export async function readModules(): Promise<
  Outcome<{ qurio: WasmModule<QurioModule>; decoder: WasmModule<DecoderModule> }>
> {
  try {
    const [qurio, decoder] = await Promise.all([
      readModule<QurioModule>('qurio'),
      readModule<DecoderModule>('decoder'),
    ]);
    return { ok: true, value: { qurio, decoder } };
  } catch (error) {
    return fail('download_failed', `the engine: ${messageOf(error)}`);
  }
}

/** The circuit engine, started. */
export async function readCircuits(): Promise<Outcome<Circuits>> {
  try {
    return { ok: true, value: await startCircuits(await readModule<CircuitModule>('circuit')) };
  } catch (error) {
    return fail('download_failed', `the circuit engine: ${messageOf(error)}`);
  }
}

/** Libraries that photos need, each read when the first such photo is opened; null: it is not there. */
export function libraryReader(): GetLibrary {
  const read = new Map<LibraryName, Promise<WasmModule<never> | null>>();
  return (name) => {
    const { glue, module } = LIBRARY_FILES[name];
    const reading =
      read.get(name) ??
      instanceMaker<never>(`libraries/${module}`, `libraries/${glue}`).catch(() => null);
    read.set(name, reading);
    return reading;
  };
}

const readModule = <Instance>(name: string) =>
  instanceMaker<Instance>(`engine/${name}.wasm`, `engine/${name}.js`);

async function instanceMaker<Instance>(
  module: string,
  script: string,
): Promise<WasmModule<Instance>> {
  const [compiled, glue] = await Promise.all([
    readFile(generatedPath(module)).then((bytes) => WebAssembly.compile(bytes)),
    import(/* @vite-ignore */ pathToFileURL(generatedPath(script)).href),
  ]);
  return { compiled, create: glue.default };
}
