/** In a public place: asks whether somebody is still there, forgets who has gone, and draws in who passes by. */

import { html, type PropertyValues, type TemplateResult } from 'lit';
import { Idle, type IdlePhase, idleTimes } from '../../app/kiosk/idle';
import type { Level } from '../../app/state/reader';
import { SignalElement } from '../kit/signal-element';

/** What a hand does; the mouse of a shaking table is none. */
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'input'] as const;

/** Of the gallery's first objects, which are of many kinds: a round that who waits can see twice. */
const ROUND = 18;

export class KioskView extends SignalElement {
  #shown = -1;
  #first: { readonly language: string; readonly level: Level } | null = null;
  #idle: Idle | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of SIGNS_OF_LIFE) document.addEventListener(type, this.#onLife, true);
    // An element that is upgraded is given its page with its first update.
    void this.updateComplete.then(() => this.isConnected && this.#idle?.start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of SIGNS_OF_LIFE) document.removeEventListener(type, this.#onLife, true);
    this.#idle?.stop();
  }

  protected override render(): TemplateResult | null {
    const { language, level } = this.page.texts;
    this.#first ??= { language, level };
    this.#idle ??= this.#watch();
    const phase = this.#idle.phase.value;
    return phase.kind === 'used' ? null : this.#over(phase);
  }

  #watch(): Idle {
    const services = {
      pause: (milliseconds: number, abort: AbortSignal) => this.page.pause(milliseconds, abort),
      forget: () => this.#forget(),
      showNext: () => this.#showNext(),
    };
    const query = new URLSearchParams(location.search);
    return new Idle(services, idleTimes(query, this.page.exhibit.timings));
  }

  /** Whoever uses a keyboard finds the answer to the question under it. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.page.look.watched.value = this.#idle?.phase.peek().kind !== 'showing';
    const button = this.querySelector<HTMLElement>('[data-testid=still-here]');
    if (button && !button.contains(document.activeElement)) button.focus();
  }

  #over(phase: IdlePhase): TemplateResult | null {
    const { texts } = this.page;
    if (phase.kind !== 'asking') {
      return html`<p class="invitation" data-testid="invitation">${texts.say('kiosk-invitation')}</p>`;
    }
    return html`
      <div class="still-here" role="alertdialog" aria-modal="true" aria-labelledby="still-here" aria-describedby="still-here-what">
        <div>
          <h2 id="still-here">${texts.say('kiosk-question')}</h2>
          <p id="still-here-what">${texts.say('kiosk-forgets')}</p>
          <p class="countdown" data-testid="countdown" role="timer">${texts.say('kiosk-seconds', { seconds: phase.seconds })}</p>
          <button type="button" class="button" data-testid="still-here">${texts.say('kiosk-here')}</button>
        </div>
      </div>`;
  }

  readonly #onLife = (event: Event): void => {
    const kind = this.#idle?.phase.peek().kind;
    this.#idle?.touched();
    // A touch that answers the question is for nothing below it.
    if (kind !== 'asking' || event.type !== 'pointerdown') return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Everything as the first visitor of the day finds it. */
  #forget(): void {
    const { actions, look, voice, theme } = this.page;
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
    actions.forget();
    look.openAt('look', null);
    look.clear();
    look.overlay.value = true;
    theme.forget();
    if (this.#first) {
      voice.choose(this.#first.level);
      void voice.speak(this.#first.language);
    }
    scrollTo(0, 0);
  }

  #showNext(): void {
    const { actions, state } = this.page;
    const { gallery } = state.peek();
    const round = gallery.slice(0, ROUND);
    this.#shown = (this.#shown + 1) % Math.max(1, round.length);
    const object = round[this.#shown];
    if (object) void actions.exhibit(object);
  }
}

customElements.define('qurio-kiosk', KioskView);
