/** The way to the lessons, from wherever on the page it stands. Its words come with it. */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { LESSON, withFurther } from '../../locales/further';
import type { Texts } from '../../locales/texts';
import { addressOf } from './address';
import { SignalElement } from './signal-element';

export class LessonsLink extends SignalElement {
  readonly #words = signal<Texts | null>(null);
  #asked: Texts | null = null;

  /** A kiosk's visitor would be left where nobody else begins; and an exhibit may have none. */
  protected override render(): TemplateResult | null {
    const { texts, kiosk, exhibit } = this.page;
    if (kiosk || exhibit.lessons?.length === 0) return null;
    if (this.#asked !== texts) void this.#fetch(texts);
    const words = this.#words.value;
    if (words === null) return null;
    const query = new URLSearchParams(location.search);
    query.set('lesson', '');
    return html`<a class="quiet framed" data-testid="to-lessons" href=${addressOf(query)}>${words.say('lesson-path')}</a>`;
  }

  async #fetch(texts: Texts): Promise<void> {
    this.#asked = texts;
    const words = await withFurther(texts, LESSON);
    if (this.#asked === texts) this.#words.value = words;
  }
}

customElements.define('qurio-lessons-link', LessonsLink);
