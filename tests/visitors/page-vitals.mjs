/** How the long-lived page is: heaps, wasm memory, DOM nodes, workers, frames. */

import { readFileSync } from 'node:fs';

const COLLECTIONS = 3;

/** Run in the page before it starts: the longest time between two frames since it was last asked. */
export function watchFrames() {
  let last = performance.now();
  let worst = 0;
  const tick = (now) => {
    if (document.visibilityState === 'visible') worst = Math.max(worst, now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  window.takeWorstFrame = () => {
    const taken = worst;
    worst = 0;
    return taken;
  };
}

/** The workers of a page by the protocol: their heaps are in no figure of the page's own. */
export class WorkerTargets {
  #cdp;
  #targets = new Map();
  #waiting = new Map();
  #id = 0;
  /** How many have been started since this one was opened. */
  started = 0;

  constructor(cdp) {
    this.#cdp = cdp;
    cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type !== 'worker') return;
      this.#targets.set(sessionId, targetInfo.url);
      this.started += 1;
    });
    cdp.on('Target.detachedFromTarget', ({ sessionId }) => {
      this.#targets.delete(sessionId);
      for (const [id, { session, resolve }] of this.#waiting) {
        if (session !== sessionId) continue;
        this.#waiting.delete(id);
        resolve(null);
      }
    });
    cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message);
      this.#waiting.get(id)?.resolve(result ?? null);
      this.#waiting.delete(id);
    });
  }

  static async of(context, page) {
    const cdp = await context.newCDPSession(page);
    const targets = new WorkerTargets(cdp);
    await cdp.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    return targets;
  }

  /** Session ids of the workers that are there. */
  get sessions() {
    return [...this.#targets.keys()];
  }

  /** Null where the worker has gone meanwhile. */
  async send(session, method, params = {}) {
    const id = ++this.#id;
    const answer = new Promise((resolve) => this.#waiting.set(id, { session, resolve }));
    const message = JSON.stringify({ id, method, params });
    try {
      await this.#cdp.send('Target.sendMessageToTarget', { sessionId: session, message });
    } catch {
      this.#waiting.delete(id);
      return null;
    }
    return answer;
  }
}

/**
 * All in bytes but `nodes`, `listeners` and `workers`, after a garbage collection everywhere. `buffers`: what arrays
 * and WebAssembly of the workers hold outside of their heaps, but memory that threads share, which is in
 * `resident` alone: all that the page's process holds, up to 200 MB of it responses that the browser keeps for whoever
 * drives it. `pid`: that process. `objects`: the heap without compiled code. Takes seconds.
 */
export async function vitals(cdp, workers, pid) {
  // What document and script hold of each other is let go step by step.
  for (let i = 0; i < COLLECTIONS; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
  let workerHeap = 0;
  let buffers = 0;
  for (const session of workers.sessions) {
    await workers.send(session, 'HeapProfiler.collectGarbage');
    const usage = await workers.send(session, 'Runtime.getHeapUsage');
    workerHeap += usage?.usedSize ?? 0;
    buffers += usage?.backingStorageSize ?? 0;
  }
  const heap = metric('JSHeapUsedSize');
  return {
    heap,
    objects: heap - (await compiledCode(cdp)),
    workerHeap,
    buffers,
    resident: residentBytes(pid),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    workers: workers.sessions.length,
  };
}

/**
 * Bytes of the heap that are code. The browser goes on for days compiling what is used again and again, better
 * every time: that grows, towards the size of all the code there is, while nothing is held that could be let go.
 */
async function compiledCode(cdp) {
  const chunks = [];
  const keep = ({ chunk }) => chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return bytesOfType('code', JSON.parse(chunks.join('')));
}

/** Bytes of the nodes of a type in a heap snapshot, as the protocol's HeapProfiler has it. */
export function bytesOfType(type, { snapshot, nodes }) {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const at = fields.indexOf('type');
  const size = fields.indexOf('self_size');
  const wanted = types[at].indexOf(type);
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length)
    if (nodes[node + at] === wanted) bytes += nodes[node + size];
  return bytes;
}

function residentBytes(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}
