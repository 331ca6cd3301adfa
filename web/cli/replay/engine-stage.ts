/** Where a recording is gone through without a page: each stop's answer is computed anew. */

import type { LocalRecogniser } from '../../pipeline/local-recogniser';
import { readText } from '../../src/app/bench/link-text';
import type { Stage } from '../../src/app/record/replay';
import { type Seen, seenOf } from '../../src/app/record/seen';
import type { Stop } from '../../src/app/record/stops';
import type { GalleryObject } from '../../src/app/state/gallery';
import type { View } from '../../src/app/state/share';
import { fitting, isUnchanged, variedInput } from '../../src/app/state/variation';
import type { Circuits } from '../../src/engine/circuit-values';
import { type Answer, isTraced, type Photo, type Trace } from '../../src/engine/types';
import { fail, type Outcome } from '../../src/rpc/outcome';
import type { Place } from './place';

/** Objects whose pixels are at hand: whoever plays goes to and fro between a few. */
const KEPT_PHOTOS = 8;

export class EngineStage implements Pick<Stage, 'show' | 'seen'> {
  readonly #recogniser: LocalRecogniser;
  readonly #circuits: Circuits;
  readonly #place: Place;
  readonly #photos = new Map<string, Photo>();
  #seen: Seen | null = null;
  #reason = '';

  constructor(recogniser: LocalRecogniser, circuits: Circuits, place: Place) {
    this.#recogniser = recogniser;
    this.#circuits = circuits;
    this.#place = place;
  }

  /** Why the last stop could not be shown. */
  get reason(): string {
    return this.#reason;
  }

  async show({ view, saw }: Stop): Promise<boolean> {
    const answer = await this.#answer(view);
    this.#seen = null;
    if (!answer.ok) {
      this.#reason = answer.failure.detail;
      return false;
    }
    const { value } = answer;
    if (saw?.seen.circuit === undefined) {
      this.#seen = seenOf(value, null);
      return true;
    }
    const trace = this.#trace(view, value);
    if (!trace.ok) this.#reason = trace.failure.detail;
    else this.#seen = seenOf(value, { trace: trace.value, step: view.step });
    return trace.ok;
  }

  async seen(): Promise<Seen | null> {
    return this.#seen;
  }

  /** Of the circuit that is in sight: one of one's own, or the answer's. */
  #trace({ circuit }: View, answer: Answer): Outcome<Trace> {
    if (circuit === null) {
      if (isTraced(answer)) return { ok: true, value: answer.trace };
      return fail('worker_failed', 'the answer has no trace');
    }
    const own = readText(circuit, this.#circuits);
    if (own === null || own === 'waits') {
      return fail('invalid_argument', `"${circuit}" is no circuit`);
    }
    return this.#circuits.follow(own.circuit);
  }

  async #answer(view: View): Promise<Outcome<Answer>> {
    const isOpenToAny = view.object === null && view.caption === null;
    const { gallery } = this.#place;
    const object = isOpenToAny ? gallery[0] : gallery.find(({ id }) => id === view.object);
    if (view.object !== null && object === undefined) {
      return fail('invalid_argument', `there is no object "${view.object}" in the gallery`);
    }
    const photo = object ? await this.#photo(object) : null;
    if (photo && !photo.ok) return photo;
    const caption = view.caption ?? object?.caption.en ?? '';
    const input = { photo: photo?.value ?? null, caption };
    const base = await this.#recogniser.recognise(input);
    if (!base.ok) return base;
    const variation = fitting(view.variation, base.value);
    if (isUnchanged(variation)) return { ok: true, value: base.value.answer };
    const varied = await this.#recogniser.recognise(
      variedInput(input.photo, caption, base.value, variation),
    );
    return varied.ok ? { ok: true, value: varied.value.answer } : varied;
  }

  async #photo(object: GalleryObject): Promise<Outcome<Photo>> {
    const { id } = object;
    const known = this.#photos.get(id);
    if (known) return { ok: true, value: known };
    const picture = await this.#place.picture(object);
    if (!picture.ok) return picture;
    const photo = await this.#recogniser.openPhoto(picture.value);
    if (!photo.ok) return photo;
    const [oldest] = this.#photos.keys();
    if (oldest !== undefined && this.#photos.size >= KEPT_PHOTOS) this.#photos.delete(oldest);
    this.#photos.set(id, photo.value);
    return photo;
  }
}
