/** What an answer depends on besides the object itself, so that rows of two builds are never mixed. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { env } from 'onnxruntime-node';
import { MANIFEST } from '../src/encoders/integrity';
import { LIBRARY_FILES } from '../src/engine/libraries';
import { instantiate } from '../src/engine/wasm-module';
import { fail, messageOf, type Outcome } from '../src/rpc/outcome';
import { generatedPath, readModules } from './generated-files';

/** The version of the engine that was built: CMakeLists.txt's. */
export async function engineVersion(): Promise<Outcome<string>> {
  const modules = await readModules();
  if (!modules.ok) return modules;
  return { ok: true, value: (await instantiate(modules.value.qurio)).version() };
}

/**
 * Name -> hash or version of all that makes a head's answers: the engine's, the decoder's and its
 * libraries' WebAssembly, both encoders, vocabulary, head (with its lexicon and classes) and the encoders' runtime.
 */
export async function answerFingerprint(
  head: string,
): Promise<Outcome<Readonly<Record<string, string>>>> {
  const models = ['vision.onnx', 'text.onnx', 'vocabulary.json', `${head}.safetensors`];
  try {
    const hashes = await Promise.all(ENGINE.map(async (name) => [name, await fileHash(name)]));
    const known = models.map((name) => [name, MANIFEST[name]?.sha256 ?? 'unknown']);
    const runtime = ['onnxruntime', env.versions.node ?? env.versions.common];
    return { ok: true, value: Object.fromEntries([...hashes, ...known, runtime]) };
  } catch (error) {
    return fail('download_failed', `the engine: ${messageOf(error)}`);
  }
}

const ENGINE = [
  'engine/qurio.wasm',
  'engine/decoder.wasm',
  ...Object.values(LIBRARY_FILES).map(({ module }) => `libraries/${module}`),
];

async function fileHash(name: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(generatedPath(name)))
    .digest('hex');
}
