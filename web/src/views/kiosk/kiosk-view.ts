/**
 * In a public place: asks whether somebody is still there, forgets who has gone, and draws in who passes by. What
 * it says of that has a row of its own on the screen, so that it covers nothing.
 */

import { signal } from '@preact/signals-core';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { isRecording } from '../../app/exhibit/schema';
import { Attract } from '../../app/kiosk/attract';
import { Idle, type IdlePhase, idleTimes } from '../../app/kiosk/idle';
import type { PictureOrigin } from '../../app/state/answered';
import type { Level } from '../../app/state/reader';
import { dialogHead } from '../kit/dialog-head';
import { icon } from '../kit/icons';
import { SignalElement } from '../kit/signal-element';
import { AttractPlayer, type Lead } from './attract-player';
import './codes-view';
import './languages-view';
import { NoWayOut } from './no-way-out';

/** What a hand does; the mouse of a shaking table is none. */
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'input'] as const;

export class KioskView extends SignalElement {
  static override properties = { ...SignalElement.properties, lead: { attribute: false } };
  declare lead: Lead;
  #first: { readonly language: string; readonly level: Level } | null = null;
  #idle: Idle | null = null;
  #attract: Attract | null = null;
  #player: AttractPlayer | null = null;
  /** A photo was forgotten, and nobody has touched the screen since. */
  readonly #forgotten = signal(false);

  constructor() {
    super();
    new NoWayOut(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of SIGNS_OF_LIFE) document.addEventListener(type, this.#onLife, true);
    // An element that is upgraded is given its page with its first update.
    void this.updateComplete.then(() => {
      if (!this.isConnected) return;
      this.#idle?.start();
      this.#player?.fetchAhead(this.page.exhibit.attract.filter(isRecording));
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of SIGNS_OF_LIFE) document.removeEventListener(type, this.#onLife, true);
    this.#idle?.stop();
  }

  protected override render(): TemplateResult {
    const { page } = this;
    const { language, level } = page.texts;
    this.#first ??= { language, level };
    this.#attract ??= new Attract(page.exhibit.attract);
    this.#player ??= new AttractPlayer(page, this.lead);
    this.#idle ??= this.#watch();
    const phase = this.#idle.phase.value;
    // What is shown by itself is looked at as well: whether it may stay.
    if (phase.kind === 'showing') void page.now.current;
    return html`
      <div class="kiosk-bar" data-phase=${phase.kind}>${phase.kind === 'showing' ? this.#invitation() : this.#notes()}</div>
      ${this.#question(phase)}
      ${this.#about()}
      <qurio-codes .page=${page}></qurio-codes>`;
  }

  #watch(): Idle {
    const query = new URLSearchParams(location.search);
    const times = idleTimes(query, this.page.exhibit.timings);
    const services = {
      pause: (milliseconds: number, abort: AbortSignal) => this.page.pause(milliseconds, abort),
      forget: () => this.#forgetVisitor(),
      showNext: (abort: AbortSignal) => this.#showNext(times.show * 1000, abort),
    };
    return new Idle(services, times);
  }

  #invitation(): TemplateResult {
    return html`
      ${this.#forgottenNote()}
      <p class="invitation" data-testid="invitation">${this.page.texts.say('kiosk-invitation')}</p>`;
  }

  #notes(): TemplateResult {
    const { texts } = this.page;
    const own = this.#hasOwnPhoto();
    return html`
      ${this.#forgottenNote() ?? html`<p class="kept-here">${icon('lock')}<qurio-privacy-button .page=${this.page} .words=${'privacy-line'}></qurio-privacy-button></p>`}
      ${own ? html`<button type="button" class="button" data-testid="forget" @click=${this.#onForget}>${texts.say('kiosk-forget')}</button>` : null}
      <button type="button" class="quiet framed" data-testid="about" aria-haspopup="dialog" @click=${this.#showAbout}>${icon('info')}${texts.say('about-heading')}</button>`;
  }

  #forgottenNote(): TemplateResult | null {
    if (!this.#forgotten.value) return null;
    return html`<p class="forgotten" role="status" data-testid="forgotten">${icon('right')}<span>${this.page.texts.say('kiosk-forgotten')}</span></p>`;
  }

  /** Above all other dialogs, and in the row of the notes: what will be forgotten stays in sight. */
  #question(phase: IdlePhase): TemplateResult {
    const { texts } = this.page;
    return html`
      <dialog class="still-here" role="alertdialog" aria-modal="true" aria-labelledby="still-here" aria-describedby="still-here-what">${
        phase.kind === 'asking'
          ? html`
        <h2 id="still-here">${texts.say('kiosk-question')}</h2>
        <p id="still-here-what">${texts.say('kiosk-forgets')} <span class="countdown" data-testid="countdown" role="timer">${texts.say('kiosk-seconds', { seconds: phase.seconds })}</span></p>
        <button type="button" class="button" data-testid="still-here">${texts.say('kiosk-here')}</button>`
          : null
      }</dialog>`;
  }

  #about(): TemplateResult {
    const { texts } = this.page;
    const name = texts.say('about-heading');
    return html`
      <dialog class="about-dialog" aria-label=${name} @click=${this.#onAboutClick}>
        ${dialogHead(texts, name, this.#hideAbout)}
        <qurio-about .page=${this.page}></qurio-about>
      </dialog>`;
  }

