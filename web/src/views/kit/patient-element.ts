/**
 * A view that can wait. What is on the screen is made anew at once; what is out of sight follows when it
 * comes near, or when the hand has rested.
 */

import { SignalElement } from './signal-element';

const RESTED_MS = 250;
/** So near to the screen counts as on it. */
const NEAR = '200px';

export abstract class PatientElement extends SignalElement {
  #near = false;
  #arrived: () => void = () => {};
  readonly #watcher = new IntersectionObserver(
    (entries) => {
      this.#near = entries.at(-1)?.isIntersecting ?? false;
      if (this.#near) this.#arrived();
    },
    { rootMargin: NEAR },
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watcher.observe(this);
    this.addEventListener('focusin', this.#onFocus);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher.disconnect();
    this.removeEventListener('focusin', this.#onFocus);
    this.#arrived();
  }

  /** `data-waits` says that what is out of sight is not yet what it should be. */
  protected override async scheduleUpdate(): Promise<void> {
    this.toggleAttribute('data-waits', this.hasUpdated && !this.#isWatched());
    await super.scheduleUpdate();
    this.removeAttribute('data-waits');
  }

  protected override async turn(update: () => void): Promise<void> {
    if (this.hasAttribute('data-waits')) await this.#rest();
    await super.turn(update);
  }

  /** Whoever uses it by keyboard or by a reader of screens looks at it wherever it stands. */
  #isWatched(): boolean {
    return this.#near || this.contains(document.activeElement);
  }

  /** What is about to be used is what it should be. */
  readonly #onFocus = (): void => this.#arrived();

  #rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, RESTED_MS);
      this.#arrived = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
