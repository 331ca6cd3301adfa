/**
 * Typed calls to a worker: one queue, one call under way, a deadline and an AbortSignal for each, and
 * a fresh worker in place of one that crashed, trapped or did not answer in time.
 */

import type { ArgumentOf, CallTable, NameOf, ResultOf } from './call-table';
import { type Failure, fail, type Outcome } from './outcome';

/** To the worker. Answered by exactly one CallReply with the same id, or, while it works, by CallProgress. */
export interface CallRequest {
  readonly id: number;
  readonly name: string;
  readonly argument: unknown;
}

/** From the worker: the end of a call. */
export interface CallReply {
  readonly id: number;
  readonly outcome: Outcome<unknown>;
  /** The worker's wasm instance trapped: it must be replaced. */
  readonly lost?: true;
}

/** From the worker: news of a call that goes on. Its deadline starts again. */
export interface CallProgress {
  readonly id: number;
  readonly progress: unknown;
  /** Milliseconds until the next news or the reply, where that should come sooner than by the call's deadline. */
  readonly within?: number | undefined;
}

/** What is used of a Worker, so that tests can bring their own. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: unknown) => void;
  /** Before those that wait. */
  readonly first?: boolean;
}

export interface WorkerCallsOptions {
  /**
   * An abandoned call that is under way keeps its worker busy. It has this many milliseconds to end by
   * itself, after which a fresh worker is the faster way to the next answer. Infinity (nothing given):
   * never; its own deadline holds.
   */
  readonly abandonedGrace?: number;
}

interface Pending {
  readonly id: number;
  readonly name: string;
  readonly argument: unknown;
  /** Milliseconds. */
  readonly deadline: number;
  readonly options: CallOptions;
  settle: (outcome: Outcome<unknown>) => void;
  abandoned: boolean;
}

export class WorkerCalls<Table extends CallTable> {
  readonly #spawn: () => WorkerPort;
  readonly #table: Table;
  readonly #grace: number;
  readonly #queue: Pending[] = [];
  #worker: WorkerPort | null = null;
  #current: Pending | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer fires, by performance.now(). */
  #endsAt = 0;
  #nextId = 1;
  #onReplaced: (lost: string | null, why: Failure) => void = () => {};

  constructor(spawn: () => WorkerPort, table: Table, options: WorkerCallsOptions = {}) {
    this.#spawn = spawn;
    this.#table = table;
    this.#grace = options.abandonedGrace ?? Number.POSITIVE_INFINITY;
  }

  /** Called when a worker was lost (during which call? why?) and the next call will meet a fresh one. */
  set onReplaced(listener: (lost: string | null, why: Failure) => void) {
    this.#onReplaced = listener;
  }

  /** Never rejects. */
  call<Name extends NameOf<Table>>(
    name: Name,
    argument: ArgumentOf<Table[Name]>,
    options: CallOptions = {},
  ): Promise<Outcome<ResultOf<Table[Name]>>> {
    if (options.signal?.aborted) return Promise.resolve(fail('cancelled', 'cancelled before'));
    return new Promise((resolve) => {
      const abort = () => this.#abandon(pending);
      const pending: Pending = {
        id: this.#nextId++,
        name,
        argument,
        deadline: this.#table[name]?.deadline ?? 0,
        options,
        abandoned: false,
        settle: (outcome) => {
          options.signal?.removeEventListener('abort', abort);
          resolve(outcome as Outcome<ResultOf<Table[Name]>>);
        },
      };
      options.signal?.addEventListener('abort', abort, { once: true });
      if (options.first) this.#queue.unshift(pending);
      else this.#queue.push(pending);
      this.#next();
    });
  }

  /** Ends the worker for good; what waits is cancelled. */
  close(): void {
    this.#endWorker();
    const cancelled = fail('cancelled', 'the worker was closed');
    this.#finish(cancelled);
    for (const pending of this.#queue.splice(0)) pending.settle(cancelled);
  }

  #next(): void {
    if (this.#current !== null) return;
    const pending = this.#queue.shift();
    if (pending === undefined) return;
    this.#current = pending;
    try {
      this.#worker ??= this.#start();
      const { id, name, argument, deadline } = pending;
      this.#worker.postMessage({ id, name, argument } satisfies CallRequest);
      this.#startTimer(deadline, deadline);
    } catch (error) {
      this.#lose({ status: 'worker_failed', detail: String(error) });
    }
  }

  #start(): WorkerPort {
    const worker = this.#spawn();
    worker.onmessage = ({ data }) => this.#receive(data as CallReply | CallProgress);
    worker.onmessageerror = () =>
      this.#lose({ status: 'worker_failed', detail: 'a message could not be read' });
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.#lose({ status: 'worker_failed', detail: event.message || 'the worker stopped' });
    };
    return worker;
  }

  #receive(message: CallReply | CallProgress): void {
    const current = this.#current;
    if (current === null || message.id !== current.id) return;
    if ('progress' in message) {
      if (current.abandoned) return;
      const deadline = Math.min(message.within ?? Number.POSITIVE_INFINITY, current.deadline);
      this.#startTimer(deadline, deadline);
      current.options.onProgress?.(message.progress);
    } else if (message.lost) {
      const failure = message.outcome.ok ? LOST : message.outcome.failure;
      this.#lose(failure);
    } else {
      this.#finish(message.outcome);
      this.#next();
    }
  }

  /** Ends the worker in `milliseconds`, for a call that was to be answered within `deadline`. */
  #startTimer(milliseconds: number, deadline: number): void {
    clearTimeout(this.#timer);
    this.#endsAt = performance.now() + milliseconds;
    const detail = `no answer within ${deadline} ms`;
    this.#timer = setTimeout(
      () => this.#lose({ status: 'deadline_exceeded', detail }),
      milliseconds,
    );
  }

  #abandon(pending: Pending): void {
    const cancelled = fail('cancelled', 'the caller cancelled');
    if (pending !== this.#current) {
      const at = this.#queue.indexOf(pending);
      if (at >= 0) this.#queue.splice(at, 1);
    } else {
      pending.abandoned = true;
      // What is left of its deadline, not another one: those that wait are not kept for longer.
      const left = Math.max(0, this.#endsAt - performance.now());
      this.#startTimer(Math.min(this.#grace, left), pending.deadline);
    }
    pending.settle(cancelled);
  }

  /** The worker cannot be used any more. */
  #lose(failure: Failure): void {
    const lost = this.#current?.name ?? null;
    this.#endWorker();
    this.#finish({ ok: false, failure });
    this.#onReplaced(lost, failure);
    this.#next();
  }

  #endWorker(): void {
    if (this.#worker === null) return;
    this.#worker.onmessage = null;
    this.#worker.onmessageerror = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    this.#worker = null;
  }

  #finish(outcome: Outcome<unknown>): void {
    clearTimeout(this.#timer);
    const finished = this.#current;
    this.#current = null;
    finished?.settle(outcome);
  }
}

const LOST: Failure = { status: 'worker_failed', detail: 'the worker trapped' };
