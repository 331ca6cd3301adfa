/** The page's voice: its language and its reading level, both changed while it speaks. */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import { firstLevel, ownTexts } from '../../app/exhibit/exhibit';
import type { Exhibit } from '../../app/exhibit/schema';
import type { Level } from '../../app/state/reader';
import { chooseLanguage, loadTexts } from '../../locales/languages';
import type { Texts } from '../../locales/texts';

export class Voice {
  readonly #texts;
  readonly texts: ReadonlySignal<Texts>;
  readonly #exhibit: Exhibit;
  #wanted: string;

  private constructor(exhibit: Exhibit, texts: Texts) {
    this.#exhibit = exhibit;
    this.#texts = signal(texts);
    this.texts = this.#texts;
    this.#wanted = texts.language;
  }

  /** `wanted`: the visitor's languages, the dearest first; `level`: null: nobody has said. */
  static async find(
    exhibit: Exhibit,
    wanted: readonly string[],
    level: Level | null,
  ): Promise<Voice> {
    const language = chooseLanguage(wanted, exhibit.languages);
    const texts = await textsIn(exhibit, language);
    return new Voice(exhibit, texts.at(firstLevel(exhibit, level)));
  }

  /** The page goes on in the language before until the new one has arrived. */
  async speak(language: string): Promise<void> {
    this.#wanted = language;
    const texts = await textsIn(this.#exhibit, language);
    if (this.#wanted === language) this.#texts.value = texts.at(this.#texts.peek().level);
  }

  choose(level: Level): void {
    this.#texts.value = this.#texts.peek().at(level);
  }
}

const textsIn = (exhibit: Exhibit, language: string): Promise<Texts> =>
  loadTexts(language, (spoken) => ownTexts(exhibit, spoken));
