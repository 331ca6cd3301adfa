/** What the page keeps in the browser, and whether it needs a network. */

import type { Offline } from '../state/offline';
import { type Message, message } from './message';

/** Null: there is nothing to say yet. */
export function describeOffline(offline: Offline): Message | null {
  switch (offline.kind) {
    case 'unknown':
      return null;
    case 'keeping':
      return message('offline-keeping', {
        loaded: { bytes: offline.loaded },
        total: { bytes: offline.total },
      });
    case 'kept':
      return message('offline-kept', { total: { bytes: offline.total } });
    case 'incomplete':
      return message('offline-incomplete');
    case 'full':
      return message('offline-full');
    case 'refused':
      return message('offline-refused');
  }
}
