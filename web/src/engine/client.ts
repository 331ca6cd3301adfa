/** The page's side of the engine worker: every call with a deadline, a lost worker replaced by an equal one. */

import type { EngineCalls, EngineStart } from '../rpc/messages';
import { type CallOptions, WorkerCalls, type WorkerPort } from '../rpc/worker-calls';
import type {
  AngleSweep,
  Answer,
  CircuitShape,
  CounterpartAnswer,
  Features,
  HeadCard,
  Outcome,
  Photo,
  SafeShots,
  ShotsAnswer,
  ShotsPlan,
  Tokens,
  Word,
} from './types';

/** Milliseconds. */
export const DEADLINES = {
  /** Instantiating two modules and loading vocabulary and head takes under 0.3 s; a sleeping phone takes longer. */
  start: 10_000,
  /** A hostile photo has this long. */
  photo: 10_000,
  /** Milliseconds of work, on the slowest device. */
  step: 5_000,
  /** A replacement is ready sooner than a photo that nobody waits for any more. */
  abandoned: 250,
} as const;

export class EngineClient {
  readonly #calls: WorkerCalls<EngineCalls>;
  #files: EngineStart;
  #started: Promise<Outcome<string>> | null;
  #circuit: CircuitShape | null = null;

  /** Starts a worker at once. */
  constructor(
    spawn: () => WorkerPort,
    files: Omit<EngineStart, 'vocabulary' | 'head' | 'counterparts'>,
  ) {
    this.#calls = new WorkerCalls<EngineCalls>(spawn, { abandonedGrace: DEADLINES.abandoned });
    this.#files = { ...files, vocabulary: null, head: null, counterparts: null };
    this.#started = this.#start();
    this.#calls.onReplaced = (lost) => {
      // At once, so that the next call finds the replacement ready; but one that could not even start
      // is tried again only when somebody asks.
      this.#started = lost === 'start' ? null : this.#start();
    };
  }

  /** The version of the engine, or why it cannot start. */
  started(): Promise<Outcome<string>> {
    this.#started ??= this.#start();
    return this.#started;
  }

  async loadVocabulary(json: string): Promise<Outcome<null>> {
    const loaded = await this.#ask('loadVocabulary', json, { deadline: DEADLINES.start });
    if (loaded.ok) this.#files = { ...this.#files, vocabulary: json };
    return loaded;
  }

  async loadHead(file: Uint8Array): Promise<Outcome<HeadCard>> {
    const loaded = await this.#ask('loadHead', file, { deadline: DEADLINES.start });
    if (loaded.ok) this.#files = { ...this.#files, head: file, counterparts: null };
    return loaded;
  }

  async loadCounterparts(file: Uint8Array): Promise<Outcome<null>> {
    const loaded = await this.#ask('loadCounterparts', file, { deadline: DEADLINES.start });
    if (loaded.ok) this.#files = { ...this.#files, counterparts: file };
    return loaded;
  }

  openPhoto(file: Blob, signal?: AbortSignal): Promise<Outcome<Photo>> {
    return this.#ask('openPhoto', file, { deadline: DEADLINES.photo, signal });
  }

  tokenise(caption: string, signal?: AbortSignal): Promise<Outcome<Tokens>> {
    return this.#ask('tokenise', caption, { deadline: DEADLINES.step, signal });
  }

  wordVectors(
    words: readonly Word[],
    tokenVectors: Float32Array,
    signal?: AbortSignal,
  ): Promise<Outcome<Float32Array>> {
    const argument = { words, tokenVectors };
    return this.#ask('wordVectors', argument, { deadline: DEADLINES.step, signal });
  }

  /** Answers of one head share one circuit: what is drawn of it is drawn once. */
  async answer(features: Features, signal?: AbortSignal): Promise<Outcome<Answer>> {
    const answer = await this.#ask('answer', features, { deadline: DEADLINES.step, signal });
    if (!answer.ok) return answer;
    const { circuit } = answer.value;
    if (JSON.stringify(circuit) !== JSON.stringify(this.#circuit)) this.#circuit = circuit;
    return { ok: true, value: { ...answer.value, circuit: this.#circuit ?? circuit } };
  }

  counterparts(
    features: Features,
    signal?: AbortSignal,
  ): Promise<Outcome<readonly CounterpartAnswer[]>> {
    return this.#ask('counterparts', features, { deadline: DEADLINES.step, signal });
  }

  angleSweep(
    features: Features,
    angle: number,
    signal?: AbortSignal,
  ): Promise<Outcome<AngleSweep>> {
    return this.#ask('angleSweep', { features, angle }, { deadline: DEADLINES.step, signal });
  }

  shots(features: Features, plan: ShotsPlan, signal?: AbortSignal): Promise<Outcome<ShotsAnswer>> {
    return this.#ask('shots', { features, plan }, { deadline: DEADLINES.step, signal });
  }

  safeShots(
    features: Features,
    plan: ShotsPlan,
    signal?: AbortSignal,
  ): Promise<Outcome<SafeShots>> {
    return this.#ask('safeShots', { features, plan }, { deadline: DEADLINES.step, signal });
  }

  withoutRegions(
    features: Features,
    first: number,
    end: number,
    signal?: AbortSignal,
  ): Promise<Outcome<Float32Array>> {
    const argument = { features, first, end };
    return this.#ask('withoutRegions', argument, { deadline: DEADLINES.step, signal });
  }

  close(): void {
    this.#calls.onReplaced = () => {};
    this.#calls.close();
  }

  async #ask<Name extends keyof EngineCalls>(
    name: Name,
    argument: EngineCalls[Name]['argument'],
    options: CallOptions,
  ): Promise<Outcome<EngineCalls[Name]['result']>> {
    const started = await this.started();
    return started.ok ? this.#calls.call(name, argument, options) : started;
  }

  #start(): Promise<Outcome<string>> {
    return this.#calls.call('start', this.#files, { deadline: DEADLINES.start }, true);
  }
}
