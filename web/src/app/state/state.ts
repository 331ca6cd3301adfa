/**
 * What the page knows, and how each event changes it. Pure: the same state and event always give the
 * same next state. Requests carry rising numbers; what belongs to an overtaken request changes nothing.
 */

import type { Failure, HeadCard, Photo, ShotsPlan } from '../../engine/types';
import { FIRST_PLAN } from '../measure/shots';
import type { DownloadProgress, Recognition } from '../pipeline/recogniser';
import type { Answered, Caption, Picture, PictureOrigin, Varied } from './answered';
import type { GalleryObject } from './gallery';
import { type History, NO_HISTORY, settled, stepBack, stepForward } from './history';
import { isUnchanged, UNCHANGED, type Variation } from './variation';

/** A picture on its way; the one before it stays until this one is open. */
export interface Opening {
  readonly request: number;
  readonly origin: PictureOrigin;
  /** What the caption goes back to if the picture does not open; null once the visitor has typed. */
  readonly captionBefore: Caption | null;
}

export type Models =
  | { readonly phase: 'loading'; readonly progress: Progress }
  | { readonly phase: 'ready'; readonly card: HeadCard }
  | { readonly phase: 'failed'; readonly problem: Problem };

export type Part = DownloadProgress['part'];
export type Progress = Readonly<Partial<Record<Part, DownloadProgress>>>;

/** Something the visitor is told about, and what it concerns. */
export interface Problem {
  readonly concerns: 'models' | 'gallery' | 'photo' | 'answer' | 'link';
  readonly status: Failure['status'];
  /** The photo is in Apple's HEIC format: the sentence can say what to do about it. */
  readonly heic: boolean;
}

export interface AppState {
  readonly models: Models;
  readonly gallery: readonly GalleryObject[];
  readonly picture: Picture | null;
  readonly caption: Caption;
  readonly opening: Opening | null;
  /** The request that is being answered, or waits for a pause in the typing. */
  readonly reading: number | null;
  /** The last answer with the picture and caption it belongs to. */
  readonly answered: Answered | null;
  /** What is changed about the answered object just to see; nothing while another answer is awaited. */
  readonly variation: Variation;
  /** The answer to the variation that was last computed; null while nothing is changed. */
  readonly varied: Varied | null;
  /** The request that answers the variation. */
  readonly varying: number | null;
  /** The shots and the noise that the circuit is run with beside the exact answer. */
  readonly plan: ShotsPlan;
  readonly history: History;
  readonly problem: Problem | null;
}

export type Event =
  | { readonly type: 'download-progressed'; readonly progress: DownloadProgress }
  | { readonly type: 'download-started' }
  | { readonly type: 'models-ready'; readonly card: HeadCard }
  | { readonly type: 'models-failed'; readonly failure: Failure }
  | { readonly type: 'gallery-listed'; readonly objects: readonly GalleryObject[] }
  | { readonly type: 'gallery-failed'; readonly failure: Failure }
  | { readonly type: 'picture-chosen'; readonly request: number; readonly origin: PictureOrigin }
  | { readonly type: 'picture-opened'; readonly request: number; readonly photo: Photo }
  | {
      readonly type: 'picture-refused';
      readonly request: number;
      readonly failure: Failure;
      readonly heic: boolean;
    }
  | { readonly type: 'picture-removed' }
  | { readonly type: 'caption-edited'; readonly text: string }
  | { readonly type: 'reading-started'; readonly request: number }
  | { readonly type: 'reading-done'; readonly request: number; readonly recognition: Recognition }
  | { readonly type: 'reading-failed'; readonly request: number; readonly failure: Failure }
  | {
      readonly type: 'variation-chosen';
      readonly request: number;
      readonly variation: Variation;
    }
  | {
      readonly type: 'variation-answered';
      readonly request: number;
      /** What was answered: the hand may be further by now. */
      readonly variation: Variation;
      readonly recognition: Recognition;
    }
  | { readonly type: 'variation-failed'; readonly request: number; readonly failure: Failure }
  | { readonly type: 'plan-chosen'; readonly plan: ShotsPlan }
  | { readonly type: 'link-doubted'; readonly failure: Failure }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  | { readonly type: 'forgotten' }
  | { readonly type: 'problem-dismissed' };

