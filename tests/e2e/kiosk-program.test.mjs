/** The program of a kiosk (web/kiosk) with a real browser: tested, seen from outside, dead, frozen, and stopped. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DIST } from './support/server.mjs';

const PROGRAM = fileURLToPath(new URL('../../web/kiosk/kiosk.mjs', import.meta.url));
const PATIENCE_MS = 240_000;
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--use-fake-device-for-media-stream',
];

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs the program; everything of it is gone when the suite ends. */
async function kioskOfSuite() {
  const folder = mkdtempSync(join(tmpdir(), 'qurio-kiosk-test-'));
  const profiles = mkdtempSync(join(tmpdir(), 'qurio-kiosk-profiles-'));
  const [port, statusPort] = [await freePort(), await freePort()];
  const settings = {
    ...{ page: DIST, port, statusAddress: '127.0.0.1', statusPort, flags: FLAGS },
    ...{ query: 'show=3', heartbeat: 0.5, silence: 6, start: 120, stable: 0 },
  };
  const file = join(folder, 'kiosk.json');
  writeFileSync(file, JSON.stringify(settings));
  const program = spawn(process.execPath, [PROGRAM, '--settings', file], {
    env: { ...process.env, TMPDIR: profiles, DISPLAY: '', WAYLAND_DISPLAY: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  program.stdout.on('data', (part) => {
    printed += part;
  });
  const ended = new Promise((resolve) => program.on('exit', (code) => resolve(code)));
  after(async () => {
    program.kill('SIGTERM');
    await ended;
    for (const path of [folder, profiles]) rmSync(path, { recursive: true, force: true });
  });
  const status = async () => (await fetch(`http://127.0.0.1:${statusPort}/selftest.json`)).json();
  /** The first state that is so. */
  const until = async (isSo) => {
    const last = performance.now() + PATIENCE_MS;
    for (;;) {
      const seen = await status().catch(() => null);
      if (seen !== null && isSo(seen)) return seen;
      assert.ok(performance.now() < last, `it never was so: ${JSON.stringify(seen)}\n${printed}`);
      await pause(200);
    }
  };
  const browsers = () => [...printed.matchAll(/process (\d+)\)/g)].map(([, pid]) => Number(pid));
  return { program, profiles, statusPort, ended, until, browsers, printed: () => printed };
}

/** Processes of a group, as {pid, command}; those that have ended and wait to be noticed are none. */
function groupOf(leader) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const [state, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return Number(group) === leader && state !== 'Z' ? [{ pid: Number(pid), command }] : [];
      } catch {
        return [];
      }
    });
}

const isHeard = ({ browser }) => browser.running && browser.secondsSinceHeartbeat !== null;

describe('the program of a kiosk', async () => {
  const kiosk = await kioskOfSuite();

  it('opens with a self-test, which is green and goes on to the exhibit; outside it is said', async () => {
    const { selfTest, browser } = await kiosk.until(
      ({ selfTest, browser }) => selfTest && browser.view === 'kiosk',
    );
    assert.deepEqual(
      selfTest.rows.filter(({ state }) => state !== 'green'),
      [],
    );
    assert.equal(selfTest.rows.length, 7);
    // The profile lets this page use the camera, without anybody being asked.
    assert.match(selfTest.rows.find(({ name }) => name === 'camera').found, /picture of \d+ × \d+/);
    assert.deepEqual(browser.restarts, { died: 0, frozen: 0 });
    const outside = await fetch(`http://127.0.0.1:${kiosk.statusPort}/selftest.json`);
    assert.deepEqual([outside.status, (await outside.json()).state], [200, 'green']);
  });

  it('starts a browser anew that was killed, at the exhibit, with another profile', async () => {
    const [first] = kiosk.browsers();
    const before = readdirSync(kiosk.profiles);
    process.kill(first, 'SIGKILL');
    await kiosk.until(
      (seen) => seen.browser.restarts.died === 1 && isHeard(seen) && seen.browser.view === 'kiosk',
    );
    assert.equal(kiosk.browsers().length, 2);
    assert.deepEqual(groupOf(first), []);
    const now = readdirSync(kiosk.profiles).filter((name) => name.startsWith('qurio-kiosk-'));
    assert.equal(now.length, 1);
    assert.ok(!before.includes(now[0]));
  });

  it('ends a browser whose page is frozen, and starts another', async () => {
    const second = kiosk.browsers().at(-1);
    const pages = groupOf(second).filter(({ command }) => command.includes('--type=renderer'));
    assert.ok(pages.length > 0);
    for (const { pid } of pages) process.kill(pid, 'SIGSTOP');
    await kiosk.until((seen) => seen.browser.restarts.frozen === 1 && isHeard(seen));
    assert.match(kiosk.printed(), /no heartbeat of the page/);
    assert.deepEqual(groupOf(second), []);
  });

  it('stops with everything that it has started', async () => {
    const last = kiosk.browsers().at(-1);
    kiosk.program.kill('SIGTERM');
    assert.equal(await kiosk.ended, 0);
    assert.deepEqual(groupOf(last), []);
    assert.deepEqual(
      readdirSync(kiosk.profiles).filter((name) => name.startsWith('qurio-kiosk-')),
      [],
    );
  });
});
