/** A worker that is started before it is asked, and replaced by an equal one when it is lost. */

import type { ArgumentOf, Call, CallTable, NameOf, ResultOf } from './call-table';
import { Once } from './once';
import { type Failure, type Outcome, orCancelled } from './outcome';
import { WorkerCalls, type WorkerPort } from './worker-calls';

/** `start` is the first call of every worker of the table. */
export type Startable = CallTable & { readonly start: Call<unknown, unknown> };

export interface WorkerClientOptions<Table extends Startable> {
  /** What a worker is started with: all that the one before it knew. */
  readonly start: () => ArgumentOf<Table['start']>;
  /** Starts a worker before it is asked, and a replacement at once. */
  readonly eager: boolean;
  /** Told why a worker was lost, before the next one is started. */
  readonly onLost?: (why: Failure) => void;
  /** See worker-calls.ts. */
  readonly abandonedGrace?: number;
}

export class WorkerClient<Table extends Startable> {
  readonly #calls: WorkerCalls<Table>;
  readonly #started: Once<ResultOf<Table['start']>>;
  #onProgress: (news: unknown) => void = () => {};

  constructor(spawn: () => WorkerPort, table: Table, options: WorkerClientOptions<Table>) {
    const { start, eager, onLost, ...rest } = options;
    this.#calls = new WorkerCalls(spawn, table, rest);
    this.#started = new Once(() => {
      const onProgress = (news: unknown) => this.#onProgress(news);
      return this.#calls.call('start' as NameOf<Table> & 'start', start(), {
        onProgress,
        first: true,
      });
    });
    this.#calls.onReplaced = (lost, why) => {
      onLost?.(why);
      this.#started.forget();
      // One that could not even start is tried again only when somebody asks.
      if (eager && lost !== 'start') void this.#started.get();
    };
    if (eager) void this.#started.get();
  }

  /** What the start is answered with, or why there is none; `onProgress` is told the news of it. */
  started(onProgress?: (news: unknown) => void): Promise<Outcome<ResultOf<Table['start']>>> {
    if (onProgress) this.#onProgress = onProgress;
    return this.#started.get();
  }

  async ask<Name extends Exclude<NameOf<Table>, 'start'>>(
    name: Name,
    argument: ArgumentOf<Table[Name]>,
    signal?: AbortSignal,
  ): Promise<Outcome<ResultOf<Table[Name]>>> {
    const started = await orCancelled(this.#started.get(), signal);
    return started.ok ? this.#calls.call(name, argument, { signal }) : started;
  }

  close(): void {
    this.#calls.onReplaced = () => {};
    this.#calls.close();
  }
}