/** How the actions read and move the state. */
export interface StateAccess {
  get(): AppState;
  dispatch(event: Event): void;
}

const NO_CAPTION: Caption = { text: '', author: 'visitor', carried: false };

export const initialState: AppState = {
  models: { phase: 'loading', progress: {} },
  gallery: [],
  picture: null,
  caption: NO_CAPTION,
  opening: null,
  reading: null,
  answered: null,
  variation: UNCHANGED,
  varied: null,
  varying: null,
  plan: FIRST_PLAN,
  history: NO_HISTORY,
  problem: null,
};

export function reduce(state: AppState, event: Event): AppState {
  switch (event.type) {
    case 'download-started':
      return { ...state, models: { phase: 'loading', progress: {} }, problem: null };
    case 'download-progressed':
      return withProgress(state, event.progress);
    case 'models-ready':
      return { ...state, models: { phase: 'ready', card: event.card } };
    case 'models-failed':
      return withoutModels(state, problem('models', event.failure));
    case 'gallery-listed':
      return { ...state, gallery: event.objects };
    case 'gallery-failed':
      return { ...state, problem: problem('gallery', event.failure) };
    case 'picture-chosen':
      return withChosenPicture(state, event.request, event.origin);
    case 'picture-opened':
      return withOpenPicture(state, event.request, event.photo);
    case 'picture-refused':
      return withRefusedPicture(state, event.request, problem('photo', event.failure, event.heic));
    case 'picture-removed':
      return withoutPicture(state);
    case 'caption-edited':
      return withCaption(state, { text: event.text, author: 'visitor', carried: false });
    case 'reading-started':
      return { ...state, reading: event.request, varying: null };
    case 'reading-done':
      return withAnswer(state, event.request, event.recognition);
    case 'reading-failed':
      if (event.request !== state.reading) return state;
      return { ...state, reading: null, problem: problem('answer', event.failure) };
    case 'variation-chosen':
      return withVariation(state, event.request, event.variation);
    case 'variation-answered':
      return withVariedAnswer(state, event.request, event.variation, event.recognition);
    case 'variation-failed':
      if (event.request !== state.varying) return state;
      return {
        ...state,
        variation: state.varied?.variation ?? UNCHANGED,
        varying: null,
        problem: problem('answer', event.failure),
      };
    case 'plan-chosen':
      return withHistory({ ...state, plan: event.plan });
    case 'link-doubted':
      return { ...state, problem: problem('link', event.failure) };
    case 'undone':
      return restored(state, stepBack(state.history));
    case 'redone':
      return restored(state, stepForward(state.history));
    case 'forgotten':
      return { ...initialState, models: state.models, gallery: state.gallery };
    case 'problem-dismissed':
      return { ...state, problem: null };
  }
}

function problem(concerns: Problem['concerns'], failure: Failure, heic = false): Problem {
  return { concerns, status: failure.status, heic };
}

function withoutModels(state: AppState, failure: Problem): AppState {
  return { ...state, models: { phase: 'failed', problem: failure }, problem: failure };
}

function withProgress(state: AppState, progress: DownloadProgress): AppState {
  if (state.models.phase !== 'loading') return state;
  const all = { ...state.models.progress, [progress.part]: progress };
  return { ...state, models: { phase: 'loading', progress: all } };
}

function withoutPicture(state: AppState): AppState {
  const problem = afterInput(state);
  return withoutOrphan({ ...state, picture: null, opening: null, reading: null, problem });
}

/** A gallery object brings its own caption; for an own photo a caption waits until it is open. */
function withChosenPicture(state: AppState, request: number, origin: PictureOrigin): AppState {
  const caption: Caption =
    origin.kind === 'gallery'
      ? { text: origin.object.caption, author: 'gallery', carried: false }
      : state.caption;
  const captionBefore = state.opening?.captionBefore ?? state.caption;
  return {
    ...state,
    caption,
    opening: { request, origin, captionBefore },
    reading: null,
    problem: afterInput(state),
  };
}

/** Every input clears what was wrong with the one before it; missing models stay missing. */
function afterInput({ models }: AppState): Problem | null {
  return models.phase === 'failed' ? models.problem : null;
}

