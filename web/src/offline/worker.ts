/**
 * The service worker: after the first visit the page works without a network, and is isolated also on hosts
 * that cannot send the headers for it. The build puts its edition in front of this script (web/edition.mjs);
 * another edition is another script, which the browser installs beside the one that is at work.
 */

import { reportRequests } from '../base/request-notes';
import type { Edition } from './edition';
import { FileStore } from './file-store';
import { Keeper } from './keeper';
import type { FromWorker, ToWorker } from './messages';
import { routeOf } from './route';

declare const self: ServiceWorkerGlobalScope;
declare const QURIO_EDITION: Edition;

/** Of one origin, each folder with a page of its own has its own store. */
const { scope } = self.registration;
const STORE = `qurio ${scope}`;

const keeper = new Keeper(QURIO_EDITION, {
  openStore: async () => new FileStore(await caches.open(STORE), scope, fetched),
  fetch: fetched,
  room,
  windows: async () => (await windows()).length,
  hasSuccessor: () => Boolean(self.registration.installing ?? self.registration.waiting),
  tell: (news: FromWorker) => tellAll(news),
});

reportRequests({ postMessage: (news) => void tellAll(news) });

async function tellAll(news: unknown): Promise<void> {
  for (const window of await windows()) window.postMessage(news);
}

function fetched(asked: string | Request, init?: RequestInit): Promise<Response> {
  return fetch(asked, init);
}

/** Not every browser estimates it. */
async function room(): Promise<number | null> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? null : quota - usage;
  } catch {
    return null;
  }
}

async function windows(): Promise<WindowClient[]> {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(scope));
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    keeper.install().then((complete) => {
      // The browser drops a worker whose installation rejects; the one before it stays at work.
      if (!complete) throw new Error('not all files of this edition could be kept');
    }),
  );
});

// The page of the first visit is this edition's as well.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const route = routeOf(event.request, scope, QURIO_EDITION);
  if (route.kind !== 'elsewhere') event.respondWith(keeper.answer(event.request, route));
});

self.addEventListener('message', (event) => {
  const { kind } = event.data as ToWorker;
  const act = {
    'take-over': async () => {
      if (await keeper.mayTakeOver()) await self.skipWaiting();
    },
    settle: () => keeper.settle(),
  }[kind];
  event.waitUntil(act());
});
