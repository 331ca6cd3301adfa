/**
 * The one way of a photo and a caption to an answer, as the page and the command line see it.
 * The page's recogniser talks to two workers, the command line's runs the same steps in process.
 */

import type { MeasurementName, PlanOf, ResultOfMeasurement } from '../../engine/measurements';
import type {
  Answer,
  CaptionLanguage,
  HeadCard,
  KeptObject,
  Photo,
  Tokens,
} from '../../engine/types';
import type { Outcome } from '../../rpc/outcome';

/**
 * What is downloaded, one after the other in this order, and what each allows: answers that were prepared can
 * be taken apart; a photo can be looked at; an English caption can be read.
 */
export const STAGES = ['engine', 'vision', 'text'] as const;
export type Stage = (typeof STAGES)[number];

/** What each consists of. */
export const STAGE_PARTS = {
  engine: ['engine', 'vocabulary', 'head'],
  vision: ['runtime', 'vision'],
  text: ['text'],
} as const satisfies Readonly<Record<Stage, readonly string[]>>;

/** How much of a part has come, in bytes as they travel. */
export interface DownloadProgress {
  readonly part: (typeof STAGE_PARTS)[Stage][number];
  readonly loaded: number;
  /** Does not change while the part is on its way. */
  readonly total: number;
}

/** News of the models on their way. */
export interface LoadNews {
  /** All parts that are still to come are told of before the first of them begins. */
  readonly onProgress: (progress: DownloadProgress) => void;
  /** All before it are ready as well. */
  readonly onReady: (stage: Stage, card: HeadCard) => void;
}

/** A photo that is on the screen already, and opened when the model is to look at it. */
export interface PromisedPhoto {
  open(signal?: AbortSignal): Promise<Outcome<Photo>>;
}

/** One and the same object for as long as the photo is asked about: by it the photo is known again. */
export type PhotoSource = Photo | PromisedPhoto;

/** A caption, and how it is read. */
export type CaptionInput = Pick<RecognitionInput, 'caption' | 'language'>;

export type PreparationInput = CaptionInput & Partial<Pick<RecognitionInput, 'photo'>>;

export interface RecognitionInput {
  /** Null: there is no photo (caption only). */
  readonly photo: PhotoSource | null;
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
  /** It was computed when the page was built, by the same model: no time was spent on it here. */
  readonly prepared?: true;
}

/** An answer that was there before any model (prepared.ts). */
export interface Prepared {
  /** For showing: `answer.trace` is null, and so is `answer.attention.wordToRegion`. */
  readonly recognition: Recognition;
  /** For the engine: what it makes the object of again. */
  readonly kept: KeptObject;
}

export interface Recogniser {
  /**
   * Downloads and checks everything, stage by stage; called again after a failure it goes on from there. What is
   * asked waits for the stages that it needs. Photos can be opened before it is done.
   */
  load(news: LoadNews, signal?: AbortSignal): Promise<Outcome<HeadCard>>;
  /** Which version this is: the one that CMakeLists.txt says, as the engine was built with it. */
  version(): Promise<Outcome<string>>;
  /** Decodes a file of any kind; never needs the models. */
  openPhoto(file: Blob, signal?: AbortSignal): Promise<Outcome<Photo>>;
  /** Features are cached by input: a changed caption does not look at the photo again. */
  recognise(input: RecognitionInput, signal?: AbortSignal): Promise<Outcome<Recognition>>;
  /**
   * The photo and the caption, unchanged, are those that `prepared` was made of: `recognise`, and measurements that do
   * not need what the encoders make (MEASUREMENTS[name].features), answer about them as soon as engine and head are
   * there. Forgotten with everything else.
   */
  adopt(input: Pick<RecognitionInput, 'photo' | 'caption'>, prepared: Prepared): void;
  /** Encodes a caption ahead, and a photo where there is one, so that `recognise` has them at once. */
  prepare(input: PreparationInput, signal?: AbortSignal): Promise<Outcome<null>>;
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
