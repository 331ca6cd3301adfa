/** Fetching all of an edition that is not kept yet. */

import { bytesOf, type EditionFile } from './edition';
import type { FileStore } from './file-store';
import type { KeepProblem, Lack } from './messages';

/** Of a few small files each waits for the other's round trip. */
const AT_ONCE = 4;

export interface Completing {
  /** Bytes that the browser would still keep for this origin; null: it does not say. */
  readonly room: number | null;
  /** After every file: bytes of the edition that are kept. */
  readonly onProgress?: (loaded: number) => void;
}

/**
 * Null: all of `files` are kept. What arrived before a problem stays, so that the next try goes on from
 * there; only where the browser has no room it is given back.
 */
export async function complete(
  store: FileStore,
  files: readonly EditionFile[],
  { room, onProgress }: Completing,
): Promise<Lack | null> {
  const missing = await store.missing(files);
  if (room !== null && bytesOf(missing) > room) return { why: 'full', file: null };
  const waiting = [...missing];
  const kept: EditionFile[] = [];
  let loaded = bytesOf(files) - bytesOf(missing);
  let lack: Lack | null = null;
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const why = await fetchAndKeep(store, file);
      if (why === null) {
        kept.push(file);
        loaded += file.bytes;
        onProgress?.(loaded);
      } else {
        lack ??= { why, file: file.path };
      }
      if (lack !== null) return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (isFull(lack)) await store.drop(kept);
  return lack;
}

/** The compiler does not see that the lanes have written it. */
function isFull(lack: Lack | null): boolean {
  return lack?.why === 'full';
}

async function fetchAndKeep(store: FileStore, file: EditionFile): Promise<KeepProblem | null> {
  const fetched = await store.fetch(file);
  return fetched.ok ? store.keep(file, fetched.content) : fetched.problem;
}
