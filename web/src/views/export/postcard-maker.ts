/** The postcard of the answer that is shown: to see, to save, and whose photo may be on it. */

import { signal } from '@preact/signals-core';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Answered, Picture } from '../../app/state/answered';
import type { PostcardContent } from '../../draw/postcard-layout';
import { SignalElement } from '../kit/signal-element';
import { subjectOf } from './figure-file';
import { postcardContent, postcardPicture, postcardText } from './postcard';
import { save } from './save';

interface Made {
  readonly file: File;
  readonly address: string;
}

export class PostcardMaker extends SignalElement {
  /** The own photo that may be seen on it: another is another question. */
  readonly #agreed = signal<Picture | null>(null);
  readonly #made = signal<Made | 'failed' | null>(null);
  /** What the postcard that was made last, or is being made, says. */
  #asked = '';

  /** The file, once it is there. */
  get file(): File | null {
    const made = this.#made.value;
    return made && made !== 'failed' ? made.file : null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drop(null);
    this.#asked = '';
  }

  protected override render(): TemplateResult | null {
    const { texts, now, theme } = this.page;
    void theme.dark.value;
    const answered = now.current;
    if (!answered) return null;
    const content = this.#content(answered);
    return html`
      <section class="postcard" aria-labelledby="postcard-heading">
        <h3 id="postcard-heading">${texts.say('postcard-heading')}</h3>
        ${answered.picture?.origin.kind === 'own' ? this.#asksConsent(answered.picture) : null}
        ${this.#preview(content)}
      </section>`;
  }

  #content(answered: Answered): PostcardContent {
    return postcardContent(this.page, answered, this.#agreed.value === answered.picture);
  }

  #asksConsent(photo: Picture): TemplateResult {
    const { texts } = this.page;
    return html`
      <label class="consent"><input type="checkbox" data-testid="postcard-own-photo" .checked=${this.#agreed.value === photo}
        @change=${(event: Event) => this.#agree(event, photo)}>${texts.say('postcard-own-photo')}</label>
      <p class="hint">${texts.say('postcard-own-photo-hint')}</p>`;
  }

  #preview(content: PostcardContent): TemplateResult {
    const { texts } = this.page;
    const made = this.#made.value;
    if (made === 'failed') return html`<p role="alert">${texts.say('postcard-failed')}</p>`;
    if (made === null)
      return html`<p class="hint" role="status">${texts.say('postcard-making')}</p>`;
    return html`
      <img src=${made.address} alt=${postcardText(texts, content)} data-testid="postcard" width="1200" height="1500">
      <button type="button" class="button" data-testid="postcard-save" @click=${() => save(made.file, made.file.name)}>${texts.say('postcard-download')}</button>`;
  }

  #agree({ target }: Event, photo: Picture): void {
    this.#agreed.value = target instanceof HTMLInputElement && target.checked ? photo : null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const answered = this.page.now.current;
    if (!answered) {
      this.#agreed.value = null;
      this.#drop(null);
      return;
    }
    const content = this.#content(answered);
    const asked = JSON.stringify([content, this.page.theme.dark.peek()]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#make(answered, content, asked);
  }

  async #make(answered: Answered, content: PostcardContent, asked: string): Promise<void> {
    const made = await postcardPicture(this.page, content, answered).then(
      (blob): Made => {
        const name = `qurio-${subjectOf(this.page.now)}-card.png`;
        const file = new File([blob], name, { type: blob.type });
        return { file, address: URL.createObjectURL(file) };
      },
      () => 'failed' as const,
    );
    if (asked === this.#asked && this.isConnected) this.#drop(made);
    else if (made !== 'failed') URL.revokeObjectURL(made.address);
  }

  /** Shows another in its place; nothing of the one before is held. */
  #drop(next: Made | 'failed' | null): void {
    const before = this.#made.peek();
    if (before && before !== 'failed') URL.revokeObjectURL(before.address);
    this.#made.value = next;
  }
}

customElements.define('qurio-postcard', PostcardMaker);
