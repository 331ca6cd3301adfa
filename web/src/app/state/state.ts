/** What the page knows, and what follows from it. */

import type { HeadCard, ShotsPlan } from '../../engine/types';
import type { DownloadProgress, Stage } from '../pipeline/recogniser';
import type { Answered, Caption, Picture, PictureOrigin, Varied } from './answered';
import type { Event } from './events';
import type { GalleryObject } from './gallery';
import { type History, NO_HISTORY } from './history';
import { FIRST_PLAN } from './plan';
import { type Concern, NO_PROBLEMS, type Problems } from './problems';
import { UNCHANGED, type Variation } from './variation';
import { waitsFor } from './waiting';

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
  | { readonly phase: 'failed' };

export type Part = DownloadProgress['part'];
export type Progress = Readonly<Partial<Record<Part, DownloadProgress>>>;

export interface AppState {
  /** All of them, as they come and stand. */
  readonly models: Models;
  /** The stages that are ready, whatever became of those after them. */
  readonly ready: readonly Stage[];
  /** Of the head that answers; null until it is there. */
  readonly card: HeadCard | null;
  /** Which version of the page and its engine this is; null until the engine has said so. */
  readonly version: string | null;
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
  readonly problems: Problems;
  /** The problem that the last input ended in; null while it is under way and when it went well. */
  readonly stoppedBy: Concern | null;
}

/** How the actions read and move the state. */
export interface StateAccess {
  get(): AppState;
  dispatch(event: Event): void;
}

export const NO_CAPTION: Caption = { text: '', author: 'visitor', carried: false };

export const initialState: AppState = {
  models: { phase: 'loading', progress: {} },
  ready: [],
  card: null,
  version: null,
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
  problems: NO_PROBLEMS,
  stoppedBy: null,
};

/** The answer on the screen: to the variation where there is one, told in the words of the caption. */
export function shownAnswer({ answered, varied }: AppState): Answered | null {
  return varied?.shown ?? answered;
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
  if (waitsFor(state) !== null) return 'loading';
  if (state.opening || state.reading !== null) return 'working';
  if (hindrance(state) !== null) return 'error';
  return isAnswered(state) ? 'done' : 'ready';
}

/** The concern that keeps the page from what it is for; a missing gallery only while nothing else is there. */
export function hindrance(state: AppState): Concern | null {
  const { models, problems, stoppedBy } = state;
  if (models.phase === 'failed') return 'models';
  if (stoppedBy !== null) return stoppedBy;
  return problems.gallery !== null && isEmpty(state) ? 'gallery' : null;
}
