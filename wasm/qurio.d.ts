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

/** HeadAnswer of core/model/head.h. */
export interface AnswerResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly probabilities: Float32Array | null;
  readonly top: number;
  readonly confidence: number;
  readonly threshold: number;
  readonly abstain: boolean;
  readonly wordToRegion: Float32Array | null;
  readonly regionToWord: Float32Array | null;
  readonly wordWeights: Float32Array | null;
  readonly regionWeights: Float32Array | null;
  readonly pooledRegions: Float32Array | null;
  readonly amplitudes: Float32Array | null;
  readonly expectations: Float32Array | null;
}

/** HeadTrace of core/model/head.h. */
export interface TraceResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly qubits: number;
  readonly classes: number;
  readonly rows: number;
  readonly rowLength: number;
  readonly values: Float32Array | null;
}

export interface CircuitShape {
  readonly qubits: number;
  readonly operations: readonly {
    readonly gate: string;
    readonly wires: readonly number[];
    readonly angles: readonly number[];
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
  answer(regions: Float32Array | null, words: Float32Array | null): AnswerResult;
  trace(regions: Float32Array | null, words: Float32Array | null): TraceResult;
  delete(): void;
}

export interface QurioModule {
  readonly Status: StatusEnum;
  /** The version in CMakeLists.txt. */
  version(): string;
  /** Pieces in the order of their ids, with as many scores. */
  readonly Tokenizer: new (pieces: readonly string[], scores: Float64Array) => Tokenizer;
  readonly Head: new (arrays: readonly NamedArray[]) => Head;
  /** Mean token vector of every word: `ranges` holds (first token, token count) of each. */
  wordVectors(ranges: Int32Array, tokenVectors: Float32Array, width: number): VectorsResult;
}

declare const createQurio: (options: ModuleOptions) => Promise<QurioModule>;
export default createQurio;
