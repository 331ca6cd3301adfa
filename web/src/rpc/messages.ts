/** What the page asks of the engine worker (worker.ts), and what answers it. */

import type {
  AngleSweep,
  Answer,
  CounterpartAnswer,
  Features,
  HeadCard,
  Photo,
  SafeShots,
  ShotsAnswer,
  ShotsPlan,
  Tokens,
  Word,
} from '../engine/types';

/** What every fresh worker is started with: compiled once, on the page. */
export interface EngineStart {
  readonly qurio: WebAssembly.Module;
  readonly decoder: WebAssembly.Module;
  /** Addresses of the Emscripten factories that belong to them. */
  readonly qurioGlue: string;
  readonly decoderGlue: string;
  /** Text of vocabulary.json and files of the head and its counterparts, once they are known: a replacement knows them at once. */
  readonly vocabulary: string | null;
  readonly head: Uint8Array | null;
  readonly counterparts: Uint8Array | null;
}

export interface EngineCalls {
  /** The first call of every worker. Answered with the version of the engine. */
  readonly start: { readonly argument: EngineStart; readonly result: string };
  /** Answered when captions can be tokenised. */
  readonly loadVocabulary: { readonly argument: string; readonly result: null };
  /** Answered with what the head says about itself. */
  readonly loadHead: { readonly argument: Uint8Array; readonly result: HeadCard };
  /** Answered when the arms beside the loaded head can be asked. */
  readonly loadCounterparts: { readonly argument: Uint8Array; readonly result: null };
  /** A file of any kind. Answered with its pixels; needs neither vocabulary nor head. */
  readonly openPhoto: { readonly argument: Blob; readonly result: Photo };
  /** Answered with the caption in NFKC, its ids and words. */
  readonly tokenise: { readonly argument: string; readonly result: Tokens };
  /** Answered with the mean vector of every word. */
  readonly wordVectors: {
    readonly argument: { readonly words: readonly Word[]; readonly tokenVectors: Float32Array };
    readonly result: Float32Array;
  };
  /** Answered with classes, attention, amplitudes and the trace. */
  readonly answer: { readonly argument: Features; readonly result: Answer };
  /** Answered with what each arm beside the head says. */
  readonly counterparts: {
    readonly argument: Features;
    readonly result: readonly CounterpartAnswer[];
  };
  /** Answered with what the quantum head says with finitely many shots. */
  readonly shots: {
    readonly argument: { readonly features: Features; readonly plan: ShotsPlan };
    readonly result: ShotsAnswer;
  };
  /** Answered with how many shots are enough. */
  readonly safeShots: {
    readonly argument: { readonly features: Features; readonly plan: ShotsPlan };
    readonly result: SafeShots;
  };
  /** Answered with the probabilities without each of some regions, one row each. */
  readonly withoutRegions: {
    readonly argument: {
      readonly features: Features;
      readonly first: number;
      readonly end: number;
    };
    readonly result: Float32Array;
  };
  /** Answered with what the quantum head says for every turn of one angle. */
  readonly angleSweep: {
    readonly argument: { readonly features: Features; readonly angle: number };
    readonly result: AngleSweep;
  };
}
