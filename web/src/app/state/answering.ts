/** How answers, and answers to what is changed about an answered object, change the state and its history. */

import type { Trace } from '../../engine/types';
import type { Failure } from '../../rpc/outcome';
import type { PromisedPhoto, Recognition } from '../pipeline/recogniser';
import type { Answered } from './answered';
import { type History, type Settled, settled } from './history';
import { withOpenPicture } from './picture';
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

/** A picture with the answer that was prepared for it, unless its caption is another by now. */
export function withPreparedPicture(
  state: AppState,
  request: number,
  photo: PromisedPhoto,
  recognition: Recognition,
): AppState {
  const shown = withOpenPicture(state, request, photo);
  const { picture, caption } = shown;
  if (shown === state || picture?.origin.kind !== 'gallery') return shown;
  if (caption.text !== picture.origin.object.caption.en) return shown;
  const answered = {
    picture,
    caption: caption.text,
    recognition: { ...recognition, prepared: true } as const,
  };
  return withHistory({ ...shown, ...NOTHING_VARIED, answered });
}

/** The answer told in more detail, wherever it is remembered. */
export function withTrace(state: AppState, before: Answered, trace: Trace): AppState {
  const { recognition } = before;
  const now = {
    ...before,
    recognition: { ...recognition, answer: { ...recognition.answer, trace } },
  };
  const told = (answered: Answered): Answered => (answered === before ? now : answered);
  const settledAs = (one: Settled): Settled => ({ ...one, answered: told(one.answered) });
  const { past, present, future } = state.history;
  return {
    ...state,
    answered: state.answered && told(state.answered),
    history: {
      past: past.map(settledAs),
      present: present && settledAs(present),
      future: future.map(settledAs),
    },
  };
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
