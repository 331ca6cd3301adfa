/** The encoders worker: ONNX Runtime and the models, the language encoder when it is given. Lives as long as the page, since wasm memory never shrinks. */

import { reportRequests } from '../base/request-notes';
import { fail, type Outcome } from '../rpc/outcome';
import { type Serving, type ServingScope, serveWorker } from '../rpc/worker-serve';
import type { EncodersStart, EncoderTable, LoadProgress } from './calls';
import { download } from './download';
import { Encoders } from './encoders';
import { MANIFEST, type ManifestEntry, verified } from './integrity';
import { webSessions } from './runtime';
import { RUNTIMES } from './runtime-file';
import type { SessionFactory } from './session';
import { saidUnlessTrap } from './trap';

const TEXT = 'text.onnx';
/**
 * Firefox now and then never comes back from starting a worker inside a worker, at a busy time and with
 * three to start. One thread needs none: the client goes on with that after so many milliseconds.
 */
const THREADS_MS = 20_000;

reportRequests(globalThis);
serveWorker<EncoderTable>(globalThis as unknown as ServingScope, load);

async function load(
  { files, threads, text, runtime: kind }: EncodersStart,
  progress: (news: LoadProgress, within?: number) => void,
): Promise<Outcome<Serving<EncoderTable>>> {
  const fetchPart = async (part: LoadProgress['part'], path: string, entry?: ManifestEntry) => {
    const total = entry?.bytes ?? 0;
    const onProgress = (loaded: number) => progress({ part, loaded, total });
    const file = await download(`${files}${path}`, { onProgress });
    return file.ok ? verified(path, file.value, entry) : file;
  };
  const [runtime, vision, language] = await Promise.all([
    fetchPart('runtime', `ort/${RUNTIMES[kind].name}`, RUNTIMES[kind]),
    fetchPart('vision', 'models/vision.onnx', MANIFEST['vision.onnx']),
    text ? fetchPart('text', `models/${TEXT}`, MANIFEST[TEXT]) : null,
  ]);
  if (!runtime.ok) return runtime;
  if (!vision.ok) return vision;
  if (language && !language.ok) return language;
  if (threads > 1) {
    const { bytes } = RUNTIMES[kind];
    progress({ part: 'runtime', loaded: bytes, total: bytes }, THREADS_MS);
  }
  try {
    const session = webSessions(`${files}ort/`, runtime.value, threads);
    const encoders = new Encoders(
      await session(vision.value),
      language && (await session(language.value)),
    );
    const loadText = (file: Uint8Array<ArrayBuffer>) => readCaptions(encoders, session, file);
    return { ok: true, value: { started: null, handlers: { ...encoders.handlers(), loadText } } };
  } catch (error) {
    return fail('worker_failed', saidUnlessTrap('the encoders do not start', error));
  }
}

async function readCaptions(
  encoders: Encoders,
  session: SessionFactory,
  given: Uint8Array<ArrayBuffer>,
): Promise<Outcome<null>> {
  const file = await verified(TEXT, given);
  if (!file.ok) return file;
  try {
    encoders.readCaptionsBy(await session(file.value));
    return { ok: true, value: null };
  } catch (error) {
    return fail('worker_failed', saidUnlessTrap('the language encoder does not start', error));
  }
}
