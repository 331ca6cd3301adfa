/** Brings the whole page to what a link could say, without loading it anew: whom it speaks to, how deep, and the answer. */

import { batch } from '@preact/signals-core';
import { offeredDepth } from '../../app/exhibit/exhibit';
import { showAnswer } from '../../app/measure/show-answer';
import { LANGUAGES, LEVELS } from '../../app/state/reader';
import type { View } from '../../app/state/share';
import type { Page } from './page';

/** Resolves once all of it is on the screen: false where it cannot be, see showAnswer(). */
export async function showView(page: Page, view: View, signal: AbortSignal): Promise<boolean> {
  const { exhibit, look, voice } = page;
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
  return showAnswer(page, view, signal);
}
