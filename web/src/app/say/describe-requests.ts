/** What the page has asked of the network, in one sentence. */

import { type Requests, type RequestTotals, totalsOf } from '../state/requests';
import { type Message, message } from './message';
import { asRounded } from './numbers';

/** `origin`: the page's own. */
export function describeRequests(all: Requests, origin: string): Message {
  const totals = totalsOf(all, origin);
  return message('sentences', { first: requests(totals), second: content(totals) });
}

function requests({ requests: count, elsewhere, unsent }: RequestTotals): Message {
  const fills = { requests: count, elsewhere, unsent };
  return message(elsewhere > 0 ? 'privacy-requests-elsewhere' : 'privacy-requests', fills);
}

function content({ received, sent, uncounted }: RequestTotals): Message {
  const fills = { received: { bytes: received }, sent: asRounded(sent), uncounted };
  if (uncounted > 0) return message('privacy-content-uncounted', fills);
  return message(sent > 0 ? 'privacy-content-sent' : 'privacy-content', fills);
}
