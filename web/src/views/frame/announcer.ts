/**
 * The one place from which answers are announced, once they have settled: a slider that moves, or a focus
 * that passes over words, says nothing of its own; a word or part of the photo does when it is chosen.
 */

import { signal } from '@preact/signals-core';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { announceAnswer } from '../../app/say/announce';
import { describeAttention } from '../../app/say/describe';
import type { Message } from '../../app/say/message';
import { wordTexts } from '../../app/say/words';
import { type Answered, isSameAnswer } from '../../app/state/answered';
import type { Target } from '../../app/state/look';
import { SignalElement } from '../kit/signal-element';

/** Longer than the pause between two steps of a slider or two letters. */
const SETTLED_MS = 700;

export class Announcer extends SignalElement {
  readonly #said = signal('');
  /** What was announced, or is about to be. */
  #heard: Answered | null = null;
  #chosen: Target | null = null;
  #abort = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
  }

  protected override render(): TemplateResult {
    const { now, look } = this.page;
    void [now.current, look.pinned.value, look.watched.value, look.concealed.value];
    return html`<p class="visually-hidden" role="status" data-testid="announcement">${this.#said.value}</p>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const news = this.#news();
    if (news) void this.#announce(news);
  }

  /** What has not been announced yet; null: nothing. */
  #news(): Message | null {
    const { now, look } = this.page;
    const current = now.current;
    // What has been forgotten is not held here either.
    if (!now.shown) this.#heard = null;
    if (!current || !look.watched.peek() || look.concealed.peek()) return null;
    const chosen = look.pinned.peek();
    const [heard, before] = [this.#heard, this.#chosen];
    this.#heard = current;
    this.#chosen = chosen;
    if (!isSameAnswer(current, heard)) return announceAnswer(now.answered ?? current, now.varied);
    return chosen && chosen !== before ? this.#about(current, chosen) : null;
  }

  #about(answered: Answered, target: Target): Message | null {
    return describeAttention(answered.recognition, wordTexts(answered), target);
  }

  async #announce(news: Message): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal: abort } = this.#abort;
    await this.page.pause(SETTLED_MS, abort);
    if (!abort.aborted) this.#said.value = this.page.texts.tell(news);
  }
}

customElements.define('qurio-announcer', Announcer);
