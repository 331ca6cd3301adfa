/** The encoders worker: ONNX Runtime and both models. Lives as long as the page, since wasm memory never shrinks. */

import type { Outcome } from '../engine/types';
import { fail } from '../rpc/outcome';
import { type ServingScope, serveCalls } from '../rpc/worker-serve';
import { download } from './download';
import { Encoders } from './encoders';
import { MANIFEST, type ManifestEntry, verified } from './integrity';
import type { EncoderCalls, EncodersStart, LoadProgress } from './messages';
import { webSessions } from './runtime';
import { RUNTIME_FILE } from './runtime-file';

let encoders: Encoders | null = null;

const NOT_LOADED = fail('worker_failed', 'the encoders have not been loaded');

serveCalls<EncoderCalls>(globalThis as unknown as ServingScope, {
  load,
  regions: ({ tensor, blurred }) => encoders?.regions(tensor, blurred) ?? NOT_LOADED,
  forget: () => {
    encoders?.forget();
    return { ok: true, value: null };
  },
  tokens: (ids) => encoders?.tokens(ids) ?? NOT_LOADED,
});

async function load(
  { files, threads }: EncodersStart,
  progress: (news: LoadProgress) => void,
): Promise<Outcome<null>> {
  const fetchPart = async (part: LoadProgress['part'], path: string, entry?: ManifestEntry) => {
    const total = entry?.bytes ?? 0;
    const onProgress = (loaded: number) => progress({ part, loaded, total });
    const file = await download(`${files}${path}`, { onProgress });
    return file.ok ? verified(path, file.value, entry) : file;
  };
  const [runtime, vision, text] = await Promise.all([
    fetchPart('runtime', `ort/${RUNTIME_FILE.name}`, RUNTIME_FILE),
    fetchPart('vision', 'models/vision.onnx', MANIFEST['vision.onnx']),
    fetchPart('text', 'models/text.onnx', MANIFEST['text.onnx']),
  ]);
  if (!runtime.ok) return runtime;
  if (!vision.ok) return vision;
  if (!text.ok) return text;
  try {
    const session = webSessions(`${files}ort/`, runtime.value, threads);
    encoders = new Encoders(await session(vision.value), await session(text.value));
    return { ok: true, value: null };
  } catch (error) {
    return fail('worker_failed', `the encoders do not start: ${String(error)}`);
  }
}
