/**
 * What the visitor can do, and what the page does about it: the only code that moves the state.
 * The latest input wins: whatever it overtakes is aborted, and its late answer changes nothing.
 */

import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Outcome } from '../engine/types';
import type { Answered, PictureOrigin } from './answered';
import { type Effects, EffectsMeter } from './effects';
import type { GalleryObject } from './gallery';
import { isHeic } from './photo-format';
import type { Recogniser, Recognition } from './recogniser';
import { type AppState, type Event, initialState, isAnswered, isEmpty, reduce } from './state';
import {
  onBaseWords,
  toggled,
  UNCHANGED,
  type Variation,
  variedInput,
  withAngle,
} from './variation';

/** Typing is answered after a pause of this many milliseconds, or at once on Enter. */
export const TYPING_PAUSE_MS = 350;

/** What the actions need from the world outside. No promise rejects. */
export interface Services {
  readonly recogniser: Recogniser;
  listGallery(): Promise<Outcome<readonly GalleryObject[]>>;
  fetchPicture(object: GalleryObject, signal: AbortSignal): Promise<Outcome<Blob>>;
  /** Resolves after the time, at once when aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Notes for whoever looks into a problem; never shown to visitors. */
  log(detail: string): void;
}

export interface Actions {
  /** Loads models and gallery side by side and shows the gallery's first object. */
  start(): Promise<void>;
  chooseObject(object: GalleryObject): Promise<void>;
  choosePhoto(file: File): Promise<void>;
  removePhoto(): void;
  editCaption(text: string): void;
  /** Answers what has been typed without waiting for a pause. */
  submitCaption(): void;
  /** Does again what the current problem stopped. */
  tryAgain(): Promise<void>;
  dismissProblem(): void;
  /** Strikes a word out, or puts it back: the model reads the caption without it. */
  toggleWord(index: number): void;
  /** Blurs a region, or shows it again: the model looks at the photo without it. */
  toggleRegion(index: number): void;
  /** `radians` null: back to the trained angle. */
  turnAngle(index: number, radians: number | null): void;
  /** Everything as it was given. */
  putBack(): void;
  undo(): void;
  redo(): void;
  /** Tries each word, or each word and region, without it; goes on in the background. */
  measureEffects(what: 'words' | 'all'): void;
  stopMeasuring(): void;
}

export interface Store {
  readonly state: ReadonlySignal<AppState>;
  readonly effects: ReadonlySignal<Effects | null>;
  readonly actions: Actions;
}

export function createStore(services: Services): Store {
  const state = signal(initialState);
  const actions = new VisitorActions(services, {
    get: () => state.value,
    dispatch: (event) => {
      state.value = reduce(state.value, event);
    },
  });
  return { state, effects: actions.effects, actions };
}

interface StateAccess {
  get(): AppState;
  dispatch(event: Event): void;
}

