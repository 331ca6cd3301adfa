/** When a browser counts as frozen, and how soon the next one is started; and that it is kept running so. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserKeeper } from '../../../web/kiosk/browser-keeper.mjs';
import { Watchdog } from '../../../web/kiosk/watchdog.mjs';

const LIMITS = { start: 90_000, silence: 8000, stable: 60_000, longestPause: 60_000 };

function watched() {
  const clock = { now: 1000 };
  const watchdog = new Watchdog(LIMITS, () => clock.now);
  return { watchdog, after: (milliseconds) => (clock.now += milliseconds) };
}

describe('a browser counts as frozen', () => {
  it('when nothing is heard of it from its start on', () => {
    const { watchdog, after } = watched();
    expect(watchdog.isFrozen()).toBe(false);
    watchdog.started();
    after(LIMITS.start);
    expect(watchdog.isFrozen()).toBe(false);
    after(1);
    expect(watchdog.isFrozen()).toBe(true);
  });

  it('when its page falls silent', () => {
    const { watchdog, after } = watched();
    watchdog.started();
    for (let beats = 0; beats < 5; beats++) {
      after(LIMITS.silence);
      expect(watchdog.isFrozen()).toBe(false);
      watchdog.heard('kiosk');
    }
    after(LIMITS.silence + 1);
    expect(watchdog.isFrozen()).toBe(true);
  });

  it('later, when another page comes in the place of the one that was heard', () => {
    const { watchdog, after } = watched();
    watchdog.started();
    watchdog.heard('selftest');
    watchdog.heard('leaving');
    after(LIMITS.start);
    expect(watchdog.isFrozen()).toBe(false);
    watchdog.heard('kiosk');
    after(LIMITS.silence + 1);
    expect(watchdog.isFrozen()).toBe(true);
  });

  it('not when it has ended, whoever is heard then', () => {
    const { watchdog, after } = watched();
    watchdog.started();
    watchdog.ended('died');
    watchdog.heard('kiosk');
    after(10 * LIMITS.start);
    expect(watchdog.isFrozen()).toBe(false);
    expect(watchdog.report()).toMatchObject({
      running: false,
      secondsSinceHeartbeat: null,
      view: null,
    });
  });
});

describe('the next browser is started', () => {
  /** A browser that ran for so long, heard or not; returns the pause after it. */
  function life({ watchdog, after }, milliseconds, { heard = true, why = 'died' } = {}) {
    watchdog.started();
    if (heard) watchdog.heard('kiosk');
    after(milliseconds);
    return watchdog.ended(why);
  }

  it('at once, and later and later when it dies over and over', () => {
    const kiosk = watched();
    const pauses = Array.from({ length: 9 }, () => life(kiosk, 500));
    expect(pauses).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('at once again after one that has run well', () => {
    const kiosk = watched();
    for (let deaths = 0; deaths < 5; deaths++) life(kiosk, 500);
    expect(life(kiosk, LIMITS.stable)).toBe(0);
    expect([life(kiosk, 500), life(kiosk, 500)]).toEqual([0, 1000]);
  });

  it('later and later when it never speaks, however long that takes', () => {
    const kiosk = watched();
    const silent = { heard: false, why: 'frozen' };
    const pauses = Array.from({ length: 3 }, () => life(kiosk, LIMITS.start, silent));
    expect(pauses).toEqual([0, 1000, 2000]);
  });

  it('and counted', () => {
    const kiosk = watched();
    life(kiosk, 500);
    life(kiosk, 500, { why: 'frozen' });
    life(kiosk, 500);
    kiosk.watchdog.started();
    kiosk.after(4000);
    kiosk.watchdog.heard('kiosk');
    kiosk.after(2000);
    expect(kiosk.watchdog.report()).toEqual({
      running: true,
      secondsSinceStart: 6,
      secondsSinceHeartbeat: 2,
      view: 'kiosk',
      restarts: { died: 2, frozen: 1 },
    });
  });
});

describe('a kiosk', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Browsers that end when they are killed, or when the test says so. */
  function kept() {
    const browsers = [];
    const lines = [];
    const watchdog = new Watchdog(LIMITS, () => Date.now());
    const launch = async () => {
      if (kiosk.broken) throw new Error('no such program');
      const browser = { kills: 0 };
      browser.ended = new Promise((resolve) => {
        browser.end = resolve;
      });
      browser.kill = () => {
        browser.kills++;
        browser.end('SIGKILL');
      };
      browsers.push(browser);
      return browser;
    };
    const log = (line) => lines.push(line);
    const keeper = new BrowserKeeper({ watchdog, launch, silence: LIMITS.silence, log });
    const kiosk = { keeper, watchdog, browsers, lines, broken: false };
    keeper.start();
    return kiosk;
  }

  const pass = (milliseconds) => vi.advanceTimersByTimeAsync(milliseconds);

  it('starts another browser at once when one dies', async () => {
    const { keeper, watchdog, browsers, lines } = kept();
    await pass(0);
    watchdog.heard('kiosk');
    browsers[0].end('status 1');
    await pass(0);
    expect(browsers).toHaveLength(2);
    expect(lines.at(-1)).toBe('the browser ended (status 1); another one is started now');
    await keeper.stop();
  });

  it('ends one that is frozen, and starts another', async () => {
    const { keeper, watchdog, browsers } = kept();
    await pass(0);
    watchdog.heard('kiosk');
    await pass(LIMITS.silence);
    expect(browsers[0].kills).toBe(0);
    await pass(LIMITS.silence / 2);
    expect([browsers.length, browsers[0].kills]).toEqual([2, 1]);
    expect(watchdog.report().restarts).toEqual({ died: 0, frozen: 1 });
    await keeper.stop();
  });

  it('lets one alone that is heard', async () => {
    const { keeper, watchdog, browsers } = kept();
    for (let beats = 0; beats < 50; beats++) {
      await pass(2000);
      watchdog.heard('kiosk');
    }
    expect([browsers.length, browsers[0].kills]).toEqual([1, 0]);
    await keeper.stop();
  });

  it('tries again, later and later, where no browser can be started', async () => {
    const kiosk = kept();
    kiosk.broken = true;
    await pass(0);
    kiosk.browsers[0].end('status 127');
    await pass(3500);
    expect(kiosk.lines.filter((line) => line.includes('no such program'))).toHaveLength(3);
    kiosk.broken = false;
    await pass(4000);
    expect(kiosk.browsers).toHaveLength(2);
    await kiosk.keeper.stop();
  });

  it('stops with its browser, and starts no other', async () => {
    const { keeper, browsers } = kept();
    await pass(0);
    await keeper.stop();
    await pass(600_000);
    expect([browsers.length, browsers[0].kills]).toEqual([1, 1]);
  });
});
