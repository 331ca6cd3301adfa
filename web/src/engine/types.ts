/**
 * What the engine gives back: plain data, structured-clonable, shared by worker, page and command line.
 * The layouts mirror core/model/answer/recogniser.h, core/text/tokenize.h and core/status.h.
 */

import type { AnswerResult, GateMark, Operation, Reading } from '../../../wasm/qurio';

export type { GateMark, Operation, Reading };

/** kVisionSide of core/image/resize.h: what the vision encoder looks at. */
export const PHOTO_SIDE = 224;

/** A photo as the model sees it. */
export interface Photo {
  /** 3 x PHOTO_SIDE x PHOTO_SIDE, planes R, G, B, values in [0, 1]. */
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
  /** Its file says what its colours mean, in a way that could not be used: they were taken for sRGB. */
  readonly profileUnreadable?: boolean;
}

/** kLanguageNames of core/text/language_guess.h. The language encoder knows the first alone. */
export const CAPTION_LANGUAGES = ['en', 'es', 'fr', 'de', 'zh', 'other'] as const;
export type CaptionLanguage = (typeof CAPTION_LANGUAGES)[number];

/** A word of the caption and the tokens it became. */
export interface Word {
  readonly text: string;
  /** UTF-16 offsets into the NFKC-normalised caption, [begin, end). */
  readonly begin: number;
  readonly end: number;
  readonly firstToken: number;
  readonly tokenCount: number;
  /** It joins other words and names nothing that could be seen (core/text/function_words.h). */
  readonly functionWord: boolean;
}

export interface Tokens {
  /** The caption in NFKC, which the offsets of `words` refer to. */
  readonly caption: string;
  readonly ids: Int32Array;
  /** All words; only the first `MAX_WORDS` reach attention. */
  readonly words: readonly Word[];
  /** What the caption is taken for: English unless its words, or the lexicon of the head, say otherwise. */
  readonly language: CaptionLanguage;
}

/** kMaxWords and kRegions of core/model/front/head_input.h. */
export const MAX_WORDS = 24;
export const REGIONS = 49;
export const REGION_GRID = 7;

/** What the encoders made of an object: all that a head is given. */
export interface Features {
  /** REGIONS x region width, or null when there is no photo. */
  readonly regions: Float32Array | null;
  /** words x 512 (already averaged over each word's tokens, at most MAX_WORDS), or null when there is no caption. */
  readonly words: Float32Array | null;
  /** The caption in NFKC, for the lexicon; read where there are words, or where it is not English. */
  readonly caption: string;
  /** Of the caption; undefined: as the lexicon tells it. */
  readonly language?: CaptionLanguage | undefined;
}

export interface Attention {
  /**
   * A: words x REGIONS, each row sums to 1 (words look at regions). Null when a modality is missing, and in a
   * prepared answer: all that is shown of it is in `wordMaps`.
   */
  readonly wordToRegion: Float32Array | null;
  /** B: REGIONS x words, each row sums to 1 (regions look at words). */
  readonly regionToWord: Float32Array | null;
  /**
   * words x REGIONS, each row sums to 1: what a word adds to where every word looks (core/model/front/word_maps.h).
   * The same in every region: the word looks nowhere in particular.
   */
  readonly wordMaps: Float32Array | null;
  readonly wordWeights: Float32Array | null;
  readonly regionWeights: Float32Array | null;
  /** Where the picture vector came from: REGIONS, sums to 1. */
  readonly pooledRegions: Float32Array | null;
}

/** A circuit as drawn: its operations in order; their angles are indices into `Answer.angles`. */
export interface CircuitShape {
  readonly qubits: number;
  readonly operations: readonly Operation[];
}

/** What every answer of a head has in common: its circuit, and the angles that training left. */
export interface CircuitCard {
  readonly circuit: CircuitShape;
  readonly trained: Float32Array;
}

