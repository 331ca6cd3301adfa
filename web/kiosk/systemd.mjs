/** What systemd is told, by its own program: Node has no sockets of that kind. Without systemd nothing is done. */

import { execFile } from 'node:child_process';

/** `words` of systemd-notify, e.g. `--ready` or `WATCHDOG=1`. */
export function notify(words, env = process.env) {
  if (!env.NOTIFY_SOCKET) return;
  // Where it fails systemd hears nothing, which is what it acts upon.
  execFile('systemd-notify', words, { env }, () => {});
}

/** Milliseconds between two signs of life, half of what the unit's WatchdogSec allows; null: none are wanted. */
export function noticeEvery(env = process.env) {
  const microseconds = Number(env.WATCHDOG_USEC);
  return env.NOTIFY_SOCKET && microseconds > 0 ? microseconds / 2000 : null;
}
