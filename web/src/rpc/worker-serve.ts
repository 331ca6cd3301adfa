/** The inner side of worker-calls.ts: answers every request with exactly one reply. */

import type { Outcome } from '../engine/types';
import { messageOf } from '../engine/wasm-module';
import { fail } from './outcome';
import type { CallProgress, CallReply, CallRequest, CallTable } from './worker-calls';

/** One handler a call. A handler that throws has lost its wasm instance: the worker asks to be replaced. */
export type Handlers<Calls extends CallTable<Calls>> = {
  readonly [Name in keyof Calls]: (
    argument: Calls[Name]['argument'],
    progress: (news: unknown) => void,
  ) => Promise<Outcome<Calls[Name]['result']>> | Outcome<Calls[Name]['result']>;
};

/** What is used of a worker's global scope. */
export interface ServingScope {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** `transferred` lists what a result gives away instead of being copied. */
export function serveCalls<Calls extends CallTable<Calls>>(
  scope: ServingScope,
  handlers: Handlers<Calls>,
  transferred: (value: unknown) => Transferable[] = () => [],
): void {
  scope.onmessage = async ({ data }) => {
    const { id, name, argument } = data as CallRequest<Calls>;
    const reply = (outcome: Outcome<unknown>, lost: boolean) => {
      const message: CallReply = lost ? { id, outcome, lost } : { id, outcome };
      scope.postMessage(message, outcome.ok ? transferred(outcome.value) : []);
    };
    const progress = (news: unknown) => {
      const message: CallProgress = { id, progress: news };
      scope.postMessage(message);
    };
    try {
      reply(await handlers[name](argument, progress), false);
    } catch (error) {
      reply(fail('worker_failed', messageOf(error)), true);
    }
  };
}
