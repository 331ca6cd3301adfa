/**
 * The engine in the process that calls it: tokenizer and head behind plain data. The page runs it in a
 * worker (worker.ts), the command line directly. A method that throws means that the module trapped:
 * the instance is lost, and its owner starts another.
 */

import type { EncodedObject, Head, QurioModule, Tokenizer } from '../../../wasm/qurio';
import { type Failed, fail } from '../rpc/outcome';
import { assembled, incomplete, isDistribution } from './answer';
import { Counterparts, type Shipped } from './counterparts';
import { headCard } from './head-card';
import { readSafetensors } from './safetensors';
import {
  type AngleSweep,
  type Answer,
  type CounterpartAnswer,
  type Features,
  type HeadCard,
  MAX_WORDS,
  type Outcome,
  type SafeShots,
  SHIPPED,
  type ShotsAnswer,
  type ShotsPlan,
  type StatusName,
  type Tokens,
  type Word,
} from './types';
import { readVocabulary } from './vocabulary';
import { instantiate, type WasmModule } from './wasm-module';

/** kWordWidth of core/model/head/head.h. */
export const WORD_WIDTH = 512;

/** A curve has a point every three degrees: smooth at any size that it is drawn in. */
const SWEEP_SAMPLES = 121;

/** Experiments that an interval comes from: enough for its ends, and few enough to follow a slider. */
const EXPERIMENTS = 200;
/** Experiments at each number of shots while the number that is enough is looked for. */
const SAFE_EXPERIMENTS = 100;

type LoadedHead = Shipped & { readonly head: Head };

