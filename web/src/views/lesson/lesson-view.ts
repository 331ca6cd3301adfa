/** A lesson in place of the page: what it says and asks beside what it shows. */

import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Fields } from '../../app/lessons/fields';
import type { Player } from '../../app/lessons/player';
import { type LessonPanel, panelOf, type Step } from '../../app/lessons/schema';
import { icon } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';
import './class-button';
import type { Classroom } from './classroom';
import './question-view';
import { inLanguage, told, toldInLine } from './words';

export class LessonView extends SignalElement {
  static override properties = { ...SignalElement.properties, classroom: { attribute: false } };
  declare classroom: Classroom;
  #shown: Step | null = null;

  protected override render(): TemplateResult | null {
    const { player } = this.classroom;
    if (!player) return null;
    return html`
      ${this.#head(player)}
      <qurio-lock-note .page=${this.page}></qurio-lock-note>
      <main class="lesson">
        <section class="lesson-column" aria-label=${this.page.texts.say('lesson-region')}>
          <div class="lesson-scroll" data-scrolls>${this.#step(player)}</div>
          ${this.#ways(player)}
        </section>
        <section class="lesson-bench" aria-label=${this.page.texts.say('lesson-bench')}>${this.#panel(player)}</section>
      </main>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { player } = this.classroom;
    if (!player) return;
    const step = player.step.peek();
    const before = this.#shown;
    this.#shown = step;
    document.title = `${inLanguage(this.page.texts, player.lesson.title)}: ${inLanguage(this.page.texts, step.title)}`;
    if (before === null || before === step) return;
    // The step that one came from is gone: eye, keyboard and reader of screens go on at the new one.
    this.querySelector('.lesson-scroll')?.scrollTo({ top: 0 });
    this.querySelector<HTMLElement>('#lesson-step')?.focus({ preventScroll: true });
    if (matchMedia('(max-width: 60rem)').matches) scrollTo({ top: 0 });
  }

  #head(player: Player): TemplateResult {
    const { page } = this;
    const { texts, theme, kiosk } = page;
    const dark = theme.dark.value;
    return html`
      <header class="masthead lesson-head">
        <a class="quiet" data-testid="all-lessons" aria-label=${texts.say('lesson-all')} href=${this.classroom.address(null)}>${icon('undo')}<span class="lesson-all">${texts.say('lesson-all')}</span></a>
        <h1><span>${inLanguage(texts, player.lesson.title)}</span></h1>
        <span class="lesson-gap"></span>
        <qurio-class-button .page=${page} .classroom=${this.classroom}></qurio-class-button>
        ${kiosk ? html`<qurio-languages .page=${page}></qurio-languages>` : html`<qurio-settings-button .page=${page}></qurio-settings-button>`}
        <button type="button" class="icon-button theme-button" aria-pressed=${dark ? 'true' : 'false'} title=${texts.say('theme-dark')}
          aria-label=${texts.say('theme-dark')} @click=${() => theme.toggle()}>${icon('theme')}</button>
      </header>`;
  }

  #step(player: Player): TemplateResult {
    const { page } = this;
    const step = player.step.value;
    const values = player.values.value;
    const known = values?.ok ? values.value : null;
    const missing = player.missing.value;
    return html`
      ${missing === null ? null : html`<p class="problem-note" role="status" data-testid="step-missing">${page.texts.say('lesson-step-missing', { name: missing })}</p>`}
      <p class="eyebrow">${this.#place(player)} · ${page.texts.say('lesson-minutes', { minutes: step.minutes })}</p>
      <h2 id="lesson-step" tabindex="-1" data-step=${step.id}>${toldInLine(page, step.title)}</h2>
      <div class="lesson-text" data-testid="lesson-text">${told(page, step.text, step, known)}</div>
      ${values?.ok === false ? this.#failed(player) : null}
      <qurio-question .page=${page} .classroom=${this.classroom}></qurio-question>
      ${this.#teacher(player)}`;
  }

  #place({ index, lesson }: Player): string {
    const step = index.value + 1;
    return this.page.texts.say('lesson-of', { step, count: lesson.steps.length });
  }

  #failed(player: Player): TemplateResult {
    const { texts } = this.page;
    return html`<p class="problem-note" role="alert">${texts.say('lesson-failed')}
      <button type="button" class="quiet framed" @click=${() => player.retry()}>${texts.say('lesson-again')}</button></p>`;
  }

  /** Closed: what it says would give the answer away to whoever looks over a shoulder. */
  #teacher(player: Player): TemplateResult | null {
    const { page } = this;
    const { texts } = page;
    const step = player.step.value;
    const first = player.isFirst ? player.lesson.teacher : null;
    const { misconceptions = [], note } = step.teacher ?? {};
    if (!first && misconceptions.length === 0 && !note) return null;
    return html`
      <details class="teacher" data-testid="teacher">
        <summary>${texts.say('lesson-teacher')}</summary>
        ${
          first
            ? html`<h3>${texts.say('lesson-aims')}</h3><ul>${first.aims.map((aim) => html`<li>${toldInLine(page, aim)}</li>`)}</ul>
          <h3>${texts.say('lesson-before')}</h3>${told(page, first.before)}`
            : null
        }
        ${
          misconceptions.length > 0
            ? html`<h3>${texts.say('lesson-misconceptions')}</h3><ul>${misconceptions.map((one) => html`<li>${toldInLine(page, one)}</li>`)}</ul>`
            : null
        }
        ${note ? html`<h3>${texts.say('lesson-note')}</h3>${told(page, note, step, player.values.value?.ok ? player.values.value.value : null)}` : null}
      </details>`;
  }

