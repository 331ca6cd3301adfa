/** The question before the answer, and after it what was guessed. */

import { html, type PropertyValues, type TemplateResult } from 'lit';
import { guessesOf } from '../../app/exhibit/exhibit';
import { guessChoices, guessVerdict } from '../../app/kiosk/guess';
import { type Guess, Guessing } from '../../app/kiosk/guessing';
import { className } from '../../app/say/describe';
import type { Answered } from '../../app/state/answered';
import { OBJECT_CHOSEN } from '../kit/page';
import { SignalElement } from '../kit/signal-element';

type Open = Extract<Guess, { kind: 'open' }>;
type Made = Extract<Guess, { kind: 'made' }>;

const VERDICTS = {
  right: { right: 'guess-both', wrong: 'guess-you', silent: 'guess-you-silent' },
  wrong: { right: 'guess-model', wrong: 'guess-neither', silent: 'guess-neither-silent' },
} as const;
const OWN = {
  same: 'guess-own-same',
  other: 'guess-own-other',
  silent: 'guess-own-silent',
} as const;

/** As many frames as the answer is waited for: two seconds of most screens. */
const FRAMES = 120;

export class GuessView extends SignalElement {
  #guessing: Guessing | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(OBJECT_CHOSEN, this.#onChosen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(OBJECT_CHOSEN, this.#onChosen);
    this.#guessing?.stop();
    this.#guessing = null;
  }

  protected override render(): TemplateResult | null {
    const { state, look, exhibit, kiosk } = this.page;
    this.#guessing ??= new Guessing(state, look, guessesOf(exhibit, kiosk));
    const guess = this.#guessing.guess.value;
    if (guess.kind === 'open') return this.#question(guess);
    return guess.kind === 'made' ? this.#said(guess) : null;
  }

  #question({ origin }: Open): TemplateResult {
    const { texts, now } = this.page;
    const answered = now.current;
    return html`
      <section class="guess" aria-labelledby="guess-heading">
        <h2 class="eyebrow both-hue" id="guess-heading">${texts.say('guess-heading')}</h2>
        <p class="guess-question">${texts.say('guess-question')}</p>
        ${answered ? this.#choices(answered) : html`<p class="guess-wait">${texts.say('guess-wait')}</p>`}
        <p class="hint">${texts.say(origin.kind === 'gallery' ? 'guess-then' : 'guess-then-own')}</p>
        <button type="button" class="quiet framed" data-testid="guess-skip" @click=${this.#onSkip}>${texts.say('guess-skip')}</button>
      </section>`;
  }

  #choices(answered: Answered): TemplateResult {
    const { texts } = this.page;
    return html`
      <div class="guess-choices" role="group" aria-labelledby="guess-heading">${guessChoices(
        answered,
      ).map(
        (
          name,
        ) => html`<button type="button" class="guess-choice" data-testid="guess-choice" data-class=${name}
          @click=${() => this.#onGuess(name)}>${texts.tell(className(name))}</button>`,
      )}</div>`;
  }

  #said({ class: name, answered }: Made): TemplateResult {
    const { texts } = this.page;
    const verdict = guessVerdict(name, answered);
    const key =
      verdict.kind === 'own' ? OWN[verdict.model] : VERDICTS[verdict.visitor][verdict.model];
    return html`<p class="guessed" data-testid="guessed" data-class=${name}
      data-visitor=${verdict.kind === 'own' ? verdict.model : verdict.visitor}>${texts.say(key, { class: className(name) })}</p>`;
  }

  #told = false;

  /** What was under the finger has gone: the keyboard and the reader of screens go on at the answer. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#told) return;
    this.#told = false;
    void this.#goToAnswer();
  }

  /** It is made in a slice of its own, soon. */
  async #goToAnswer(): Promise<void> {
    for (let frame = 0; frame < FRAMES && this.isConnected; frame++) {
      if (document.activeElement !== document.body) return;
      const heading = document.querySelector<HTMLElement>('#answer-heading');
      if (heading) return heading.focus({ preventScroll: true });
      await new Promise(requestAnimationFrame);
    }
  }

  readonly #onChosen = (): void => this.#guessing?.expect();

  #onGuess(name: string): void {
    this.#told = true;
    this.#guessing?.make(name);
  }

  readonly #onSkip = (): void => {
    this.#told = true;
    this.#guessing?.skip();
  };
}

customElements.define('qurio-guess', GuessView);
