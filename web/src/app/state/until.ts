/** Waiting for signals to say something. */

import { effect } from '@preact/signals-core';

/** What `read`, which reads signals, gives first that is not null; null when the signal fires before. */
export function until<T>(read: () => T | null, abort: AbortSignal): Promise<T | null> {
  return new Promise((resolve) => {
    const ending = new AbortController();
    const end = (value: T | null): void => {
      resolve(value);
      ending.abort();
    };
    const stop = effect(() => {
      const value = abort.aborted ? null : read();
      if (value !== null) end(value);
    });
    const stay = { signal: ending.signal };
    ending.signal.addEventListener('abort', stop);
    if (ending.signal.aborted) stop();
    else if (abort.aborted) end(null);
    else abort.addEventListener('abort', () => end(null), stay);
  });
}
