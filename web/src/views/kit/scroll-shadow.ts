/** Shows at which sides a sideways-scrolling box has more: `data-more` = none | left | right | both. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class ScrollShadow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;
  /** Told after layout, so that looking costs nothing. */
  readonly #resize = new ResizeObserver(() => this.#look());
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

  /** The box, or what is in it, may be another after a rendering. */
  hostUpdated(): void {
    const box = this.#host.querySelector<HTMLElement>(this.#selector);
    if (!box || box === this.#box) return;
    this.#box = box;
    this.#resize.disconnect();
    this.#resize.observe(box);
    for (const child of box.children) this.#resize.observe(child);
    box.addEventListener('scroll', () => this.#look(), { passive: true });
  }

  #look(): void {
    const box = this.#box;
    if (!box) return;
    const left = box.scrollLeft > 1;
    const right = box.scrollLeft + box.clientWidth < box.scrollWidth - 1;
    box.setAttribute(
      'data-more',
      left && right ? 'both' : left ? 'left' : right ? 'right' : 'none',
    );
  }
}
