/**
 * The engine (qurio.js + qurio.wasm), written by hand against qurio.cpp; a test compares the two, name
 * by name and type by type. Numbers that were not measured are null: where a call has failed, or where
 * their modality is missing. Objects live in the module's heap until delete() is called.
 */
import type { CoreStatus, ModuleOptions, StatusEnum } from './decoder';

export interface TokensResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly ids: Int32Array;
  /** Five numbers a word: begin and end (UTF-16 offsets), first token, token count, 1 for a function word. */
  readonly words: Int32Array;
  /** 'en', 'es', 'fr', 'de', 'zh' or 'other': guess_language of core/text/language_guess.h. */
  readonly language: string;
}

export interface NumbersResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly values: Float32Array | null;
}

/** Attention of core/model/head/circuit_head.h. */
export interface Attention {
  readonly wordToRegion: Float32Array | null;
  readonly regionToWord: Float32Array | null;
  readonly wordMaps: Float32Array | null;
  readonly wordWeights: Float32Array | null;
  readonly regionWeights: Float32Array | null;
  readonly pooledRegions: Float32Array | null;
}

/** EncodedObject of core/model/answer/encoded_object.h: every property is copied out when it is read. */
export interface EncodedObject {
  readonly status: CoreStatus;
  readonly message: string;
  /** 'photo and caption', 'photo' or 'caption'. */
  readonly modality: string;
  readonly attention: Attention;
  readonly amplitudes: Float32Array | null;
  /** Of the caption, as in TokensResult; 'en' without one. */
  readonly language: string;
  /** The caption is not English and came without word vectors: it is read by the lexicon alone. */
  readonly wordsAlone: boolean;
  /** What the words of the caption say for every class; null without a caption. */
  readonly evidence: Float32Array | null;
  /** What they say for a kind of object that is none of the classes. */
  readonly unknown: number;
  /** Three numbers a hit and class: begin and end (UTF-16 offsets), the class, -1: none of them; its weight in hitWeights. */
  readonly hits: Int32Array;
  readonly hitWeights: Float32Array | null;
  /** The photo against every class; null without a photo. */
  readonly similarity: Float32Array | null;
  /** kept_numbers of core/model/answer/encoded_object.h: what Head.restore takes. */
  readonly kept: Float32Array | null;
  delete(): void;
}

/**
 * PoolTerms of core/model/answer/log_linear_pool.h: what each part adds to every class before the
 * softmax; null: the part has nothing to say. The logarithm of the odds of two classes is the difference
 * of their sums.
 */
export interface PoolTerms {
  readonly head: Float64Array | null;
  readonly words: Float64Array | null;
  readonly photo: Float64Array | null;
}

/** Reading of core/model/answer/conclusion.h: what the photo or the caption says without the other. */
export interface Reading {
  readonly top: number;
  readonly confidence: number;
  readonly sure: boolean;
  readonly silent: boolean;
}

/** Answer of core/model/answer/recogniser.h. */
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
  /** The likeliest group of classes; empty: none. */
  readonly group: string;
  readonly groupClasses: Int32Array;
  readonly groupProbability: number;
  readonly groupThreshold: number;
  /** All that can be said is the group. */
  readonly groupOnly: boolean;
  /** What each part counts: core/model/answer/log_linear_pool.h. */
  readonly headWeight: number;
  readonly wordsWeight: number;
  readonly photoWeight: number;
  readonly terms: PoolTerms;
  readonly expectations: Float32Array | null;
  readonly headProbabilities: Float32Array | null;
  readonly headTop: number;
  readonly headConfidence: number;
  readonly headThreshold: number;
  readonly headAbstain: boolean;
  /** There are a photo and a caption: only then the four below say something. */
  readonly compared: boolean;
  readonly agreement: number;
  readonly agreementThreshold: number;
  readonly photoReading: Reading;
  readonly captionReading: Reading;
  /** core/model/answer/conclusion.h. */
  readonly conclusion: 'sure' | 'unsure' | 'disagree' | 'unknown';
}

/** Trace of core/model/answer/trace.h. */
export interface TraceResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly qubits: number;
  readonly classes: number;
  readonly rows: number;
  readonly rowLength: number;
  readonly values: Float32Array | null;
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

/** What a drawing puts on one wire of an operation: GateMark of core/quantum/gates.h. */
export interface GateMark {
  readonly wire: number;
  readonly kind: 'box' | 'control' | 'target' | 'swap';
  /** What a box says; empty for the other kinds. */
  readonly label: string;
}

