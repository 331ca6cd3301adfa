/** Workers of the page, and what the browser allows them. */

import { requestNews } from './base/request-notes';
import { noteRequests } from './page-requests';
import { ownScript } from './rpc/own-script';
import type { WorkerPort } from './rpc/worker-calls';

/** More threads than this do not make one small network faster. */
const MAX_THREADS = 4;

/** Whose requests they are: a worker that is only looked at is not one of the page's two. */
const ASKERS = { engine: 'engine', encoders: 'encoders', check: 'page' } as const;
export type WorkerName = keyof typeof ASKERS;

/** What it asks of the network is noted with what the page asks. */
export function spawnWorker(url: string, name: WorkerName): WorkerPort {
  const worker = new Worker(ownScript(url), { type: 'module', name });
  worker.addEventListener('message', ({ data }) => {
    const notes = requestNews(data);
    if (notes) noteRequests(ASKERS[name], notes);
  });
  return worker;
}

/** Threads share memory, which only an isolated page may do. */
export function threadCount(): number {
  const cores = globalThis.navigator.hardwareConcurrency || 1;
  return globalThis.crossOriginIsolated ? Math.min(MAX_THREADS, Math.max(1, cores)) : 1;
}
