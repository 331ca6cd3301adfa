/**
 * What the visitor can do, and what the page does about it: the only code that moves the state.
 * The latest input wins: whatever it overtakes is aborted, and its late answer changes nothing.
 */

import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Failure, Outcome } from '../../engine/types';
import { WhatIfs } from '../measure/what-ifs';
import type { Recogniser, Recognition } from '../pipeline/recogniser';
import type { PictureOrigin } from './answered';
import type { GalleryObject } from './gallery';
import { isHeic } from './photo-format';
import { MODEL, type View } from './share';
import {
  type AppState,
  type Event,
  initialState,
  isEmpty,
  reduce,
  type StateAccess,
} from './state';
import { fits, isUnchanged, type Variation } from './variation';

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
  /**
   * Loads models and gallery side by side and shows what a link asks for, or the gallery's first
   * object. `link`: null: none; 'broken': one that cannot be read.
   */
  start(link?: View | 'broken' | null): Promise<void>;
  chooseObject(object: GalleryObject): Promise<void>;
  choosePhoto(file: File): Promise<void>;
  removePhoto(): void;
  editCaption(text: string): void;
  /** Answers what has been typed without waiting for a pause. */
  submitCaption(): void;
  /** Does again what the current problem stopped. */
  tryAgain(): Promise<void>;
  dismissProblem(): void;
  undo(): void;
  redo(): void;
  /** Photo, caption, answers, changes and what was computed from them are gone. */
  forget(): void;
}

export interface Store {
  readonly state: ReadonlySignal<AppState>;
  readonly actions: Actions;
  readonly whatIfs: WhatIfs;
}

export function createStore(services: Services): Store {
  const state = signal(initialState);
  const access: StateAccess = {
    get: () => state.value,
    dispatch: (event) => {
      state.value = reduce(state.value, event);
    },
  };
  const whatIfs = new WhatIfs(services, access);
  return { state, actions: new VisitorActions(services, access, whatIfs), whatIfs };
}

class VisitorActions implements Actions {
  readonly #services: Services;
  readonly #state: StateAccess;
  readonly #whatIfs: WhatIfs;
  #request = 0;
  #opening = new AbortController();
  #reading = new AbortController();
  /** The what-ifs of a link, until its object has been answered. */
  #linked: Variation | null = null;

  constructor(services: Services, state: StateAccess, whatIfs: WhatIfs) {
    this.#services = services;
    this.#state = state;
    this.#whatIfs = whatIfs;
  }

  async start(link: View | 'broken' | null = null): Promise<void> {
    await Promise.all([this.#loadModels(), this.#loadGallery(link)]);
  }

  async chooseObject(object: GalleryObject): Promise<void> {
    this.#linked = null;
    await this.#open({ kind: 'gallery', object }, (abort) =>
      this.#services.fetchPicture(object, abort),
    );
  }

  async choosePhoto(file: File): Promise<void> {
    this.#linked = null;
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
    const { caption, opening } = this.#state.get();
    // While a photo opens, the same words once more are a caption for that photo.
    if (text === caption.text && opening === null) return;
    this.#linked = null;
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

  undo(): void {
    this.#travel({ type: 'undone' });
  }

  redo(): void {
    this.#travel({ type: 'redone' });
  }

  forget(): void {
    this.#linked = null;
    this.#travel({ type: 'forgotten' });
    this.#whatIfs.forget();
    this.#services.recogniser.forget();
  }

  #tryLinked(base: Recognition): void {
    const variation = this.#linked;
    this.#linked = null;
    if (variation === null || isUnchanged(variation)) return;
    if (fits(variation, base)) this.#whatIfs.attempt(variation);
    else this.#note('invalid_argument');
  }

  /** What was under way belongs to the state that is left. */
  #travel(event: Event): void {
    this.#opening.abort();
    this.#reading.abort();
    this.#whatIfs.abandon();
    this.#state.dispatch(event);
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

  #note(status: Failure['status']): void {
    this.#state.dispatch({ type: 'link-doubted', failure: { status, detail: 'the link' } });
  }

  async #loadGallery(link: View | 'broken' | null = null): Promise<void> {
    const outcome = await this.#services.listGallery();
    if (!outcome.ok) {
      this.#services.log(outcome.failure.detail);
      this.#state.dispatch({ type: 'gallery-failed', failure: outcome.failure });
      return;
    }
    this.#state.dispatch({ type: 'gallery-listed', objects: outcome.value });
    if (!isEmpty(this.#state.get())) return;
    const view = link === 'broken' ? null : link;
    const linked = view ? linkedObject(view, outcome.value) : undefined;
    if (view && linked !== undefined) {
      await this.#follow(view, linked);
      return;
    }
    const [first] = outcome.value;
    const shown = first && this.chooseObject(first);
    if (link) this.#note('invalid_argument');
    await shown;
  }

  /** What a link shows: its object, its caption, and, once these are answered, its what-ifs. */
  async #follow(link: View, object: GalleryObject | null): Promise<void> {
    const shown = object && this.chooseObject(object);
    if (link.caption !== null) this.editCaption(link.caption);
    this.#linked = link.variation;
    this.#state.dispatch({ type: 'plan-chosen', plan: link.plan });
    // Every input clears the note before it.
    if (link.model !== MODEL) this.#note('hash_mismatch');
    await shown;
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
    this.#whatIfs.abandon();
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
      this.#tryLinked(outcome.value);
      this.#whatIfs.lookAhead();
      return;
    }
    this.#services.log(outcome.failure.detail);
    this.#state.dispatch({ type: 'reading-failed', request, failure: outcome.failure });
  }
}

/** The object that a link asks for; null: it has none; undefined: there is no such object (any more). */
function linkedObject(
  { object, caption }: View,
  gallery: readonly GalleryObject[],
): GalleryObject | null | undefined {
  if (object !== null) return gallery.find(({ id }) => id === object);
  return caption === null ? undefined : null;
}
