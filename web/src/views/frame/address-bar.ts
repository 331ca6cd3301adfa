/** The address says what is on the screen wherever a link can, so that copying it is sharing it. */

import { effect } from '@preact/signals-core';
import { writeHash } from '../../app/state/share';
import { currentView } from '../kit/link';
import type { Page } from '../kit/page';

/** The state of an entry of the browser's history whose address this page wrote. */
const OURS = 'written by the page';

/** The address came from elsewhere: it is not this page's own, loaded once more. */
export function isLinkFromElsewhere(): boolean {
  return location.hash.length > 1 && history.state !== OURS;
}

/** Browsers refuse an address that changes too often. */
const SETTLED_MS = 300;

/** The address says nothing of what was on the screen any more. */
export function forgetHash(): void {
  history.replaceState(OURS, '', `${location.pathname}${location.search}`);
}

/** Keeps the address up to date; the browser's own history is left alone. */
export function keepHash(page: Page): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const view = currentView(page);
    clearTimeout(timer);
    if (!view || page.kiosk) return;
    timer = setTimeout(() => {
      const { pathname, search } = location;
      const hash = writeHash(view);
      history.replaceState(OURS, '', `${pathname}${search}${hash === null ? '' : `#${hash}`}`);
    }, SETTLED_MS);
  });
  addEventListener('hashchange', () => location.reload());
}
