/** What every view is given: the state, what can be done, how it is looked at, and the words for it. */

import type { ReadonlySignal } from '@preact/signals-core';
import type { Actions } from '../app/actions';
import type { Look } from '../app/look';
import { type Answered, type AppState, isAnswered } from '../app/state';
import type { Texts } from '../locales/texts';
import type { Theme } from './theme';

export interface Page {
  readonly state: ReadonlySignal<AppState>;
  readonly actions: Actions;
  readonly look: Look;
  readonly texts: Texts;
  readonly theme: Theme;
  /** Installed in a public place: large targets, nothing that leads away. */
  readonly kiosk: boolean;
  /** Address of a file of the page's own, wherever the page lies. */
  readonly address: (path: string) => string;
}

/** The answer, only while it belongs to what is on the screen. */
export function currentAnswer(page: Page): Answered | null {
  const state = page.state.value;
  return isAnswered(state) ? state.answered : null;
}

/** The words of the answered caption, for sentences: without the punctuation around them. */
export function wordTexts(answered: Answered): string[] {
  return answered.recognition.tokens.words.map(
    ({ text }) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || text,
  );
}
