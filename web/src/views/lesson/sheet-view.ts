/** A lesson on paper: the handout that a class works on, or the answer sheet of its teacher, from the same file. */

import { html, type TemplateResult } from 'lit';
import { rightChoices, type Values } from '../../app/lessons/conditions';
import { shownValue } from '../../app/lessons/form';
import type { Player } from '../../app/lessons/player';
import type { Ask, ChoicesAsk, NumberAsk, Step } from '../../app/lessons/schema';
import { asAngle } from '../../app/say/numbers';
import { circuitPicture, wireNames } from '../../draw/circuit';
import { layOutCircuit } from '../../draw/circuit-layout';
import { qrPicture } from '../../draw/qr';
import { SignalElement } from '../kit/signal-element';
import type { Classroom } from './classroom';
import { inLanguage, numberText, told, toldInLine } from './words';

/** On paper: 26 mm, so that a telephone reads it at arm's length. */
const QR_SIDE = 98;

export class SheetView extends SignalElement {
  static override properties = {
    ...SignalElement.properties,
    classroom: { attribute: false },
    sheet: { attribute: false },
  };
  declare classroom: Classroom;
  declare sheet: 'handout' | 'answers';

  protected override render(): TemplateResult | null {
    const { player, address } = this.classroom;
    if (!player) return null;
    const { texts } = this.page;
    const { lesson } = player;
    const name = texts.say(`lesson-sheet-${this.sheet}`);
    document.title = `${inLanguage(texts, lesson.title)}: ${name}`;
    return html`
      <header class="sheet-ways">
        <a class="quiet" href=${address(lesson.id)}>${texts.say('lesson-to-lesson')}</a>
        <button type="button" class="button" data-testid="print" @click=${() => print()}>${texts.say('lesson-print')}</button>
        <qurio-settings-button .page=${this.page}></qurio-settings-button>
      </header>
      <main class="sheet" data-testid="sheet" data-sheet=${this.sheet} data-ready=${String(this.#isReady(player))}>
        ${this.#head(player, name)}
        <ol class="sheet-steps">${lesson.steps.map((step, index) => this.#step(player, step, index))}</ol>
      </main>`;
  }

