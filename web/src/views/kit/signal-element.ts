/** An element that renders again when a signal it has read changes. */

import { effect } from '@preact/signals-core';
import { LightElement } from './light-element';
import type { Page } from './page';
import { inSlice } from './slices';

export abstract class SignalElement extends LightElement {
  static override properties = { page: { attribute: false } };
  declare page: Page;
  #stop: (() => void) | null = null;

  /** Not all at once: a new answer is news for a dozen views. */
  protected override scheduleUpdate(): Promise<void> {
    return this.turn(() => super.scheduleUpdate());
  }

  /** Makes this view anew when it may be. */
  protected turn(update: () => void): Promise<void> {
    return inSlice(update);
  }

  protected override performUpdate(): void {
    if (!this.isUpdatePending) return;
    this.#stop?.();
    // Taken away before its turn came: signals that it reads now would hold it for ever.
    if (!this.isConnected) {
      super.performUpdate();
      return;
    }
    let first = true;
    this.#stop = effect(() => {
      if (!first) {
        this.requestUpdate();
        return;
      }
      first = false;
      super.performUpdate();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = null;
  }
}
