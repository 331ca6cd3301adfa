/** The page's voice: its language and its reading level, both changed while it speaks. */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Level } from '../../app/state/reader';
import { chooseLanguage, loadTexts } from '../../locales/languages';
import type { Texts } from '../../locales/texts';

export class Voice {
  readonly #texts;
  readonly texts: ReadonlySignal<Texts>;
  #wanted: string;

  private constructor(texts: Texts) {
    this.#texts = signal(texts);
    this.texts = this.#texts;
    this.#wanted = texts.language;
  }

  /** `wanted`: the visitor's languages, the dearest first. */
  static async find(wanted: readonly string[], level: Level): Promise<Voice> {
    return new Voice((await loadTexts(chooseLanguage(wanted))).at(level));
  }

  /** The page goes on in the language before until the new one has arrived. */
  async speak(language: string): Promise<void> {
    this.#wanted = language;
    const texts = await loadTexts(language);
    if (this.#wanted === language) this.#texts.value = texts.at(this.#texts.peek().level);
  }

  choose(level: Level): void {
    this.#texts.value = this.#texts.peek().at(level);
  }
}