function withOpenPicture(state: AppState, request: number, photo: Photo): AppState {
  const { opening } = state;
  if (opening?.request !== request) return state;
  return {
    ...state,
    picture: { origin: opening.origin, photo },
    caption: captionFor(opening, state),
    opening: null,
    reading: null,
  };
}

/** The caption that a picture is shown with once it is open. */
function captionFor({ origin, captionBefore }: Opening, { caption, picture }: AppState): Caption {
  if (origin.kind === 'gallery') return caption;
  if (caption.author === 'gallery') return NO_CAPTION;
  const carried = picture !== null && captionBefore !== null && caption.text.trim() !== '';
  return { ...caption, carried };
}

function withRefusedPicture(state: AppState, request: number, refusal: Problem): AppState {
  const { opening } = state;
  if (opening?.request !== request) return state;
  const caption = opening.captionBefore ?? state.caption;
  return { ...state, caption, opening: null, problem: refusal };
}

function withCaption(state: AppState, caption: Caption): AppState {
  const opening = state.opening && { ...state.opening, captionBefore: null };
  return withoutOrphan({ ...state, caption, opening, reading: null, problem: afterInput(state) });
}

function withAnswer(state: AppState, request: number, recognition: Recognition): AppState {
  if (request !== state.reading) return state;
  const answered = { picture: state.picture, caption: state.caption.text, recognition };
  return withHistory({ ...state, ...NOTHING_VARIED, answered, reading: null });
}

const NOTHING_VARIED = { variation: UNCHANGED, varied: null, varying: null } as const;

function withVariation(state: AppState, request: number, variation: Variation): AppState {
  if (!isAnswered(state)) return state;
  if (isUnchanged(variation)) return withHistory({ ...state, ...NOTHING_VARIED });
  return { ...state, variation, varying: request };
}

/** An answer on the way to the one that was asked for last is shown, and not remembered. */
function withVariedAnswer(
  state: AppState,
  request: number,
  variation: Variation,
  recognition: Recognition,
): AppState {
  if (state.varying === null || request > state.varying || !state.answered) return state;
  const varied = { variation, shown: { ...state.answered, recognition } };
  if (request < state.varying) return { ...state, varied };
  return withHistory({ ...state, varied, varying: null });
}

/** Only what has been answered is remembered, so that going back needs no waiting. */
function withHistory(state: AppState): AppState {
  const { answered, caption, varied, varying, plan, history } = state;
  if (!answered || !isAnswered(state) || varying !== null) return state;
  return { ...state, history: settled(history, { answered, caption, varied, plan }) };
}

function restored(state: AppState, history: History): AppState {
  const { present } = history;
  if (present === null || present === state.history.present) return state;
  const { answered, caption, varied, plan } = present;
  return {
    ...state,
    history,
    picture: answered.picture,
    caption,
    opening: null,
    reading: null,
    answered,
    variation: varied?.variation ?? UNCHANGED,
    varied,
    varying: null,
    plan,
    problem: afterInput(state),
  };
}

/** The answer on the screen: to the variation where there is one, told in the words of the caption. */
export function shownAnswer({ answered, varied }: AppState): Answered | null {
  return varied?.shown ?? answered;
}

/** With neither picture nor caption there is nothing an old answer could belong to. */
function withoutOrphan(state: AppState): AppState {
  return isEmpty(state) ? { ...state, answered: null } : state;
}

/** Nothing to recognise: no picture, none on its way, no caption. */
export function isEmpty(state: AppState): boolean {
  return !state.picture && !state.opening && state.caption.text.trim() === '';
}

/** The answer on the screen belongs to the picture and caption on the screen. */
export function isAnswered(state: AppState): boolean {
  const { answered, picture, caption, opening } = state;
  return (
    answered !== null &&
    opening === null &&
    answered.picture === picture &&
    answered.caption === caption.text
  );
}

export type StatusState = 'loading' | 'ready' | 'working' | 'done' | 'error';

/** The one word for what the page is doing. */
export function statusOf(state: AppState): StatusState {
  if (state.models.phase === 'failed') return 'error';
  if (state.models.phase === 'loading') return 'loading';
  if (state.opening || state.reading !== null) return 'working';
  if (state.problem && state.problem.concerns !== 'link') return 'error';
  return isAnswered(state) ? 'done' : 'ready';
}
