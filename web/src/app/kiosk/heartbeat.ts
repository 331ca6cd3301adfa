/**
 * What a page tells the kiosk that shows it: that it is alive, and what a self-test has found. It goes to the
 * server that the page came from, on the same computer, and only where that server has said that it wants it
 * (web/kiosk/server.mjs); nothing of a visitor's is in it.
 */

import type { Message } from '../say/message';
import type { SelfTestResult } from '../self-test/row';

/** What is on the screen; `leaving`: another page comes in its place. */
export type View = 'kiosk' | 'selftest' | 'leaving';

export interface HeartbeatServices {
  /** Milliseconds between two heartbeats; null: none are wanted here; undefined: the server did not answer. */
  wanted(): Promise<number | null | undefined>;
  /** Resolves when the page has drawn another frame: a page that draws nothing is not alive. */
  nextFrame(): Promise<void>;
  pause(milliseconds: number): Promise<void>;
  /** Never rejects. */
  send(view: View): Promise<void>;
}

const AGAIN_MS = 5000;

/** Goes on for as long as the page does, or resolves at once: nobody wants to know. `onWanted`: somebody does. */
export async function beat(
  view: View,
  { wanted, nextFrame, pause, send }: HeartbeatServices,
  onWanted: () => void,
): Promise<void> {
  let every = await wanted();
  for (; every === undefined; every = await wanted()) await pause(AGAIN_MS);
  if (every === null) return;
  onWanted();
  for (;;) {
    await nextFrame();
    await send(view);
    await pause(every);
  }
}

/** The result as the server takes it; `tell` turns the sentences into words. */
export function reportOf({ state, rows }: SelfTestResult, tell: (message: Message) => string) {
  return {
    state,
    rows: rows.map(({ name, state, found, todo }) => ({
      name,
      state,
      found: tell(found),
      todo: todo && tell(todo),
    })),
  };
}
