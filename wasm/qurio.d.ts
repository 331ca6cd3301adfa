/**
 * The engine (qurio.mjs + qurio.wasm), written by hand against qurio.cpp; a test compares the two.
 * Arrays of a result are null unless its status is 'ok' and its modality was given. Objects live in
 * the module's heap until delete() is called.
 */
import type { CoreStatus, ModuleOptions, StatusEnum } from './decoder';

export interface TokensResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly ids: Int32Array | null;
  /** Four numbers a word: begin and end (UTF-16 offsets), first token, token count. */
  readonly words: Int32Array | null;
}

export interface VectorsResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly values: Float32Array | null;
}

/** WholeAnswer of core/model/answer/log_linear_pool.h, and under head...: HeadAnswer of core/model/head/head.h. */
export interface AnswerResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly probabilities: Float32Array | null;
  readonly top: number;
  readonly confidence: number;
  readonly threshold: number;
  readonly support: number;
  readonly supportThreshold: number;
  readonly unsupported: boolean;
  readonly abstain: boolean;
  readonly wordToRegion: Float32Array | null;
  readonly regionToWord: Float32Array | null;
  readonly wordWeights: Float32Array | null;
  readonly regionWeights: Float32Array | null;
  readonly pooledRegions: Float32Array | null;
  readonly amplitudes: Float32Array | null;
  readonly expectations: Float32Array | null;
  readonly headProbabilities: Float32Array | null;
  readonly headTop: number;
  readonly headConfidence: number;
  readonly headThreshold: number;
  readonly headAbstain: boolean;
  /** What the words of the caption say for every class. */
  readonly evidence: Float32Array | null;
  /** Three numbers a hit and class: begin and end (UTF-16 offsets), the class; its weight in hitWeights. */
  readonly hits: Int32Array | null;
  readonly hitWeights: Float32Array | null;
  /** The photo against every class. */
  readonly similarity: Float32Array | null;
  /** PartWeights of core/model/answer/log_linear_pool.h. */
  readonly headWeight: number;
  readonly wordsWeight: number;
  readonly photoWeight: number;
}

/** HeadTrace of core/model/head/head.h. */
export interface TraceResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly qubits: number;
  readonly classes: number;
  readonly rows: number;
  readonly rowLength: number;
  readonly values: Float32Array | null;
}

/** AngleSweep of core/model/head/head.h, and the gradient of the head's own answer. */
export interface AngleSweepResult {
  readonly status: CoreStatus;
  readonly message: string;
  /** samples x classes, from -pi to pi. */
  readonly probabilities: Float32Array | null;
  readonly gradient: Float32Array | null;
}

/** Measurement of core/model/answer/shots.h. */
export interface ShotsPlan {
  /** 1 to 100000, for each of the two settings Z and X. */
  readonly shots: number;
  /** After every gate on its wires, and of every bit read: probabilities. */
  readonly depolarising: number;
  readonly readout: number;
  /** A whole number from 0 on. */
  readonly seed: number;
  readonly repeats: number;
}

/** MeasuredAnswer of core/model/answer/shots.h. */
export interface ShotsResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly probabilities: Float32Array | null;
  readonly low: Float32Array | null;
  readonly high: Float32Array | null;
  readonly limit: Float32Array | null;
  readonly agreement: number;
}

/** shots_until_safe of core/model/answer/shots.h: 0 if no number of shots is. */
export interface SafeShotsResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly shots: number;
}

export interface CircuitShape {
  readonly qubits: number;
  readonly operations: readonly {
    readonly gate: string;
    readonly wires: readonly number[];
    readonly angles: readonly number[];
    /** GateMark of core/quantum/gates.h, one per wire. */
    readonly marks: readonly {
      readonly wire: number;
      readonly kind: 'box' | 'control' | 'target' | 'swap';
      readonly label: string;
    }[];
  }[];
}

export interface NamedArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** A tokenizer, or (status other than 'ok') the reason why there is none. */
export interface Tokenizer {
  readonly status: CoreStatus;
  readonly message: string;
  /** UTF-8 bytes of a caption in NFKC. */
  tokenize(caption: Uint8Array): TokensResult;
  delete(): void;
}

/** A trained head, or (status other than 'ok') the reason why there is none. */
export interface Head {
  readonly status: CoreStatus;
  readonly message: string;
  readonly classes: number;
  readonly regionWidth: number;
  circuit(): CircuitShape;
  /** The angles that `CircuitShape.operations` index. */
  angles(): Float32Array | null;
  /** 49 x regionWidth and words x 512 (at most 24 words); null: this modality is missing. */
  answer(
    regions: Float32Array | null,
    words: Float32Array | null,
    /** UTF-8 bytes of the caption in NFKC; read only where there are words. */
    caption: Uint8Array,
    /** Those of the circuit; null: the trained ones. */
    angles: Float32Array | null,
  ): AnswerResult;
  trace(
    regions: Float32Array | null,
    words: Float32Array | null,
    angles: Float32Array | null,
  ): TraceResult;
  /** One angle turned all the way round in `samples` steps. */
  angleSweep(
    regions: Float32Array | null,
    words: Float32Array | null,
    angles: Float32Array | null,
    angle: number,
    samples: number,
  ): AngleSweepResult;
  /** The head with a finite number of shots on a noisy circuit. */
  shots(
    regions: Float32Array | null,
    words: Float32Array | null,
    angles: Float32Array | null,
    plan: ShotsPlan,
  ): ShotsResult;
  /** The fewest shots that are nearly always enough; `plan.shots` is not read. */
  safeShots(
    regions: Float32Array | null,
    words: Float32Array | null,
    angles: Float32Array | null,
    plan: ShotsPlan,
  ): SafeShotsResult;
  delete(): void;
}

/** An arm that the head is held against, or (status other than 'ok') the reason why there is none. */
export interface Counterpart {
  readonly status: CoreStatus;
  readonly message: string;
  readonly classes: number;
  /** Probabilities; null where the arm never sees what is given (core/model/head/counterpart.h). */
  answer(regions: Float32Array | null, words: Float32Array | null): VectorsResult;
  delete(): void;
}

export interface QurioModule {
  readonly Status: StatusEnum;
  /** The version in CMakeLists.txt. */
  version(): string;
  /** Pieces in the order of their ids, with as many scores. */
  readonly Tokenizer: new (pieces: readonly string[], scores: Float64Array) => Tokenizer;
  /** `lexicon` is a text in the format of core/model/answer/lexicon.h. */
  readonly Head: new (
    arrays: readonly NamedArray[],
    lexicon: string,
    classes: readonly string[],
  ) => Head;
  readonly Counterpart: new (arrays: readonly NamedArray[]) => Counterpart;
  /** Mean token vector of every word: `ranges` holds (first token, token count) of each. */
  wordVectors(ranges: Int32Array, tokenVectors: Float32Array, width: number): VectorsResult;
}

declare const createQurio: (options: ModuleOptions) => Promise<QurioModule>;
export default createQurio;
