/** The page's side of the encoders worker: loaded when first asked, and never ended for a call that nobody waits for. */

import type { ArgumentOf, NameOf, ResultOf } from '../rpc/call-table';
import type { Outcome } from '../rpc/outcome';
import type { WorkerPort } from '../rpc/worker-calls';
import { WorkerClient } from '../rpc/worker-client';
import { ENCODER_CALLS, type EncodersStart, type EncoderTable } from './calls';
import type { RuntimeKind } from './runtime-file';
import { isTrap } from './trap';

/** What is the same for every worker. */
export type EncodersPlace = Pick<EncodersStart, 'files' | 'threads'>;

export class EncodersClient {
  readonly #worker: WorkerClient<EncoderTable>;
  /** A worker that takes another's place loads it with its start. */
  #text = false;
  /** A trap of the pruned one is most likely at what it lacks. */
  #runtime: RuntimeKind = 'pruned';

  /** `log`: notes for whoever looks into a problem. */
  constructor(spawn: () => WorkerPort, place: EncodersPlace, log: (detail: string) => void) {
    this.#worker = new WorkerClient(spawn, ENCODER_CALLS, {
      start: () => ({ ...place, text: this.#text, runtime: this.#runtime }),
      eager: false,
      onLost: ({ detail }) => {
        if (!isTrap(detail) || this.#runtime === 'complete') return;
        this.#runtime = 'complete';
        log(`${detail}; the encoders go on with the complete runtime`);
      },
    });
  }

  /** Whether photos can be encoded, or why not; `onProgress` is told the news of it. */
  started(onProgress?: (news: unknown) => void): Promise<Outcome<null>> {
    return this.#withEither(() => this.#worker.started(onProgress));
  }

  async ask<Name extends Exclude<NameOf<EncoderTable>, 'start'>>(
    name: Name,
    argument: ArgumentOf<EncoderTable[Name]>,
    signal?: AbortSignal,
  ): Promise<Outcome<ResultOf<EncoderTable[Name]>>> {
    const outcome = await this.#withEither(() => this.#worker.ask(name, argument, signal));
    if (outcome.ok && name === 'loadText') this.#text = true;
    return outcome;
  }

  close(): void {
    this.#worker.close();
  }

  /** Asked once more if the pruned runtime has trapped meanwhile. */
  async #withEither<Value>(ask: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const began = this.#runtime;
    const outcome = await ask();
    const stopped = !outcome.ok && outcome.failure.status === 'worker_failed';
    return stopped && this.#runtime !== began ? ask() : outcome;
  }
}

export function encodersClient(
  spawn: () => WorkerPort,
  place: EncodersPlace,
  log: (detail: string) => void,
): EncodersClient {
  return new EncodersClient(spawn, place, log);
}