export class Engine {
  readonly #module: QurioModule;
  #tokenizer: Tokenizer | null = null;
  #head: LoadedHead | null = null;
  #counterparts: Counterparts | null = null;

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
    const card = headCard(weights.value.metadata);
    if (!card.ok) return card;
    const head = new this.#module.Head(weights.value);
    if (head.status !== 'ok') {
      const problem = failed(head);
      head.delete();
      return problem;
    }
    this.#head?.head.delete();
    this.#counterparts?.delete();
    this.#counterparts = null;
    this.#head = { head, card: card.value, file: weights.value };
    return card;
  }

  /** The arms that the loaded head is held against. Replaces earlier ones only if they are good. */
  loadCounterparts(file: Uint8Array): Outcome<null> {
    if (this.#head === null) return notLoaded('the head');
    const counterparts = Counterparts.load(this.#module, file, this.#head);
    if (!counterparts.ok) return counterparts;
    this.#counterparts?.delete();
    this.#counterparts = counterparts.value;
    return { ok: true, value: null };
  }

  /** What the head says, and what each of them says; turned angles are the head's alone. */
  counterparts(features: Features): Outcome<readonly CounterpartAnswer[]> {
    if (this.#counterparts === null) return notLoaded('the arms beside the head');
    const counterparts = this.#counterparts;
    return this.#asked({ ...features, cut: false }, (head, object, angles) => {
      const shipped = head.answer(object, angles);
      if (shipped.status !== 'ok') return failed(shipped);
      const others = counterparts.answers(object);
      if (!others.ok) return others;
      const all = [{ name: SHIPPED, probabilities: shipped.headProbabilities }, ...others.value];
      const sound = all.every(
        ({ probabilities }) => probabilities === null || isDistribution(probabilities),
      );
      return sound
        ? { ok: true, value: all }
        : fail('not_finite', 'the probabilities do not sum to 1');
    });
  }

  /** NFKC, then pieces and the words they belong to. A blank caption has no words. */
  tokenise(caption: string): Outcome<Tokens> {
    if (this.#tokenizer === null) return notLoaded('the vocabulary');
    // A lone surrogate is no text: what UTF-8 would make of it anyway, before the offsets are counted.
    const normalised = caption.replace(/\p{Surrogate}/gu, '\uFFFD').normalize('NFKC');
    const result = this.#tokenizer.tokenize(new TextEncoder().encode(normalised));
    if (result.status !== 'ok') return failed(result);
    const words = wordsOf(normalised, result.words);
    return { ok: true, value: { caption: normalised, ids: result.ids, words } };
  }

  /** Mean vector of every word that reaches attention: at most MAX_WORDS x WORD_WIDTH. */
  wordVectors(words: readonly Word[], tokenVectors: Float32Array): Outcome<Float32Array> {
    const ranges = new Int32Array(
      words.slice(0, MAX_WORDS).flatMap((word) => [word.firstToken, word.tokenCount]),
    );
    const result = this.#module.wordVectors(ranges, tokenVectors, WORD_WIDTH);
    if (result.status !== 'ok') return failed(result);
    return { ok: true, value: result.values ?? new Float32Array(0) };
  }

  /** The whole answer, attention, amplitudes, and the state after every operation of the circuit. */
  answer(features: Features): Outcome<Answer> {
    return this.#asked(features, (head, object, angles, card) => {
      const answer = head.answer(object, angles);
      if (answer.status !== 'ok') return failed(answer);
      const trace = head.trace(object, angles);
      if (trace.status !== 'ok') return failed(trace);
      return assembled(card, head, object, answer, trace, angles);
    });
  }

  /** The quantum head with finitely many shots on a noisy circuit. */
  shots(features: Features, plan: ShotsPlan): Outcome<ShotsAnswer> {
    return this.#asked(features, (head, object, angles) => {
      const result = head.shots(object, angles, { ...plan, repeats: EXPERIMENTS });
      if (result.status !== 'ok') return failed(result);
      const { probabilities, low, high, limit, agreement } = result;
      if (!probabilities || !low || !high || !limit) return incomplete();
      const value = { plan, probabilities, low, high, limit, experiments: EXPERIMENTS, agreement };
      return { ok: true, value };
    });
  }

  /** How many shots are enough on a circuit with the plan's noise. */
  safeShots(features: Features, plan: ShotsPlan): Outcome<SafeShots> {
    return this.#asked(features, (head, object, angles) => {
      const result = head.safeShots(object, angles, { ...plan, repeats: SAFE_EXPERIMENTS });
      if (result.status !== 'ok') return failed(result);
      return { ok: true, value: { shots: result.shots > 0 ? result.shots : null } };
    });
  }

  /**
   * The whole answer's probabilities without each of the regions from `first` to `end` - 1 in turn:
   * REGIONS - 1 others speak, and their mean stands in its place. (end - first) x classes.
   */
  withoutRegions(features: Features, first: number, end: number): Outcome<Float32Array> {
    return this.#asked(features, (head, object, angles) => {
      const rows = head.withoutRegions(object, first, end, angles);
      if (rows.status !== 'ok') return failed(rows);
      return rows.values ? { ok: true, value: rows.values } : incomplete();
    });
  }

  /** The quantum head for every turn of one angle, the others as given. */
  angleSweep(features: Features, angle: number): Outcome<AngleSweep> {
    return this.#asked(features, (head, object, angles) => {
      const curve = head.angleSweep(object, angles, angle, SWEEP_SAMPLES);
      if (curve.status !== 'ok') return failed(curve);
      const { probabilities, gradient } = curve;
      if (!probabilities || !gradient) return incomplete();
      return { ok: true, value: { samples: SWEEP_SAMPLES, probabilities, gradient } };
    });
  }

  /** Frees what the module holds; the engine is not usable afterwards. */
  delete(): void {
    this.#tokenizer?.delete();
    this.#head?.head.delete();
    this.#counterparts?.delete();
    this.#tokenizer = null;
    this.#head = null;
    this.#counterparts = null;
  }

  /** Asks the head that features are for about their object. */
  #asked<T>(
    { regions, words, caption, cut = false, angles = null }: Features,
    ask: (
      head: Head,
      object: EncodedObject,
      angles: Float32Array | null,
      card: HeadCard,
    ) => Outcome<T>,
  ): Outcome<T> {
    if (this.#head === null) return notLoaded('the head');
    const head = cut ? this.#counterparts?.cut : this.#head.head;
    if (head === undefined) return notLoaded('the circuit without its two-qubit gates');
    const object = head.encode(regions, words, new TextEncoder().encode(caption));
    try {
      if (object.status !== 'ok') return failed(object);
      return ask(head, object, angles, this.#head.card);
    } finally {
      object.delete();
    }
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

function failed(result: { readonly status: StatusName; readonly message: string }): Failed {
  return fail(result.status === 'ok' ? 'worker_failed' : result.status, result.message);
}

function notLoaded(what: string): Failed {
  return fail('invalid_argument', `${what} has not been loaded`);
}
