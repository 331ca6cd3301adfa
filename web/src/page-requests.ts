/** Notes every request of the page and its workers, from the first on. */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Asker, type Requests, withNotes } from './app/state/requests';
import { type RequestNote, requestNews, thisRealm, watchRequests } from './base/request-notes';

const all = signal<Requests>(new Map());

export function noteRequests(asker: Asker, notes: readonly RequestNote[]): void {
  all.value = withNotes(all.peek(), asker, notes);
}

/** To be called once, before the page asks for anything itself; what the browser asked for it before is noted as well. */
export function notePageRequests(): ReadonlySignal<Requests> {
  watchRequests(thisRealm(), (notes) => noteRequests('page', notes));
  // Undefined in private windows and without https.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  workers?.addEventListener('message', ({ data }) => {
    const notes = requestNews(data);
    if (notes) noteRequests('offline', notes);
  });
  return all;
}
