/** The explanation of one term, in a layer above everything: its name, its symbol, what it says, its formula. */

import { html } from 'lit';
import { type TermId, termOf } from '../../app/glossary/terms';
import { mathOf } from './formula';
import { glossaryTexts } from './glossary-texts';
import { icon } from './icons';
import { byOwnHand } from './own-nodes';
import { SignalElement } from './signal-element';

/** Its id, by which what is explained names it as its description. */
export const EXPLANATION = 'explanation';
/** Between it, what it explains, and the window's edges. */
const GAP = 8;

export class Explanation extends SignalElement {
  static override properties = {
    ...SignalElement.properties,
    term: { attribute: false },
  };
  declare term: TermId;
  /** What it stands beside. */
  target: Element | null = null;
  /** It is to go, at the visitor's wish. */
  close: () => void = () => {};

  constructor() {
    super();
    this.id = EXPLANATION;
    this.className = 'explanation';
    this.setAttribute('role', 'note');
    this.setAttribute('popover', 'manual');
  }

  /** Above a modal dialog only what is in it can be reached. */
  show(target: Element): void {
    this.target = target;
    const host = target.closest('dialog[open]') ?? document.body;
    byOwnHand(this, () => host.insertAdjacentElement('beforeend', this));
    // Browsers without popovers show whatever is in the page.
    this.showPopover?.();
  }

  /** What was asked for is told at once: a screen reader asks for it as the focus arrives. */
  protected override turn(update: () => void): Promise<void> {
    update();
    return Promise.resolve();
  }

  protected override render() {
    const { page, term } = this;
    const texts = glossaryTexts(page.texts).value;
    const { symbol, formula } = termOf(term);
    const name = texts?.say(`term-${term}`) ?? '';
    this.lang = page.texts.language;
    return html`
      <div class="explanation-head">
        <strong>${name}</strong>
        ${symbol === null || name.includes(symbol) ? null : html`<span class="explanation-symbol">${symbol}</span>`}
        <button type="button" class="icon-button" aria-label=${page.texts.say('dialog-close')} @click=${this.close}>${icon('close')}</button>
      </div>
      <p>${texts?.say(`term-${term}-says`)}</p>
      ${page.texts.level === 'child' ? null : html`<div class="formula">${mathOf(formula)}</div>`}`;
  }

  protected override updated(): void {
    this.place();
  }

  /** Below what it explains, above it where there is more room, and wholly within the window. */
  place(): void {
    if (this.target === null) return;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const beside = this.target.getBoundingClientRect();
    const above = beside.top - GAP;
    const below = height - beside.bottom - GAP;
    this.style.maxHeight = `${Math.max(above, below, height / 2) - GAP}px`;
    const { width: wide, height: high } = this.getBoundingClientRect();
    const top = high <= below || below >= above ? beside.bottom + GAP : beside.top - GAP - high;
    const left = beside.left + beside.width / 2 - wide / 2;
    this.style.translate = `${within(left, width - wide)}px ${within(top, height - high)}px`;
  }
}

function within(at: number, most: number): number {
  return Math.max(GAP, Math.min(at, most - GAP));
}

customElements.define('qurio-explanation', Explanation);
