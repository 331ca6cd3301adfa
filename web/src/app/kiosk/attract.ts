/** What a kiosk shows by itself: objects and recordings that were picked by hand, or the objects that the model knows. */

import { isRecording } from '../exhibit/schema';
import type { Answered } from '../state/answered';
import type { GalleryObject } from '../state/gallery';

/** Of the gallery's first objects, which are of many kinds: a round that who waits can see twice. */
export const ROUND = 18;

/** `name`: as it was picked. */
export type Turn = { readonly name: string } & (
  | { readonly kind: 'object'; readonly object: GalleryObject }
  | { readonly kind: 'recording' }
);

export class Attract {
  readonly #picked: readonly string[];
  /** Objects that are not answered rightly and surely: not the first thing to show. */
  readonly #unfit = new Set<string>();
  readonly #leftOut = new Set<string>();
  #last: string | null = null;

  /**
   * `picked`: ids and recordings in their order; none: the first ROUND of the gallery that turn out to be answered
   * well.
   */
  constructor(picked: readonly string[]) {
    this.#picked = picked;
  }

  /** The one after the last; null: there are none. */
  next(gallery: readonly GalleryObject[]): Turn | null {
    const round = this.#round(gallery);
    const at = round.findIndex(({ name }) => name === this.#last);
    const fit = round.filter(({ name }) => !this.#unfit.has(name));
    // Where none is known well, whatever there is.
    const known = fit.length > 0 ? fit : round;
    const open = known.filter(({ name }) => !this.#leftOut.has(name));
    const next = open.find((turn) => round.indexOf(turn) > at) ?? open[0] ?? null;
    this.#last = next?.name ?? null;
    return next;
  }

  /** The object after the last turn, past recordings; null: there is none. */
  nextObject(gallery: readonly GalleryObject[]): GalleryObject | null {
    for (const _ of this.#round(gallery)) {
      const turn = this.next(gallery);
      if (turn?.kind === 'object') return turn.object;
    }
    return gallery[0] ?? null;
  }

  /** It cannot be shown here, and will not be next. */
  leaveOut({ name }: Turn): void {
    this.#leftOut.add(name);
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

  #round(gallery: readonly GalleryObject[]): readonly Turn[] {
    const turnOf = (object: GalleryObject): Turn => ({ kind: 'object', name: object.id, object });
    if (this.#picked.length === 0) return gallery.slice(0, ROUND).map(turnOf);
    // Nothing is played on what is not there yet.
    if (gallery.length === 0) return [];
    return this.#picked.flatMap((name): Turn[] => {
      if (isRecording(name)) return [{ kind: 'recording', name }];
      const object = gallery.find(({ id }) => id === name);
      return object ? [turnOf(object)] : [];
    });
  }
}
