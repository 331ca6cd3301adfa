/**
 * A word or symbol that explains itself on touch, hover and focus:
 *
 *   html`<qurio-term term="entropy" .page=${page}>entropy</qurio-term>`
 *
 * Its words stand where they stand in the sentence. Marks of a drawing do the same by explainMarks().
 */

import { isTerm } from '../../app/glossary/terms';
import '../../styles/glossary.css';
import { explainWithin } from './explain';
import { glossaryTexts } from './glossary-texts';
import { LightElement } from './light-element';
import type { Page } from './page';

export { explainMarks } from './explain';

export class TermElement extends LightElement {
  static override properties = { page: { attribute: false }, term: {} };
  declare page: Page;
  declare term: string;
  #stop: () => void = () => {};

  /** It makes no nodes: its words are those of the view that it stands in. */
  protected override performUpdate(): void {}

  override connectedCallback(): void {
    super.connectedCallback();
    const { term } = this;
    // What no glossary explains are words like all others.
    if (!isTerm(term)) return;
    this.classList.add('term');
    this.tabIndex = 0;
    this.setAttribute('role', 'button');
    this.setAttribute('aria-expanded', 'false');
    this.#stop = explainWithin(
      this,
      () => ({ target: this, term }),
      () => this.page,
    );
    this.addEventListener('keydown', onKey);
    // By the time that the keyboard comes here, its explanation is to be read at once.
    if (this.page) glossaryTexts(this.page.texts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.removeEventListener('keydown', onKey);
  }
}

function onKey(this: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  this.click();
}

customElements.define('qurio-term', TermElement);
