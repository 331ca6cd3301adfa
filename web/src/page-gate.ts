/** Something that comes later, for whoever needs it. */

import { type Outcome, orCancelled } from './rpc/outcome';

export class Gate {
  #isOpen = false;
  #open: () => void = () => {};
  readonly #opened: Promise<Outcome<null>> = new Promise((resolve) => {
    this.#open = () => resolve({ ok: true, value: null });
  });

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
    this.#open();
  }

  /** Fails when the signal fires before it is open. */
  passed(signal?: AbortSignal): Promise<Outcome<null>> {
    return orCancelled(this.#opened, signal);
  }
}
