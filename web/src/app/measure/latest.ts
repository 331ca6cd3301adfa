/**
 * One piece of work at a time, and of all that wait only the newest: the picture follows a hand as fast
 * as it can be computed, and is never starved by a hand that is faster.
 */
export class Latest {
  #running = false;
  #next: (() => Promise<void>) | null = null;

  /**
   * Begins at once, or when what is under way has ended, unless something newer comes before. Rejects
   * with what work that it began has thrown; what waits goes on all the same.
   */
  async run(work: () => Promise<void>): Promise<void> {
    this.#next = work;
    if (!this.#running) await this.#go();
  }

  /** Nothing more begins; what is under way ends by itself. */
  clear(): void {
    this.#next = null;
  }

  async #go(): Promise<void> {
    this.#running = true;
    try {
      while (this.#next !== null) {
        const work: () => Promise<void> = this.#next;
        this.#next = null;
        await work();
      }
    } finally {
      this.#running = false;
      if (this.#next !== null) void this.#go();
    }
  }
}
