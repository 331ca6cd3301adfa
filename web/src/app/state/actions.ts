/**
 * What the visitor can do, and what the page does about it: the only code that moves the state.
 * The latest input wins: whatever it overtakes is aborted, and its late answer changes nothing.
 */

import { batch } from '@preact/signals-core';
import { Asking } from './asking';
import { type Brought, take } from './brought';
import type { Event } from './events';
import type { GalleryObject } from './gallery';
import { type Link, LinkFollower, type LinkSteps } from './link';
import { PictureOpener } from './opener';
import { type Concern, canDismiss, retryable } from './problems';
import type { Services } from './services';
import { isAnswered, isEmpty, type StateAccess } from './state';
import type { Variation } from './variation';

/** Typing is answered after a pause of this many milliseconds, or at once on Enter. */
export const TYPING_PAUSE_MS = 350;

export interface Actions {
  /**
   * Shows what a link asks for, or the gallery's first object: at once where that is `first`. Loads the gallery, and
   * the models once `line` is free.
   */
  start(link?: Link | null, first?: GalleryObject | null, line?: Promise<void>): Promise<void>;
  chooseObject(object: GalleryObject): Promise<void>;
  /** The same by nobody's hand: nothing before it can be gone back to. */
  exhibit(object: GalleryObject): Promise<void>;
  choosePhoto(file: File): Promise<void>;
  /** Takes one picture of what was dropped, pasted or chosen, and says what was not taken. */
  bring(things: readonly Brought[]): Promise<void>;
  removePhoto(): void;
  editCaption(text: string): void;
  /** Answers what has been typed without waiting for a pause. */
  submitCaption(): void;
  /** Does again all that failed and may go well this time, each as it was asked the first time. */
  tryAgain(): Promise<void>;
  dismissProblem(concern: Concern): void;
  undo(): void;
  redo(): void;
  /** Photo, caption, answers, changes and what was computed from them are gone, in the workers as well once it resolves. */
  forget(): Promise<void>;
}

/** What is tried and measured beside the answer. */
export interface Trials {
  /** Answers the answered object with all of this changed. */
  attempt(variation: Variation): void;
  /** Makes ready for what may be tried next. */
  lookAhead(): void;
  /** What is under way would come too late. */
  abandon(): void;
  forget(): void;
}

export class VisitorActions implements Actions {
  readonly #services: Services;
  readonly #state: StateAccess;
  readonly #trials: Trials;
  readonly #asking: Asking;
  readonly #opener: PictureOpener;
  readonly #link: LinkFollower;
  #tracing = new AbortController();

