/** The encoders worker: ONNX Runtime and both models. Lives as long as the page, since wasm memory never shrinks. */

import { reportRequests } from '../base/request-notes';
import { fail, type Outcome } from '../rpc/outcome';
import { type Serving, type ServingScope, serveWorker } from '../rpc/worker-serve';
import type { EncodersStart, EncoderTable, LoadProgress } from './calls';
import { download } from './download';
import { Encoders } from './encoders';
import { MANIFEST, type ManifestEntry, verified } from './integrity';
import { webSessions } from './runtime';
import { RUNTIME_FILE } from './runtime-file';

reportRequests(globalThis);
serveWorker<EncoderTable>(globalThis as unknown as ServingScope, load);

async function load(
  { files, threads }: EncodersStart,
  progress: (news: LoadProgress) => void,
): Promise<Outcome<Serving<EncoderTable>>> {
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
    const encoders = new Encoders(await session(vision.value), await session(text.value));
    return { ok: true, value: { started: null, handlers: encoders.handlers() } };
  } catch (error) {
    return fail('worker_failed', `the encoders do not start: ${String(error)}`);
  }
}
