/**
 * The engine in the process that calls it: tokenizer and head behind plain data. The page runs it in a
 * worker (worker.ts), the command line directly. A method that throws means that the module trapped:
 * the instance is lost, and its owner starts another.
 */

import type { AnswerResult, Head, QurioModule, Tokenizer, TraceResult } from '../../../wasm/qurio';
import { headCard } from './head-card';
import { type Failed, fail } from './outcome';
import { readSafetensors } from './safetensors';
import {
  type Answer,
  type Features,
  type HeadCard,
  MAX_WORDS,
  type Outcome,
  type StatusName,
  type Tokens,
  type Trace,
  type Word,
} from './types';
import { readVocabulary } from './vocabulary';
import { instantiate, type WasmModule } from './wasm-module';

/** kWordWidth of core/model/head.h. */
export const WORD_WIDTH = 512;

type LoadedHead = { readonly head: Head; readonly card: HeadCard };

export class Engine {
  readonly #module: QurioModule;
  #tokenizer: Tokenizer | null = null;
  #head: LoadedHead | null = null;

  private constructor(module: QurioModule) {
    this.#module = module;
  }

  static async create(module: WasmModule<QurioModule>): Promise<Engine> {
    return new Engine(await instantiate(module));
  }

  /** The version in CMakeLists.txt. */
  get version(): string {
    return this.#module.version();
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

  /** A safetensors file. Replaces an earlier head only if it is good. */
  loadHead(file: Uint8Array): Outcome<HeadCard> {
    const weights = readSafetensors(file);
    if (!weights.ok) return weights;
    const head = new this.#module.Head(weights.value.arrays);
    const card: Outcome<HeadCard> =
      head.status === 'ok' ? headCard(weights.value.metadata, head.classes) : failed(head);
    if (!card.ok) {
      head.delete();
      return card;
    }
    this.#head?.head.delete();
    this.#head = { head, card: card.value };
    return card;
  }

  /** NFKC, then pieces and the words they belong to. A blank caption has no words. */
  tokenise(caption: string): Outcome<Tokens> {
    if (this.#tokenizer === null) return notLoaded('the vocabulary');
    // A lone surrogate is no text: what UTF-8 would make of it anyway, before the offsets are counted.
    const normalised = caption.replace(/\p{Surrogate}/gu, '\uFFFD').normalize('NFKC');
    const result = this.#tokenizer.tokenize(new TextEncoder().encode(normalised));
    if (result.status !== 'ok' || result.ids === null || result.words === null) {
      return failed(result);
    }
    const words = wordsOf(normalised, result.words);
    return { ok: true, value: { caption: normalised, ids: result.ids, words } };
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

  /** Classes, attention, amplitudes, and the state after every operation of the circuit. */
  answer(features: Features): Outcome<Answer> {
    if (this.#head === null) return notLoaded('the head');
    const { head, card } = this.#head;
    const answer = head.answer(features.regions, features.words);
    if (answer.status !== 'ok') return failed(answer);
    const trace = head.trace(features.regions, features.words);
    if (trace.status !== 'ok') return failed(trace);
    return assembled(card, head, answer, trace);
  }

  /** Frees what the module holds; the engine is not usable afterwards. */
  delete(): void {
    this.#tokenizer?.delete();
    this.#head?.head.delete();
    this.#tokenizer = null;
    this.#head = null;
  }
}

function wordsOf(caption: string, rows: Int32Array): Word[] {
  const words: Word[] = [];
  for (let at = 0; at + 3 < rows.length; at += 4) {
    const [begin = 0, end = 0, firstToken = 0, tokenCount = 0] = rows.subarray(at, at + 4);
    words.push({ text: caption.slice(begin, end), begin, end, firstToken, tokenCount });
  }
  return words;
}

function assembled(
  card: HeadCard,
  head: Head,
  answer: AnswerResult,
  trace: TraceResult,
): Outcome<Answer> {
  const { probabilities, amplitudes, expectations } = answer;
  const angles = head.angles();
  if (!probabilities || !amplitudes || !expectations || !angles || !trace.values) {
    return fail('weights_mismatch', 'the head gave an incomplete answer');
  }
  if (!isDistribution(probabilities)) {
    return fail('not_finite', 'the probabilities do not sum to 1');
  }
  const { qubits, classes, rows, rowLength, values } = trace;
  const steps: Trace = { qubits, classes, rows, rowLength, values };
  return {
    ok: true,
    value: {
      classes: card.classes,
      probabilities,
      top: answer.top,
      confidence: answer.confidence,
      threshold: answer.threshold,
      abstain: answer.abstain,
      attention: {
        wordToRegion: answer.wordToRegion,
        regionToWord: answer.regionToWord,
        wordWeights: answer.wordWeights,
        regionWeights: answer.regionWeights,
        pooledRegions: answer.pooledRegions,
      },
      amplitudes,
      expectations,
      angles,
      circuit: head.circuit(),
      trace: steps,
    },
  };
}

/** Finite, and 1 in sum within 1e-4: a NaN never reaches the screen. */
function isDistribution(probabilities: Float32Array): boolean {
  let sum = 0;
  for (const p of probabilities) sum += p;
  return Math.abs(sum - 1) <= 1e-4;
}

function failed(result: { readonly status: StatusName; readonly message: string }): Failed {
  return fail(result.status === 'ok' ? 'worker_failed' : result.status, result.message);
}

function notLoaded(what: string): Failed {
  return fail('invalid_argument', `${what} has not been loaded`);
}
