/**
 * Work in slices: many small pieces share a task until it has lasted SLICE_MS; the rest goes on in the
 * next one, so that a click or a key never waits for all of them.
 */

const SLICE_MS = 12;

/** When this task's first piece began; null: none has. */
let began: number | null = null;
let waiting = 0;
let next: Promise<void> | null = null;

const channel = new MessageChannel();
const queue: (() => void)[] = [];
channel.port1.onmessage = () => queue.shift()?.();

/** In a task of its own, and without the pause that timers make. */
function inNextTask(work: () => void): void {
  queue.push(work);
  channel.port2.postMessage(null);
}

function nextTask(): Promise<void> {
  next ??= new Promise((resolve) => {
    inNextTask(() => {
      next = null;
      resolve();
    });
  });
  return next;
}

function hasRoom(): boolean {
  const now = performance.now();
  if (began !== null) return now - began < SLICE_MS;
  began = now;
  inNextTask(() => {
    began = null;
  });
  return true;
}

/** Resolves where there is room for another piece. */
export async function slice(): Promise<void> {
  waiting += 1;
  while (!hasRoom()) await nextTask();
  waiting -= 1;
}

/** Resolves when no other piece waits. */
export async function lastSlice(): Promise<void> {
  do await nextTask();
  while (waiting > 0);
}
