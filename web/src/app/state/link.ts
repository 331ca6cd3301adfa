/** Following the link that the page was opened with: its object and caption, and once these are answered, its what-ifs. */

import type { Recognition } from '../pipeline/recogniser';
import { type GalleryObject, objectOf } from './gallery';
import type { LinkDoubt } from './problems';
import type { ReadLink } from './share';
import type { StateAccess } from './state';
import { fitting, isUnchanged, operationsLeft, type Variation } from './variation';

/** What following a link does, as if the visitor had done it. */
export interface LinkSteps {
  /** `again`: how to show it once more, should it fail; missing: in the same way. */
  show(object: GalleryObject, again?: () => Promise<void>): Promise<void>;
  write(caption: string): void;
  attempt(variation: Variation): void;
}

/** `broken`: a link that cannot be read. */
export type Link = ReadLink | 'broken';

export class LinkFollower {
  readonly #state: StateAccess;
  readonly #steps: LinkSteps;
  readonly #model: string;
  /** Until it has been answered, or the visitor has chosen something else. */
  #link: Link | null = null;

  /** `model`: the one that answers here. */
  constructor(state: StateAccess, steps: LinkSteps, model: string) {
    this.#state = state;
    this.#steps = steps;
    this.#model = model;
  }

  expect(link: Link | null): void {
    this.#link = link;
  }

  forget(): void {
    this.#link = null;
  }

  /** What is to be shown is `first`, the gallery's first object, or needs none of the others. */
  isAt(first: GalleryObject): boolean {
    const link = this.#link;
    if (link === null || link === 'broken') return true;
    const { object } = link.view;
    return object === null || object === first.id;
  }

  /** Shows what the link asks for, or the gallery's first object. */
  async begin(gallery: readonly GalleryObject[]): Promise<void> {
    const link = this.#link;
    const object = linkedObject(link, gallery);
    if (link !== null && link !== 'broken' && object !== undefined) {
      await this.#follow(link, object);
      return;
    }
    this.#link = null;
    const [first] = gallery;
    const shown = first && this.#steps.show(first);
    // Every input clears the note before it.
    if (link !== null) this.#doubt(link !== 'broken' && link.view.own ? 'own-photo' : 'broken');
    await shown;
  }

  /** The what-ifs of the link, for the answer to what it asked for. */
  onAnswer(base: Recognition): void {
    const link = this.#link;
    this.#link = null;
    if (link === null || link === 'broken') return;
    const { circuit, step, variation } = link.view;
    const there = fitting(variation, base);
    const last = operationsLeft(base.answer.circuit, there);
    const beyond = circuit === null && (step ?? 0) > last;
    if (there !== variation || beyond) this.#doubt('adjusted');
    if (!isUnchanged(there)) this.#steps.attempt(there);
  }

  async #follow(link: ReadLink, object: GalleryObject | null): Promise<void> {
    const { view, adjusted } = link;
    const shown = object && this.#steps.show(object, () => this.#again(link, object));
    if (view.caption !== null) this.#steps.write(view.caption);
    this.#state.dispatch({ type: 'plan-chosen', plan: view.plan });
    if (view.own) this.#doubt('own-photo');
    if (view.model !== this.#model) this.#doubt('other-model');
    if (adjusted) this.#doubt('adjusted');
    await shown;
  }

  #again(link: ReadLink, object: GalleryObject): Promise<void> {
    return this.#link === link ? this.#follow(link, object) : this.#steps.show(object);
  }

  #doubt(doubt: LinkDoubt): void {
    this.#state.dispatch({ type: 'link-doubted', doubt });
  }
}

/** The object that a link asks for; null: it has none but words; undefined: there is nothing to be shown. */
function linkedObject(
  link: Link | null,
  gallery: readonly GalleryObject[],
): GalleryObject | null | undefined {
  if (link === null || link === 'broken') return undefined;
  const object = objectOf(link.view, gallery);
  return object === null && !link.view.caption?.trim() ? undefined : object;
}
