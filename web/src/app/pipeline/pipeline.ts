/**
 * The one way from a photo and a caption to an answer, and to everything that is measured about it, for
 * the page and for programs of Node alike. An object is encoded once; whatever is asked of it then names
 * it by its handle. An engine that does not have it (any more) is given it again from memory.
 */

import type { ObjectParts } from '../../engine/calls';
import {
  MEASUREMENTS,
  type MeasurementName,
  type PlanOf,
  type ResultOfMeasurement,
} from '../../engine/measurements';
import type { CircuitCard, HeadCard } from '../../engine/types';
import { Once } from '../../rpc/once';
import { fail, type Outcome, orCancelled } from '../../rpc/outcome';
import { answerOf } from './answer';
import { type CaptionFeatures, captionFeatures, isEncoded } from './caption';
import type { PipelineEnds } from './ends';
import { type KnownObject, Memory } from './memory';
import type { Prepared } from './prepared';
import type {
  CaptionInput,
  PhotoSource,
  PreparationInput,
  Recognition,
  RecognitionInput,
} from './recogniser';
import { SharedWork } from './shared-work';
import { withoutFunctionWords } from './word-maps';

/** An object that the engine has, and what that took: nothing, where it had it. */
interface Given extends KnownObject {
  readonly vision: number;
  readonly text: number;
  readonly encoding: number;
}

export class Pipeline {
  readonly #ends: PipelineEnds;
  readonly #memory = new Memory();
  readonly #encoding = new SharedWork<Given>();
  readonly #cut: Once<CircuitCard>;
  #card: HeadCard | null = null;
  /** There may be something to forget behind the ends: in both, or in the engine alone. */
  #used = false;
  #usedEngine = false;

