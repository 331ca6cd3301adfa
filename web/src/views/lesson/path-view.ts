/** The path: all lessons in their order, what each is about, and how far one has come if that is to be kept. */

import { html, type TemplateResult } from 'lit';
import type { LessonList } from '../../app/lessons/schema';
import { icon, mark } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';
import type { Classroom } from './classroom';
import { toldInLine } from './words';

export class PathView extends SignalElement {
  static override properties = { ...SignalElement.properties, classroom: { attribute: false } };
  declare classroom: Classroom;

  protected override render(): TemplateResult {
    const { page } = this;
    const { texts } = page;
    const { list, missing, unreadable, exhibit } = this.classroom;
    const problem = unreadable
      ? texts.say('lesson-unreadable')
      : list.length === 0
        ? texts.say('lesson-none')
        : missing && texts.say('lesson-missing', { name: missing });
    return html`
      <header class="masthead lesson-head">
        <h1>${mark()}<span>${texts.say('lesson-path')}</span></h1>
        <span class="lesson-gap"></span>
        <a class="quiet" data-testid="to-exhibit" href=${exhibit}>${texts.say('lesson-exhibit')}</a>
        ${page.kiosk ? html`<qurio-languages .page=${page}></qurio-languages>` : html`<qurio-settings-button .page=${page}></qurio-settings-button>`}
      </header>
      <qurio-lock-note .page=${page}></qurio-lock-note>
      <main class="lesson-path" data-testid="lesson-path">
        <p class="lead">${texts.say('lesson-path-what')}</p>
        ${problem && html`<p class="problem-note" role="status">${problem}</p>`}
        <ol>${list.map((lesson) => this.#lesson(lesson))}</ol>
        ${this.#keep()}
      </main>`;
  }

  #lesson({ id, minutes, title, about, steps }: LessonList[number]): TemplateResult {
    const { page } = this;
    const { texts } = page;
    const progress = this.classroom.progress.value;
    const at = progress?.at[id] ?? null;
    const done = progress?.done.includes(id) ?? false;
    return html`
      <li data-testid="lesson-${id}">
        <h2>${toldInLine(page, title)}</h2>
        <p>${toldInLine(page, about)}</p>
        <p class="hint">${texts.say('lesson-minutes', { minutes })} · ${texts.say('lesson-steps', { count: steps })}
          ${done ? html`· <span class="done">${icon('right')}${texts.say('lesson-seen')}</span>` : null}</p>
        <a class="button" href=${this.classroom.address(id, { step: done ? null : at })}>${texts.say(at && !done ? 'lesson-go-on' : 'lesson-begin')}<span class="visually-hidden">: ${toldInLine(page, title)}</span></a>
      </li>`;
  }

  /** Nothing is kept unless it is wished; on a kiosk nobody's is. */
  #keep(): TemplateResult | null {
    const { texts, kiosk } = this.page;
    if (kiosk) return null;
    const kept = this.classroom.progress.value !== null;
    return html`
      <p class="keep"><label class="check"><input type="checkbox" data-testid="keep-progress" .checked=${kept}
        @change=${this.#onKeep}><span>${texts.say('lesson-keep')}</span></label></p>
      <p class="hint">${texts.say('lesson-keep-what')}</p>`;
  }

  readonly #onKeep = ({ target }: Event): void => {
    this.classroom.keepProgress(target instanceof HTMLInputElement && target.checked);
  };
}

customElements.define('qurio-lessons', PathView);
