/** A kiosk's settings, the browser's flags and profile, the screen's commands, and what systemd is given. */

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chromiumFlags, launchChromium, preferences } from '../../../web/kiosk/chromium.mjs';
import {
  commandsForWayland,
  commandsForX,
  firstOutputOfWayland,
  firstOutputOfX,
  sizeOfX,
} from '../../../web/kiosk/screen.mjs';
import { readSettings, settingsOf, startAddress } from '../../../web/kiosk/settings.mjs';
import { noticeEvery, notify } from '../../../web/kiosk/systemd.mjs';

const KIOSK = fileURLToPath(new URL('../../../web/kiosk/', import.meta.url));
const FILE = '/etc/qurio/kiosk.json';
const settings = (written) => settingsOf(JSON.stringify(written), FILE);

describe('settings', () => {
  it('are as usual where nothing is set, and the page lies beside their file', () => {
    expect(settings({})).toMatchObject({ port: 8080, camera: true, rotate: null, selfTest: true });
    expect(settings({ page: 'exhibit' }).page).toBe('/etc/qurio/exhibit');
    expect(settings({ page: '/srv/exhibit' }).page).toBe('/srv/exhibit');
    expect(readSettings(join(KIOSK, 'kiosk.json')).page).toBe(
      fileURLToPath(new URL('../../../web/dist', import.meta.url)),
    );
  });

  it.each([
    ['{', /kiosk.json is no JSON/],
    ['[]', /the settings stand in \{ \}/],
    ['{"rotation": "left"}', /there is no setting "rotation"; known are page, port,/],
    [
      '{"rotate": "90"}',
      /"rotate" is one of "normal", "left", "inverted", "right", or null, not "90"/,
    ],
    ['{"port": 0}', /"port" is a number from 1 to 65535, not 0/],
    ['{"camera": "yes"}', /"camera" is true or false, not "yes"/],
    ['{"flags": "--mute"}', /"flags" is a list of texts/],
    ['{"browser": null}', /"browser" is a text that is not empty, not null/],
    ['{"heartbeat": 5, "silence": 6}', /"silence" must be at least twice "heartbeat"/],
  ])('%s is refused in words', (text, sentence) => {
    expect(() => settingsOf(text, FILE)).toThrow(sentence);
  });

  it('open the self-test first, and the exhibit once that was green', () => {
    const start = (tested, written) => startAddress(settings(written), tested);
    expect(start(false, {})).toBe('http://127.0.0.1:8080/?kiosk&watchdog&selftest');
    expect(start(true, {})).toBe('http://127.0.0.1:8080/?kiosk&watchdog');
    expect(start(false, { selfTest: false, port: 9000, query: 'idle=90' })).toBe(
      'http://127.0.0.1:9000/?kiosk&watchdog&idle=90',
    );
  });
});

describe('the browser', () => {
  const ADDRESS = 'http://127.0.0.1:8080/?kiosk';

  it('shows one page and nothing else', () => {
    const flags = chromiumFlags({
      profile: '/tmp/p',
      address: ADDRESS,
      size: { width: 1080, height: 1920 },
      more: ['--mute-audio'],
    });
    expect(flags).toEqual(
      expect.arrayContaining([
        '--kiosk',
        '--no-first-run',
        '--noerrdialogs',
        '--disable-pinch',
        '--overscroll-history-navigation=0',
        '--user-data-dir=/tmp/p',
        '--window-size=1080,1920',
        '--mute-audio',
      ]),
    );
    expect(flags.find((flag) => flag.startsWith('--disable-features='))).toMatch(/\bTranslate\b/);
    expect(flags.at(-1)).toBe(ADDRESS);
    // Nothing that would take the page's own walls down.
    expect(flags.join(' ')).not.toMatch(/no-sandbox|disable-web-security|use-fake/);
  });

  it('gives the camera to this page alone, or to none', () => {
    const exceptions = (camera) =>
      preferences({ origin: 'http://127.0.0.1:8080', camera }).profile.content_settings.exceptions;
    expect(exceptions(true)).toEqual({
      media_stream_camera: { 'http://127.0.0.1:8080,*': { setting: 1 } },
    });
    expect(exceptions(false)).toEqual({
      media_stream_camera: { 'http://127.0.0.1:8080,*': { setting: 2 } },
    });
  });

  it('has a profile of its own that goes with it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qurio-browser-'));
    const program = join(folder, 'browser');
    writeFileSync(program, '#!/bin/sh\nexec sleep 600\n');
    chmodSync(program, 0o755);
    const start = () =>
      launchChromium({ program, address: ADDRESS, camera: true, size: null, more: [] });
    const [one, other] = [await start(), await start()];
    expect(one.profile).not.toBe(other.profile);
    const written = readFileSync(join(one.profile, 'Default/Preferences'), 'utf8');
    expect(JSON.parse(written)).toEqual(
      preferences({ origin: 'http://127.0.0.1:8080', camera: true }),
    );
    for (const browser of [one, other]) {
      browser.kill();
      expect(await browser.ended).toBe('SIGKILL');
      expect(existsSync(browser.profile)).toBe(false);
    }
    rmSync(folder, { recursive: true });
  });

  it('that is not there is said', async () => {
    const start = launchChromium({
      program: '/no/browser',
      address: ADDRESS,
      camera: true,
      size: null,
      more: [],
    });
    await expect(start).rejects.toThrow(/ENOENT/);
  });
});