  constructor(ends: PipelineEnds) {
    this.#ends = ends;
    this.#cut = new Once(async () => {
      const file = await ends.counterpartsFile();
      return file.ok ? ends.engine('loadCounterparts', file.value) : file;
    });
  }

  async loadHead(file: Uint8Array, signal?: AbortSignal): Promise<Outcome<HeadCard>> {
    const card = await this.#ends.engine('loadHead', file, signal);
    if (!card.ok) return card;
    this.#card = card.value;
    // Its lexicon tells the language of a caption.
    this.#memory.forgetHead();
    this.#cut.forget();
    return card;
  }

  /** Has what `counterparts`, and all that asks for the circuit cut, needs before it is asked. */
  async prepareCounterparts(signal?: AbortSignal): Promise<Outcome<null>> {
    const cut = await orCancelled(this.#cut.get(), signal);
    return cut.ok ? { ok: true, value: null } : cut;
  }

  /**
   * The photo and the caption are those that `prepared` was made of: whatever is asked about them unchanged, and does
   * not need what the encoders make of them, asks no encoder.
   */
  adopt(input: Pick<RecognitionInput, 'photo' | 'caption'>, prepared: Prepared): void {
    this.#memory.keepPrepared(input, prepared);
  }

  async recognise(input: RecognitionInput, signal?: AbortSignal): Promise<Outcome<Recognition>> {
    const said = await this.#ask('answer', input, {}, signal);
    if (!said.ok) return said;
    const { result, given, milliseconds } = said.value;
    const circuit = input.cut ? await this.#cut.get() : null;
    if (circuit && !circuit.ok) return circuit;
    if (this.#card === null) return fail('invalid_argument', 'the head has not been loaded');
    const { encoded, caption, vision, text, encoding } = given;
    const common = circuit?.value ?? this.#card;
    const answer = answerOf(this.#card.classes, common, encoded, result, input.angles ?? null);
    const ignoredWords = caption.tokens.words.length - caption.seenWords;
    // What was waited for, a model on its way or another question, is no part of it.
    const timing = { vision, text, head: encoding + milliseconds };
    return { ok: true, value: { answer, tokens: caption.tokens, ignoredWords, timing } };
  }

  /** A row of MEASUREMENTS, of what is given at its angles. */
  async measure<Name extends MeasurementName>(
    name: Name,
    input: RecognitionInput,
    plan: PlanOf<Name>,
    signal?: AbortSignal,
  ): Promise<Outcome<ResultOfMeasurement<Name>>> {
    if (name === 'counterparts') {
      const ready = await this.prepareCounterparts(signal);
      if (!ready.ok) return ready;
    }
    const asked = await this.#ask(name, input, plan, signal);
    return asked.ok ? { ok: true, value: asked.value.result } : asked;
  }

  /** Has the features of a caption, and of a photo, in memory for whoever asks next. */
  async prepare(input: PreparationInput, signal?: AbortSignal): Promise<Outcome<null>> {
    const features = await this.caption(input, signal);
    if (!features.ok) return features;
    const regions = input.photo ? await this.regions(input.photo, [], signal) : null;
    return regions && !regions.ok ? regions : { ok: true, value: null };
  }

  /** What the head is given of a photo: REGIONS x region width. */
  async regions(
    photo: PhotoSource,
    blurred: readonly number[] = [],
    signal?: AbortSignal,
  ): Promise<Outcome<{ readonly values: Float32Array; readonly milliseconds: number }>> {
    const known = this.#memory.photo(photo, blurred);
    if (known) return { ok: true, value: { values: known, milliseconds: 0 } };
    const open = 'open' in photo ? await photo.open(signal) : ({ ok: true, value: photo } as const);
    if (!open.ok) return open;
    const { tensor } = open.value;
    this.#used = true;
    const encoded = await this.#ends.encoders('regions', { tensor, blurred }, signal);
    if (encoded.ok) this.#memory.keepPhoto(photo, blurred, encoded.value.values);
    return encoded;
  }

  /** What the head is given of a caption. */
  async caption(caption: CaptionInput, signal?: AbortSignal): Promise<Outcome<CaptionFeatures>> {
    const known = this.#memory.caption(caption);
    if (known) return { ok: true, value: { ...known, milliseconds: 0 } };
    const { engine, encoders } = this.#ends;
    this.#used = true;
    const features = await captionFeatures(engine, encoders, caption, signal);
    if (features.ok) this.#memory.keepCaption(caption, features.value);
    return features;
  }

  /**
   * Nothing that was computed from photos and captions is kept, here at once and behind the ends once it resolves:
   * an end that fails is replaced by one that knows nothing.
   */
  async forget(): Promise<void> {
    this.#memory.forget();
    const { engine, encoders } = this.#ends;
    const parts = [
      this.#used || this.#usedEngine ? engine('forget', null) : null,
      this.#used ? encoders('forget', null) : null,
    ];
    this.#used = false;
    this.#usedEngine = false;
    await Promise.all(parts);
  }

  /** Asks once more with a fresh handle if the engine does not know the one that was remembered. */
  async #ask<Name extends MeasurementName>(
    name: Name,
    input: RecognitionInput,
    plan: PlanOf<Name>,
    signal?: AbortSignal,
  ): Promise<Outcome<{ result: ResultOfMeasurement<Name>; given: Given; milliseconds: number }>> {
    const { features } = MEASUREMENTS[name];
    for (let again = false; ; again = true) {
      const given = await this.#object(input, features, signal);
      if (!given.ok) return given;
      const { object } = given.value.encoded;
      const argument = { ...plan, object, angles: input.angles ?? null };
      const began = performance.now();
      const result = await this.#ends.engine<Name>(name, argument as never, signal);
      if (result.ok) {
        const milliseconds = performance.now() - began;
        const value = result.value as ResultOfMeasurement<Name>;
        return { ok: true, value: { result: value, given: given.value, milliseconds } };
      }
      if (again || result.failure.status !== 'unknown_object') return result;
      this.#memory.dropObject(input);
    }
  }

  /** Encoded once, however many ask for it at the same time. */
  async #object(
    input: RecognitionInput,
    features: boolean,
    signal?: AbortSignal,
  ): Promise<Outcome<Given>> {
    const known = this.#memory.object(input, features);
    if (known) return { ok: true, value: { ...known, vision: 0, text: 0, encoding: 0 } };
    const prepared = features ? undefined : this.#memory.prepared(input);
    const key = `${this.#memory.key(input)}${prepared ? 'prepared' : ''}`;
    return this.#encoding.ask(
      key,
      async (abort) =>
        (prepared && (await this.#restored(input, prepared, abort))) ?? this.#made(input, abort),
      signal,
    );
  }

  /** Null: the engine does not take it for an object of its head. */
  async #restored(
    input: RecognitionInput,
    { kept, recognition: { answer, tokens, ignoredWords } }: Prepared,
    signal: AbortSignal,
  ): Promise<Outcome<Given> | null> {
    this.#usedEngine = true;
    const began = performance.now();
    const restored = await this.#ends.engine('restore', kept, signal);
    if (!restored.ok) return restored.failure.status === 'invalid_argument' ? null : restored;
    const encoded = { ...restored.value, attention: answer.attention };
    const caption = { tokens, seenWords: tokens.words.length - ignoredWords };
    const known = { encoded, caption, restored: true };
    this.#memory.keepObject(input, known);
    const encoding = performance.now() - began;
    return { ok: true, value: { ...known, vision: 0, text: 0, encoding } };
  }

  async #made(input: RecognitionInput, signal: AbortSignal): Promise<Outcome<Given>> {
    const [photo, caption, cut] = await Promise.all([
      input.photo && this.regions(input.photo, input.blurred, signal),
      this.caption(input, signal),
      input.cut ? this.prepareCounterparts(signal) : null,
    ]);
    if (photo && !photo.ok) return photo;
    if (!caption.ok) return caption;
    if (cut && !cut.ok) return cut;
    const { words, tokens } = caption.value;
    const regions = photo?.value.values ?? null;
    const text = words === null && isEncoded(tokens) ? '' : tokens.caption;
    if (regions === null && text === '') {
      return fail('nothing_given', 'neither a photo nor a caption');
    }
    const { language } = tokens;
    const parts = { regions, words, caption: text, language, cut: input.cut ?? false };
    const began = performance.now();
    const encoded = await this.#encode(input, parts, signal);
    if (!encoded.ok) return encoded;
    const encoding = performance.now() - began;
    const attention = withoutFunctionWords(encoded.value.attention, tokens.words);
    const made = { encoded: { ...encoded.value, attention }, caption: caption.value };
    this.#memory.keepObject(input, made);
    const vision = photo?.value.milliseconds ?? 0;
    const spent = { vision, text: caption.value.milliseconds, encoding };
    return { ok: true, value: { ...made, ...spent } };
  }

  /** A part that the engine has from another object does not travel again, unless it has lost that object. */
  async #encode(input: RecognitionInput, parts: ObjectParts, signal: AbortSignal) {
    const { regions, words } = this.#memory.sharing(input);
    const shared: ObjectParts = {
      ...parts,
      regions: parts.regions && (regions === undefined ? parts.regions : { of: regions }),
      words: parts.words && (words === undefined ? parts.words : { of: words }),
    };
    const encoded = await this.#ends.engine('encode', shared, signal);
    if (encoded.ok || encoded.failure.status !== 'unknown_object') return encoded;
    return this.#ends.engine('encode', parts, signal);
  }
}
