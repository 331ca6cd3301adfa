/** The page's side of the engine worker: a lost worker is replaced by one that knows the same files. */

import type { ArgumentOf, NameOf, ResultOf } from '../rpc/call-table';
import type { Outcome } from '../rpc/outcome';
import type { WorkerPort } from '../rpc/worker-calls';
import { WorkerClient } from '../rpc/worker-client';
import { ENGINE_CALLS, type EngineStart, type EngineTable } from './calls';

/** Milliseconds: a replacement is ready sooner than a photo that nobody waits for any more. */
const ABANDONED_GRACE = 250;
/** More than a worker ever encodes. */
const HANDLES_OF_A_WORKER = 2 ** 32;

/** What the modules are, and where: all that a first worker can know. */
export type EngineModules = Pick<EngineStart, 'qurio' | 'decoder' | 'qurioGlue' | 'decoderGlue'>;

type Files = Pick<EngineStart, 'vocabulary' | 'head' | 'counterparts' | 'libraries'>;

export class EngineClient {
  readonly #worker: WorkerClient<EngineTable>;
  #files: Files = { vocabulary: null, head: null, counterparts: null, libraries: {} };
  #workers = 0;

  /** Starts a worker at once. */
  constructor(spawn: () => WorkerPort, modules: EngineModules) {
    const start = (): EngineStart => ({
      ...modules,
      ...this.#files,
      firstObject: 1 + HANDLES_OF_A_WORKER * this.#workers++,
    });
    const options = { start, eager: true, abandonedGrace: ABANDONED_GRACE };
    this.#worker = new WorkerClient(spawn, ENGINE_CALLS, options);
  }

  /** The version of the engine, or why it cannot start. */
  started(): Promise<Outcome<string>> {
    return this.#worker.started();
  }

  async ask<Name extends Exclude<NameOf<EngineTable>, 'start'>>(
    name: Name,
    argument: ArgumentOf<EngineTable[Name]>,
    signal?: AbortSignal,
  ): Promise<Outcome<ResultOf<EngineTable[Name]>>> {
    const outcome = await this.#worker.ask(name, argument, signal);
    if (outcome.ok) this.#files = { ...this.#files, ...filesOf(name, argument, this.#files) };
    return outcome;
  }

  close(): void {
    this.#worker.close();
  }
}

/** What a replacement must know of a call that was answered well. */
function filesOf(name: string, argument: unknown, known: Files): Partial<Files> {
  switch (name) {
    case 'loadVocabulary':
      return { vocabulary: argument as string };
    case 'loadHead':
      // What the head before it was held against is none of its own.
      return { head: argument as Uint8Array, counterparts: null };
    case 'loadCounterparts':
      return { counterparts: argument as Uint8Array };
    case 'loadLibrary': {
      const { name: library, ...files } = argument as ArgumentOf<EngineTable['loadLibrary']>;
      return { libraries: { ...known.libraries, [library]: files } };
    }
  }
  return {};
}
