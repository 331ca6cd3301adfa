/** Brings the page to what a link could say, as if the visitor had done it all, without loading the page anew. */

import { batch } from '@preact/signals-core';
import { offeredDepth } from '../../app/exhibit/exhibit';
import { LANGUAGES, LEVELS } from '../../app/state/reader';
import type { View } from '../../app/state/share';
import { hindrance, isAnswered, isEmpty } from '../../app/state/state';
import { fitting } from '../../app/state/variation';
import type { Page } from './page';
import { until } from './until';

/**
 * Resolves once all of it is on the screen: false where it cannot be, since there is no such object (any more),
 * or it could not be answered, or the signal has fired. An own photo stays as it is.
 */
export async function showView(page: Page, view: View, signal: AbortSignal): Promise<boolean> {
  const { exhibit, look, voice, whatIfs, state } = page;
  if (view.language !== null && view.language !== page.texts.language) {
    const language = LANGUAGES.find((one) => one === view.language);
    if (language && exhibit.languages.includes(language)) await voice.speak(language);
  }
  const level = LEVELS.find((one) => one === view.level && exhibit.levels.includes(one));
  if (level && level !== page.texts.level) voice.choose(level);
  batch(() => {
    look.depth.value = offeredDepth(exhibit, view.depth);
    look.circuit.value = view.circuit;
  });
  if (view.circuit !== null && page.bench.peek() === null) void page.openBench();
  await listed(page, signal);
  if (signal.aborted || !ask(page, view)) return false;
  if (!(await settled(page, signal))) return false;
  vary(page, view);
  if (!(await settled(page, signal))) return false;
  if (JSON.stringify(state.peek().plan) !== JSON.stringify(view.plan))
    whatIfs.choosePlan(view.plan);
  look.goTo(view.step);
  return true;
}

/** Chooses object and caption, as far as they are not there; false: there is no such object. */
function ask({ actions, state }: Page, view: View): boolean {
  const { gallery, opening, picture } = state.peek();
  const shown = (opening ?? picture)?.origin ?? null;
  const isOpenToAny = view.object === null && view.caption === null && !view.own;
  const object = isOpenToAny ? gallery[0] : gallery.find(({ id }) => id === view.object);
  if (view.object !== null && object === undefined) return false;
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
function vary({ state, whatIfs }: Page, view: View): void {
  const { answered, variation } = state.peek();
  if (answered === null) return;
  const wanted = fitting(view.variation, answered.recognition);
  if (JSON.stringify(variation) !== JSON.stringify(wanted)) whatIfs.attempt(wanted);
}

/** Resolves when the gallery has come, or will not. */
async function listed({ state }: Page, signal: AbortSignal): Promise<void> {
  await until(() => {
    const { gallery, problems } = state.value;
    return gallery.length > 0 || problems.gallery !== null || null;
  }, signal);
}

/** Resolves when what was asked has been answered, or there is nothing to answer; false: it will not be. */
async function settled({ state }: Page, signal: AbortSignal): Promise<boolean> {
  const end = await until(() => {
    const now = state.value;
    if (hindrance(now) !== null) return 'stopped';
    return isEmpty(now) || (isAnswered(now) && now.varying === null) ? 'settled' : null;
  }, signal);
  return end === 'settled';
}