/** What one model says about an object, each number in the order of `Answer.classes`. */
export interface Verdict {
  readonly probabilities: Float32Array;
  readonly top: number;
  /** The number the abstention is decided on, and the threshold it is held against. */
  readonly confidence: number;
  readonly threshold: number;
  readonly abstain: boolean;
}

/**
 * What comes of an answer (core/model/answer/conclusion.h): it is given without a doubt; it is likeliest, and not
 * likely enough; picture and words speak of different things; nothing known is like the object.
 */
export type Conclusion = AnswerResult['conclusion'];

/** Whether picture and words belong together (core/model/answer/agreement.h), and what each says alone. */
export interface Agreement {
  /** The probability that the caption belongs to the photo, and what it is held against. */
  readonly value: number;
  readonly threshold: number;
  readonly photo: Reading;
  readonly caption: Reading;
}

/** A group of classes (core/model/answer/class_groups.h) that is said where none of them can be. */
export interface SaidGroup {
  readonly name: string;
  /** Its classes, in the order of `Answer.classes`. */
  readonly classes: Int32Array;
  /** The sum of theirs, and what it is held against. */
  readonly probability: number;
  readonly threshold: number;
}

/** A word or phrase of the caption that the lexicon knows. */
export interface WordHit {
  /** UTF-16 offsets into the NFKC-normalised caption, [begin, end). */
  readonly begin: number;
  readonly end: number;
  /** What it adds to the evidence of each class that it speaks for; label -1: of a kind that is none of them. */
  readonly weights: readonly { readonly label: number; readonly weight: number }[];
}

/** What the lexicon says of a caption. */
export interface WordsRead {
  readonly language: CaptionLanguage;
  /** The language encoder does not know the language: the words count by what they say here, and nothing looks at them. */
  readonly alone: boolean;
  /** One number per class. */
  readonly evidence: Float32Array;
  /** For a kind of object that is none of the classes. */
  readonly unknown: number;
  readonly hits: readonly WordHit[];
}

/**
 * All that the engine needs to make an encoded object again, and to answer about it, without what the encoders made
 * of it (Recogniser::restore of core/model/answer/recogniser.h).
 */
export interface KeptObject {
  /** kept_numbers of core/model/answer/encoded_object.h. */
  readonly numbers: Float32Array;
  /** In NFKC, as it was encoded; empty: without one. */
  readonly caption: string;
  readonly language: CaptionLanguage;
}

/** An object that a head has encoded: what does not depend on the circuit's angles. */
export interface EncodedObject {
  /** The handle by which the engine knows it. */
  readonly object: number;
  /** Null where there is no caption. */
  readonly words: WordsRead | null;
  /** The photo against what is known of every class, each in [-1, 1]; null where there is no photo. */
  readonly similarity: Float32Array | null;
  readonly attention: Attention;
  /** 2^qubits real amplitudes that enter the circuit. */
  readonly amplitudes: Float32Array;
}

/**
 * What is said of an encoded object at some angles: the quantum head, the words that speak for a class
 * and the photos that it resembles, pooled (core/model/answer/log_linear_pool.h). It abstains wherever
 * its conclusion is not 'sure'.
 */
export interface Said extends Verdict {
  readonly conclusion: Conclusion;
  /** Null unless there are a photo and a caption. */
  readonly agreement: Agreement | null;
  /**
   * How much that it knows is like the object and speaks for the answer (core/model/answer/log_linear_pool.h), and
   * how much there must be: below it, it has seen nothing like this.
   */
  readonly support: {
    readonly value: number;
    readonly threshold: number;
    readonly missing: boolean;
  };
  /**
   * All that can be said where it abstains for too little confidence; null: nothing, a class, or two readings that
   * disagree.
   */
  readonly group: SaidGroup | null;
  /** The quantum head alone. Attention, amplitudes, circuit and trace are its. */
  readonly head: Verdict;
  /** What each part counts: factors of log(head.probabilities), words.evidence and similarity. */
  readonly settings: { readonly head: number; readonly words: number; readonly photo: number };
  /** What each part adds to every class before the softmax; null: it has nothing to say. */
  readonly terms: {
    readonly head: Float64Array;
    readonly words: Float64Array | null;
    readonly photo: Float64Array | null;
  };
  /** <Z_i>, <Z_iZ_j>, <X_i>, <X_iX_j>. */
  readonly expectations: Float32Array;
  /** One per angle: how fast turning it raises the logarithm of the head's probability for its own answer. */
  readonly gradient: Float32Array;
  readonly trace: Trace;
}

