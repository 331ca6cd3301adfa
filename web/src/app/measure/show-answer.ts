/** Brings object, caption, what-ifs and step to what a link could say, as if the visitor had done it all. */

import type { ReadonlySignal } from '@preact/signals-core';
import type { Actions } from '../state/actions';
import { objectOf } from '../state/gallery';
import type { Look } from '../state/look';
import type { View } from '../state/share';
import { type AppState, hindrance, isAnswered, isEmpty } from '../state/state';
import { until } from '../state/until';
import { fitting } from '../state/variation';
import type { WhatIfs } from './what-ifs';

/** By which a visitor would do it. */
export interface Hands {
  readonly state: ReadonlySignal<AppState>;
  readonly actions: Pick<Actions, 'chooseObject' | 'removePhoto' | 'editCaption' | 'submitCaption'>;
  readonly whatIfs: Pick<WhatIfs, 'attempt' | 'choosePlan'>;
  readonly look: Look;
}

/**
 * Resolves once all of it is there: false where it cannot be, since there is no such object (any more), or it
 * could not be answered, or the signal has fired. An own photo stays as it is.
 */
export async function showAnswer(hands: Hands, view: View, signal: AbortSignal): Promise<boolean> {
  await listed(hands, signal);
  if (signal.aborted || !ask(hands, view)) return false;
  if (!(await settled(hands, signal))) return false;
  vary(hands, view);
  const isWhole = await settled(hands, signal);
  if (signal.aborted) return false;
  // Of what could not be varied the step is seen still.
  showMeasuring(hands, view);
  return isWhole;
}

/** Shots and noise, and the step of whichever circuit is shown: a new answer begins at its last gate. */
export function showMeasuring({ state, whatIfs, look }: Omit<Hands, 'actions'>, view: View): void {
  if (JSON.stringify(state.peek().plan) !== JSON.stringify(view.plan))
    whatIfs.choosePlan(view.plan);
  look.goTo(view.step);
}

/** Chooses object and caption, as far as they are not there; false: there is no such object. */
function ask({ actions, state }: Hands, view: View): boolean {
  const { gallery, opening, picture } = state.peek();
  const shown = (opening ?? picture)?.origin ?? null;
  const object = objectOf(view, gallery);
  if (object === undefined) return false;
  if (object) {
    const isShown = shown?.kind === 'gallery' && shown.object.id === object.id;
    // What went wrong before goes with the choice.
    if (!isShown || hindrance(state.peek()) !== null) void actions.chooseObject(object);
  } else if (!view.own && shown) actions.removePhoto();
  const caption = view.caption ?? object?.caption.en ?? '';
  if (state.peek().caption.text !== caption) {
    actions.editCaption(caption);
    actions.submitCaption();
  }
  return true;
}

/** What of it names something that is there; not where all of it is as it should be. */
function vary({ state, whatIfs }: Hands, view: View): void {
  const { answered, variation } = state.peek();
  if (answered === null) return;
  const wanted = fitting(view.variation, answered.recognition);
  if (JSON.stringify(variation) !== JSON.stringify(wanted)) whatIfs.attempt(wanted);
}

/** Resolves when the gallery has come, or will not. */
async function listed({ state }: Hands, signal: AbortSignal): Promise<void> {
  await until(() => {
    const { gallery, problems } = state.value;
    return gallery.length > 0 || problems.gallery !== null || null;
  }, signal);
}

/** Resolves when what was asked has been answered, or there is nothing to answer; false: it will not be. */
async function settled({ state }: Hands, signal: AbortSignal): Promise<boolean> {
  const end = await until(() => {
    const now = state.value;
    if (hindrance(now) !== null) return 'stopped';
    return isEmpty(now) || (isAnswered(now) && now.varying === null) ? 'settled' : null;
  }, signal);
  return end === 'settled';
}