  /** Also one that "undo" would bring back. */
  #hasOwnPhoto(): boolean {
    const { picture, opening, history } = this.page.now;
    const { past, present, future } = history;
    const settled = [...past, ...(present ? [present] : []), ...future];
    const origins: (PictureOrigin | undefined)[] = [
      ...[picture?.origin, opening?.origin],
      ...settled.map(({ answered }) => answered.picture?.origin),
    ];
    return origins.some((origin) => origin?.kind === 'own');
  }

  /** Whoever uses a keyboard finds the answer to the question under it. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const phase = this.#idle?.phase.peek();
    this.page.look.watched.value = phase?.kind !== 'showing';
    const question = this.querySelector<HTMLDialogElement>('.still-here');
    if (phase?.kind !== 'asking') question?.close();
    else if (question?.open === false) question.showModal();
    const { current } = this.page.now;
    if (phase?.kind === 'showing' && current && this.#attract?.keeps(current) === false)
      this.#exhibitNext();
  }

  readonly #onLife = (event: Event): void => {
    const kind = this.#idle?.phase.peek().kind;
    this.#forgotten.value = false;
    this.#idle?.touched();
    if (this.#player?.plays) this.#leaveRecording();
    // A touch that answers the question is for nothing below it.
    if (kind !== 'asking' || event.type !== 'pointerdown') return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Everything as the first visitor of the day finds it. */
  #forgetVisitor(): void {
    const { bench, look, voice, theme } = this.page;
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
    this.#forget();
    look.openAt('look', null);
    bench.peek()?.forget();
    look.overlay.value = true;
    theme.forget();
    if (this.#first) {
      voice.choose(this.#first.level);
      void voice.speak(this.#first.language);
    }
    scrollTo(0, 0);
  }

  #forget(): void {
    this.#forgotten.value ||= this.#hasOwnPhoto();
    this.page.actions.forget();
    this.page.look.clear();
  }

  /** At the visitor's own wish; who reads which language and how it looks stays. */
  readonly #onForget = (): void => {
    this.#forget();
    this.#exhibitNext();
  };

  /** `show`: milliseconds at a step of a recording at most. */
  async #showNext(show: number, abort: AbortSignal): Promise<void> {
    this.#player?.leave();
    for (;;) {
      const turn = this.#attract?.next(this.page.state.peek().gallery);
      if (turn?.kind === 'object') void this.page.actions.exhibit(turn.object);
      if (turn?.kind !== 'recording' || (await this.#player?.play(turn.name, show, abort))) return;
      this.#attract?.leaveOut(turn);
    }
  }

  /** Whoever is there now finds its object as if that had been shown alone. */
  #leaveRecording(): void {
    const { actions, state } = this.page;
    const { opening, picture } = state.peek();
    const origin = (opening ?? picture)?.origin;
    this.#player?.leave();
    if (origin?.kind === 'gallery') void actions.exhibit(origin.object);
    else this.#exhibitNext();
  }

  #exhibitNext(): void {
    const { actions, state } = this.page;
    const object = this.#attract?.nextObject(state.peek().gallery);
    if (object) void actions.exhibit(object);
  }

  readonly #showAbout = (): void => {
    this.querySelector<HTMLDialogElement>('.about-dialog')?.showModal();
  };

  readonly #hideAbout = (): void => {
    this.querySelector<HTMLDialogElement>('.about-dialog')?.close();
  };

  readonly #onAboutClick = (event: MouseEvent): void => {
    if (event.target instanceof HTMLDialogElement) this.#hideAbout();
  };
}

customElements.define('qurio-kiosk', KioskView);
