/** The page's way to a photo: a library that it needs is fetched once, and done without where it cannot be had. */

import { afterEach, expect, it, vi } from 'vitest';
import type { PhotoFile } from '../../web/src/engine/calls';
import type { EngineClient } from '../../web/src/engine/client';
import type { LibraryName } from '../../web/src/engine/libraries';
import { openPhoto } from '../../web/src/page-photo';
import { fail, type Outcome } from '../../web/src/rpc/outcome';

const file = new Blob(['a photo']);
const PHOTO = { width: 1 };
/** The shortest module there is. */
const MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** An engine whose photos need these libraries, in that order. */
function engine(...needs: LibraryName[]) {
  const asked: unknown[] = [];
  const loaded: string[] = [];
  const ask = async (name: string, argument: unknown): Promise<Outcome<unknown>> => {
    if (name === 'loadLibrary') {
      loaded.push((argument as { name: string }).name);
      return { ok: true, value: null };
    }
    const { without } = argument as PhotoFile;
    asked.push([...without]);
    const missing = needs.find((need) => !loaded.includes(need) && !without.includes(need));
    return { ok: true, value: missing === undefined ? PHOTO : { missing } };
  };
  return { client: { ask } as unknown as EngineClient, asked, loaded };
}

const answering = (response: () => Response) => {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(String(url));
    return response();
  });
  return fetched;
};

afterEach(() => vi.unstubAllGlobals());

it('a photo that needs none is opened at once', async () => {
  const fetched = answering(() => new Response(MODULE));
  const { client } = engine();
  expect(await openPhoto(client, 'files/', file)).toEqual({ ok: true, value: PHOTO });
  expect(fetched).toEqual([]);
});

it('what it needs is fetched from the own folder, and the photo opened with it', async () => {
  const fetched = answering(() => new Response(MODULE));
  const { client, asked, loaded } = engine('webp', 'lcms');
  expect(await openPhoto(client, 'files/', file)).toEqual({ ok: true, value: PHOTO });
  expect(loaded).toEqual(['webp', 'lcms']);
  expect(fetched).toEqual(['files/libraries/webp_dec.wasm', 'files/libraries/lcms.wasm']);
  expect(asked).toEqual([[], [], []]);
});

it.each([
  ['is not there', () => new Response('', { status: 404 })],
  ['is something else', () => new Response('<html>')],
])('where the library %s the photo is opened without', async (_, response) => {
  answering(response);
  const { client, asked } = engine('lcms');
  expect(await openPhoto(client, 'files/', file)).toEqual({ ok: true, value: PHOTO });
  expect(asked).toEqual([[], ['lcms']]);
});

it('a photo that is refused stays refused', async () => {
  const refused = fail('damaged_file', 'cut');
  const client = { ask: async () => refused } as unknown as EngineClient;
  expect(await openPhoto(client, 'files/', file)).toEqual(refused);
});
