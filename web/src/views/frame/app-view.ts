/** The page: its parts in reading order, and the ways in that belong to no part. */

import { html, type TemplateResult } from 'lit';
import './about-view';
import './announcer';
import '../look/answer-view';
import '../look/caption-view';
import '../look/choose-view';
import './depth-nav';
import { icon, mark } from '../kit/icons';
import { mediaQuery } from '../kit/media-query';
import { deeper } from './deeper';
import '../look/probabilities-view';
import '../look/parts-view';
import '../look/photo-view';
import './privacy-button';
import './problem-note';
import './settings-button';
import './share-button';
import '../look/words-view';
import { SignalElement } from '../kit/signal-element';
import { WaysIn } from './ways-in';

export class AppView extends SignalElement {
  readonly #waysIn = new WaysIn((things) => void this.page.actions.bring(things));
  readonly #wide = mediaQuery('(min-width: 60rem) and (min-aspect-ratio: 1/1)');

  constructor() {
    super();
    this.addController(this.#waysIn);
  }

  protected override render(): TemplateResult {
    const { page } = this;
    const { texts } = page;
    return html`
      ${this.#masthead()}
      <main>
        <qurio-choose .page=${page}></qurio-choose>
        <p class="ways-in">${icon('lock')}<qurio-privacy-button .page=${page} .words=${'privacy-line'}></qurio-privacy-button> ${page.kiosk ? null : html`<span class="with-mouse">${texts.say('ways-in')}</span>`}</p>
        <qurio-problem .page=${page}></qurio-problem>
        ${this.#look()}
        ${this.#deeper()}
        <qurio-deeper .page=${page}></qurio-deeper>
      </main>
      <qurio-about .page=${page}></qurio-about>
      <qurio-announcer .page=${page}></qurio-announcer>
      ${page.kiosk ? html`<qurio-kiosk .page=${page}></qurio-kiosk>` : null}
      ${this.#waysIn.dropping.value ? html`<div class="drop-zone" aria-hidden="true"><p>${texts.say('drop-here')}</p></div>` : null}`;
  }

  /** The reading order is the order on the screen: narrow pages show the answer before the field to edit. */
  #look(): TemplateResult {
    const { page } = this;
    const photo = html`<qurio-photo .page=${page}></qurio-photo>`;
    const answer = html`<qurio-answer .page=${page}></qurio-answer>`;
    const words = html`<qurio-words .page=${page}></qurio-words>`;
    const probabilities = html`<qurio-probabilities .page=${page}></qurio-probabilities>`;
    const parts = html`<qurio-parts .page=${page}></qurio-parts>`;
    const caption = html`<qurio-caption .page=${page}></qurio-caption>`;
    if (!this.#wide.value) {
      return html`<div class="look">${photo}${answer}${words}${parts}${probabilities}${caption}</div>`;
    }
    return html`<div class="look wide">
      <div>${photo}${caption}</div>
      <div>${answer}${words}${parts}${probabilities}</div>
    </div>`;
  }

  /** What is deeper comes when it is asked for: most visitors never need its script. */
  #deeper(): TemplateResult | null {
    const { page } = this;
    const depth = page.look.depth.value;
    if (depth === 'look') return null;
    void deeper.play();
    void deeper.figures();
    if (depth === 'play') return html`<qurio-play .page=${page}></qurio-play>`;
    void deeper.inside();
    return html`<qurio-play .page=${page}></qurio-play><qurio-inside .page=${page}></qurio-inside>`;
  }

  #hasSettings(): boolean {
    const { languages, levels } = this.page.exhibit;
    return languages.length > 1 || levels.length > 1;
  }

  #masthead(): TemplateResult {
    const { texts, theme } = this.page;
    const dark = theme.dark.value;
    return html`
      <header class="masthead">
        <button type="button" class="skip" @click=${this.#skip}>${texts.say('skip')}</button>
        <h1>${this.#mark()}<span>${texts.say('title')}</span></h1>
        <p>${texts.say('tagline')}</p>
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
