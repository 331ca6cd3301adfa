/** Workers of the page, and what the browser allows them. */

import { ownScript } from './rpc/own-script';
import type { WorkerPort } from './rpc/worker-calls';

/** More threads than this do not make one small network faster. */
const MAX_THREADS = 4;

export function spawnWorker(url: string, name: string): WorkerPort {
  return new Worker(ownScript(url), { type: 'module', name });
}

/** Threads share memory, which only an isolated page may do. */
export function threadCount(): number {
  const cores = globalThis.navigator.hardwareConcurrency || 1;
  return globalThis.crossOriginIsolated ? Math.min(MAX_THREADS, Math.max(1, cores)) : 1;
}
