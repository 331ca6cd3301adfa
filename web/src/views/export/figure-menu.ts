/** One figure, to take away: as a picture, as its numbers, as a link. */

import { signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { FIGURES, type FigureName } from '../../app/state/figures';
import { icon } from '../kit/icons';
import { currentView, linkTo } from '../kit/link';
import { SignalElement } from '../kit/signal-element';
import { csvOf, figureFile } from './figure-file';
import { type FigureData, figureData } from './figures';
import { pngOf } from './raster';
import { save } from './save';
import { selfContained } from './self-contained';

/** Pictures that are on the screen: neither signs nor legends. */
const PICTURES = ':is(.picture-box, .circuit) svg';

/** Keys of what can be taken. */
const WORDS = {
  svg: 'figure-svg',
  png: 'figure-png',
  csv: 'figure-csv',
  link: 'figure-link',
} as const;

type Said = 'figure-link-copied' | 'figure-saved' | 'figure-failed';

export class FigureMenu extends SignalElement {
  static override properties = { ...SignalElement.properties, figure: { attribute: false } };
  declare figure: FigureName;
  readonly #open = signal(false);
  readonly #said = signal<Said | null>(null);
  /** Pictures that are not on the screen, while they are being saved. */
  readonly #drawn = signal<FigureData['drawn']>([]);

  constructor() {
    super();
    this.figure = FIGURES[0];
  }

  protected override render(): TemplateResult {
    const { texts } = this.page;
    const open = this.#open.value;
    const said = this.#said.value;
    return html`
      <button type="button" class="quiet" data-testid="save-${this.figure}" aria-expanded=${open ? 'true' : 'false'}
        aria-describedby=${this.#heading()?.id || nothing} @click=${this.#toggle}>${icon('save')}${texts.say('figure-save')}</button>
      ${open ? this.#choices() : null}
      <p class="hint" role="status">${said && texts.say(said)}</p>
      <div hidden>${this.#drawn.value}</div>`;
  }

  #choices(): TemplateResult {
    const { texts } = this.page;
    const choice = (what: keyof typeof WORDS, act: () => Promise<Said>): TemplateResult => html`
      <button type="button" class="quiet framed" data-testid="save-${this.figure}-${what}" @click=${() => this.#do(act)}>${texts.say(WORDS[what])}</button>`;
    return html`
      <div class="figure-choices">
        ${choice('svg', () => this.#svg())}${choice('png', () => this.#png())}${choice('csv', () => this.#csv())}
        ${this.#link() === null ? null : choice('link', () => this.#copyLink())}
      </div>`;
  }

  /** Which figure it is, for whoever hears the same button many times. */
  #heading(): Element | null {
    return this.closest('[data-figure]')?.querySelector('h2, h3, h4') ?? null;
  }

  readonly #toggle = (): void => {
    this.#open.value = !this.#open.value;
    this.#said.value = null;
  };

  async #do(act: () => Promise<Said>): Promise<void> {
    this.#said.value = null;
    try {
      this.#said.value = await act();
    } catch {
      // What the browser has no memory for, or forbids.
      this.#said.value = 'figure-failed';
    }
  }

  async #csv(): Promise<Said> {
    const data = figureData(this.page, this.figure);
    if (data === null) return 'figure-failed';
    // Spreadsheets take a text without a mark for one of another encoding.
    save(new Blob(['\uFEFF', csvOf(data)], { type: 'text/csv;charset=utf-8' }), this.#file('csv'));
    return 'figure-saved';
  }

  async #svg(): Promise<Said> {
    const { text } = await this.#picture();
    save(new Blob([text], { type: 'image/svg+xml' }), this.#file('svg'));
    return 'figure-saved';
  }

  async #png(): Promise<Said> {
    save(await pngOf(await this.#picture()), this.#file('png'));
    return 'figure-saved';
  }

  #file(ending: string): string {
    return figureFile(this.page, this.figure, ending);
  }

  async #picture(): Promise<ReturnType<typeof selfContained>> {
    const host = this.closest<HTMLElement>('[data-figure]');
    this.#drawn.value = figureData(this.page, this.figure)?.drawn ?? [];
    await this.updateComplete;
    const shown = host?.querySelectorAll<SVGSVGElement>(PICTURES) ?? [];
    const drawn = this.querySelectorAll<SVGSVGElement>('[hidden] > svg');
    const { texts } = this.page;
    const { address = location.origin + location.pathname } = this.page.exhibit;
    const root = getComputedStyle(document.documentElement);
    const picture = selfContained([...shown, ...drawn], getComputedStyle, {
      ground: root.getPropertyValue('--surface').trim(),
      title: this.#heading()?.textContent?.trim() ?? '',
      about: `${texts.say('title')}, ${address}`,
    });
    this.#drawn.value = [];
    return picture;
  }

  #link(): string | null {
    const view = currentView(this.page);
    return view && linkTo(this.page, { ...view, panel: this.figure });
  }

  async #copyLink(): Promise<Said> {
    const link = this.#link();
    if (link === null) return 'figure-failed';
    await navigator.clipboard.writeText(link);
    return 'figure-link-copied';
  }
}

customElements.define('qurio-figure-menu', FigureMenu);
