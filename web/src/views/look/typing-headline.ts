/**
 * While a caption is typed on a small screen, half of which is a keyboard, the answer's headline stays in view: it
 * leaves its place for the upper edge of what is seen, and its place is kept.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SMALL = '(max-width: 44rem), (max-height: 30rem)';
const HEADLINE = '.verdict-line, .verdict-class.waiting';

export class TypingHeadline implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('focusin', this.#begin);
    this.#host.addEventListener('focusout', this.#end);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusin', this.#begin);
    this.#host.removeEventListener('focusout', this.#end);
    this.#end();
  }

  readonly #begin = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement) || !matchMedia(SMALL).matches) return;
    const { height = 0 } = document.querySelector(HEADLINE)?.getBoundingClientRect() ?? {};
    document.documentElement.style.setProperty('--headline-height', `${height}px`);
    document.documentElement.toggleAttribute('data-typing', true);
    for (const type of ['resize', 'scroll']) visualViewport?.addEventListener(type, this.#follow);
    this.#follow();
  };

  readonly #end = (): void => {
    document.documentElement.removeAttribute('data-typing');
    for (const type of ['resize', 'scroll']) {
      visualViewport?.removeEventListener(type, this.#follow);
    }
  };

  /** A keyboard leaves the page as high as it is, and moves what is seen of it. */
  readonly #follow = (): void => {
    const top = visualViewport?.offsetTop ?? 0;
    document.documentElement.style.setProperty('--seen-from', `${top}px`);
  };
}
