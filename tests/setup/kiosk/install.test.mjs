/** web/kiosk/install.sh puts into place all that the program needs, and keeps settings that are there. */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUILT = existsSync(join(ROOT, 'web/dist/index.html'));
if (!BUILT) console.log('not tried: web/kiosk/install.sh (there is no built page in web/dist)');

const target = mkdtempSync(join(tmpdir(), 'qurio-install-'));
afterAll(() => rmSync(target, { recursive: true }));

const install = (...words) =>
  spawnSync('bash', [join(ROOT, 'web/kiosk/install.sh'), ...words], {
    env: { ...process.env, QURIO_TARGET: target },
    encoding: 'utf8',
  });

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.skipIf(!BUILT)('the installation', () => {
  const settings = join(target, 'etc/qurio/kiosk.json');

  it('only says what it would do when it is asked to', () => {
    const { status, stdout } = install('--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('+ cp -r web/dist');
    expect(existsSync(join(target, 'opt'))).toBe(false);
    expect(install('--now').status).toBe(2);
  });

  it('has everything that the program needs: it runs from there', async () => {
    expect(install().status).toBe(0);
    expect(JSON.parse(readFileSync(settings, 'utf8')).page).toBe('/opt/qurio/web/dist');
    const port = await freePort();
    const page = join(target, 'opt/qurio/web/dist');
    writeFileSync(settings, JSON.stringify({ page, port }));
    const program = spawn(
      process.execPath,
      [join(target, 'opt/qurio/web/kiosk/kiosk.mjs'), '--settings', settings, '--server'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise((resolve) => program.stdout.once('data', resolve));
    const ask = (path) => fetch(`http://127.0.0.1:${port}/${path}`);
    expect([(await ask('')).status, (await ask('selftest.json')).status]).toEqual([200, 503]);
    const ended = new Promise((resolve) => program.on('exit', resolve));
    program.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('keeps settings that are there', () => {
    const before = readFileSync(settings, 'utf8');
    expect(install().status).toBe(0);
    expect(readFileSync(settings, 'utf8')).toBe(before);
  });
});
