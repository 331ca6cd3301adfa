/** Decoder, encoders and engine in this process: what one worker of a program of Node runs. */

import type { CaptionFeatures } from '../src/app/pipeline/caption';
import { Pipeline } from '../src/app/pipeline/pipeline';
import type { Recognition, RecognitionInput } from '../src/app/pipeline/recogniser';
import { Encoders } from '../src/encoders/encoders';
import { MANIFEST } from '../src/encoders/integrity';
import type { SessionFactory } from '../src/encoders/session';
import { Engine } from '../src/engine/engine';
import type { MeasurementName, PlanOf, ResultOfMeasurement } from '../src/engine/measurements';
import { decodePhoto, type PhotoTools, photoFromRgba } from '../src/engine/photo-decoder';
import type {
  CaptionLanguage,
  EncodedObject,
  Features,
  HeadCard,
  Photo,
  Said,
} from '../src/engine/types';
import { askHandlers } from '../src/rpc/call-table';
import { fail, type Outcome } from '../src/rpc/outcome';
import { libraryReader, readModel, readModules } from './generated-files';

export class LocalRecogniser {
  readonly #engine: Engine;
  readonly #photos: PhotoTools;
  readonly #pipeline: Pipeline;
  #head = '';

  private constructor(engine: Engine, encoders: Encoders, photos: PhotoTools) {
    this.#engine = engine;
    this.#photos = photos;
    this.#pipeline = new Pipeline({
      engine: askHandlers(engine.handlers()),
      encoders: askHandlers(encoders.handlers()),
      counterpartsFile: () => readModel(`${this.#head}-counterparts.safetensors`),
    });
  }

  /** Everything but a head: enough to make features. `threads`: of one inference, by onnxruntime-node. */
  static async create(threads: number): Promise<Outcome<LocalRecogniser>> {
    // Whoever brings other sessions needs no such package.
    const { nodeSessions } = await import('./node-session');
    return LocalRecogniser.with(nodeSessions(threads));
  }

  /** The same with encoders of any runtime. */
  static async with(session: SessionFactory): Promise<Outcome<LocalRecogniser>> {
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
    const encoders = new Encoders(await session(vision.value), await session(text.value));
    const photos = { decoder: modules.value.decoder, library: libraryReader() };
    return { ok: true, value: new LocalRecogniser(engine, encoders, photos) };
  }

  async loadHead(name: string): Promise<Outcome<HeadCard>> {
    if (MANIFEST[`${name}.safetensors`] === undefined) {
      const known = headNames().join(', ');
      return fail('invalid_argument', `there is no head "${name}"; there are: ${known}`);
    }
    const file = await readModel(`${name}.safetensors`);
    if (!file.ok) return file;
    return this.loadHeadFile(file.value);
  }

  /** A head that is not of the manifest: nothing but its content says what it is. */
  async loadHeadFile(file: Uint8Array<ArrayBuffer>): Promise<Outcome<HeadCard>> {
    const card = await this.#pipeline.loadHead(file);
    if (card.ok) this.#head = card.value.name;
    return card;
  }

  openPhoto(file: Uint8Array): Promise<Outcome<Photo>> {
    return decodePhoto(this.#photos, file);
  }

  /** Pixels that were changed after they had been decoded (augmented views). */
  photoFromRgba(rgba: Uint8Array, width: number, height: number): Promise<Outcome<Photo>> {
    return photoFromRgba(this.#photos, rgba, width, height);
  }

  recognise(input: RecognitionInput): Promise<Outcome<Recognition>> {
    return this.#pipeline.recognise(input);
  }

  /** A row of MEASUREMENTS (engine/measurements.ts). */
  measure<Name extends MeasurementName>(
    name: Name,
    input: RecognitionInput,
    plan: PlanOf<Name>,
  ): Promise<Outcome<ResultOfMeasurement<Name>>> {
    return this.#pipeline.measure(name, input, plan);
  }

  /** What the head is given of a photo: REGIONS x region width. */
  async regions(photo: Photo, blurred: readonly number[] = []): Promise<Outcome<Float32Array>> {
    const encoded = await this.#pipeline.regions(photo, blurred);
    return encoded.ok ? { ok: true, value: encoded.value.values } : encoded;
  }

  /** What the head is given of a caption; without a language that is guessed. */
  caption(caption: string, language?: CaptionLanguage): Promise<Outcome<CaptionFeatures>> {
    return this.#pipeline.caption({ caption, language });
  }

  /** What the head says of features, whatever they were made of. */
  answerTo(features: Features): Outcome<Said & EncodedObject> {
    const encoded = this.#engine.encode({ ...features, cut: false });
    if (!encoded.ok) return encoded;
    const { object } = encoded.value;
    const said = this.#engine.measure('answer', { object, angles: null });
    return said.ok ? { ok: true, value: { ...encoded.value, ...said.value } } : said;
  }
}

/** Of the heads that were registered before the last build. */
function headNames(): string[] {
  return Object.keys(MANIFEST)
    .filter((file) => file.endsWith('.safetensors') && !file.endsWith('-counterparts.safetensors'))
    .map((file) => file.slice(0, -'.safetensors'.length));
}
