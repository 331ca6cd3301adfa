/** How the visitor looks at an answer: what is pointed at, which step of the circuit is shown. */

import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { type Answered, isSameAnswer } from './answered';
import type { FigureName } from './figures';
import type { Depth } from './reader';
import { type AppState, isAnswered, shownAnswer } from './state';

/** What the visitor points at: a word of the caption or a region of the photo. */
export type Target =
  | { readonly kind: 'word'; readonly index: number }
  | { readonly kind: 'region'; readonly index: number };

function isSameTarget(a: Target | null, b: Target | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.index === b.index);
}

export class Look {
  /** Under the mouse or the keyboard's focus; goes when these go. */
  readonly #passing: Signal<Target | null> = signal(null);
  /** Chosen by a tap or click; stays until it is chosen again. */
  readonly #pinned: Signal<Target | null> = signal(null);
  readonly target: ReadonlySignal<Target | null> = computed(
    () => this.#passing.value ?? this.#pinned.value,
  );
  readonly pinned: ReadonlySignal<Target | null> = this.#pinned;
  /** Whether the photo shows where the model looked while nothing is pointed at. */
  readonly overlay = signal(true);
  readonly depth: Signal<Depth> = signal('look');
  /** False while a kiosk shows its objects to whoever may come: nobody waits to be told. */
  readonly watched = signal(true);
  /** The visitor guesses first: what the model says is not told yet. */
  readonly concealed = signal(false);
  /** The figure that a link leads to: where one of several is seen at a time, it is this one. */
  readonly figure: Signal<FigureName | null> = signal(null);
  /** The circuit of one's own that is shown, as links have it (app/bench/link-text.ts); null: the answer's. */
  readonly circuit: Signal<string | null> = signal(null);
  readonly #step: Signal<number | null> = signal(null);
  /** Operations done of the circuit that is shown, however many the answer's has; null: all of them. */
  readonly step: ReadonlySignal<number | null>;

  /** The step that the first answer is shown at. */
  #firstStep: number | null = null;

  /** A new answer is looked at afresh. */
  constructor(state: ReadonlySignal<AppState>) {
    let known: Answered | null = null;
    const answer = computed(() => {
      const now = isAnswered(state.value) ? state.value.answered : null;
      if (!isSameAnswer(known, now)) known = now;
      return known;
    });
    const last = computed(
      () => shownAnswer(state.value)?.recognition.answer.circuit.operations.length ?? 0,
    );
    this.step = computed(() => {
      const step = this.#step.value;
      return step === null || this.circuit.value !== null ? step : Math.min(step, last.value);
    });
    effect(() => {
      if (answer.value === null) this.#passing.value = null;
      this.#pinned.value = null;
      // A circuit of one's own is none of the answer's.
      if (this.circuit.peek() === null) this.#step.value = answer.value && this.#firstStep;
      if (answer.value !== null) this.#firstStep = null;
    });
  }

  /** Opens at a depth and at a step of the circuit: of the answer's once there is one. */
  openAt(depth: Depth, step: number | null, circuit: string | null = null): void {
    this.depth.value = depth;
    this.#firstStep = step;
    this.circuit.value = circuit;
    if (circuit !== null) this.#step.value = step;
  }

  /** Null: to the end, however many operations there are. */
  goTo(step: number | null): void {
    this.#step.value = step === null ? null : Math.max(0, step);
  }

  pass(target: Target | null): void {
    if (!isSameTarget(target, this.#passing.peek())) this.#passing.value = target;
  }

  togglePin(target: Target): void {
    this.#pinned.value = isSameTarget(target, this.#pinned.peek()) ? null : target;
  }

  clear(): void {
    this.#passing.value = null;
    this.#pinned.value = null;
  }
}
