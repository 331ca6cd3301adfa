/** Decoder, encoders and engine in this process: what one worker of the command line runs. */

import type { DecoderModule } from '../../wasm/decoder';
import { measured, type RecognitionSteps, recognise } from '../src/app/pipeline/recognise';
import type { Recognition, RecognitionInput } from '../src/app/pipeline/recogniser';
import { Encoders } from '../src/encoders/encoders';
import { MANIFEST } from '../src/encoders/integrity';
import { Engine } from '../src/engine/engine';
import { decodePhoto, photoFromRgba } from '../src/engine/photo-decoder';
import type { CounterpartAnswer, HeadCard, Outcome, Photo } from '../src/engine/types';
import type { WasmModule } from '../src/engine/wasm-module';
import { fail } from '../src/rpc/outcome';
import { readModel, readModules } from './generated-files';
import { nodeSessions } from './node-session';

export class LocalRecogniser {
  readonly steps: RecognitionSteps;
  readonly #engine: Engine;
  readonly #decoder: WasmModule<DecoderModule>;

  private constructor(engine: Engine, encoders: Encoders, decoder: WasmModule<DecoderModule>) {
    this.#engine = engine;
    this.#decoder = decoder;
    this.steps = {
      tokenise: async (caption) => engine.tokenise(caption),
      encodePhoto: (photo, blurred) => encoders.regions(photo.tensor, blurred),
      encodeTokens: (ids) => encoders.tokens(ids),
      wordVectors: async (words, vectors) => engine.wordVectors(words, vectors),
      answer: async (features) => engine.answer(features),
    };
  }

  /** Everything but a head: enough to make features. */
  static async create(threads: number): Promise<Outcome<LocalRecogniser>> {
    const [modules, vision, text, vocabulary] = await Promise.all([
      readModules(),
      readModel('vision.onnx'),
      readModel('text.onnx'),
      readModel('vocabulary.json'),
    ]);
    if (!modules.ok) return modules;
    if (!vision.ok) return vision;
    if (!text.ok) return text;
    if (!vocabulary.ok) return vocabulary;
    const engine = await Engine.create(modules.value.qurio);
    const loaded = engine.loadVocabulary(new TextDecoder().decode(vocabulary.value));
    if (!loaded.ok) return loaded;
    const session = nodeSessions(threads);
    const encoders = new Encoders(await session(vision.value), await session(text.value));
    return { ok: true, value: new LocalRecogniser(engine, encoders, modules.value.decoder) };
  }

  async loadHead(name: string): Promise<Outcome<HeadCard>> {
    if (MANIFEST[`${name}.safetensors`] === undefined) {
      const known = headNames().join(', ');
      return fail('invalid_argument', `there is no head "${name}"; there are: ${known}`);
    }
    const file = await readModel(`${name}.safetensors`);
    return file.ok ? this.#engine.loadHead(file.value) : file;
  }

  /** The arms that the loaded head of this name is held against. */
  async loadCounterparts(name: string): Promise<Outcome<null>> {
    const file = await readModel(`${name}-counterparts.safetensors`);
    return file.ok ? this.#engine.loadCounterparts(file.value) : file;
  }

  openPhoto(file: Uint8Array): Promise<Outcome<Photo>> {
    return decodePhoto(this.#decoder, file);
  }

  /** Pixels that were changed after they had been decoded (augmented views). */
  photoFromRgba(rgba: Uint8Array, width: number, height: number): Promise<Outcome<Photo>> {
    return photoFromRgba(this.#decoder, rgba, width, height);
  }

  recognise(input: RecognitionInput): Promise<Outcome<Recognition>> {
    return recognise(this.steps, input);
  }

  counterparts(input: RecognitionInput): Promise<Outcome<readonly CounterpartAnswer[]>> {
    return measured(this.steps, input, async (features) => this.#engine.counterparts(features));
  }
}

/** Of the heads that were registered before the last build. */
function headNames(): string[] {
  return Object.keys(MANIFEST)
    .filter((file) => file.endsWith('.safetensors') && !file.endsWith('-counterparts.safetensors'))
    .map((file) => file.slice(0, -'.safetensors'.length));
}
