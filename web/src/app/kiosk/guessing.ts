/** When a visitor is asked to guess: from the choice of a picture until the guess, and what was guessed. */

import { batch, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Guesses } from '../exhibit/schema';
import { type Answered, isSameAnswer, type PictureOrigin } from '../state/answered';
import type { Look } from '../state/look';
import type { AppState } from '../state/state';
import { isAnswered } from '../state/state';

export type Guess =
  | { readonly kind: 'none' }
  /** The answer to this picture is kept back, also while it is not there yet. */
  | { readonly kind: 'open'; readonly origin: PictureOrigin }
  /** `answered`: what the guess is held against. */
  | { readonly kind: 'made'; readonly class: string; readonly answered: Answered };

const NONE: Guess = { kind: 'none' };

export class Guessing {
  readonly #state: ReadonlySignal<AppState>;
  readonly #look: Look;
  readonly #asked: Guesses;
  readonly #guess = signal<Guess>(NONE);
  readonly guess: ReadonlySignal<Guess> = this.#guess;
  /** The next object that opens is a visitor's choice. */
  #expected = false;
  readonly #end: () => void;

  /** `asked`: of what. It says by `look.concealed` that the answer is kept back. */
  constructor(state: ReadonlySignal<AppState>, look: Look, asked: Guesses) {
    this.#state = state;
    this.#look = look;
    this.#asked = asked;
    this.#end = effect(() => this.#follow(state.value, look.depth.value === 'look'));
  }

  /** A visitor is about to choose an object: what a kiosk shows by itself is not guessed. */
  expect(): void {
    this.#expected = true;
  }

  /** Of the picture that has been answered; before that there is nothing to guess. */
  make(name: string): void {
    const state = this.#state.peek();
    if (this.#guess.peek().kind !== 'open' || !isAnswered(state) || !state.answered) return;
    this.#become({ kind: 'made', class: name, answered: state.answered });
  }

  skip(): void {
    this.#become(NONE);
  }

  stop(): void {
    this.#end();
    this.#become(NONE);
  }

  #become(guess: Guess): void {
    batch(() => {
      this.#guess.value = guess;
      this.#look.concealed.value = guess.kind === 'open';
    });
  }

  #opening: AppState['opening'] = null;

  #follow(state: AppState, atLook: boolean): void {
    const { opening, picture, answered, stoppedBy } = state;
    const chosen = opening !== null && opening !== this.#opening;
    this.#opening = opening;
    const guess = this.#guess.peek();
    if (chosen) this.#chosen(opening.origin, atLook);
    else if (guess.kind === 'open') {
      const gone = opening === null && picture?.origin !== guess.origin;
      if (gone || stoppedBy !== null || !atLook) this.skip();
    } else if (guess.kind === 'made' && !isSameAnswer(answered, guess.answered)) this.skip();
  }

  #chosen(origin: PictureOrigin, atLook: boolean): void {
    const asked = origin.kind === 'own' ? this.#asked === 'all' : this.#expected;
    this.#expected = false;
    const begins = asked && atLook && this.#asked !== 'never';
    if (begins) this.#become({ kind: 'open', origin });
    else if (this.#guess.peek().kind !== 'none') this.skip();
  }
}
