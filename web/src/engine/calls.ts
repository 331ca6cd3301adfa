/** The table of the engine's calls: all that the page asks its worker, and programs of Node the engine itself. */

import { call } from '../rpc/call-table';
import type { Library, LibraryName, LoadedLibraries } from './libraries';
import { MEASUREMENTS, STEP_DEADLINE } from './measurements';
import type {
  CaptionLanguage,
  CircuitCard,
  EncodedObject,
  HeadCard,
  KeptObject,
  Photo,
  Tokens,
  Word,
} from './types';

/** Milliseconds. */
const DEADLINES = {
  /** Instantiating two modules and loading vocabulary and head takes under 0.3 s; a sleeping phone takes longer. */
  start: 10_000,
  /** A hostile photo has this long. */
  photo: 10_000,
  step: STEP_DEADLINE,
} as const;

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
  readonly libraries: LoadedLibraries;
  /** Handles count from here: none is that of an object which another worker had. */
  readonly firstObject: number;
}

/** The same part as that of an object which the engine has: it need not travel again. */
export interface SharedPart {
  readonly of: number;
}

/** What an object is encoded from: Features, or parts of them that the engine has. */
export interface ObjectParts {
  readonly regions: Float32Array | SharedPart | null;
  readonly words: Float32Array | SharedPart | null;
  readonly caption: string;
  readonly language?: CaptionLanguage | undefined;
  /** By the circuit without its two-qubit gates, with its own weights; the counterparts must be loaded. */
  readonly cut: boolean;
}

export interface PhotoFile {
  readonly file: Blob;
  /** Libraries that cannot be had: the photo is to be opened as well as it can be. */
  readonly without: readonly LibraryName[];
}

/** The photo needs a library that the engine does not have: it is to be loaded, or the photo opened without. */
export interface MissingLibrary {
  readonly missing: LibraryName;
}

export const ENGINE_CALLS = {
  /** The first call of every worker. Answered with the version of the engine. */
  start: call<EngineStart, string>(DEADLINES.start),
  /** Answered when captions can be tokenised. */
  loadVocabulary: call<string, null>(DEADLINES.start),
  /** Answered with what the head says about itself, and with what all its answers have in common. */
  loadHead: call<Uint8Array, HeadCard>(DEADLINES.start),
  /** Answered with the circuit without its two-qubit gates when the counterparts of the head can be asked. */
  loadCounterparts: call<Uint8Array, CircuitCard>(DEADLINES.start),
  /** A file of any kind. Answered with its pixels; needs neither vocabulary nor head. */
  openPhoto: call<PhotoFile, Photo | MissingLibrary>(DEADLINES.photo),
  /** Answered when photos that need it can be opened. */
  loadLibrary: call<Library & { readonly name: LibraryName }, null>(DEADLINES.start),
  /** Answered with the caption in NFKC, its ids and words. */
  tokenise: call<string, Tokens>(DEADLINES.step),
  /** Answered with the mean vector of every word that reaches attention. */
  wordVectors: call<
    { readonly words: readonly Word[]; readonly tokenVectors: Float32Array },
    Float32Array
  >(DEADLINES.step),
  /** Answered with the object's handle. `unknown_object`: it shares a part with one that the engine does not have. */
  encode: call<ObjectParts, EncodedObject>(DEADLINES.step),
  /** Answered like `encode`, without attention. Nothing can be asked about it that needs what the encoders made. */
  restore: call<KeptObject, EncodedObject>(DEADLINES.step),
  /** No object is kept. */
  forget: call<null, null>(DEADLINES.step),
  /** `unknown_object`: there is no object of this handle (any more). */
  ...MEASUREMENTS,
};

export type EngineTable = typeof ENGINE_CALLS;
