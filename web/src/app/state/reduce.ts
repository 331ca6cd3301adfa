/**
 * How each event changes the state. Pure: the same state and event always give the same next state;
 * what belongs to an overtaken request changes nothing.
 */

import type { Failure } from '../../rpc/outcome';
import { type DownloadProgress, STAGES } from '../pipeline/recogniser';
import {
  restored,
  withAnswer,
  withHistory,
  withoutAnswer,
  withoutVariedAnswer,
  withPreparedPicture,
  withQuestion,
  withTrace,
  withVariation,
  withVariedAnswer,
} from './answering';
import type { Event } from './events';
import { NO_HISTORY, stepBack, stepForward } from './history';
import {
  withCaption,
  withChosenPicture,
  withOpenPicture,
  withoutPicture,
  withRefusedPicture,
} from './picture';
import {
  type Concern,
  LINK_DOUBTS,
  type LinkDoubt,
  OBSOLETE,
  without,
  withProblem,
} from './problems';
import { type AppState, initialState } from './state';

export function reduce(state: AppState, event: Event): AppState {
  switch (event.type) {
    case 'download-started':
      return cleared({ ...state, models: { phase: 'loading', progress: {} } }, ['models']);
    case 'download-progressed':
      return withProgress(state, event.progress);
    case 'stage-ready':
      return { ...state, ready: [...state.ready, event.stage], card: event.card };
    case 'models-ready': {
      const { card } = event;
      return { ...state, models: { phase: 'ready', card }, ready: STAGES, card };
    }
    case 'models-failed':
      return withoutModels(state, event.failure);
    case 'version-told':
      return { ...state, version: event.version };
    case 'gallery-listed':
      return cleared({ ...state, gallery: event.objects }, ['gallery']);
    case 'gallery-failed':
      return withoutGallery(state, event.failure);
    case 'picture-chosen':
      return withChosenPicture(state, event.request, event.origin);
    case 'picture-opened':
      return withOpenPicture(state, event.request, event.photo);
    case 'picture-prepared':
      return withPreparedPicture(state, event.request, event.photo, event.recognition);
    case 'picture-refused': {
      const { request, failure, heic } = event;
      return withRefusedPicture(state, request, { status: failure.status, heic });
    }
    case 'picture-removed':
      return withoutPicture(state);
    case 'caption-edited':
      return withCaption(state, { text: event.text, author: 'visitor', carried: false });
    case 'reading-started':
      return withQuestion(state, event.request);
    case 'reading-done':
      return withAnswer(state, event.request, event.recognition);
    case 'reading-failed':
      return withoutAnswer(state, event.request, event.failure);
    case 'answer-traced':
      return withTrace(state, event.answered, event.trace);
    case 'variation-chosen':
      return withVariation(state, event.request, event.variation);
    case 'variation-answered':
      return withVariedAnswer(state, event.request, event.variation, event.recognition);
    case 'variation-failed':
      return withoutVariedAnswer(state, event.request, event.failure);
    case 'plan-chosen':
      return withHistory({ ...state, plan: event.plan });
    case 'not-all-taken': {
      const problem = { status: 'invalid_argument', notTaken: event.notTaken } as const;
      return { ...state, problems: withProblem(state.problems, 'files', problem) };
    }
    case 'link-doubted':
      return withDoubt(state, event.doubt);
    case 'undone':
      return restored(state, stepBack(state.history));
    case 'redone':
      return restored(state, stepForward(state.history));
    case 'history-forgotten':
      return { ...state, history: NO_HISTORY };
    case 'forgotten':
      return withoutVisitor(state);
    case 'problem-dismissed':
      return cleared(state, [event.concern]);
    case 'retried':
      return cleared(state, event.concerns);
  }
}

function withoutModels(state: AppState, { status, installation }: Failure): AppState {
  const problem = { status, installation: installation ?? null };
  const problems = withProblem(state.problems, 'models', problem);
  return { ...state, models: { phase: 'failed' }, problems };
}

function withoutGallery(state: AppState, { status }: Failure): AppState {
  return { ...state, problems: withProblem(state.problems, 'gallery', { status }) };
}

function withDoubt(state: AppState, doubt: LinkDoubt): AppState {
  const known = state.problems.link?.doubts ?? [];
  const doubts = LINK_DOUBTS.filter((one) => one === doubt || known.includes(one));
  const link = { status: 'invalid_argument', doubts } as const;
  return { ...state, problems: withProblem(state.problems, 'link', link) };
}

function cleared(state: AppState, concerns: readonly Concern[]): AppState {
  const { stoppedBy } = state;
  return {
    ...state,
    problems: without(state.problems, concerns),
    stoppedBy: stoppedBy !== null && concerns.includes(stoppedBy) ? null : stoppedBy,
  };
}

function withProgress(state: AppState, progress: DownloadProgress): AppState {
  if (state.models.phase !== 'loading') return state;
  const all = { ...state.models.progress, [progress.part]: progress };
  return { ...state, models: { phase: 'loading', progress: all } };
}

/** What is the page's own stays, and what is wrong with it. */
function withoutVisitor(state: AppState): AppState {
  const { models, ready, card, version, gallery, problems } = state;
  return {
    ...initialState,
    models,
    ready,
    card,
    version,
    gallery,
    problems: without(problems, OBSOLETE.picture),
  };
}
