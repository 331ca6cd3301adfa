/**
 * The one way of a photo and a caption to an answer, as the page and the command line see it.
 * The page's recogniser talks to two workers, the command line's runs the same steps in process.
 */

import type { MeasurementName, PlanOf, ResultOfMeasurement } from '../../engine/measurements';
import type { Answer, CaptionLanguage, HeadCard, Photo, Tokens } from '../../engine/types';
import type { Outcome } from '../../rpc/outcome';

/** What is downloaded before the first answer, with true sizes in bytes. */
export interface DownloadProgress {
  readonly part: 'runtime' | 'engine' | 'vision' | 'text' | 'vocabulary' | 'head';
  readonly loaded: number;
  readonly total: number;
}

/** A caption, and how it is read. */
export type CaptionInput = Pick<RecognitionInput, 'caption' | 'language'>;

export interface RecognitionInput {
  /** Null: there is no photo (caption only). */
  readonly photo: Photo | null;
  /** Regions of the photo that the model is to see blurred. */
  readonly blurred?: readonly number[];
  /** Blank: there is no caption (photo only). */
  readonly caption: string;
  /** How it is read: part of a caption as the whole was. Undefined: as its words say. */
  readonly language?: CaptionLanguage | undefined;
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
  load(
    onProgress: (progress: DownloadProgress) => void,
    signal?: AbortSignal,
  ): Promise<Outcome<HeadCard>>;
  /** Which version this is: the one that CMakeLists.txt says, as the engine was built with it. */
  version(): Promise<Outcome<string>>;
  /** Decodes a file of any kind; never needs the models. */
  openPhoto(file: Blob, signal?: AbortSignal): Promise<Outcome<Photo>>;
  /** Features are cached by input: a changed caption does not look at the photo again. */
  recognise(input: RecognitionInput, signal?: AbortSignal): Promise<Outcome<Recognition>>;
  /** Encodes a caption ahead, so that `recognise` has it at once. */
  prepare(caption: CaptionInput, signal?: AbortSignal): Promise<Outcome<null>>;
  /**
   * What the quantum head would say under a measurement of engine/measurements.ts. The first that needs
   * the counterparts, or the circuit cut, has their weights downloaded.
   */
  measure<Name extends MeasurementName>(
    name: Name,
    input: RecognitionInput,
    plan: PlanOf<Name>,
    signal: AbortSignal,
  ): Promise<Outcome<ResultOfMeasurement<Name>>>;
  /** Has the weights that such a measurement needs before it is asked for. */
  prepareCounterparts(signal?: AbortSignal): Promise<Outcome<null>>;
  /** What was computed from photos and captions is gone, here at once, in the workers once it resolves. */
  forget(): Promise<void>;
}