  /** All numbers are there, or will not come. */
  #isReady(player: Player): boolean {
    return player.lesson.steps.every((_, index) => player.valuesAt(index) !== null);
  }

  #head(player: Player, name: string): TemplateResult {
    const { page } = this;
    const { texts } = page;
    const { id, title, about, minutes, teacher } = player.lesson;
    const link = new URL(this.classroom.address(id), location.href).href;
    const answers = this.sheet === 'answers';
    return html`
      <div class="sheet-head">
        <div>
          <p class="eyebrow">${name} · ${texts.say('lesson-minutes', { minutes })}</p>
          <h1>${toldInLine(page, title)}</h1>
          <div>${told(page, about)}</div>
          ${answers ? null : html`<p class="sheet-name">${texts.say('lesson-name')}<span></span></p>`}
        </div>
        <figure class="sheet-code">${qrPicture(link, QR_SIDE)}<figcaption>${texts.say('lesson-sheet-code')}</figcaption></figure>
      </div>
      ${
        answers
          ? html`<section class="sheet-teacher"><h2>${texts.say('lesson-aims')}</h2><ul>${teacher.aims.map((aim) => html`<li>${toldInLine(page, aim)}</li>`)}</ul>
        <h2>${texts.say('lesson-before')}</h2>${told(page, teacher.before)}</section>`
          : null
      }`;
  }

  #step(player: Player, step: Step, index: number): TemplateResult {
    const { page } = this;
    const { texts } = page;
    const found = player.valuesAt(index);
    const values = found?.ok ? found.value : null;
    const minutes = texts.say('lesson-minutes', { minutes: step.minutes });
    return html`
      <li class="sheet-step">
        <h2>${toldInLine(page, step.title)} <small>${minutes}</small></h2>
        ${told(page, step.text, step, values)}
        ${this.#circuit(index)}
        ${found?.ok === false ? html`<p class="hint">${texts.say('lesson-failed')}</p>` : null}
        ${step.ask ? this.#ask(step, step.ask, values) : null}
        ${this.sheet === 'answers' ? this.#notes(step, values) : null}
      </li>`;
  }

  /** Where it is another one than in the step before. What it will say at its end is not told. */
  #circuit(index: number): TemplateResult | null {
    const { texts } = this.page;
    const circuit = this.classroom.circuitAt(index);
    const before = index > 0 ? this.classroom.circuitAt(index - 1) : null;
    if (circuit === null || JSON.stringify(circuit) === JSON.stringify(before)) return null;
    const { circuit: shape, angles, step } = circuit;
    const layout = layOutCircuit(shape);
    const picture = circuitPicture(layout, step, new Float32Array(shape.qubits), {
      encoding: circuit.encoded ? '' : null,
      angle: (at) => texts.show(asAngle(angles[at])),
      value: () => '',
      valueName: () => '',
      weight: () => 0,
      entropy: () => 0,
    });
    return html`<div class="sheet-circuit">${wireNames(layout, (wire) => texts.say('wire', { wire }))}${picture}</div>`;
  }

  #ask(step: Step, ask: Ask, values: Values | null): TemplateResult {
    const { page } = this;
    const answers = this.sheet === 'answers';
    return html`
      <div class="sheet-ask">
        <div class="sheet-question">${told(page, ask.text, step, values)}</div>
        ${'choices' in ask ? this.#choices(step, ask, values) : this.#number(step, ask, values)}
        ${answers ? html`<div class="sheet-reveal">${told(page, ask.reveal, step, values)}</div>` : null}
      </div>`;
  }

  #choices(step: Step, ask: ChoicesAsk, values: Values | null): TemplateResult {
    const { page } = this;
    const shows = this.sheet === 'answers' && values !== null;
    const right = shows ? rightChoices(ask, values) : [];
    const said = page.texts.say('lesson-sheet-right');
    return html`
      <ul class="sheet-choices">${ask.choices.map(({ text }, index) => {
        const is = right.includes(index);
        return html`<li ?data-right=${is}><span class="box" aria-hidden="true">${is ? '✓' : ''}</span>
          <span>${toldInLine(page, text, step, values)}${is ? html` <small>(${said})</small>` : null}</span></li>`;
      })}</ul>`;
  }

  #number(step: Step, { number }: NumberAsk, values: Values | null): TemplateResult {
    const { texts } = this.page;
    const value = values?.[number.value];
    const shown = value === undefined ? null : shownValue(step, number.value, value);
    if (this.sheet === 'handout')
      return html`<p class="sheet-blank">${texts.say(`lesson-number-${number.unit}`)}<span></span></p>`;
    const near = shownValue(step, number.value, number.within);
    if (shown === null || near === null) return html`<p>…</p>`;
    const within = numberText(texts, near);
    return html`<p class="sheet-number"><strong>${numberText(texts, shown)}</strong> <small>(${texts.say('lesson-sheet-near', { within })})</small></p>`;
  }

  #notes({ teacher, ...step }: Step, values: Values | null): TemplateResult | null {
    const { page } = this;
    const { texts } = page;
    const { misconceptions = [], note } = teacher ?? {};
    if (misconceptions.length === 0 && !note) return null;
    return html`
      <div class="sheet-notes">
        ${
          misconceptions.length > 0
            ? html`<h3>${texts.say('lesson-misconceptions')}</h3><ul>${misconceptions.map((one) => html`<li>${toldInLine(page, one)}</li>`)}</ul>`
            : null
        }
        ${note ? html`<h3>${texts.say('lesson-note')}</h3>${told(page, note, step, values)}` : null}
      </div>`;
  }
}

customElements.define('qurio-sheet', SheetView);
