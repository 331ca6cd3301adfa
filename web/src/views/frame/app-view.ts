/** The page: its parts in reading order, and the ways in that belong to no part. */

import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { guessesOf } from '../../app/exhibit/exhibit';
import './announcer';
import '../look/answer-view';
import '../look/caption-view';
import '../look/choose-view';
import './depth-nav';
import { icon, mark } from '../kit/icons';
import { mediaQuery } from '../kit/media-query';
import { deeper } from './deeper';
import { goWhereLinked } from './go-deeper';
import '../look/probabilities-view';
import '../look/parts-view';
import '../look/photo-view';
import './privacy-button';
import './problem-note';
import './settings-button';
import './share-button';
import '../look/words-view';
import { CAMERA_CLOSED, CAMERA_WANTED } from '../kit/page';
import { SignalElement } from '../kit/signal-element';
import { WaysIn } from './ways-in';

export class AppView extends SignalElement {
  readonly #waysIn = new WaysIn(
    (things) => void this.page.actions.bring(things),
    () => this.page.files,
  );
  readonly #camera = signal(false);
  readonly #wide = mediaQuery('(min-width: 60rem) and (min-aspect-ratio: 1/1)');
  /** As in styles/kiosk-held.css. */
  readonly #upright = mediaQuery(
    '(min-width: 56rem) and (min-height: 50rem) and (max-aspect-ratio: 1/1)',
  );

  constructor() {
    super();
    this.addController(this.#waysIn);
    this.addEventListener(CAMERA_WANTED, () => this.#open(true));
    this.addEventListener(CAMERA_CLOSED, () => this.#open(false));
  }

  protected override render(): TemplateResult {
    const { page } = this;
    return html`
      ${this.#masthead()}
      ${page.kiosk ? this.#kiosk() : this.#main()}
      <qurio-announcer .page=${page}></qurio-announcer>
      ${this.#camera.value ? html`<qurio-camera .page=${page}></qurio-camera>` : null}
      ${this.#waysIn.dropping.value ? html`<div class="drop-zone" aria-hidden="true"><p>${page.texts.say('drop-here')}</p></div>` : null}`;
  }

  #main(): TemplateResult {
    const { page } = this;
    const { texts } = page;
    return html`
      <main>
        <qurio-choose .page=${page}></qurio-choose>
        <p class="ways-in">${icon('lock')}<qurio-privacy-button .page=${page} .words=${'privacy-line'}></qurio-privacy-button> <span class="with-mouse">${texts.say('ways-in')}</span></p>
        <qurio-problem .page=${page}></qurio-problem>
        <div class="beside">${this.#look()}${this.#play()}</div>
        ${this.#study()}
        <qurio-deeper .page=${page}></qurio-deeper>
      </main>
      <qurio-about .page=${page}></qurio-about>`;
  }

  /** One screen, with what is deeper in a panel that scrolls by itself; the choice is at the hand, below. */
  #kiosk(): TemplateResult {
    const { page } = this;
    const atLook = page.look.depth.value === 'look';
    return html`
      <main class="kiosk-screen">
        <qurio-problem .page=${page}></qurio-problem>
        ${
          atLook
            ? this.#kioskLook()
            : html`<div class="kiosk-deep" data-scrolls tabindex="0" role="region" aria-label=${page.texts.say('depths-label')}>
          <div class="beside">${this.#look()}${this.#play()}</div>${this.#study()}<qurio-deeper .page=${page}></qurio-deeper></div>`
        }
        <qurio-choose .page=${page}></qurio-choose>
        <qurio-kiosk .page=${page} .lead=${goWhereLinked}></qurio-kiosk>
      </main>`;
  }

  /** What the answer is made of comes with "play": here it would crowd out the answer. */
  #kioskLook(): TemplateResult {
    const { page } = this;
    return html`
      <div class=${page.look.concealed.value ? 'look guessing' : 'look'}>
        <qurio-photo .page=${page}></qurio-photo>
        ${this.#answer()}
        ${this.#told(html`<qurio-probabilities .page=${page}></qurio-probabilities>`)}
        ${this.#told(html`<qurio-words .page=${page}></qurio-words>`)}
        ${this.#told(html`<qurio-caption .page=${page}></qurio-caption>`)}
      </div>`;
  }

  #open(camera: boolean): void {
    if (camera) void deeper.camera();
    this.#camera.value = camera;
  }

  /**
   * The reading order is the order on the screen: narrow pages show the answer before the field to edit; where
   * the page is wide, what is played with stays in sight, photo, words and answer in one column.
   */
  #look(): TemplateResult {
    const { page } = this;
    const photo = html`<qurio-photo .page=${page}></qurio-photo>`;
    const words = this.#told(html`<qurio-words .page=${page}></qurio-words>`);
    const probabilities = this.#told(
      html`<qurio-probabilities .page=${page}></qurio-probabilities>`,
    );
    const parts = this.#told(html`<qurio-parts .page=${page}></qurio-parts>`);
    const caption = this.#told(html`<qurio-caption .page=${page}></qurio-caption>`);
    const look = page.look.concealed.value ? 'look guessing' : 'look';
    if (!this.#wide.value) {
      // On an upright kiosk what is played with stays in sight above what it does.
      if (page.kiosk && this.#upright.value && !page.look.concealed.value) {
        return html`<div class="held">${photo}<div>${this.#answer()}${words}</div></div>
          <div class="not-held">${probabilities}${parts}${caption}</div>`;
      }
      return html`<div class=${look}>${photo}${this.#answer()}${words}${parts}${probabilities}${caption}</div>`;
    }
    const beside = page.look.depth.value !== 'look';
    const given = beside ? html`${words}${this.#answer()}` : caption;
    const made = beside
      ? html`${probabilities}${parts}${caption}`
      : html`${this.#answer()}${words}${probabilities}${parts}`;
    return html`<div class="${look} wide"><div>${photo}${given}</div><div>${made}</div></div>`;
  }

  /** What would give the answer away waits for the guess. */
  #told(part: TemplateResult): TemplateResult | null {
    return this.page.look.concealed.value ? null : part;
  }

  /** The question in its place, and then above it what was guessed. */
  #answer(): TemplateResult {
    const { page } = this;
    const guesses = guessesOf(page.exhibit, page.kiosk) !== 'never';
    if (guesses) void deeper.guess();
    return html`<div class="answer-column">
      ${guesses ? html`<qurio-guess .page=${page}></qurio-guess>` : null}
      ${
        page.look.concealed.value
          ? html`<qurio-status .page=${page}></qurio-status>`
          : html`<qurio-answer .page=${page}></qurio-answer>`
      }</div>`;
  }

  /** What is deeper comes when it is asked for: most visitors never need its script. */
  #play(): TemplateResult | null {
    const { page } = this;
    if (page.look.depth.value === 'look') return null;
    void deeper.play();
    void deeper.figures();
    return html`<qurio-play .page=${page}></qurio-play>`;
  }

  #study(): TemplateResult | null {
    const { page } = this;
    if (page.look.depth.value !== 'study') return null;
    void deeper.inside();
    return html`<qurio-inside .page=${page}></qurio-inside>`;
  }

  #hasSettings(): boolean {
    const { exhibit, kiosk } = this.page;
    return (exhibit.languages.length > 1 && !kiosk) || exhibit.levels.length > 1;
  }

  #masthead(): TemplateResult {
    const { texts, theme } = this.page;
    const dark = theme.dark.value;
    return html`
      <header class="masthead">
        <button type="button" class="skip" @click=${this.#skip}>${texts.say('skip')}</button>
        <h1>${this.#mark()}<span>${texts.say('title')}</span></h1>
        <p>${texts.say('tagline')}</p>
        ${this.page.kiosk ? html`<qurio-languages .page=${this.page}></qurio-languages>` : null}
        <qurio-depths .page=${this.page}></qurio-depths>
        <qurio-share-button .page=${this.page}></qurio-share-button>
        ${this.#hasSettings() ? html`<qurio-settings-button .page=${this.page}></qurio-settings-button>` : null}
        <button type="button" class="icon-button" aria-pressed=${dark ? 'true' : 'false'} title=${texts.say('theme-dark')}
          aria-label=${texts.say('theme-dark')} @click=${() => theme.toggle()}>${icon('theme')}</button>
      </header>`;
  }

  /** The museum's own where it has one. */
  #mark(): TemplateResult {
    const { address, exhibit } = this.page;
    const { logo } = exhibit.theme;
    return logo === undefined ? mark() : html`<img class="logo" src=${address(logo)} alt="">`;
  }

  /** Past all the pictures. A link would change the address, which says what is on the screen. */
  readonly #skip = (): void => {
    const heading = this.querySelector<HTMLElement>('#answer-heading');
    heading?.scrollIntoView({ block: 'center' });
    heading?.focus({ preventScroll: true });
  };
}

customElements.define('qurio-app', AppView);
