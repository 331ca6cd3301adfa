/** The circuit engine of the page: fetched once, when it is asked for, and again after a failure. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { loadCircuits } from '../../web/src/page-circuits';

const address = (path: string) =>
  new URL(`../../web/public/generated/${path}`, import.meta.url).href;

afterEach(() => {
  vi.unstubAllGlobals();
});

it('is fetched once for all who ask, and anew after a failure', async () => {
  const fetched: string[] = [];
  const answers = [
    async () => new Response('', { status: 404 }),
    async () => new Response('no module'),
    async (url: string) => new Response(await readFile(fileURLToPath(url))),
  ];
  vi.stubGlobal('location', { href: import.meta.url });
  vi.stubGlobal('fetch', (url: string) => {
    fetched.push(url);
    return answers[fetched.length - 1]?.(url);
  });

  const missing = await loadCircuits(address);
  expect(missing).toMatchObject({ ok: false, failure: { status: 'download_failed' } });
  const damaged = await loadCircuits(address);
  expect(damaged).toMatchObject({ ok: false, failure: { status: 'worker_failed' } });

  const [one, two] = await Promise.all([loadCircuits(address), loadCircuits(address)]);
  expect(one.ok && one.value.gates.map(({ name }) => name)).toContain('CNOT');
  expect(two).toBe(one);
  expect(fetched).toEqual(new Array(3).fill(address('engine/circuit.wasm')));
});
