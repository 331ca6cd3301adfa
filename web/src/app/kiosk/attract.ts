/** Which objects a kiosk shows by itself: those that were picked by hand, or those that the model knows. */

import type { Answered } from '../state/answered';
import type { GalleryObject } from '../state/gallery';

/** Of the gallery's first objects, which are of many kinds: a round that who waits can see twice. */
export const ROUND = 18;

export class Attract {
  readonly #picked: readonly string[];
  /** Objects that are not answered rightly and surely: not the first thing to show. */
  readonly #unfit = new Set<string>();
  #last: string | null = null;

  /** `picked`: ids in their order; none: the first ROUND of the gallery that turn out to be answered well. */
  constructor(picked: readonly string[]) {
    this.#picked = picked;
  }

  /** The one after the last; null: there are none. */
  next(gallery: readonly GalleryObject[]): GalleryObject | null {
    const round = this.#round(gallery);
    const at = round.findIndex(({ id }) => id === this.#last);
    const fit = round.filter(({ id }) => !this.#unfit.has(id));
    // Where none is known well, whatever there is.
    const open = fit.length > 0 ? fit : round;
    const next = open.find((object) => round.indexOf(object) > at) ?? open[0] ?? null;
    this.#last = next?.id ?? null;
    return next;
  }

  /** Whether what it shows may stay; what was picked by hand may. Remembers what may not. */
  keeps({ picture, recognition }: Answered): boolean {
    if (this.#picked.length > 0 || picture?.origin.kind !== 'gallery') return true;
    const { id, class: really } = picture.origin.object;
    const { classes, top, conclusion } = recognition.answer;
    const before = this.#unfit.has(id);
    if (conclusion === 'sure' && classes[top] === really) return true;
    this.#unfit.add(id);
    // Shown all the same although it was known: there is nothing better.
    return before;
  }

  #round(gallery: readonly GalleryObject[]): readonly GalleryObject[] {
    if (this.#picked.length === 0) return gallery.slice(0, ROUND);
    const named = this.#picked.map((id) => gallery.find((object) => object.id === id));
    return named.filter((object) => object !== undefined);
  }
}