describe('the screen', () => {
  const X = `Screen 0: minimum 320 x 200, current 1080 x 1920, maximum 16384 x 16384
VGA-1 disconnected (normal left inverted right x axis y axis)
HDMI-1 connected primary 1080x1920+0+0 left (normal left inverted right x axis y axis) 527mm x 296mm
   1920x1080     60.00*+`;
  const WAYLAND = `HDMI-A-1 "Dell Inc. DELL P2419H (HDMI-A-1)"\n  Enabled: yes\n`;

  it('is found, and its size', () => {
    expect([firstOutputOfX(X), firstOutputOfWayland(WAYLAND)]).toEqual(['HDMI-1', 'HDMI-A-1']);
    expect(sizeOfX(X)).toEqual({ width: 1080, height: 1920 });
    expect([firstOutputOfX(''), firstOutputOfWayland(''), sizeOfX('')]).toEqual([null, null, null]);
  });

  it('is turned with its touch screen, and kept lit', () => {
    const lit = [
      ['xset', 's', 'off'],
      ['xset', 's', 'noblank'],
      ['xset', '-dpms'],
    ];
    expect(commandsForX({ output: 'HDMI-1', rotate: 'left', touch: 'ELAN' })).toEqual([
      ['xrandr', '--output', 'HDMI-1', '--rotate', 'left'],
      ['xinput', 'map-to-output', 'ELAN', 'HDMI-1'],
      ...lit,
    ]);
    expect(commandsForX({ output: null, rotate: 'left', touch: 'ELAN' })).toEqual(lit);
    expect(commandsForX({ output: 'HDMI-1', rotate: null, touch: null })).toEqual(lit);
    expect(commandsForWayland({ output: 'HDMI-A-1', rotate: 'right' })).toEqual([
      ['wlr-randr', '--output', 'HDMI-A-1', '--transform', '270'],
    ]);
    expect(commandsForWayland({ output: 'HDMI-A-1', rotate: null })).toEqual([]);
  });
});

describe('systemd', () => {
  it('is told only where it listens, twice as often as it asks for', async () => {
    expect(noticeEvery({})).toBeNull();
    expect(noticeEvery({ WATCHDOG_USEC: '60000000' })).toBeNull();
    expect(noticeEvery({ NOTIFY_SOCKET: '/run/n', WATCHDOG_USEC: '60000000' })).toBe(30_000);
    const folder = mkdtempSync(join(tmpdir(), 'qurio-notify-'));
    const said = join(folder, 'said');
    writeFileSync(
      join(folder, 'systemd-notify'),
      `#!/bin/sh\nprintf '%s' "$*" > ${said}.part && mv ${said}.part ${said}\n`,
      { mode: 0o755 },
    );
    notify(['--ready'], { PATH: `${folder}:${process.env.PATH}` });
    notify(['WATCHDOG=1'], { PATH: `${folder}:${process.env.PATH}`, NOTIFY_SOCKET: '/run/n' });
    await expect.poll(() => existsSync(said)).toBe(true);
    expect(readFileSync(said, 'utf8')).toBe('WATCHDOG=1');
    rmSync(folder, { recursive: true });
  });

  it('finds nothing wrong with the unit', (test) => {
    const unit = readFileSync(join(KIOSK, 'qurio-kiosk.service'), 'utf8');
    expect(unit).toMatch(/^Restart=always$/m);
    expect(unit).toMatch(/^WatchdogSec=\d+$/m);
    expect(unit).toMatch(/^NotifyAccess=all$/m);
    if (spawnSync('systemd-analyze', ['--version']).error) {
      console.log('not tried: systemd-analyze verify (it is not here)');
      return test.skip();
    }
    const folder = mkdtempSync(join(tmpdir(), 'qurio-unit-'));
    // The programs that it names lie elsewhere on a machine that is no kiosk.
    const here = unit
      .replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true')
      .replace(/^Documentation=.*\n/m, '');
    writeFileSync(join(folder, 'qurio-kiosk.service'), here);
    const { status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', join(folder, 'qurio-kiosk.service')],
      { encoding: 'utf8' },
    );
    expect([status, stderr.includes('qurio-kiosk.service:')]).toEqual([0, false]);
    rmSync(folder, { recursive: true });
  });
});

it('the policies of the browser let nothing but the page through', () => {
  const policy = JSON.parse(readFileSync(join(KIOSK, 'chromium-policy.json'), 'utf8'));
  expect(policy.URLBlocklist).toEqual(['*']);
  expect(policy.URLAllowlist[0]).toBe(`http://127.0.0.1:${settings({}).port}`);
});