  #ways(player: Player): TemplateResult {
    const { texts } = this.page;
    const { isFirst, isLast, lesson } = player;
    const { steps } = lesson;
    const at = player.index.value;
    return html`
      <nav class="lesson-ways" aria-label=${this.#place(player)}>
        <button type="button" class="quiet framed" data-testid="back" ?disabled=${isFirst} @click=${() => player.goTo(at - 1)}>${texts.say('lesson-back')}</button>
        ${isLast ? null : html`<ol class="lesson-dots" aria-hidden="true">${steps.map((_, index) => html`<li ?data-here=${index === at} ?data-seen=${index < at}></li>`)}</ol>`}
        ${
          isLast
            ? this.#onwards(player)
            : html`<button type="button" class="button" data-testid="next" @click=${() => player.goTo(at + 1)}>${texts.say('lesson-next')}</button>`
        }
      </nav>`;
  }

  /** Behind the last step: the next person's turn where answers are counted, or the next lesson. */
  #onwards(player: Player): TemplateResult {
    const { texts } = this.page;
    const { list, counts, address } = this.classroom;
    if (counts)
      return html`<button type="button" class="button" data-testid="turn" @click=${() => player.again()}>${texts.say('lesson-turn')}</button>`;
    const next = list[list.findIndex(({ id }) => id === player.lesson.id) + 1];
    const [to, name] = next ? [next.id, 'lesson-next-lesson'] : [null, 'lesson-all'];
    return html`<a class="button" data-testid="next-lesson" href=${address(to)}>${texts.say(name)}</a>`;
  }

  #panel({ step, told, fields }: Player): TemplateResult {
    const { page } = this;
    const panel = panelOf(step.value, told.value);
    if (panel === 'results')
      return html`<div class="lesson-page-panel" data-scrolls tabindex="0" role="group" aria-label=${page.texts.say('lesson-bench')}><qurio-results .page=${page}></qurio-results></div>`;
    if (panel === 'photo')
      return html`
        <div class="lesson-page-panel look wide" data-scrolls tabindex="0" role="group" aria-label=${page.texts.say('lesson-bench')}>
          <div><qurio-photo .page=${page}></qurio-photo><qurio-words .page=${page}></qurio-words></div>
          <div><qurio-answer .page=${page}></qurio-answer><qurio-probabilities .page=${page}></qurio-probabilities></div>
        </div>`;
    return html`<qurio-bench .page=${page} .panel=${panel && benchPanel(panel, fields.value)}></qurio-bench>`;
  }
}

type BenchPanel = Exclude<LessonPanel, 'photo' | 'results'>;

/** By the name that the workbench has for it. What comes of a circuit of one's own is counts. */
const benchPanel = (panel: BenchPanel, { q }: Fields) =>
  panel === 'odds' && q !== undefined ? 'counts' : PANELS_OF_BENCH[panel];

const PANELS_OF_BENCH = {
  circuit: 'circuit',
  bloch: 'qubits',
  state: 'state',
  readout: 'readout',
  odds: 'along',
} as const;

customElements.define('qurio-lesson', LessonView);