/** The pooled answer with the object and the circuit that it is about. */
export interface Answer extends Omit<Said, 'trace'>, CircuitCard, Omit<EncodedObject, 'object'> {
  /** Null: the answer was prepared (app/pipeline/prepared.ts), and no engine has followed the state yet. */
  readonly trace: Trace | null;
  /** Class identifiers, in the order of `probabilities`. */
  readonly classes: readonly string[];
  /** As they were; `trained` has the same as training left them. */
  readonly angles: Float32Array;
}

/** An answer with the state at every step. */
export type TracedAnswer = Answer & { readonly trace: Trace };

export const isTraced = (answer: Answer | undefined): answer is TracedAnswer =>
  answer !== undefined && answer.trace !== null;

/** One flat buffer; row r is the state after r operations. See Trace in core/model/answer/trace.h. */
export interface Trace {
  readonly qubits: number;
  readonly classes: number;
  readonly rows: number;
  readonly rowLength: number;
  readonly values: Float32Array;
}

/** What turning one angle of the circuit would make the quantum head say. See core/model/answer/angle_sweep.h. */
export interface AngleSweep {
  readonly samples: number;
  /** samples x classes: the head's probabilities at angles evenly spaced from -pi to pi, both included. */
  readonly probabilities: Float32Array;
}

/** A finite number of shots on a circuit whose gates and read-out err. See Measurement in core/model/answer/shots.h. */
export interface ShotsPlan {
  /** For each of the two settings, Z and X: 1 to 100000. */
  readonly shots: number;
  /** After every gate on each of its qubits, and of every bit that is read: probabilities. */
  readonly depolarising: number;
  readonly readout: number;
  /** A whole number: the same one gives the same shots. */
  readonly seed: number;
}

/** What the quantum head says then, each list in the order of `Answer.classes`. */
export interface ShotsAnswer {
  readonly plan: ShotsPlan;
  /** One experiment. */
  readonly probabilities: Float32Array;
  /** Where 95 % of the experiments lie. */
  readonly low: Float32Array;
  readonly high: Float32Array;
  /** Infinitely many shots on the same noisy circuit. */
  readonly limit: Float32Array;
  /** How many experiments the intervals come from, and in what share of them the exact answer came first. */
  readonly experiments: number;
  readonly agreement: number;
}

/** How many shots are enough. */
export interface SafeShots {
  /** The fewest with which the exact answer comes first in 95 % of the experiments; null if no number is enough. */
  readonly shots: number | null;
}

/** What a head file says about itself (the safetensors metadata). */
export interface HeadMetadata {
  /** Lower-case letters, digits and hyphens: the file's name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly classes: readonly string[];
  readonly parameters: number;
  readonly circuitParameters: number;
  /** The words that speak for a class: text in the format of core/model/answer/lexicon_format.h. */
  readonly lexicon: string;
  readonly [figure: string]: unknown;
}

/** A loaded head. */
export interface HeadCard extends HeadMetadata, CircuitCard {
  readonly regionWidth: number;
}

/** The shipped head, and the same circuit without its two-qubit gates, as the laboratory calls them. */
export const SHIPPED = 'j6e';
export const CUT = 'no-entangling';

/** What the head or a counterpart says, in the order of `Answer.classes`. */
export interface CounterpartAnswer {
  /** As in the laboratory's results. */
  readonly name: string;
  /** Null where it never sees what is given. */
  readonly probabilities: Float32Array | null;
}
