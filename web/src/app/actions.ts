/**
 * What the visitor can do, and what the page does about it: the only code that moves the state.
 * The latest input wins: whatever it overtakes is aborted, and its late answer changes nothing.
 */

import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Outcome } from '../engine/types';
import type { GalleryObject } from './gallery';
import { isHeic } from './photo-format';
import type { Recogniser } from './recogniser';
import {
  type AppState,
  type Event,
  initialState,
  isEmpty,
  type PictureOrigin,
  reduce,
} from './state';

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
}

export interface Store {
  readonly state: ReadonlySignal<AppState>;
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
  return { state, actions };
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
