/** The inner side of process-pool.ts: one message in, one message out. */

import { fail, messageOf, type Outcome } from '../src/rpc/outcome';

/** Both are answered by exactly one FromWorker. `start` comes first and once. */
export type ToWorker =
  | { readonly kind: 'start'; readonly start: unknown }
  | { readonly kind: 'job'; readonly job: unknown };

export interface FromWorker {
  readonly outcome: Outcome<unknown>;
  /** The process cannot be used any more (its wasm instance trapped). */
  readonly lost: boolean;
}

export interface JobServer<Started, Job, Result> {
  readonly started: Started;
  readonly work: (job: Job) => Promise<Outcome<Result>>;
}

/** Serves the parent's jobs until the parent goes away. */
export function serveJobs<Start, Started, Job, Result>(
  open: (start: Start) => Promise<Outcome<JobServer<Started, Job, Result>>>,
): void {
  let server: JobServer<Started, Job, Result> | null = null;

  async function answer(message: ToWorker): Promise<Outcome<unknown>> {
    if (message.kind === 'job') {
      if (server === null) return fail('worker_failed', 'a job came before the start');
      return server.work(message.job as Job);
    }
    const opened = await open(message.start as Start);
    if (!opened.ok) return opened;
    server = opened.value;
    return { ok: true, value: server.started };
  }

  process.on('message', (message: ToWorker) => {
    answer(message).then(
      (outcome) => reply({ outcome, lost: false }),
      (error) => reply({ outcome: fail('worker_failed', messageOf(error)), lost: true }),
    );
  });
  process.on('disconnect', () => process.exit());
}

function reply(message: FromWorker): void {
  process.send?.(message);
}
