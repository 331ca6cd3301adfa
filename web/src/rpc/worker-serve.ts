/** The inner side of worker-client.ts: answers every request with exactly one reply. */

import type { ArgumentOf, CallTable, Handlers, ResultOf } from './call-table';
import { fail, messageOf, type Outcome } from './outcome';
import type { CallProgress, CallReply, CallRequest } from './worker-calls';
import type { Startable } from './worker-client';

/** What is used of a worker's global scope. */
export interface ServingScope {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** A worker that has been started: what its start is answered with, and how all other calls are. */
export interface Serving<Table extends Startable> {
  readonly started: ResultOf<Table['start']>;
  readonly handlers: Handlers<Table, 'start'>;
}

/**
 * Serves the calls of `Table`, `start` before any other, which tells its news and within how many
 * milliseconds the next is to come (see CallProgress). `transferred` lists what a result gives away
 * instead of being copied. A handler that throws has lost its wasm instance: the worker asks to be replaced.
 */
export function serveWorker<Table extends Startable>(
  scope: ServingScope,
  start: (
    argument: ArgumentOf<Table['start']>,
    progress: (news: unknown, within?: number) => void,
  ) => Promise<Outcome<Serving<Table>>>,
  transferred: (value: unknown) => Transferable[] = () => [],
): void {
  let serving: Serving<Table> | null = null;

  async function answer({ id, name, argument }: CallRequest): Promise<Outcome<unknown>> {
    if (name === 'start') {
      const progress = (news: unknown, within?: number) =>
        scope.postMessage({ id, progress: news, within } satisfies CallProgress);
      const begun = await start(argument as ArgumentOf<Table['start']>, progress);
      if (!begun.ok) return begun;
      serving = begun.value;
      return { ok: true, value: serving.started };
    }
    if (serving === null) return fail('worker_failed', 'a call came before the start');
    const handlers = serving.handlers as unknown as Handlers<CallTable>;
    return (await handlers[name]?.(argument)) ?? fail('worker_failed', `there is no call ${name}`);
  }

  scope.onmessage = async ({ data }) => {
    const request = data as CallRequest;
    try {
      const outcome = await answer(request);
      const message: CallReply = { id: request.id, outcome };
      scope.postMessage(message, outcome.ok ? transferred(outcome.value) : []);
    } catch (error) {
      const outcome = fail('worker_failed', messageOf(error));
      scope.postMessage({ id: request.id, outcome, lost: true } satisfies CallReply);
    }
  };
}
