/**
 * The engine in the process that calls it: tokenizer, heads and the objects they have encoded behind plain
 * data. The page runs it in a worker (worker.ts), programs of Node directly. A method that throws means
 * that the module trapped: the instance is lost, and its owner starts another.
 */

import type { QurioModule, Tokenizer } from '../../../wasm/qurio';
import { Lru } from '../base/lru';
import type { ArgumentOf, Handlers } from '../rpc/call-table';
import { type Failed, fail, type Outcome } from '../rpc/outcome';
import type { EngineTable, ObjectParts, SharedPart } from './calls';
import { Counterparts } from './counterparts';
import { type HeadObject, LoadedHead, type MadeObject } from './head';
import {
  answerMeasurement,
  MEASUREMENTS,
  type MeasurementName,
  type Measurements,
  type ResultOfMeasurement,
} from './measurements';
import { captionLanguage, failed } from './said';
import {
  type CircuitCard,
  type EncodedObject,
  type Features,
  type HeadCard,
  type KeptObject,
  MAX_WORDS,
  type Tokens,
  type Word,
} from './types';
import { readVocabulary } from './vocabulary';
import { instantiate, type WasmModule } from './wasm-module';

/** kWordWidth of core/model/front/head_input.h. */
export const WORD_WIDTH = 512;

/** An object holds up to 200 kB of features; a visitor goes back and forth between a few variations. */
const KEPT_OBJECTS = 32;

export class Engine {
  readonly #module: QurioModule;
  #tokenizer: Tokenizer | null = null;
  #head: LoadedHead | null = null;
  #counterparts: Counterparts | null = null;
  readonly #objects = new Lru<number, HeadObject>(KEPT_OBJECTS, (object) => object.delete());
  #nextObject: number;

  private constructor(module: QurioModule, firstObject: number) {
    this.#module = module;
    this.#nextObject = firstObject;
  }

  static async create(module: WasmModule<QurioModule>, firstObject = 1): Promise<Engine> {
    return new Engine(await instantiate(module), firstObject);
  }

  /** The version in CMakeLists.txt. */
  get version(): string {
    return this.#module.version();
  }

  /** The calls of the table that it answers: all but those of photos, which need the decoder beside it. */
  handlers(): Handlers<EngineTable, 'start' | 'openPhoto' | 'loadLibrary'> {
    const measurements = Object.fromEntries(
      Object.keys(MEASUREMENTS).map((name) => [
        name,
        (argument: never) => this.measure(name as MeasurementName, argument),
      ]),
    ) as unknown as Handlers<Measurements>;
    return {
      loadVocabulary: (json) => this.loadVocabulary(json),
      loadHead: (file) => this.loadHead(file),
      loadCounterparts: (file) => this.loadCounterparts(file),
      tokenise: (caption) => this.tokenise(caption),
      wordVectors: ({ words, tokenVectors }) => this.wordVectors(words, tokenVectors),
      encode: (parts) => this.encode(parts),
      restore: (kept) => this.restore(kept),
      forget: () => this.forget(),
      ...measurements,
    };
  }

  /** `json` is the text of vocabulary.json. Replaces an earlier vocabulary only if it is good. */
  loadVocabulary(json: string): Outcome<null> {
    const vocabulary = readVocabulary(json);
    if (!vocabulary.ok) return vocabulary;
    const { pieces, scores } = vocabulary.value;
    const tokenizer = new this.#module.Tokenizer(pieces, scores);
    if (tokenizer.status !== 'ok') {
      const outcome = failed(tokenizer);
      tokenizer.delete();
      return outcome;
    }
    this.#tokenizer?.delete();
    this.#tokenizer = tokenizer;
    return { ok: true, value: null };
  }

