/**
 * The program of a kiosk: serves the page to this machine, shows it in a browser that it keeps running, and
 * says how it is.
 *
 *   node web/kiosk/kiosk.mjs [--settings FILE] [--server]
 *
 * --server: without a browser of its own, for whoever starts one by hand.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flag, readCommandLine, runAsProgram, text } from '../command-line.mjs';
import { sentenceFor } from '../server.mjs';
import { BrowserKeeper } from './browser-keeper.mjs';
import { launchChromium } from './chromium.mjs';
import { statusOf } from './reports.mjs';
import { setUpScreen } from './screen.mjs';
import { createKioskServer, createStatusServer } from './server.mjs';
import { readSettings, startAddress } from './settings.mjs';
import { noticeEvery, notify } from './systemd.mjs';
import { Watchdog } from './watchdog.mjs';

const HERE = '127.0.0.1';
const SECOND = 1000;
const OPTIONS = {
  settings: text(fileURLToPath(new URL('kiosk.json', import.meta.url))),
  server: flag(),
};

const log = (line) => console.log(line);

/** What is known of the page: what it reports, and whether its browser runs. */
class Kiosk {
  #startedAt = new Date();
  #selfTest = null;
  #settings;

  constructor(settings) {
    this.#settings = settings;
    const { start, silence, stable, longestPause } = settings;
    const limits = {
      start: start * SECOND,
      silence: silence * SECOND,
      stable: stable * SECOND,
      longestPause: longestPause * SECOND,
    };
    this.watchdog = new Watchdog(limits, () => performance.now());
  }

  reports = {
    heartbeat: (view) => this.watchdog.heard(view),
    selfTest: (result) => {
      this.#selfTest = { at: new Date(), ...result };
      const red = result.rows.filter(({ state }) => state === 'red');
      log(`self-test: ${result.state}`);
      for (const { name, found, todo } of red) log(`self-test: ${name}: ${found} ${todo ?? ''}`);
    },
  };

  status = () =>
    statusOf({
      selfTest: this.#selfTest,
      browser: this.watchdog.report(),
      startedAt: this.#startedAt,
      now: new Date(),
    });

  /** A browser that is started anew after a red test tests again. */
  launch = async () => {
    const { browser, camera, flags } = this.#settings;
    const address = startAddress(this.#settings, this.#selfTest?.state === 'green');
    const size = await setUpScreen(this.#settings, log);
    const launched = await launchChromium({ program: browser, address, camera, size, more: flags });
    log(`browser started (process ${launched.pid}) at ${address}`);
    return launched;
  };
}

function listen(server, port, address) {
  return new Promise((resolve, reject) => {
    server.on('error', (error) => reject(new Error(sentenceFor(error, port))));
    server.listen(port, address, resolve);
  });
}

async function openServers(settings, kiosk) {
  const { page: root, heartbeat, port, statusAddress, statusPort } = settings;
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`there is no built page in ${root}: "page" of the settings names its folder`);
  }
  const { status, reports } = kiosk;
  const options = { root, everyMs: heartbeat * SECOND, status, reports };
  const server = await createKioskServer(options);
  await listen(server, port, HERE);
  if (statusAddress === null) return [server];
  const outside = createStatusServer(status);
  await listen(outside, statusPort, statusAddress).catch((error) => {
    server.close();
    throw error;
  });
  return [server, outside];
}

/** Resolves when the program is told to stop. */
function toldToStop() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
}

async function main(words) {
  const { settings: file, server: alone } = readCommandLine(words, OPTIONS).values;
  const settings = readSettings(file);
  const stopped = toldToStop();
  const kiosk = new Kiosk(settings);
  const servers = await openServers(settings, kiosk);
  log(`Qurio is at http://${HERE}:${settings.port}/, its state at /selftest.json`);
  const { watchdog, launch } = kiosk;
  const keeper = new BrowserKeeper({ watchdog, launch, silence: settings.silence * SECOND, log });
  if (alone) watchdog.started();
  else keeper.start();
  notify(['--ready']);
  const every = noticeEvery();
  const notices = every === null ? null : setInterval(() => notify(['WATCHDOG=1']), every);
  await stopped;
  log('told to stop');
  notify(['STOPPING=1']);
  clearInterval(notices);
  await keeper.stop();
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
}

await runAsProgram(import.meta.url, main, 'node web/kiosk/kiosk.mjs [--settings FILE] [--server]');