class VisitorActions implements Actions {
  readonly #services: Services;
  readonly #state: StateAccess;
  #request = 0;
  #opening = new AbortController();
  #reading = new AbortController();
  #varying = new AbortController();
  readonly #meter = new EffectsMeter((answered, variation, abort) =>
    this.#vary(answered, variation, abort),
  );
  readonly effects = this.#meter.effects;

  constructor(services: Services, state: StateAccess) {
    this.#services = services;
    this.#state = state;
  }

  async start(): Promise<void> {
    await Promise.all([this.#loadModels(), this.#loadGallery()]);
  }

  async chooseObject(object: GalleryObject): Promise<void> {
    await this.#open({ kind: 'gallery', object }, (abort) =>
      this.#services.fetchPicture(object, abort),
    );
  }

  async choosePhoto(file: File): Promise<void> {
    await this.#open({ kind: 'own', name: file.name }, async () => ({ ok: true, value: file }));
  }

  removePhoto(): void {
    this.#opening.abort();
    batch(() => {
      this.#state.dispatch({ type: 'picture-removed' });
      this.#ask();
    });
  }

  editCaption(text: string): void {
    if (text === this.#state.get().caption.text) return;
    batch(() => {
      this.#state.dispatch({ type: 'caption-edited', text });
      this.#ask(TYPING_PAUSE_MS);
    });
  }

  submitCaption(): void {
    if (this.#state.get().reading !== null) this.#ask();
  }

  async tryAgain(): Promise<void> {
    const { problem, models } = this.#state.get();
    this.dismissProblem();
    if (problem?.concerns === 'gallery') await this.#loadGallery();
    if (models.phase === 'failed') await this.#loadModels();
    else this.#ask();
  }

  dismissProblem(): void {
    this.#state.dispatch({ type: 'problem-dismissed' });
  }

  toggleWord(index: number): void {
    const { variation } = this.#state.get();
    this.#try({ ...variation, struck: toggled(variation.struck, index) });
  }

  toggleRegion(index: number): void {
    const { variation } = this.#state.get();
    this.#try({ ...variation, blurred: toggled(variation.blurred, index) });
  }

  turnAngle(index: number, radians: number | null): void {
    this.#try(withAngle(this.#state.get().variation, index, radians));
  }

  putBack(): void {
    this.#try(UNCHANGED);
  }

  undo(): void {
    this.#travel({ type: 'undone' });
  }

  redo(): void {
    this.#travel({ type: 'redone' });
  }

  measureEffects(what: 'words' | 'all'): void {
    const state = this.#state.get();
    if (state.answered && isAnswered(state)) void this.#meter.measure(state.answered, what);
  }

  stopMeasuring(): void {
    this.#meter.stop();
  }

  /** What was under way belongs to the state that is left. */
  #travel(event: Event): void {
    this.#opening.abort();
    this.#reading.abort();
    this.#varying.abort();
    this.#meter.stop();
    this.#state.dispatch(event);
  }

  #try(variation: Variation): void {
    const { answered } = this.#state.get();
    if (!answered || !isAnswered(this.#state.get())) return;
    this.#varying.abort();
    this.#varying = new AbortController();
    const request = ++this.#request;
    this.#state.dispatch({ type: 'variation-chosen', request, variation });
    if (this.#state.get().varying === request) {
      void this.#answerVariation(answered, variation, request, this.#varying.signal);
    }
  }

  async #answerVariation(
    answered: Answered,
    variation: Variation,
    request: number,
    abort: AbortSignal,
  ): Promise<void> {
    const outcome = await this.#vary(answered, variation, abort);
    if (abort.aborted) return;
    if (outcome.ok) {
      const recognition = outcome.value;
      this.#state.dispatch({ type: 'variation-answered', request, recognition });
      return;
    }
    this.#services.log(outcome.failure.detail);
    this.#state.dispatch({ type: 'variation-failed', request, failure: outcome.failure });
  }

  async #vary(
    { picture, caption, recognition }: Answered,
    variation: Variation,
    abort: AbortSignal,
  ): Promise<Outcome<Recognition>> {
    const input = variedInput(picture?.photo ?? null, caption, recognition, variation);
    const outcome = await this.#services.recogniser.recognise(input, abort);
    return outcome.ok ? onBaseWords(outcome.value, recognition, variation.struck) : outcome;
  }

  async #loadModels(): Promise<void> {
    this.#state.dispatch({ type: 'download-started' });
    const outcome = await this.#services.recogniser.load((progress) =>
      this.#state.dispatch({ type: 'download-progressed', progress }),
    );
    if (!outcome.ok) {
      this.#services.log(outcome.failure.detail);
      this.#state.dispatch({ type: 'models-failed', failure: outcome.failure });
      return;
    }
    batch(() => {
      this.#state.dispatch({ type: 'models-ready', card: outcome.value });
      this.#ask();
    });
  }

  async #loadGallery(): Promise<void> {
    const outcome = await this.#services.listGallery();
    if (!outcome.ok) {
      this.#services.log(outcome.failure.detail);
      this.#state.dispatch({ type: 'gallery-failed', failure: outcome.failure });
      return;
    }
    this.#state.dispatch({ type: 'gallery-listed', objects: outcome.value });
    const first = outcome.value[0];
    if (first && isEmpty(this.#state.get())) await this.chooseObject(first);
  }

  async #open(
    origin: PictureOrigin,
    fetchFile: (abort: AbortSignal) => Promise<Outcome<Blob>>,
  ): Promise<void> {
    this.#opening.abort();
    this.#reading.abort();
    this.#opening = new AbortController();
    const abort = this.#opening.signal;
    const request = ++this.#request;
    this.#state.dispatch({ type: 'picture-chosen', request, origin });

    const file = await fetchFile(abort);
    const outcome = file.ok ? await this.#services.recogniser.openPhoto(file.value, abort) : file;
    if (abort.aborted) return;
    if (outcome.ok) {
      batch(() => {
        this.#state.dispatch({ type: 'picture-opened', request, photo: outcome.value });
        this.#ask();
      });
      return;
    }
    this.#services.log(outcome.failure.detail);
    const heic = file.ok && (await isHeic(file.value));
    batch(() => {
      this.#state.dispatch({ type: 'picture-refused', request, failure: outcome.failure, heic });
      this.#askIfUnanswered();
    });
  }

  /** The answer to the picture before a refused one may have been overtaken by it. */
  #askIfUnanswered(): void {
    const { answered, picture, caption } = this.#state.get();
    if (answered?.picture !== picture || answered.caption !== caption.text) this.#ask();
  }

  /** Asks for the answer to what is on the screen, once there is something and the models are there. */
  #ask(pause = 0): void {
    this.#reading.abort();
    this.#varying.abort();
    this.#meter.stop();
    const { models, opening } = this.#state.get();
    if (models.phase !== 'ready' || opening || isEmpty(this.#state.get())) return;
    this.#reading = new AbortController();
    const request = ++this.#request;
    this.#state.dispatch({ type: 'reading-started', request });
    void this.#read(request, pause, this.#reading.signal);
  }

  async #read(request: number, pause: number, abort: AbortSignal): Promise<void> {
    if (pause > 0) await this.#services.pause(pause, abort);
    if (abort.aborted) return;
    const { picture, caption } = this.#state.get();
    const outcome = await this.#services.recogniser.recognise(
      { photo: picture?.photo ?? null, caption: caption.text },
      abort,
    );
    if (abort.aborted) return;
    if (outcome.ok) {
      this.#state.dispatch({ type: 'reading-done', request, recognition: outcome.value });
      return;
    }
    this.#services.log(outcome.failure.detail);
    this.#state.dispatch({ type: 'reading-failed', request, failure: outcome.failure });
  }
}
