/** How answers, and answers to what is changed about an answered object, change the state and its history. */

import type { Failure } from '../../rpc/outcome';
import type { Recognition } from '../pipeline/recogniser';
import { type History, settled } from './history';
import { OBSOLETE, without, withProblem } from './problems';
import { type AppState, isAnswered } from './state';
import { isUnchanged, UNCHANGED, type Variation } from './variation';

const NOTHING_VARIED = { variation: UNCHANGED, varied: null, varying: null } as const;

/** What was refused before it is not answered by it. */
export function withQuestion(state: AppState, request: number): AppState {
  return {
    ...state,
    reading: request,
    varying: null,
    problems: without(state.problems, OBSOLETE.question),
    stoppedBy: state.stoppedBy === 'photo' ? 'photo' : null,
  };
}

export function withAnswer(state: AppState, request: number, recognition: Recognition): AppState {
  if (request !== state.reading) return state;
  const answered = { picture: state.picture, caption: state.caption.text, recognition };
  return withHistory({ ...state, ...NOTHING_VARIED, answered, reading: null });
}

export function withoutAnswer(state: AppState, request: number, { status }: Failure): AppState {
  if (request !== state.reading) return state;
  return {
    ...state,
    reading: null,
    problems: withProblem(state.problems, 'answer', { status }),
    stoppedBy: 'answer',
  };
}

export function withVariation(state: AppState, request: number, variation: Variation): AppState {
  if (!isAnswered(state)) return state;
  const problems = without(state.problems, OBSOLETE.variation);
  const now = { ...state, problems, stoppedBy: null };
  if (isUnchanged(variation)) return withHistory({ ...now, ...NOTHING_VARIED });
  return { ...now, variation, varying: request };
}

/** An answer on the way to the one that was asked for last is shown, and not remembered. */
export function withVariedAnswer(
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

/** Back to the last variation that was answered. */
export function withoutVariedAnswer(
  state: AppState,
  request: number,
  { status }: Failure,
): AppState {
  if (request !== state.varying) return state;
  const { variation } = state;
  return {
    ...state,
    variation: state.varied?.variation ?? UNCHANGED,
    varying: null,
    problems: withProblem(state.problems, 'measurement', { status, variation }),
    stoppedBy: 'measurement',
  };
}

/** Only what has been answered is remembered, so that going back needs no waiting. */
export function withHistory(state: AppState): AppState {
  const { answered, caption, varied, varying, plan, history } = state;
  if (!answered || !isAnswered(state) || varying !== null) return state;
  return { ...state, history: settled(history, { answered, caption, varied, plan }) };
}

export function restored(state: AppState, history: History): AppState {
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
    problems: without(state.problems, OBSOLETE.picture),
    stoppedBy: null,
  };
}
