/**
 * Why a page does not start although it has arrived: looked into once its start has failed. What is found
 * is for whoever put the files on a server; a lost connection is none of it.
 */

import { spawnWorker } from './page-worker';
import type { InstallationFault } from './rpc/outcome';
import type { CallRequest } from './rpc/worker-calls';

/** Addresses of what the page fetches at its start. */
export interface Installation {
  readonly scripts: readonly string[];
  /** Those scripts that are started as workers. */
  readonly workers: readonly string[];
  /** Everything else. */
  readonly data: readonly string[];
}

/** WebAssembly and MIME Sniffing standards: what browsers take for a script, and the smallest module. */
const SCRIPT_TYPE = /^(text|application)\/(x-)?(java|ecma)script\s*(;|$)/i;
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
/** A worker that is not blocked answers in a hundredth of this. */
const WORKER_MS = 5000;

/** The first fault, those first that make the others; null: the files are there and may run. */
export async function installationFault({
  scripts,
  workers,
  data,
}: Installation): Promise<InstallationFault | null> {
  const urls = [...scripts, ...data];
  const answers = await Promise.all(urls.map(answerTo));
  if (answers.includes(null)) return null;
  const missing = urls.findIndex((_, at) => !answers[at]?.ok);
  if (missing >= 0)
    return { kind: 'missing', file: pathOf(urls[missing]), status: answers[missing]?.status ?? 0 };
  const types = answers.map((answer) => answer?.headers.get('Content-Type') ?? '');
  const wrong = types.findIndex((type, at) =>
    at < scripts.length ? !SCRIPT_TYPE.test(type) : type.startsWith('text/html'),
  );
  if (wrong >= 0) return { kind: 'type', file: pathOf(urls[wrong]), type: types[wrong] ?? '' };
  if (!(await mayCompile())) return { kind: 'wasm' };
  for (const url of workers) {
    if (!(await answersAsWorker(url))) return { kind: 'blocked', file: pathOf(url) };
  }
  return null;
}

/** Null: no answer at all. The content is not wanted. */
async function answerTo(url: string): Promise<Response | null> {
  try {
    const response = await fetch(url, { credentials: 'omit', cache: 'no-cache' });
    void response.body?.cancel();
    return response;
  } catch {
    return null;
  }
}

function mayCompile(): Promise<boolean> {
  return WebAssembly.compile(EMPTY_MODULE).then(
    () => true,
    () => false,
  );
}

/** Any answer will do, a refusal too. */
function answersAsWorker(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const worker = spawnWorker(url, 'check');
      const end = (answered: boolean) => {
        clearTimeout(timer);
        worker.terminate();
        resolve(answered);
      };
      const timer = setTimeout(() => end(false), WORKER_MS);
      worker.onmessage = () => end(true);
      worker.onerror = () => end(false);
      worker.postMessage({ id: 0, name: 'check', argument: null } satisfies CallRequest);
    } catch {
      resolve(false);
    }
  });
}

/** As whoever installs the page sees it: below the folder of the page. */
function pathOf(url = ''): string {
  const { href } = new URL(url, location.href);
  const folder = new URL('.', location.href).href;
  return href.startsWith(folder) ? href.slice(folder.length) : href;
}
