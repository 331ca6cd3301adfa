/** Shows an exhibit on this machine: built into a folder that lasts as long as the server. */

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutPath } from '../../pipeline/generated-files';
import { buildPage } from './build';
import type { CheckedExhibit } from './check';

/** It sends the headers that the page needs. */
const SERVER = checkoutPath('web/server.mjs');

/** Resolves with the server's exit code, once it has been stopped. */
export async function servePage(
  folder: string,
  ready: NonNullable<CheckedExhibit['ready']>,
  port: number,
  complain: (text: string) => void,
): Promise<number> {
  const place = await mkdtemp(join(tmpdir(), 'qurio-exhibit-'));
  try {
    const built = await buildPage(folder, ready, join(place, 'page'));
    if (!built.ok) {
      complain(built.failure.detail);
      return 1;
    }
    return await ended(built.value, port);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** The server is told to stop as this program is, and says where it is by itself. */
function ended(root: string, port: number): Promise<number> {
  const server = spawn(process.execPath, [SERVER, '--root', root, '--port', String(port)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = () => void server.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  return new Promise((resolve) => {
    server.on('error', () => resolve(1));
    server.on('close', (code) => resolve(code ?? 1));
  });
}
