/** Shows at which sides a sideways-scrolling box has more: `data-more` = none | left | right | both. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class ScrollShadow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;
  readonly #resize = new ResizeObserver(() => this.update());
  #box: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
    this.#box = null;
  }

  /** To be called after each rendering. */
  update(): void {
    const box = this.#host.querySelector<HTMLElement>(this.#selector);
    if (box && box !== this.#box) {
      this.#box = box;
      this.#resize.disconnect();
      this.#resize.observe(box);
      box.addEventListener('scroll', () => this.update(), { passive: true });
    }
    if (!box) return;
    const left = box.scrollLeft > 1;
    const right = box.scrollLeft + box.clientWidth < box.scrollWidth - 1;
    box.setAttribute(
      'data-more',
      left && right ? 'both' : left ? 'left' : right ? 'right' : 'none',
    );
  }
}
