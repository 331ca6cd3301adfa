/** The page's side of the encoders worker: loaded when first asked, and never ended for a call that nobody waits for. */

import type { ArgumentOf, NameOf, ResultOf } from '../rpc/call-table';
import type { Failure, Outcome } from '../rpc/outcome';
import type { WorkerPort } from '../rpc/worker-calls';
import { WorkerClient } from '../rpc/worker-client';
import { ENCODER_CALLS, type EncodersStart, type EncoderTable } from './calls';
import type { RuntimeKind } from './runtime-file';
import { isTrap } from './trap';

/** How a call ends whose worker was lost. */
const LOST: ReadonlySet<Failure['status']> = new Set(['worker_failed', 'deadline_exceeded']);

/** Where the files are, and threads of the first worker. */
export type EncodersPlace = Pick<EncodersStart, 'files' | 'threads'>;

export class EncodersClient {
  readonly #worker: WorkerClient<EncoderTable>;
  /** A worker that takes another's place loads it with its start. */
  #text = false;
  /** A trap of the pruned one is most likely at what it lacks. */
  #runtime: RuntimeKind = 'pruned';
  /** Several may wait for each other without end. */
  #threads: number;

  /** `log`: notes for whoever looks into a problem. */
  constructor(spawn: () => WorkerPort, place: EncodersPlace, log: (detail: string) => void) {
    this.#threads = place.threads;
    this.#worker = new WorkerClient(spawn, ENCODER_CALLS, {
      start: () => ({
        ...{ files: place.files, threads: this.#threads },
        ...{ text: this.#text, runtime: this.#runtime },
      }),
      eager: false,
      onLost: (why) => {
        const how = this.#simpler(why);
        if (how !== null) log(`${why.detail}; the encoders go on with ${how}`);
      },
    });
  }

  /** What the next worker does without, after one that was lost; null: it starts as that one did. */
  #simpler({ status, detail }: Failure): string | null {
    if (isTrap(detail) && this.#runtime === 'pruned') {
      this.#runtime = 'complete';
      return 'the complete runtime';
    }
    if (status === 'deadline_exceeded' && this.#threads > 1) {
      this.#threads = 1;
      return 'one thread';
    }
    return null;
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

  /** Asked once more if the next worker starts otherwise. */
  async #withEither<Value>(ask: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const [runtime, threads] = [this.#runtime, this.#threads];
    const outcome = await ask();
    const lost = !outcome.ok && LOST.has(outcome.failure.status);
    return lost && (this.#runtime !== runtime || this.#threads !== threads) ? ask() : outcome;
  }
}

export function encodersClient(
  spawn: () => WorkerPort,
  place: EncodersPlace,
  log: (detail: string) => void,
): EncodersClient {
  return new EncodersClient(spawn, place, log);
}
