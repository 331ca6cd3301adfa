/** How choosing, opening, refusing and removing a picture, and editing its caption, change the state. */

import type { PhotoSource } from '../pipeline/recogniser';
import type { Caption, PictureOrigin } from './answered';
import { OBSOLETE, type PhotoProblem, without, withProblem } from './problems';
import { type AppState, isEmpty, NO_CAPTION, type Opening } from './state';

/** A gallery object brings its own caption, the one that the model can read; for an own photo a caption waits until it is open. */
export function withChosenPicture(
  state: AppState,
  request: number,
  origin: PictureOrigin,
): AppState {
  const caption: Caption =
    origin.kind === 'gallery'
      ? { text: origin.object.caption.en, author: 'gallery', carried: false }
      : state.caption;
  const captionBefore = state.opening?.captionBefore ?? state.caption;
  return {
    ...state,
    caption,
    opening: { request, origin, captionBefore },
    reading: null,
    problems: without(state.problems, OBSOLETE.picture),
    stoppedBy: null,
  };
}

export function withOpenPicture(state: AppState, request: number, photo: PhotoSource): AppState {
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

export function withRefusedPicture(
  state: AppState,
  request: number,
  problem: PhotoProblem,
): AppState {
  const { opening } = state;
  if (opening?.request !== request) return state;
  return {
    ...state,
    caption: opening.captionBefore ?? state.caption,
    opening: null,
    problems: withProblem(state.problems, 'photo', problem),
    stoppedBy: 'photo',
  };
}

export function withoutPicture(state: AppState): AppState {
  return withoutOrphan({
    ...state,
    picture: null,
    opening: null,
    reading: null,
    problems: without(state.problems, OBSOLETE.picture),
    stoppedBy: null,
  });
}

/** A refused photo is refused all the same: that note stays. */
export function withCaption(state: AppState, caption: Caption): AppState {
  return withoutOrphan({
    ...state,
    caption,
    opening: state.opening && { ...state.opening, captionBefore: null },
    reading: null,
    problems: without(state.problems, OBSOLETE.caption),
    stoppedBy: null,
  });
}

/** With neither picture nor caption there is nothing an old answer could belong to. */
function withoutOrphan(state: AppState): AppState {
  return isEmpty(state) ? { ...state, answered: null } : state;
}
