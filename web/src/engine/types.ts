/**
 * What the engine gives back: plain data, structured-clonable, shared by worker, page and command line.
 * The layouts mirror core/model/head.h, core/text/tokenize.h and core/status.h.
 */

/** Mirrors the Status enumeration of core/status.h, plus what only this side of the boundary can meet. */
export type StatusName =
  | 'ok'
  | 'invalid_argument'
  | 'not_finite'
  | 'too_large'
  | 'out_of_memory'
  | 'empty_file'
  | 'not_an_image'
  | 'unsupported_format'
  | 'damaged_file'
  | 'incomplete_file'
  | 'weights_mismatch'
  | 'hash_mismatch'
  | 'download_failed'
  | 'deadline_exceeded'
  | 'worker_failed'
  | 'nothing_given'
  /** The caller's own AbortSignal fired: nobody needs to be told. */
  | 'cancelled';

/** An error that the visitor is told about: the page turns `status` into a sentence, `detail` goes to the log. */
export interface Failure {
  readonly status: Exclude<StatusName, 'ok'>;
  readonly detail: string;
}

/** Errors are values: no promise of the engine, the encoders or the recogniser rejects. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** A photo as the model sees it. */
export interface Photo {
  /** 3 x 224 x 224, planes R, G, B, values in [0, 1]. */
  readonly tensor: Float32Array;
  /** Upright size of the original in pixels. */
  readonly width: number;
  readonly height: number;
  /** The same picture, at most 1024 pixels on its longer side, for the screen. RGBA. */
  readonly preview: {
    readonly width: number;
    readonly height: number;
    readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  };
}

/** A word of the caption and the tokens it became. */
export interface Word {
  readonly text: string;
  /** UTF-16 offsets into the NFKC-normalised caption, [begin, end). */
  readonly begin: number;
  readonly end: number;
  readonly firstToken: number;
  readonly tokenCount: number;
}

export interface Tokens {
  /** The caption in NFKC, which the offsets of `words` refer to. */
  readonly caption: string;
  readonly ids: Int32Array;
  /** All words; only the first `MAX_WORDS` reach attention. */
  readonly words: readonly Word[];
}

/** kMaxWords and kRegions of core/model/head.h. */
export const MAX_WORDS = 24;
export const REGIONS = 49;
export const REGION_GRID = 7;

export interface Features {
  /** REGIONS x region width, or null when there is no photo. */
  readonly regions: Float32Array | null;
  /** words x 512 (already averaged over each word's tokens, at most MAX_WORDS), or null when there is no caption. */
  readonly words: Float32Array | null;
}

export interface Attention {
  /** A: words x REGIONS, each row sums to 1 (words look at regions). Null when a modality is missing. */
  readonly wordToRegion: Float32Array | null;
  /** B: REGIONS x words, each row sums to 1 (regions look at words). */
  readonly regionToWord: Float32Array | null;
  readonly wordWeights: Float32Array | null;
  readonly regionWeights: Float32Array | null;
  /** Where the picture vector came from: REGIONS, sums to 1. */
  readonly pooledRegions: Float32Array | null;
}

/** A circuit as drawn: one entry per operation, in order. */
export interface CircuitShape {
  readonly qubits: number;
  readonly operations: readonly {
    readonly gate: string;
    readonly wires: readonly number[];
    /** Indices into `Answer.angles`. */
    readonly angles: readonly number[];
  }[];
}

export interface Answer {
  /** Class identifiers, in the order of `probabilities`. */
  readonly classes: readonly string[];
  readonly probabilities: Float32Array;
  readonly top: number;
  /** The number the abstention is decided on, and the threshold it is held against. */
  readonly confidence: number;
  readonly threshold: number;
  readonly abstain: boolean;
  readonly attention: Attention;
  /** 2^qubits real amplitudes that enter the circuit. */
  readonly amplitudes: Float32Array;
  /** <Z_i>, <Z_iZ_j>, <X_i>, <X_iX_j>. */
  readonly expectations: Float32Array;
  readonly angles: Float32Array;
  readonly circuit: CircuitShape;
  readonly trace: Trace;
}

/** One flat buffer; row r is the state after r operations. See HeadTrace in core/model/head.h. */
export interface Trace {
  readonly qubits: number;
  readonly classes: number;
  readonly rows: number;
  readonly rowLength: number;
  readonly values: Float32Array;
}

/** What a head file says about itself (the safetensors metadata). */
export interface HeadCard {
  readonly name: 'world' | 'court';
  readonly title: string;
  readonly classes: readonly string[];
  readonly parameters: number;
  readonly circuitParameters: number;
  readonly [figure: string]: unknown;
}
