/** What every view is given: the state, what can be done, how it is looked at, and the words for it. */

import type { ReadonlySignal } from '@preact/signals-core';
import type { Actions } from '../app/actions';
import type { Answered } from '../app/answered';
import type { Effects } from '../app/effects';
import type { Knob } from '../app/knob';
import type { Look } from '../app/look';
import type { Measured } from '../app/shots';
import { type AppState, isAnswered, shownAnswer } from '../app/state';
import type { Texts } from '../locales/texts';
import type { Theme } from './theme';
import type { Voice } from './voice';

export interface Page {
  readonly state: ReadonlySignal<AppState>;
  /** What words and regions do to the answer, as far as it has been tried. */
  readonly effects: ReadonlySignal<Effects | null>;
  /** The angle under the visitor's hand, with its curve. */
  readonly knob: ReadonlySignal<Knob | null>;
  /** The same circuit with finitely many shots. */
  readonly measured: ReadonlySignal<Measured | null>;
  readonly actions: Actions;
  readonly look: Look;
  /** In the language and for the reader of the moment: a view that reads it is made anew with them. */
  readonly texts: Texts;
  readonly voice: Voice;
  readonly theme: Theme;
  /** Installed in a public place: large targets, nothing that leads away. */
  readonly kiosk: boolean;
  /** Address of a file of the page's own, wherever the page lies. */
  readonly address: (path: string) => string;
}

/** The answer on the screen, only while it belongs to the picture and caption on the screen. */
export function currentAnswer(page: Page): Answered | null {
  const state = page.state.value;
  return isAnswered(state) ? shownAnswer(state) : null;
}

/** What has been measured about the answer on the screen. */
export function currentEffects(page: Page): Effects | null {
  const effects = page.effects.value;
  return effects && effects.answered === page.state.value.answered ? effects : null;
}

/** The words of the answered caption, for sentences: without the punctuation around them. */
export function wordTexts(answered: Answered): string[] {
  return answered.recognition.tokens.words.map(
    ({ text }) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || text,
  );
}
