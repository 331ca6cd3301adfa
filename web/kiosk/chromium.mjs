/** A Chromium that shows one page and nothing else, with a profile that is as new at each start. */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Each with what it keeps away from visitors. */
const FLAGS = [
  // The whole screen, no bars, no way to close it by hand.
  '--kiosk',
  // Welcome, "make it the default", "restore pages?", sign-in, key ring.
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble',
  '--disable-sync',
  '--password-store=basic',
  // Dialogs about errors and slow pages: the watchdog decides that.
  '--noerrdialogs',
  '--disable-hang-monitor',
  // Swipes that leave the page, and pinches that leave the layout.
  '--overscroll-history-navigation=0',
  '--disable-pinch',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--disable-extensions',
  // Updates come with the system's packages; nothing is asked of anybody's servers.
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-domain-reliability',
  '--disable-breakpad',
  // The page goes on by itself when nobody is there: its timers and frames are its heartbeat.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // X or Wayland, whichever runs.
  '--ozone-platform-hint=auto',
  // Only what ends it: the journal is read by people.
  '--log-level=3',
];

/** The words of its command line. `size`: {width, height} of the screen, or null: where a compositor knows better. */
export function chromiumFlags({ profile, address, size, more }) {
  const window = size
    ? ['--window-position=0,0', `--window-size=${size.width},${size.height}`]
    : [];
  return [...FLAGS, `--user-data-dir=${profile}`, ...window, ...more, address];
}

const ALLOW = 1;
const BLOCK = 2;

/** What the profile is told before the first start. `camera`: the page at `origin` may use it without asking. */
export function preferences({ origin, camera }) {
  const setting = camera ? ALLOW : BLOCK;
  return {
    profile: {
      exit_type: 'Normal',
      default_content_setting_values: { notifications: BLOCK, geolocation: BLOCK },
      content_settings: {
        exceptions: { media_stream_camera: { [`${origin},*`]: { setting } } },
      },
    },
    translate: { enabled: false },
    translate_blocked_languages: ['en', 'es', 'fr', 'zh'],
    credentials_enable_service: false,
    autofill: { profile_enabled: false, credit_card_enabled: false },
    printing: { enabled: false },
    download_restrictions: 3,
  };
}

/**
 * Resolves once the program runs, with what a BrowserKeeper needs; rejects if there is no such program.
 * The profile is made for this start and removed after it: nothing stays of anybody.
 */
export function launchChromium({ program, address, camera, size, more }) {
  const profile = mkdtempSync(join(tmpdir(), 'qurio-kiosk-'));
  mkdirSync(join(profile, 'Default'));
  const { origin } = new URL(address);
  const told = JSON.stringify(preferences({ origin, camera }));
  writeFileSync(join(profile, 'Default', 'Preferences'), told);
  const words = chromiumFlags({ profile, address, size, more });
  // In a process group of its own, which can be ended as a whole.
  const child = spawn(program, words, { detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
  const clear = () => {
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // The system's own folder for passing things: it is emptied with the service.
    }
  };
  const killGroup = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  const ended = new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      // What is stopped does not see that its browser has gone.
      killGroup();
      clear();
      resolve(signal ?? `status ${code}`);
    });
  });
  return new Promise((resolve, reject) => {
    child.on('spawn', () => resolve({ pid: child.pid, profile, ended, kill: killGroup }));
    child.on('error', (error) => {
      clear();
      reject(error);
    });
  });
}
