/** What a link to the screen says, and the whole of it. */

import { type View, writeHash } from '../../app/state/share';
import { isAnswered } from '../../app/state/state';
import type { Page } from './page';

/** What a link to the screen says; null while nothing has settled. */
export function currentView(page: Page): View | null {
  const state = page.state.value;
  return isAnswered(state) && state.varying === null ? askedView(page) : null;
}

/** What a link to all that is asked for would say, whether or not it has been answered. */
export function askedView(page: Page): View {
  const { opening, picture, caption, variation, plan } = page.state.value;
  const origin = (opening ?? picture)?.origin;
  const object = origin?.kind === 'gallery' ? origin.object : null;
  const own = origin?.kind === 'own';
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
    circuit: look.depth.value === 'study' ? look.circuit.value : null,
    panel: null,
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
