/**
 * A long row of buttons as one stop of the Tab key (WAI-ARIA Authoring Practices, toolbar pattern): it leads to
 * the one that is pressed, otherwise to the first; arrow keys, Home and End move along.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { moveInRow } from './roving';

export class RovingRow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;

  /** `selector` finds the buttons in the host; their tabindex is set here alone. */
  constructor(host: ReactiveControllerHost & HTMLElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKey);
    this.#host.addEventListener('focusin', this.#onFocus);
    this.#host.addEventListener('focusout', this.#onFocus);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKey);
    this.#host.removeEventListener('focusin', this.#onFocus);
    this.#host.removeEventListener('focusout', this.#onFocus);
  }

  hostUpdated(): void {
    this.#setStop(document.activeElement);
  }

  #items(): HTMLElement[] {
    return [...this.#host.querySelectorAll<HTMLElement>(this.#selector)];
  }

  #setStop(focused: EventTarget | null): void {
    const items = this.#items();
    const stop =
      items.find((item) => item === focused) ??
      items.find((item) => item.getAttribute('aria-pressed') === 'true') ??
      items[0];
    for (const item of items) {
      const index = item === stop ? 0 : -1;
      if (item.tabIndex !== index || !item.hasAttribute('tabindex')) item.tabIndex = index;
    }
  }

  /** Whoever has left comes back to what is pressed. */
  readonly #onFocus = (event: FocusEvent): void => {
    this.#setStop(event.type === 'focusin' ? event.target : event.relatedTarget);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = this.#items();
    const at = items.indexOf(event.target as HTMLElement);
    const next = at < 0 ? null : moveInRow(at, event.key, items.length);
    if (next === null) return;
    event.preventDefault();
    items[next]?.focus();
  };
}
