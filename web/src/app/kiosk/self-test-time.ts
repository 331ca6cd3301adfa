/** When a kiosk tests itself: every day at the exhibit's time, as soon as nobody is at it. */

/** The first moment after `from` at which the clock on the wall shows `at`, "HH:MM". */
export function nextTime(at: string, from: Date): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const next = new Date(from);
  next.setHours(hours, minutes, 0, 0);
  if (next.getTime() <= from.getTime()) next.setDate(next.getDate() + 1);
  return next;
}

export interface DailyServices {
  now(): Date;
  pause(milliseconds: number, abort: AbortSignal): Promise<void>;
  /** Somebody is at the page. */
  isWatched(): boolean;
  test(): void;
}

/** A clock may be set, and a computer sleep: it looks often instead of waiting once. */
const LOOK_MS = 20_000;

/** Tests once: what is opened after the test waits for the next day. */
export async function testDaily(
  at: string,
  { now, pause, isWatched, test }: DailyServices,
  abort: AbortSignal,
): Promise<void> {
  let isDue = false;
  for (let looked = now(); !abort.aborted; ) {
    const time = now();
    isDue ||= time >= nextTime(at, looked);
    looked = time;
    if (isDue && !isWatched()) return test();
    await pause(LOOK_MS, abort);
  }
}
