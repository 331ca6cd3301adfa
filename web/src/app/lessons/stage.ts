/** Brings the page to what a step shows, by what a visitor could do. The latest step wins. */

import { batch, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { WhatIfs } from '../measure/what-ifs';
import type { Actions } from '../state/actions';
import type { GalleryObject } from '../state/gallery';
import type { Look } from '../state/look';
import type { View } from '../state/share';
import { type AppState, isAnswered } from '../state/state';
import { fitting, type Variation } from '../state/variation';

export interface StageParts {
  readonly state: ReadonlySignal<AppState>;
  readonly actions: Pick<Actions, 'chooseObject' | 'removePhoto' | 'editCaption' | 'submitCaption'>;
  readonly whatIfs: Pick<WhatIfs, 'attempt' | 'choosePlan'>;
  readonly look: Look;
}

export class Stage {
  readonly #parts: StageParts;
  readonly #turn = signal(0);

  constructor(parts: StageParts) {
    this.#parts = parts;
  }

  async show(view: View): Promise<void> {
    const turn = this.#turn.peek() + 1;
    this.#turn.value = turn;
    const { look, state, whatIfs } = this.#parts;
    if (JSON.stringify(view.plan) !== JSON.stringify(state.peek().plan))
      whatIfs.choosePlan(view.plan);
    batch(() => {
      look.circuit.value = view.circuit;
      look.goTo(view.step);
    });
    if (view.circuit !== null) return;
    const isCurrent = () => turn === this.#turn.value;
    await this.#until(({ gallery }) => gallery.length > 0, isCurrent);
    if (isCurrent()) await this.#ask(view);
    await this.#until((now) => isAnswered(now), isCurrent);
    if (!isCurrent()) return;
    this.#vary(view.variation);
    await this.#until(({ varying }) => varying === null, isCurrent);
    // A new answer begins at its last gate.
    if (isCurrent()) look.goTo(view.step);
  }

  /** Photo and caption. */
  async #ask(view: View): Promise<void> {
    const { state, actions } = this.#parts;
    const object = objectOf(view, state.peek().gallery);
    if (object === null && state.peek().picture !== null) actions.removePhoto();
    if (object !== null && shownObject(state.peek()) !== object.id)
      await actions.chooseObject(object);
    const caption = view.caption ?? object?.caption.en ?? '';
    if (state.peek().caption.text === caption) return;
    actions.editCaption(caption);
    actions.submitCaption();
  }

  #vary(wanted: Variation): void {
    const { answered, variation } = this.#parts.state.peek();
    if (answered === null) return;
    const fits = fitting(wanted, answered.recognition);
    if (JSON.stringify(fits) !== JSON.stringify(variation)) this.#parts.whatIfs.attempt(fits);
  }

  /** At once when it is not wanted any more. */
  #until(holds: (state: AppState) => boolean, isCurrent: () => boolean): Promise<void> {
    const { state } = this.#parts;
    return new Promise((resolve) => {
      const stop = effect(() => {
        const waits = !holds(state.value);
        if (waits && isCurrent()) return;
        // The effect may not have been returned yet.
        queueMicrotask(() => stop());
        resolve();
      });
    });
  }
}

/** Null: there is none, but words alone. A link that says nothing is the gallery's first. */
export function objectOf(
  { object, caption }: Pick<View, 'object' | 'caption'>,
  gallery: readonly GalleryObject[],
): GalleryObject | null {
  if (object === null) return caption === null ? (gallery[0] ?? null) : null;
  return gallery.find(({ id }) => id === object) ?? null;
}

function shownObject({ picture, opening }: AppState): string | null {
  const origin = opening?.origin ?? picture?.origin;
  return origin?.kind === 'gallery' ? origin.object.id : null;
}
