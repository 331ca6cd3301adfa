/** A recogniser whose every promise is settled by the test, to play through any order of events. */

import type { Prepared } from '../../../web/src/app/pipeline/prepared';
import type {
  LoadNews,
  PreparationInput,
  Recognition,
  RecognitionInput,
} from '../../../web/src/app/pipeline/recogniser';
import type { GalleryObject } from '../../../web/src/app/state/gallery';
import type { Services } from '../../../web/src/app/state/services';
import { MODEL } from '../../../web/src/app/state/share';
import type {
  MeasurementName,
  PlanOf,
  ResultOfMeasurement,
} from '../../../web/src/engine/measurements';
import type { HeadCard, Photo } from '../../../web/src/engine/types';
import type { Outcome, StatusName } from '../../../web/src/rpc/outcome';

export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(status: Exclude<StatusName, 'ok'>): Outcome<never> {
  return { ok: false, failure: { status, detail: `because of ${status}` } };
}

/** One call that waits for the test. */
export interface Call<Input, Output> {
  readonly input: Input;
  readonly signal: AbortSignal | undefined;
  readonly settle: (outcome: Outcome<Output>) => Promise<void>;
}

class Calls<Input, Output> {
  readonly all: Call<Input, Output>[] = [];

  make(input: Input, signal?: AbortSignal): Promise<Outcome<Output>> {
    return new Promise((resolve) => {
      const settle = async (outcome: Outcome<Output>): Promise<void> => {
        resolve(outcome);
        await settled();
      };
      this.all.push({ input, signal, settle });
    });
  }

  get last(): Call<Input, Output> {
    const call = this.all.at(-1);
    if (!call) throw new Error('nothing was called');
    return call;
  }
}

type MeasuredCalls<Name extends MeasurementName> = Calls<
  { readonly input: RecognitionInput; readonly plan: PlanOf<Name> },
  ResultOfMeasurement<Name>
>;

/** Until every promise that can go on has gone on. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

export class ServicesDouble {
  readonly loads = new Calls<LoadNews, HeadCard>();
  readonly photos = new Calls<Blob, Photo>();
  readonly recognitions = new Calls<RecognitionInput, Recognition>();
  readonly preparations = new Calls<PreparationInput, null>();
  readonly #measured = new Map<MeasurementName, unknown>();
  /** Object -> its prepared answer. */
  readonly prepared = new Map<string, Prepared>();
  readonly galleries = new Calls<null, readonly GalleryObject[]>();
  readonly pictures = new Calls<GalleryObject, Blob>();
  readonly pauses: { milliseconds: number; end: () => Promise<void> }[] = [];
  readonly adopted: { readonly input: object; readonly prepared: Prepared }[] = [];
  readonly notes: string[] = [];
  /** When everything was forgotten: how often had been asked before. */
  readonly forgotten: number[] = [];

  /** All calls of one measurement. */
  measured<Name extends MeasurementName>(name: Name): MeasuredCalls<Name> {
    const known = this.#measured.get(name) as MeasuredCalls<Name> | undefined;
    const calls = known ?? new Calls();
    this.#measured.set(name, calls);
    return calls;
  }

  readonly services: Services = {
    model: MODEL,
    recogniser: {
      load: (news) => this.loads.make(news),
      version: async () => ok('1.2.3'),
      openPhoto: (file, signal) => this.photos.make(file, signal),
      recognise: (input, signal) => this.recognitions.make(input, signal),
      adopt: (input, prepared) => this.adopted.push({ input, prepared }),
      prepare: (caption, signal) => this.preparations.make(caption, signal),
      measure: (name, input, plan, signal) => this.measured(name).make({ input, plan }, signal),
      prepareCounterparts: async () => ok(null),
      forget: async () => {
        this.forgotten.push(this.recognitions.all.length);
      },
    },
    prepared: ({ id }) => this.prepared.get(id) ?? null,
    listGallery: () => this.galleries.make(null),
    fetchPicture: (object, signal) => this.pictures.make(object, signal),
    pause: (milliseconds, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve());
        const end = async (): Promise<void> => {
          resolve();
          await settled();
        };
        this.pauses.push({ milliseconds, end });
      }),
    log: (detail) => this.notes.push(detail),
  };
}
