/** Work that several ask for at the same time is done once, and goes on as long as one of them waits for it. */

import { type Outcome, orCancelled } from '../../rpc/outcome';

interface Running<Value> {
  readonly outcome: Promise<Outcome<Value>>;
  readonly abort: AbortController;
  waiting: number;
}

export class SharedWork<Value> {
  readonly #running = new Map<string, Running<Value>>();

  /** `work` is begun unless work of the same key is under way. */
  ask(
    key: string,
    work: (signal: AbortSignal) => Promise<Outcome<Value>>,
    signal?: AbortSignal,
  ): Promise<Outcome<Value>> {
    const running = this.#running.get(key) ?? this.#begin(key, work);
    running.waiting++;
    const leave = () => {
      running.waiting--;
      if (running.waiting > 0) return;
      running.abort.abort();
      this.#end(key, running);
    };
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave, { once: true });
    const stay = () => signal?.removeEventListener('abort', leave);
    void running.outcome.then(stay, stay);
    return orCancelled(running.outcome, signal);
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<Outcome<Value>>): Running<Value> {
    const abort = new AbortController();
    const running: Running<Value> = { outcome: work(abort.signal), abort, waiting: 0 };
    this.#running.set(key, running);
    const end = () => this.#end(key, running);
    void running.outcome.then(end, end);
    return running;
  }

  /** Whoever asks from here on begins anew. */
  #end(key: string, running: Running<Value>): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
  }
}
