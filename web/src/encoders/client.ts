/** The page's side of the encoders worker: loaded when first asked, and never ended for a call that nobody waits for. */

import type { ArgumentOf, NameOf, ResultOf } from '../rpc/call-table';
import type { Outcome } from '../rpc/outcome';
import type { WorkerPort } from '../rpc/worker-calls';
import { WorkerClient } from '../rpc/worker-client';
import { ENCODER_CALLS, type EncodersStart, type EncoderTable } from './calls';

export class EncodersClient {
  readonly #worker: WorkerClient<EncoderTable>;
  /** A worker that takes another's place loads it with its start. */
  #text = false;

  constructor(spawn: () => WorkerPort, start: Omit<EncodersStart, 'text'>) {
    const options = { start: () => ({ ...start, text: this.#text }), eager: false };
    this.#worker = new WorkerClient(spawn, ENCODER_CALLS, options);
  }

  /** Whether photos can be encoded, or why not; `onProgress` is told the news of it. */
  started(onProgress?: (news: unknown) => void): Promise<Outcome<null>> {
    return this.#worker.started(onProgress);
  }

  async ask<Name extends Exclude<NameOf<EncoderTable>, 'start'>>(
    name: Name,
    argument: ArgumentOf<EncoderTable[Name]>,
    signal?: AbortSignal,
  ): Promise<Outcome<ResultOf<EncoderTable[Name]>>> {
    const outcome = await this.#worker.ask(name, argument, signal);
    if (outcome.ok && name === 'loadText') this.#text = true;
    return outcome;
  }

  close(): void {
    this.#worker.close();
  }
}

export function encodersClient(
  spawn: () => WorkerPort,
  start: Omit<EncodersStart, 'text'>,
): EncodersClient {
  return new EncodersClient(spawn, start);
}
