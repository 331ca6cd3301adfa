/** The page's way to a photo: the engine opens it, and is given the libraries that this photo needs. */

import { download } from './encoders/download';
import type { EngineClient } from './engine/client';
import { LIBRARY_FILES, type LibraryName } from './engine/libraries';
import type { Photo } from './engine/types';
import { fail, messageOf, type Outcome } from './rpc/outcome';

/** `files`: address of the folder of generated files. The time that a library takes to arrive is none of the photo's. */
export async function openPhoto(
  engine: EngineClient,
  files: string,
  file: Blob,
  signal?: AbortSignal,
): Promise<Outcome<Photo>> {
  const without: LibraryName[] = [];
  for (let tries = 0; tries <= 2 * Object.keys(LIBRARY_FILES).length; tries++) {
    const opened = await engine.ask('openPhoto', { file, without }, signal);
    if (!opened.ok) return opened;
    if (!('missing' in opened.value)) return { ok: true, value: opened.value };
    const { missing } = opened.value;
    const loaded = await loadLibrary(engine, `${files}libraries/`, missing, signal);
    if (loaded.ok) continue;
    if (loaded.failure.status === 'cancelled') return loaded;
    without.push(missing);
  }
  return fail('worker_failed', 'the engine asks for the same library again and again');
}

async function loadLibrary(
  engine: EngineClient,
  folder: string,
  name: LibraryName,
  signal?: AbortSignal,
): Promise<Outcome<null>> {
  const { glue, module } = LIBRARY_FILES[name];
  const file = await download(`${folder}${module}`, { signal });
  if (!file.ok) return file;
  let compiled: WebAssembly.Module;
  try {
    compiled = await WebAssembly.compile(file.value);
  } catch (error) {
    return fail('worker_failed', `${module} cannot be compiled: ${messageOf(error)}`);
  }
  return engine.ask('loadLibrary', { name, compiled, glue: `${folder}${glue}` }, signal);
}
