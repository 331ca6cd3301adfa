/** Looks up what the browser stores for the page's address. */

import type { Stored } from './app/state/stored';

export async function storedHere(): Promise<Stored> {
  const [estimate, kept, databases] = await Promise.all([
    orNull(() => navigator.storage.estimate()),
    orNull(keptFiles),
    orNull(async () => (await indexedDB.databases()).map(({ name }) => name ?? '')),
  ]);
  return {
    used: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    kept,
    names: {
      local: await orNull(async () => Object.keys(localStorage)),
      session: await orNull(async () => Object.keys(sessionStorage)),
      databases,
      cookies: await orNull(async () => cookieNames(document.cookie)),
    },
  };
}

/** Null where the browser does not have it, or forbids it: private windows, no https. */
async function orNull<Value>(look: () => Promise<Value>): Promise<Value | null> {
  try {
    return await look();
  } catch {
    return null;
  }
}

/** Counted by their content: what they are listed with does not say how long they are. */
async function keptFiles(): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) {
      const content = await (await cache.match(key))?.blob();
      files += 1;
      bytes += content?.size ?? 0;
    }
  }
  return { files, bytes };
}

function cookieNames(cookies: string): string[] {
  return cookies
    .split(';')
    .map((cookie) => cookie.split('=')[0]?.trim() ?? '')
    .filter((name) => name !== '');
}
