/**
 * Worker processes, one job at a time each. A process that crashes, traps or exceeds its deadline is
 * ended and replaced; its job gets a failure, the others go on. Processes and not threads, because
 * ONNX Runtime and a hostile photo share one: whatever happens, the run survives it.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { type Failure, fail, type Outcome } from '../src/rpc/outcome';
import type { FromWorker, ToWorker } from './worker-process';

export interface PoolOptions<Start> {
  /** Path of the module that calls serveJobs(). */
  readonly script: string;
  /** What every process is started with. */
  readonly start: Start;
  readonly size: number;
  /** Milliseconds for one job. */
  readonly deadline: number;
}

/** Reading the models from a slow disk on a busy machine. */
const START_DEADLINE = 60_000;

interface Pending {
  readonly message: ToWorker;
  readonly deadline: number;
  readonly resolve: (outcome: Outcome<unknown>) => void;
}

export class ProcessPool<Start, Started, Job, Result> {
  readonly #options: PoolOptions<Start>;
  readonly #waiting: Pending[] = [];
  readonly #idle: WorkerProcess[] = [];
  readonly #all = new Set<WorkerProcess>();
  #broken: Failure | null = null;

  private constructor(options: PoolOptions<Start>) {
    this.#options = options;
  }

  /** Ready when every process is; the failure of the first that could not start otherwise. */
  static async open<Start, Started, Job, Result>(
    options: PoolOptions<Start>,
  ): Promise<Outcome<{ pool: ProcessPool<Start, Started, Job, Result>; started: Started }>> {
    const pool = new ProcessPool<Start, Started, Job, Result>(options);
    const outcomes = await Promise.all(
      Array.from({ length: Math.max(1, options.size) }, () => pool.#spawn()),
    );
    let first: Outcome<Started> | null = null;
    for (const outcome of outcomes) {
      if (first === null || (first.ok && !outcome.ok)) first = outcome;
    }
    if (first === null || !first.ok) {
      pool.close();
      return first ?? fail('worker_failed', 'no worker process was started');
    }
    return { ok: true, value: { pool, started: first.value } };
  }

  /** Why no process can be started any more; null as long as jobs are done. */
  get broken(): Failure | null {
    return this.#broken;
  }

  run(job: Job): Promise<Outcome<Result>> {
    if (this.#broken !== null) return Promise.resolve({ ok: false, failure: this.#broken });
    return new Promise((resolve) => {
      this.#waiting.push({
        message: { kind: 'job', job },
        deadline: this.#options.deadline,
        resolve: (outcome) => resolve(outcome as Outcome<Result>),
      });
      this.#next();
    });
  }

  /** Ends all processes; jobs that still wait fail. */
  close(): void {
    for (const worker of this.#all) worker.end();
    this.#all.clear();
    this.#idle.length = 0;
    this.#refuse(fail('cancelled', 'the worker processes were closed'));
  }

  #refuse(outcome: Outcome<never>): void {
    for (const pending of this.#waiting.splice(0)) pending.resolve(outcome);
  }

  #next(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const worker = this.#idle.pop() as WorkerProcess;
      const pending = this.#waiting.shift() as Pending;
      void worker.ask(pending).then((alive) => {
        if (alive) this.#idle.push(worker);
        else this.#replace(worker);
        this.#next();
      });
    }
  }

  #replace(worker: WorkerProcess): void {
    if (!this.#all.delete(worker)) return;
    void this.#spawn().then((outcome) => {
      if (outcome.ok || this.#all.size > 0) return;
      // Nothing can be started any more: what waits must not wait for ever.
      this.#broken = outcome.failure;
      this.#refuse(outcome);
    });
  }

  #spawn(): Promise<Outcome<Started>> {
    const worker = new WorkerProcess(this.#options.script);
    this.#all.add(worker);
    return new Promise((resolve) => {
      let answer: Outcome<Started> = fail('worker_failed', 'a worker process did not start');
      const start: Pending = {
        message: { kind: 'start', start: this.#options.start },
        deadline: START_DEADLINE,
        resolve: (outcome) => {
          answer = outcome as Outcome<Started>;
        },
      };
      void worker.ask(start).then((alive) => {
        if (alive && answer.ok) this.#idle.push(worker);
        else {
          worker.end();
          this.#all.delete(worker);
        }
        resolve(answer);
        this.#next();
      });
    });
  }
}

class WorkerProcess {
  readonly #process: ChildProcess;

  constructor(script: string) {
    this.#process = fork(script, [], {
      serialization: 'advanced',
      // Its own complaints would tear the lines of the run apart; what matters comes as a message.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Without a listener a failed start would end this process.
    this.#process.on('error', () => {});
  }

  end(): void {
    this.#process.kill('SIGKILL');
  }

  /** Resolves the pending job, then tells whether the process can take another. */
  ask(pending: Pending): Promise<boolean> {
    return new Promise((done) => {
      const finish = (alive: boolean, outcome: Outcome<unknown>) => {
        clearTimeout(timer);
        this.#process.off('message', onMessage);
        this.#process.off('exit', onExit);
        if (!alive) this.end();
        pending.resolve(outcome);
        done(alive);
      };
      const onMessage = (reply: FromWorker) => finish(!reply.lost, reply.outcome);
      const onExit = (code: number | null, signal: string | null) =>
        finish(false, fail('worker_failed', `a worker process ended (${signal ?? code})`));
      const timer = setTimeout(
        () => finish(false, fail('deadline_exceeded', `more than ${pending.deadline / 1000} s`)),
        pending.deadline,
      );
      this.#process.on('message', onMessage);
      this.#process.on('exit', onExit);
      if (this.#process.exitCode !== null || this.#process.signalCode !== null) {
        onExit(this.#process.exitCode, this.#process.signalCode);
        return;
      }
      this.#process.send(pending.message, (error) => {
        if (error !== null) finish(false, fail('worker_failed', error.message));
      });
    });
  }
}
