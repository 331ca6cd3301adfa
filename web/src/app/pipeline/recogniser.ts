/**
 * The one way of a photo and a caption to an answer, as the page and the command line see it.
 * The page's recogniser talks to two workers, the command line's runs the same steps in process.
 */

import type {
  AngleSweep,
  Answer,
  CounterpartAnswer,
  HeadCard,
  Outcome,
  Photo,
  SafeShots,
  ShotsAnswer,
  ShotsPlan,
  Tokens,
} from '../../engine/types';

export type { Outcome };

/** What is downloaded before the first answer, with true sizes in bytes. */
export interface DownloadProgress {
  readonly part: 'runtime' | 'engine' | 'vision' | 'text' | 'vocabulary' | 'head';
  readonly loaded: number;
  readonly total: number;
}

export interface RecognitionInput {
  /** Null: there is no photo (caption only). */
  readonly photo: Photo | null;
  /** Regions of the photo that the model is to see blurred. */
  readonly blurred?: readonly number[];
  /** Blank: there is no caption (photo only). */
  readonly caption: string;
  /** Angles of the circuit in place of the trained ones; NaN: the trained one. */
  readonly angles?: Float32Array | null;
  /** The circuit without its two-qubit gates, with weights of its own. */
  readonly cut?: boolean;
}

export interface Recognition {
  readonly answer: Answer;
  readonly tokens: Tokens;
  /** Words beyond MAX_WORDS, which attention does not see. */
  readonly ignoredWords: number;
  /** Milliseconds spent in each part; zero for a part that came from the cache or was not needed. */
  readonly timing: { readonly vision: number; readonly text: number; readonly head: number };
}

export interface Recogniser {
  /** Downloads and checks everything; may be called again after a failure. Photos can be opened before it is done. */
  load(onProgress: (progress: DownloadProgress) => void): Promise<Outcome<HeadCard>>;
  /** Which version this is: the one that CMakeLists.txt says, as the engine was built with it. */
  version(): Promise<Outcome<string>>;
  /** Decodes a file of any kind; never needs the models. */
  openPhoto(file: Blob, signal?: AbortSignal): Promise<Outcome<Photo>>;
  /** Features are cached by input: a changed caption does not look at the photo again. */
  recognise(input: RecognitionInput, signal?: AbortSignal): Promise<Outcome<Recognition>>;
  /** Encodes a caption ahead, so that `recognise` has it at once. */
  prepare(caption: string, signal?: AbortSignal): Promise<Outcome<null>>;
  /** What each arm that the head is held against says; the first time their weights are downloaded. */
  counterparts(
    input: RecognitionInput,
    signal?: AbortSignal,
  ): Promise<Outcome<readonly CounterpartAnswer[]>>;
  /** Has the weights that `counterparts` needs, and all that asks for the circuit cut, before it is asked. */
  prepareCounterparts(): Promise<Outcome<null>>;
  /** What was computed from photos and captions is gone. */
  forget(): void;
  /** What the quantum head would say with one angle of its circuit turned all the way round. */
  angleSweep(
    input: RecognitionInput,
    angle: number,
    signal?: AbortSignal,
  ): Promise<Outcome<AngleSweep>>;
  /** What the quantum head would say with a finite number of shots on a noisy circuit. */
  shots(
    input: RecognitionInput,
    plan: ShotsPlan,
    signal?: AbortSignal,
  ): Promise<Outcome<ShotsAnswer>>;
  /** How many shots are enough on a circuit with the plan's noise. */
  safeShots(
    input: RecognitionInput,
    plan: ShotsPlan,
    signal?: AbortSignal,
  ): Promise<Outcome<SafeShots>>;
  /**
   * The answer's probabilities without each region from `first` to `end` - 1 in turn, one row of classes
   * each: in what the encoder saw, the mean of all others stands in the region's place.
   */
  withoutRegions(
    input: RecognitionInput,
    first: number,
    end: number,
    signal?: AbortSignal,
  ): Promise<Outcome<Float32Array>>;
}
