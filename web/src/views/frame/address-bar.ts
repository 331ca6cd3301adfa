/** The address says what is on the screen wherever a link can, so that copying it is sharing it. */

import { effect } from '@preact/signals-core';
import { type View, writeHash } from '../../app/state/share';
import { isAnswered } from '../../app/state/state';
import type { Page } from '../kit/page';

/** The state of an entry of the browser's history whose address this page wrote. */
const OURS = 'written by the page';

/** The address came from elsewhere: it is not this page's own, loaded once more. */
export function isLinkFromElsewhere(): boolean {
  return location.hash.length > 1 && history.state !== OURS;
}

/** Browsers refuse an address that changes too often. */
const SETTLED_MS = 300;

/** What a link to the screen says; null while nothing has settled. */
export function currentView(page: Page): View | null {
  const state = page.state.value;
  if (!isAnswered(state) || state.varying !== null) return null;
  const { picture, caption, variation, plan } = state;
  const object = picture?.origin.kind === 'gallery' ? picture.origin.object : null;
  const own = picture !== null && object === null;
  const { look, texts } = page;
  return {
    object: object?.id ?? null,
    own,
    caption: object?.caption.en === caption.text ? null : caption.text,
    // What is blurred means nothing without the photo, which no link carries.
    variation: own ? { ...variation, blurred: [] } : variation,
    plan,
    depth: look.depth.value,
    step: look.step.value,
    language: texts.language,
    level: texts.level,
    model: page.model,
  };
}

/** The whole link to what is on the screen, at the exhibit's public address where it has one; null: no link shows it. */
export function linkTo({ exhibit }: Page, view: View): string | null {
  const hash = writeHash(view);
  const address = exhibit.address ?? `${location.origin}${location.pathname}`;
  return hash === null ? null : `${address}#${hash}`;
}

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