  /** A safetensors file. Replaces an earlier head, with what belongs to it, only if it is good. */
  loadHead(file: Uint8Array): Outcome<HeadCard> {
    const head = LoadedHead.load(this.#module, file);
    if (!head.ok) return head;
    this.#dropHeads();
    this.#head = head.value;
    return { ok: true, value: head.value.card };
  }

  /** What the loaded head is held against. Replaces earlier counterparts only if they are good. */
  loadCounterparts(file: Uint8Array): Outcome<CircuitCard> {
    if (this.#head === null) return notLoaded('the head');
    const counterparts = Counterparts.load(this.#module, file, this.#head);
    if (!counterparts.ok) return counterparts;
    const before = this.#counterparts;
    if (before !== null) this.#objects.clear();
    before?.delete();
    this.#counterparts = counterparts.value;
    const { circuit, trained } = counterparts.value.cut.card;
    return { ok: true, value: { circuit, trained } };
  }

  /** NFKC, then pieces and the words they belong to. A blank caption has no words. */
  tokenise(caption: string): Outcome<Tokens> {
    if (this.#tokenizer === null) return notLoaded('the vocabulary');
    // A lone surrogate is no text: what UTF-8 would make of it anyway, before the offsets are counted.
    const normalised = marksFirst(caption.replace(/\p{Surrogate}/gu, '\uFFFD')).normalize('NFKC');
    const bytes = new TextEncoder().encode(normalised);
    const result = this.#tokenizer.tokenize(bytes);
    if (result.status !== 'ok' || result.ids === null || result.words === null) {
      return failed(result);
    }
    const words = wordsOf(normalised, result.words);
    // What the lexicon knows of a short caption says more than the guess from its small words.
    const language = this.#head?.languageOf(bytes) ?? captionLanguage(result.language);
    return { ok: true, value: { caption: normalised, ids: result.ids, words, language } };
  }

  /** Mean vector of every word that reaches attention: at most MAX_WORDS x WORD_WIDTH. */
  wordVectors(words: readonly Word[], tokenVectors: Float32Array): Outcome<Float32Array> {
    const ranges = new Int32Array(
      words.slice(0, MAX_WORDS).flatMap((word) => [word.firstToken, word.tokenCount]),
    );
    const result = this.#module.wordVectors(ranges, tokenVectors, WORD_WIDTH);
    if (result.status !== 'ok' || result.values === null) return failed(result);
    return { ok: true, value: result.values };
  }

  /** An object of the head, or of the circuit without its two-qubit gates, and a handle to ask about it. */
  encode(parts: ObjectParts): Outcome<EncodedObject> {
    const { cut, caption, language } = parts;
    if (this.#head === null) return notLoaded('the head');
    const head = cut ? this.#counterparts?.cut : this.#head;
    if (head === undefined) return notLoaded('the circuit without its two-qubit gates');
    const regions = this.#part(parts.regions, 'regions');
    if (!regions.ok) return regions;
    const words = this.#part(parts.words, 'words');
    if (!words.ok) return words;
    const features = { regions: regions.value, words: words.value, caption, language };
    return this.#kept(head.encode(features));
  }

  /** The same object of the head from what was kept of it. */
  restore(kept: KeptObject): Outcome<EncodedObject> {
    return this.#head ? this.#kept(this.#head.restore(kept)) : notLoaded('the head');
  }

  /** What a row of MEASUREMENTS says. */
  measure<Name extends MeasurementName>(
    name: Name,
    argument: ArgumentOf<Measurements[Name]>,
  ): Outcome<ResultOfMeasurement<Name>> {
    const { object: handle } = argument;
    const object = this.#objects.get(handle);
    if (object === undefined) return unknown(handle);
    return answerMeasurement(name, object, argument, this.#counterparts);
  }

  forget(): Outcome<null> {
    this.#objects.clear();
    return { ok: true, value: null };
  }

  /** Frees what the module holds; the engine is not usable afterwards. */
  delete(): void {
    this.#tokenizer?.delete();
    this.#tokenizer = null;
    this.#dropHeads();
  }

  #dropHeads(): void {
    this.#objects.clear();
    this.#counterparts?.delete();
    this.#counterparts = null;
    this.#head?.delete();
    this.#head = null;
  }

  #part(
    part: Float32Array | SharedPart | null,
    name: 'regions' | 'words',
  ): Outcome<Features['regions']> {
    if (part === null || part instanceof Float32Array) return { ok: true, value: part };
    const object = this.#objects.get(part.of);
    return object?.features ? { ok: true, value: object.features[name] } : unknown(part.of);
  }

  #kept(made: Outcome<MadeObject>): Outcome<EncodedObject> {
    if (!made.ok) return made;
    const { object, encoded } = made.value;
    const handle = this.#nextObject++;
    this.#objects.set(handle, object);
    return { ok: true, value: { ...encoded, object: handle } };
  }
}

/**
 * Marks stand next to the letter that they belong to: a character between them that nobody sees, which core
 * drops only afterwards, would keep NFKC from joining the two.
 */
function marksFirst(caption: string): string {
  return caption.replace(
    /((?!\s)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]+)((?:(?!\p{Default_Ignorable_Code_Point})\p{Mark})+)/gu,
    '$2$1',
  );
}

function wordsOf(caption: string, rows: Int32Array): Word[] {
  const words: Word[] = [];
  for (let at = 0; at + 4 < rows.length; at += 5) {
    const [begin = 0, end = 0, firstToken = 0, tokenCount = 0, joins] = rows.subarray(at, at + 5);
    const text = caption.slice(begin, end);
    words.push({ text, begin, end, firstToken, tokenCount, functionWord: joins === 1 });
  }
  return words;
}

function notLoaded(what: string): Failed {
  return fail('invalid_argument', `${what} has not been loaded`);
}

function unknown(handle: number): Failed {
  return fail('unknown_object', `there is no object ${handle}`);
}