/** One gate of the circuit, in its order. */
export interface Operation {
  readonly gate: string;
  readonly wires: readonly number[];
  /** Indices into HeadCard.angles. */
  readonly angles: readonly number[];
  /** One per wire. */
  readonly marks: readonly GateMark[];
}

/** What never changes about a head. */
export interface HeadCard {
  readonly qubits: number;
  readonly classes: number;
  readonly regionWidth: number;
  readonly circuit: readonly Operation[];
  /** The trained ones. */
  readonly angles: Float32Array | null;
}

export interface NamedArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** ModelFile of core/model/file/model_file.h: one model. */
export interface ModelFile {
  readonly metadata: Readonly<Record<string, string>>;
  readonly arrays: readonly NamedArray[];
}

/** A tokenizer, or (status other than 'ok') the reason why there is none. */
export interface Tokenizer {
  readonly status: CoreStatus;
  readonly message: string;
  /** UTF-8 bytes of a caption in NFKC. */
  tokenize(caption: Uint8Array): TokensResult;
  delete(): void;
}

/**
 * A trained head and all that answers with it, or (status other than 'ok') the reason why there is none.
 * Nothing depends on the calls before. `angles` are those of the circuit: null stands for the trained
 * ones, NaN among them for the trained one.
 */
export interface Head {
  readonly status: CoreStatus;
  readonly message: string;
  card(): HeadCard;
  /** 49 x regionWidth and words x 512 (at most 24 words); null: this modality is missing. */
  encode(
    regions: Float32Array | null,
    words: Float32Array | null,
    /** UTF-8 bytes of the caption in NFKC; read where there are words, or where it is not English. */
    caption: Uint8Array,
    /** Of the caption, an index into kLanguageNames of core/text/language_guess.h; -1: as `language` says. */
    language: number,
  ): EncodedObject;
  /**
   * From the `kept` numbers of an object that this head has encoded, and its caption and language as there (no
   * caption: none was read). It answers alike, but to withoutRegions and to counterparts, and has no attention.
   */
  restore(kept: Float32Array, caption: Uint8Array, language: number): EncodedObject;
  /** The language that a caption (UTF-8 bytes in NFKC) is read in, likewise; -1 where there is no head. */
  language(caption: Uint8Array): number;
  /** Of an object that this head has encoded, here and below. */
  answer(object: EncodedObject, angles: Float32Array | null): AnswerResult;
  trace(object: EncodedObject, angles: Float32Array | null): TraceResult;
  /** The head's probabilities with one angle turned from -pi to pi: samples x classes. */
  angleSweep(
    object: EncodedObject,
    angles: Float32Array | null,
    angle: number,
    samples: number,
  ): NumbersResult;
  /** One number per angle: d log p / d angle of the class that the head puts first. */
  angleGradient(object: EncodedObject, angles: Float32Array | null): NumbersResult;
  /** The head with a finite number of shots on a noisy circuit. */
  shots(object: EncodedObject, angles: Float32Array | null, plan: ShotsPlan): ShotsResult;
  /** The fewest shots that are nearly always enough; `plan.shots` is not read. */
  safeShots(object: EncodedObject, angles: Float32Array | null, plan: ShotsPlan): SafeShotsResult;
  /** The pooled probabilities without each of the regions first .. end-1 in turn, one row each. */
  withoutRegions(
    object: EncodedObject,
    first: number,
    end: number,
    angles: Float32Array | null,
  ): NumbersResult;
  delete(): void;
}

/** A model that the head is held against, or (status other than 'ok') the reason why there is none. */
export interface Counterpart {
  readonly status: CoreStatus;
  readonly message: string;
  readonly classes: number;
  /** Probabilities, of an object that any head has encoded; null where it never sees what is given. */
  answer(object: EncodedObject): NumbersResult;
  delete(): void;
}

export interface QurioModule {
  readonly Status: StatusEnum;
  /** The version in CMakeLists.txt. */
  version(): string;
  /** Pieces in the order of their ids, with as many scores. */
  readonly Tokenizer: new (pieces: readonly string[], scores: Float64Array) => Tokenizer;
  readonly Head: new (file: ModelFile) => Head;
  readonly Counterpart: new (file: ModelFile) => Counterpart;
  /** Only made by Head.encode and Head.restore. */
  readonly EncodedObject: abstract new () => EncodedObject;
  /** Mean token vector of every word: `ranges` holds (first token, token count) of each. */
  wordVectors(ranges: Int32Array, tokenVectors: Float32Array, width: number): NumbersResult;
}

declare const createQurio: (options: ModuleOptions) => Promise<QurioModule>;
export default createQurio;
