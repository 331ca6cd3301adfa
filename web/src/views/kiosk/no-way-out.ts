/**
 * On a kiosk nothing leads out of the page: no menu, no dragging, no larger page than the screen, no keys of
 * the browser, and links become codes. Windows, tabs and the address are the browser's to withhold (its kiosk mode).
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { wantCodes } from '../kit/link-codes';

/** With Ctrl or the command key: what belongs to writing. Everything else is the browser's. */
const WRITING = new Set(['a', 'c', 'v', 'x', 'z', 'y']);
const FUNCTION_KEY = /^F\d+$/;

/** Whether a key would have the browser do something of its own. */
export function isBrowserKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  if (FUNCTION_KEY.test(key)) return true;
  // On many keyboards Ctrl and Alt together write letters.
  if (ctrlKey && altKey) return false;
  if (altKey) return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'Home';
  return (ctrlKey || metaKey) && !WRITING.has(key.toLowerCase()) && key.length === 1;
}

const isWritable = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

export class NoWayOut implements ReactiveController {
  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  readonly #listeners: readonly (readonly [string, (event: Event) => void])[] = [
    ['contextmenu', (event) => event.preventDefault()],
    ['dragstart', (event) => event.preventDefault()],
    ['selectstart', (event) => isWritable(event.target) || event.preventDefault()],
    // Safari's own; elsewhere `touch-action` keeps two fingers from it, and wheels come with Ctrl.
    ['gesturestart', (event) => event.preventDefault()],
    ['wheel', (event) => (event as WheelEvent).ctrlKey && event.preventDefault()],
    ['keydown', (event) => isBrowserKey(event as KeyboardEvent) && event.preventDefault()],
    ['click', (event) => this.#onClick(event)],
    ['auxclick', (event) => this.#onClick(event)],
  ];

  hostConnected(): void {
    for (const [type, listener] of this.#listeners)
      document.addEventListener(type, listener, { capture: true, passive: false });
  }

  hostDisconnected(): void {
    for (const [type, listener] of this.#listeners)
      document.removeEventListener(type, listener, { capture: true });
  }

  #onClick(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    if (/^https?:$/.test(link.protocol))
      wantCodes(link, [{ label: link.textContent ?? '', address: link.href }]);
  }
}
