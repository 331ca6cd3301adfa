/** Predict first: the question of a step, then the answer beside what came out. */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { type Given, rightChoices } from '../../app/lessons/conditions';
import { shownPrediction, shownValue, typedNumber } from '../../app/lessons/form';
import type { Ask, ChoicesAsk, NumberAsk, Step } from '../../app/lessons/schema';
import type { Quantity } from '../../app/say/message';
import { asRounded, asTenths } from '../../app/say/numbers';
import { icon } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';
import type { Classroom } from './classroom';
import { numberText, told, toldInLine } from './words';

type Unit = NumberAsk['number']['unit'];

/** Of a number that is asked for, in its unit. */
const exampleOf = (unit: Unit): Quantity =>
  unit === 'none' ? asTenths(0.5) : asRounded(unit === 'degrees' ? 90 : 50);

export class QuestionView extends SignalElement {
  static override properties = { ...SignalElement.properties, classroom: { attribute: false } };
  declare classroom: Classroom;
  /** Asked without a choice or number. */
  readonly #nothing = signal(false);

  protected override render(): TemplateResult | null {
    const { player } = this.classroom;
    const ask = player?.step.value.ask;
    if (!player || !ask) return null;
    const given = player.given.value;
    return html`
      <section class="question" data-testid="question" data-told=${String(given !== null)}>
        <h3 class="eyebrow" id="question-heading" tabindex="-1">${this.page.texts.say('lesson-predict')}</h3>
        ${given === null ? this.#form(ask, player.step.value) : this.#outcome(ask, player.step.value, given)}
      </section>`;
  }

  #form(ask: Ask, step: Step): TemplateResult {
    const { texts } = this.page;
    const hint = 'choices' in ask ? texts.say('lesson-choose') : this.#numberHint(ask);
    return html`
      <form novalidate @submit=${this.#submit} @input=${this.#onInput}>
        <div class="asked" id="question-text">${told(this.page, ask.text, step, this.#values())}</div>
        ${'choices' in ask ? this.#choices(ask, step) : this.#number(ask)}
        <p class="hint" role="alert" id="question-hint">${this.#nothing.value ? hint : null}</p>
        <button type="submit" class="button" data-testid="predict">${texts.say('lesson-answer')}</button>
      </form>`;
  }

  #choices({ choices }: ChoicesAsk, step: Step): TemplateResult {
    return html`<div class="choices" role="radiogroup" aria-labelledby="question-text">${choices.map(
      ({ text }, index) => html`
        <label class="choice"><input type="radio" name="choice-${step.id}" value=${index} .checked=${false}>
          <span>${toldInLine(this.page, text, step, this.#values())}</span></label>`,
    )}</div>`;
  }

  #number({ number }: NumberAsk): TemplateResult {
    const { texts } = this.page;
    return html`
      <label class="number"><span id="question-number">${texts.say(labelOf(number.unit))}</span>
        <input type="text" inputmode="decimal" autocomplete="off" name="number" size="8" aria-labelledby="question-text question-number" aria-describedby="question-hint"></label>`;
  }

  #numberHint({ number }: NumberAsk): string {
    return this.page.texts.say('lesson-number-missing', { example: exampleOf(number.unit) });
  }

  /** What was answered stays beside what came out. */
  #outcome(ask: Ask, step: Step, given: Given): TemplateResult {
    const { texts } = this.page;
    const values = this.#values();
    const right = this.classroom.player?.right ?? null;
    return html`
      <div class="asked">${told(this.page, ask.text, step, values)}</div>
      <dl class="outcome" data-right=${String(right)}>
        <div class="yours"><dt>${texts.say('lesson-yours')}</dt><dd>${this.#given(ask, step, given)}</dd></div>
        <div class="came-out"><dt>${texts.say('lesson-right-one')}</dt><dd data-testid="came-out">${this.#cameOut(ask, step)}</dd></div>
      </dl>
      <p class="verdict" role="status" tabindex="-1" data-testid="verdict">${
        right === null
          ? texts.say('lesson-computing')
          : html`${icon(right ? 'right' : 'info')}<span>${texts.say(right ? 'lesson-right' : 'lesson-other')}</span>`
      }</p>
      <div class="reveal" data-testid="reveal">${told(this.page, ask.reveal, step, values)}</div>
      ${this.#tally()}`;
  }

  #given(ask: Ask, step: Step, given: Given): TemplateResult | string {
    if ('choices' in ask) {
      const choice = given.kind === 'choice' ? ask.choices[given.choice] : undefined;
      return choice ? toldInLine(this.page, choice.text, step, this.#values()) : '';
    }
    if (given.kind !== 'number') return '';
    const shown = shownPrediction(step, ask, given.number);
    return shown ? numberText(this.page.texts, shown) : '';
  }

  #cameOut(ask: Ask, step: Step): TemplateResult | string {
    const values = this.#values();
    if (values === null) return '…';
    if ('number' in ask) {
      const shown = shownValue(step, ask.number.value, values[ask.number.value] ?? Number.NaN);
      return shown ? numberText(this.page.texts, shown) : '';
    }
    const [right = -1] = rightChoices(ask, values);
    const choice = ask.choices[right];
    return choice ? toldInLine(this.page, choice.text, step, values) : '';
  }

  #tally(): TemplateResult | null {
    const { player, counts } = this.classroom;
    if (!player || !counts) return null;
    const { right, other } = player.tallyOf(player.index.value);
    return html`<p class="tally" data-testid="tally">${this.page.texts.say('lesson-counted', { right, other })}</p>`;
  }

  #values() {
    const values = this.classroom.player?.values.value;
    return values?.ok ? values.value : null;
  }

  readonly #onInput = (): void => {
    this.#nothing.value = false;
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const ask = this.classroom.player?.step.peek().ask;
    const given = ask && this.#read(ask);
    this.#nothing.value = !given;
    if (!given) {
      this.querySelector<HTMLInputElement>('input')?.focus();
      return;
    }
    this.classroom.player?.predict(given);
    // The button that was pressed is gone: what came out is read next.
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('.verdict')?.focus({ preventScroll: true }),
    );
  };

  #read(ask: Ask): Given | null {
    if ('number' in ask) {
      const field = this.querySelector<HTMLInputElement>('input[name=number]');
      return typedNumber(field?.value ?? '', ask.number.unit);
    }
    const chosen = this.querySelector<HTMLInputElement>('input[type=radio]:checked');
    return chosen ? { kind: 'choice', choice: Number(chosen.value) } : null;
  }
}

function labelOf(unit: Unit): string {
  if (unit === 'none') return 'lesson-number-none';
  return unit === 'degrees' ? 'lesson-number-degrees' : 'lesson-number-percent';
}

customElements.define('qurio-question', QuestionView);
