/** Brings the page to what a step shows. The latest step wins. */

import { batch } from '@preact/signals-core';
import { type Hands, showAnswer, showMeasuring } from '../measure/show-answer';
import type { View } from '../state/share';

export class Stage {
  readonly #hands: Hands;
  #latest = new AbortController();

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  /** Resolves once it is shown, or cannot be, or another step is. A circuit of one's own leaves the answer alone. */
  async show(view: View): Promise<void> {
    this.#latest.abort();
    this.#latest = new AbortController();
    const { look } = this.#hands;
    batch(() => {
      look.circuit.value = view.circuit;
      look.goTo(view.step);
    });
    if (view.circuit === null) await showAnswer(this.#hands, view, this.#latest.signal);
    else showMeasuring(this.#hands, view);
  }
}
