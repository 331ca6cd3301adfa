/**
 * What the page does for those who look after it, and for teachers: it tests itself, tells a kiosk's server that it is
 * alive, shows lessons in its place, and offers no more than it should.
 */

import type { Signal } from '@preact/signals-core';
import { testDaily } from './app/kiosk/self-test-time';
import { unlockedIn } from './app/lessons/lock';
import type { Services } from './app/state/services';
import { addressWith } from './page-care-address';
import { PageWatchdog } from './page-watchdog';
import type { Page } from './views/kit/page';

export interface CareParts {
  readonly services: Services;
  /** See Page. */
  readonly reports: Signal<boolean>;
  /** The self-test is to be shown in place of the exhibit. */
  readonly selfTest: boolean;
  /** Shows an element in place of all that is shown. */
  readonly show: (element: HTMLElement) => void;
  /** Resolves when the model is loaded, or cannot be. */
  readonly loaded: Promise<unknown>;
}

export async function lookAfter(page: Page, parts: CareParts): Promise<void> {
  const { services, reports, selfTest, show, loaded } = parts;
  const query = new URLSearchParams(location.search);
  const unlocked = unlockedIn(query);
  if (unlocked !== null) void import('./page-lock').then(({ lockAll }) => lockAll(page, unlocked));
  const watched = query.has('watchdog');
  const watchdog = watched ? new PageWatchdog(import.meta.env.BASE_URL, reports) : null;
  watchdog?.start(selfTest ? 'selftest' : 'kiosk');
  if (selfTest) {
    const { openSelfTest } = await import('./page-self-test');
    show(await openSelfTest(page, { services, watchdog, loaded }));
    return;
  }
  if (query.has('lesson')) {
    const { openLessons } = await import('./page-lessons');
    show(await openLessons(page, services));
  }
  if (!page.kiosk) return;
  const { at } = page.exhibit.selfTest;
  if (at === undefined) return;
  const daily = {
    now: () => new Date(),
    pause: page.pause,
    isWatched: () => page.look.watched.peek(),
    test: () => location.replace(addressWith({ selfTest: true })),
  };
  await testDaily(at, daily, new AbortController().signal);
}
