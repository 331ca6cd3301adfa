/**
 * Carrying a gate by mouse or finger: from where it is taken hold of to the place that lies under the pointer when
 * it is let go. A press that does not move is a click like any other.
 */

import { type Signal, signal } from '@preact/signals-core';
import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Hand, Place } from '../../app/bench/hand';

/** So far a pointer may slip in a press. */
const SLIP = 8;
/** Marks the place that a gate would be put at. */
const OVER = 'data-over';

export interface Carried {
  /** What is seen to move. */
  readonly name: string;
  /** Puts it into the hand. */
  take(): void;
}

export class Carrying implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #hand: () => Hand | null;
  readonly #carriedBy: (target: Element) => Carried | null;
  #pressed: { readonly carried: Carried; readonly id: number; x: number; y: number } | null = null;
  /** What is seen to move while it is carried. */
  readonly #name: Signal<string> = signal('');
  #carries = false;

  /** `carriedBy`: what a press on an element takes hold of. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    hand: () => Hand | null,
    carriedBy: (target: Element) => Carried | null,
  ) {
    this.#host = host;
    this.#hand = hand;
    this.#carriedBy = carriedBy;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#onDown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#onDown);
    this.#end();
  }

  /** What is seen to move, for the host's own nodes: above all else, wherever the host stands. */
  ghost(): TemplateResult {
    return html`<div class="build-ghost" popover="manual" aria-hidden="true">${this.#name.value}</div>`;
  }

  get #ghost(): HTMLElement | null {
    return this.#host.querySelector('.build-ghost');
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return;
    const carried = this.#carriedBy(event.target);
    if (carried === null) return;
    this.#pressed = { carried, id: event.pointerId, x: event.clientX, y: event.clientY };
    document.addEventListener('pointermove', this.#onMove);
    document.addEventListener('pointerup', this.#onUp);
    document.addEventListener('pointercancel', this.#onCancel);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const pressed = this.#pressed;
    if (pressed?.id !== event.pointerId) return;
    const far = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > SLIP;
    if (!this.#carries && far) this.#begin(pressed.carried);
    if (!this.#carries) return;
    this.#ghost?.style.setProperty('--x', `${event.clientX}px`);
    this.#ghost?.style.setProperty('--y', `${event.clientY}px`);
    mark(cellUnder(event));
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (this.#pressed?.id !== event.pointerId) return;
    const carries = this.#carries;
    this.#end();
    if (!carries) return;
    // The click that follows has been dealt with.
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }));
    const place = placeOf(cellUnder(event));
    if (place) this.#hand()?.put(place);
    else this.#hand()?.drop();
  };

  readonly #onCancel = (): void => {
    if (this.#carries) this.#hand()?.drop();
    this.#end();
  };

  #begin({ name, take }: Carried): void {
    take();
    this.#carries = true;
    this.#name.value = name;
    this.#ghost?.showPopover();
  }

  #end(): void {
    if (this.#carries) this.#ghost?.hidePopover();
    this.#carries = false;
    this.#pressed = null;
    mark(null);
    document.removeEventListener('pointermove', this.#onMove);
    document.removeEventListener('pointerup', this.#onUp);
    document.removeEventListener('pointercancel', this.#onCancel);
  }
}

/** The place that a cell of the grid stands for. */
export function placeOf(cell: Element | null): Place | null {
  const text = cell?.getAttribute('data-place');
  if (!text) return null;
  const [column = 0, wire = 0] = text.split(':').map(Number);
  return { column, wire };
}

function cellUnder({ clientX, clientY }: PointerEvent): Element | null {
  return document.elementFromPoint(clientX, clientY)?.closest('[data-place]') ?? null;
}

function mark(cell: Element | null): void {
  for (const marked of document.querySelectorAll(`[${OVER}]`)) {
    if (marked !== cell) marked.removeAttribute(OVER);
  }
  cell?.setAttribute(OVER, '');
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
