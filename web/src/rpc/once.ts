/** Work whose result is shared by all who ask, and that is begun again only after it has failed. */

import type { Outcome } from './outcome';

export class Once<Value> {
  readonly #work: () => Promise<Outcome<Value>>;
  #result: Promise<Outcome<Value>> | null = null;

  constructor(work: () => Promise<Outcome<Value>>) {
    this.#work = work;
  }

  async get(): Promise<Outcome<Value>> {
    this.#result ??= this.#work();
    const result = this.#result;
    const outcome = await result;
    if (!outcome.ok && this.#result === result) this.#result = null;
    return outcome;
  }

  /** Whoever asks next has it done anew. */
  forget(): void {
    this.#result = null;
  }
}
