/** The page's side of the encoders worker. */

import type { Outcome } from '../engine/types';
import { WorkerCalls, type WorkerPort } from '../rpc/worker-calls';
import type { Encoded } from './encoders';
import type { EncoderCalls, EncodersStart, LoadProgress } from './messages';

/** Milliseconds; for `load` from one piece of news to the next. */
const DEADLINES = { load: 60_000, encode: 30_000 } as const;

export class EncodersClient {
  readonly #calls: WorkerCalls<EncoderCalls>;
  readonly #start: EncodersStart;
  #loaded: Promise<Outcome<null>> | null = null;

  constructor(spawn: () => WorkerPort, start: EncodersStart) {
    this.#calls = new WorkerCalls<EncoderCalls>(spawn);
    this.#start = start;
    this.#calls.onReplaced = () => {
      this.#loaded = null;
    };
  }

  /** Downloads and checks the models; at most once unless it failed or the worker was lost. */
  async load(onProgress: (progress: LoadProgress) => void = () => {}): Promise<Outcome<null>> {
    this.#loaded ??= this.#calls.call('load', this.#start, {
      deadline: DEADLINES.load,
      onProgress: (news) => onProgress(news as LoadProgress),
    });
    const loading = this.#loaded;
    const outcome = await loading;
    if (!outcome.ok && this.#loaded === loading) this.#loaded = null;
    return outcome;
  }

  regions(
    tensor: Float32Array,
    blurred: readonly number[] = [],
    signal?: AbortSignal,
  ): Promise<Outcome<Encoded>> {
    return this.#ask('regions', { tensor, blurred }, signal);
  }

  tokens(ids: Int32Array, signal?: AbortSignal): Promise<Outcome<Encoded>> {
    return this.#ask('tokens', ids, signal);
  }

  /** The worker forgets what it has encoded. */
  forget(): Promise<Outcome<null>> {
    return this.#calls.call('forget', null, { deadline: DEADLINES.encode });
  }

  close(): void {
    this.#calls.close();
  }

  async #ask<Name extends 'regions' | 'tokens'>(
    name: Name,
    argument: EncoderCalls[Name]['argument'],
    signal?: AbortSignal,
  ): Promise<Outcome<Encoded>> {
    const loaded = await this.load();
    if (!loaded.ok) return loaded;
    return this.#calls.call(name, argument, { deadline: DEADLINES.encode, signal });
  }
}
