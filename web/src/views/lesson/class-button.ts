/** For the class: a link and a code that lead here, what is offered behind them, large type, and sheets to print. */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { LOCKABLE, type Lockable } from '../../app/lessons/lock';
import { qrPicture } from '../../draw/qr';
import { copyText } from '../kit/copy-text';
import { DialogButton } from '../kit/dialog-button';
import type { Classroom } from './classroom';

const QR_SIDE = 240;
/** What a class is left with at first: what the lesson itself needs. */
const USUAL: readonly Lockable[] = ['step', 'panels', 'settings', 'lesson'];

export class ClassButton extends DialogButton {
  static override properties = { ...DialogButton.properties, classroom: { attribute: false } };
  declare classroom: Classroom;
  protected readonly sign = 'code';
  protected readonly name = 'lesson-class';
  readonly #locked = signal(false);
  readonly #unlocked = signal<readonly Lockable[]>(USUAL);
  readonly #present = signal(false);
  readonly #copied = signal<string | null>(null);

  protected content(): TemplateResult {
    const { texts } = this.page;
    const link = new URL(this.#address(), location.href).href;
    return html`
      <p>${texts.say('lesson-class-what')}</p>
      <div class="share">
        ${qrPicture(link, QR_SIDE)}
        <div class="share-text">
          <label>${texts.say('share-link')}<textarea readonly rows="4" data-testid="class-link" .value=${link}></textarea></label>
          <button type="button" class="button" data-testid="class-copy" @click=${() => this.#copy(link)}>${texts.say('share-copy')}</button>
          <p class="hint" role="status">${this.#copied.value === link ? texts.say('share-copied') : null}</p>
        </div>
      </div>
      ${this.#here()}
      ${this.#box('lesson-present', this.#present.value, (on) => {
        this.#present.value = on;
      })}
      ${this.#lock()}`;
  }

  #address(): string {
    const { player, address } = this.classroom;
    const lock = this.#locked.value ? this.#unlocked.value : null;
    const step = player?.step.value.id ?? null;
    return address(player?.lesson.id ?? null, { step, present: this.#present.value, lock });
  }

  #lock(): TemplateResult {
    const { texts } = this.page;
    const some = this.#locked.value;
    const way = (key: string, locked: boolean) => html`
      <label class="check"><input type="radio" name="lock" .checked=${some === locked} @change=${() => {
        this.#locked.value = locked;
      }}><span>${texts.say(key)}</span></label>`;
    return html`
      <fieldset class="lock"><legend>${texts.say('lesson-lock')}</legend>
        ${way('lesson-lock-all', false)}${way('lesson-lock-some', true)}
        ${some ? html`<div class="lockables">${LOCKABLE.map((name) => this.#lockable(name))}</div>` : null}
      </fieldset>`;
  }

  #lockable(name: Lockable): TemplateResult {
    const there = this.#unlocked.value;
    return this.#box(`lesson-lock-${name}`, there.includes(name), (on) => {
      this.#unlocked.value = LOCKABLE.filter((one) => (one === name ? on : there.includes(one)));
    });
  }

  #box(key: string, checked: boolean, change: (on: boolean) => void): TemplateResult {
    return html`
      <label class="check"><input type="checkbox" .checked=${checked} data-testid=${key}
        @change=${({ target }: Event) => change(target instanceof HTMLInputElement && target.checked)}><span>${this.page.texts.say(key)}</span></label>`;
  }

  /** What is done on this device. */
  #here(): TemplateResult {
    const { texts } = this.page;
    const { player, address, present, counts } = this.classroom;
    const id = player?.lesson.id ?? null;
    const step = player?.step.value.id ?? null;
    return html`
      <p class="class-ways">
        <button type="button" class="quiet framed" data-testid="present" @click=${() => {
          present.value = !present.peek();
        }}>${texts.say(present.value ? 'lesson-small' : 'lesson-large')}</button>
        ${counts ? null : html`<a class="quiet framed" data-testid="count" href=${`${address(id, { step })}&count`}>${texts.say('lesson-count')}</a>`}
        ${this.page.kiosk ? null : this.#sheets(id)}
      </p>`;
  }

  #sheets(id: string | null): TemplateResult {
    const { texts } = this.page;
    const { address } = this.classroom;
    return html`
      <a class="quiet framed" data-testid="to-handout" href=${address(id, { sheet: 'handout' })}>${texts.say('lesson-handout')}</a>
      <a class="quiet framed" data-testid="to-answers" href=${address(id, { sheet: 'answers' })}>${texts.say('lesson-answers')}</a>`;
  }

  /** Without a clipboard the text is left selected, ready to be copied by hand. */
  async #copy(link: string): Promise<void> {
    if (await copyText(link)) this.#copied.value = link;
    else this.querySelector('textarea')?.select();
  }
}

customElements.define('qurio-class-button', ClassButton);
