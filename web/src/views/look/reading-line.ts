/** One sentence under the photo: what the lit regions or words mean. */

import { html, type TemplateResult } from 'lit';
import { describeAttention } from '../../app/say/describe';
import type { Message } from '../../app/say/message';
import { wordTexts } from '../../app/say/words';
import { icon } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';

export class ReadingLine extends SignalElement {
  /** Of the sentence, in pixels: its width, and the room that the longest so far has needed. */
  #width = 0;
  #room = 0;
  readonly #watcher = new ResizeObserver(([entry]) => {
    if (entry && entry.target instanceof HTMLElement) this.#keepRoom(entry.target);
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher.disconnect();
  }

  protected override updated(): void {
    const sentence = this.querySelector('p');
    if (sentence) this.#watcher.observe(sentence);
  }

  /**
   * A sentence that is longer than the one before would push the words down from under the pointer, which then lets
   * go of its word: the sentence is short again, and so on with every frame. It moves them once.
   */
  #keepRoom(sentence: HTMLElement): void {
    const { offsetWidth: width, offsetHeight: height } = sentence;
    const isOther = width !== this.#width;
    if (!isOther && height <= this.#room) return;
    this.#width = width;
    this.#room = isOther ? 0 : height;
    sentence.style.minHeight = isOther ? '' : `${height}px`;
  }

  protected override render(): TemplateResult {
    const sentence = this.#sentence();
    return html`
      <div class="reading">
        <p>${sentence ? this.page.texts.tell(sentence) : null}</p>
        ${this.#button()}
      </div>`;
  }

  #sentence(): Message | null {
    const answered = this.page.now.current;
    if (!answered) return null;
    const target = this.page.look.target.value;
    return describeAttention(answered.recognition, wordTexts(answered), target);
  }

  #button(): TemplateResult | null {
    const { look, texts } = this.page;
    if (!this.page.now.current?.recognition.answer.attention.pooledRegions) return null;
    const pinned = look.pinned.value;
    if (pinned) {
      return html`${pinned.kind === 'region' ? this.#blur(pinned.index) : null}<button type="button" class="quiet" @click=${() => look.clear()}>
        ${icon('close')}<span>${texts.say('attention-release')}</span></button>`;
    }
    return html`<button type="button" class="quiet" aria-pressed=${look.overlay.value ? 'true' : 'false'}
      @click=${this.#toggle}>${icon('eye')}<span>${texts.say('attention-toggle')}</span></button>`;
  }

  #blur(region: number): TemplateResult {
    const { texts, whatIfs, now } = this.page;
    const blurred = now.blurred.includes(region);
    return html`<button type="button" class="quiet framed" data-testid="blur"
      @click=${() => whatIfs.toggleRegion(region)}>${texts.say(blurred ? 'unblur-region' : 'blur-region')}</button>`;
  }

  readonly #toggle = (): void => {
    const { overlay } = this.page.look;
    overlay.value = !overlay.peek();
  };
}

customElements.define('qurio-reading', ReadingLine);
