/**
 * Work in slices: many small pieces share a task until it has lasted SLICE_MS; the rest goes on in the
 * next one, so that a click or a key never waits for all of them.
 */

const SLICE_MS = 12;

/** When this task's first piece began; null: none has. */
let began: number | null = null;
/** The pieces are being worked off, or will be in the next task. */
let going = false;
const pieces: (() => void)[] = [];

const channel = new MessageChannel();
const tasks: (() => void)[] = [];
channel.port1.onmessage = () => tasks.shift()?.();

/** In a task of its own, and without the pause that timers make. */
function inNextTask(work: () => void): void {
  tasks.push(work);
  channel.port2.postMessage(null);
}

/** Resolves in a task of its own. */
export function nextTask(): Promise<void> {
  return new Promise(inNextTask);
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

function goOn(): void {
  while (pieces.length > 0) {
    if (!hasRoom()) {
      inNextTask(goOn);
      return;
    }
    pieces.shift()?.();
  }
  going = false;
}

/** Does the work when its turn comes, after all that came before; rejects with what it throws. */
export function inSlice(work: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    pieces.push(() => {
      try {
        work();
        resolve();
      } catch (error) {
        reject(error);
      }
    });
    if (going) return;
    going = true;
    queueMicrotask(goOn);
  });
}

/** Resolves when no piece waits. */
export async function lastSlice(): Promise<void> {
  do await nextTask();
  while (going);
}