  constructor(services: Services, state: StateAccess, trials: Trials) {
    this.#services = services;
    this.#state = state;
    this.#trials = trials;
    const steps: LinkSteps = {
      show: (object, again) => this.#show(object, again),
      write: (text) => this.#write(text),
      attempt: (variation) => trials.attempt(variation),
    };
    this.#link = new LinkFollower(state, steps, services.model);
    this.#asking = new Asking(services, state, (recognition) => {
      this.#link.onAnswer(recognition);
      trials.lookAhead();
    });
    this.#opener = new PictureOpener(services, state, {
      onOpen: () => this.#ask(),
      onPrepared: () => this.#onPrepared(),
      // The answer to the picture before a refused one may have been overtaken by it.
      onRefusal: () => isAnswered(state.get()) || this.#ask(),
    });
  }

  async start(
    link: Link | null = null,
    first: GalleryObject | null = null,
    line: Promise<void> | null = null,
  ): Promise<void> {
    this.#link.expect(link);
    const shown = first && this.#link.isAt(first) ? this.#link.begin([first]) : null;
    const gallery = () => this.#loadGallery();
    const loaded = line
      ? line.then(() => Promise.all([gallery(), this.#loadModels()]))
      : Promise.all([this.#loadModels(), gallery()]);
    await Promise.all([shown, loaded]);
  }

  chooseObject(object: GalleryObject): Promise<void> {
    this.#link.forget();
    return this.#show(object);
  }

  exhibit(object: GalleryObject): Promise<void> {
    this.#state.dispatch({ type: 'history-forgotten' });
    return this.chooseObject(object);
  }

  async choosePhoto(file: File): Promise<void> {
    this.#link.forget();
    this.#asking.abandon();
    await this.#opener.open(
      { kind: 'own', name: file.name },
      async () => ({ ok: true, value: file }),
      () => this.choosePhoto(file),
    );
  }

  async bring(things: readonly Brought[]): Promise<void> {
    const { file, notTaken } = take(things);
    const chosen = file && this.choosePhoto(file);
    // Every choice clears the note before it.
    if (notTaken) this.#state.dispatch({ type: 'not-all-taken', notTaken });
    await chosen;
  }

  removePhoto(): void {
    this.#link.forget();
    this.#opener.abandon();
    batch(() => {
      this.#state.dispatch({ type: 'picture-removed' });
      this.#ask();
    });
  }

  editCaption(text: string): void {
    const { caption, opening } = this.#state.get();
    // While a photo opens, the same words once more are a caption for that photo.
    if (text === caption.text && opening === null) return;
    this.#link.forget();
    this.#write(text);
  }

  submitCaption(): void {
    if (this.#state.get().reading !== null) this.#ask();
  }

  async tryAgain(): Promise<void> {
    const { problems } = this.#state.get();
    const concerns = retryable(problems);
    this.#state.dispatch({ type: 'retried', concerns });
    const tried = problems.measurement?.variation;
    const retries: Readonly<Record<Concern, () => Promise<void> | void>> = {
      models: () => this.#loadModels(),
      gallery: () => this.#loadGallery(),
      photo: () => this.#opener.again(),
      answer: () => this.#ask(),
      measurement: () => tried && this.#trials.attempt(tried),
      files: () => {},
      link: () => {},
    };
    await Promise.all(concerns.map((concern) => retries[concern]()));
  }

  dismissProblem(concern: Concern): void {
    if (canDismiss(concern)) this.#state.dispatch({ type: 'problem-dismissed', concern });
  }

  undo(): void {
    this.#travel({ type: 'undone' });
  }

  redo(): void {
    this.#travel({ type: 'redone' });
  }

  forget(): Promise<void> {
    this.#link.forget();
    this.#travel({ type: 'forgotten' });
    this.#opener.forget();
    this.#trials.forget();
    return this.#services.recogniser.forget();
  }

  #onPrepared(): void {
    const state = this.#state.get();
    if (!state.answered || !isAnswered(state)) {
      this.#ask();
      return;
    }
    this.#trials.abandon();
    this.#link.onAnswer(state.answered.recognition);
    this.#trials.lookAhead();
    void this.#trace();
  }

  /** An answer that was prepared is taken apart by the engine, once that is there. */
  async #trace(): Promise<void> {
    this.#tracing.abort();
    this.#tracing = new AbortController();
    const { signal: abort } = this.#tracing;
    const { answered } = this.#state.get();
    if (!answered || answered.recognition.answer.trace !== null) return;
    const { picture, caption } = answered;
    const input = { photo: picture?.photo ?? null, caption };
    const outcome = await this.#services.recogniser.recognise(input, abort);
    if (abort.aborted) return;
    const trace = outcome.ok ? outcome.value.answer.trace : null;
    if (trace) this.#state.dispatch({ type: 'answer-traced', answered, trace });
    else if (!outcome.ok) this.#services.log(outcome.failure.detail);
  }

  /** What was under way belongs to the state that is left. */
  #travel(event: Event): void {
    this.#opener.abandon();
    this.#asking.abandon();
    this.#trials.abandon();
    this.#state.dispatch(event);
    void this.#trace();
  }

  async #loadModels(): Promise<void> {
    this.#state.dispatch({ type: 'download-started' });
    const outcome = await this.#services.recogniser.load({
      onProgress: (progress) => this.#state.dispatch({ type: 'download-progressed', progress }),
      onReady: (stage, card) =>
        batch(() => {
          this.#state.dispatch({ type: 'stage-ready', stage, card });
          this.#askIfOpen();
        }),
    });
    if (!outcome.ok) {
      this.#services.log(outcome.failure.detail);
      this.#state.dispatch({ type: 'models-failed', failure: outcome.failure });
      return;
    }
    batch(() => {
      this.#state.dispatch({ type: 'models-ready', card: outcome.value });
      this.#askIfOpen();
    });
    const version = await this.#services.recogniser.version();
    if (version.ok) this.#state.dispatch({ type: 'version-told', version: version.value });
  }

  async #loadGallery(): Promise<void> {
    const outcome = await this.#services.listGallery();
    if (!outcome.ok) {
      this.#services.log(outcome.failure.detail);
      this.#state.dispatch({ type: 'gallery-failed', failure: outcome.failure });
      return;
    }
    this.#state.dispatch({ type: 'gallery-listed', objects: outcome.value });
    if (isEmpty(this.#state.get())) await this.#link.begin(outcome.value);
  }

  async #show(object: GalleryObject, again = () => this.#show(object)): Promise<void> {
    this.#asking.abandon();
    await this.#opener.open(
      { kind: 'gallery', object },
      (abort) => this.#services.fetchPicture(object, abort),
      again,
    );
  }

  #write(text: string): void {
    batch(() => {
      this.#state.dispatch({ type: 'caption-edited', text });
      this.#ask(TYPING_PAUSE_MS);
    });
  }

  /** What has waited for a model; what is answered, or under way, is not asked again. */
  #askIfOpen(): void {
    const state = this.#state.get();
    if (!isAnswered(state) && state.reading === null) this.#ask();
  }

  #ask(pause = 0): void {
    this.#trials.abandon();
    this.#asking.ask(pause);
  }
}
