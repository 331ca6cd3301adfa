/** Which of the models what is on the screen waits for. */

import { STAGES, type Stage } from '../pipeline/recogniser';
import { type AppState, isAnswered, isEmpty } from './state';

/** The first that it needs and that is not ready; null: nothing is waited for. */
export function waitsFor(state: AppState): Stage | null {
  const needed = needs(state);
  return STAGES.find((stage) => needed.has(stage) && !state.ready.includes(stage)) ?? null;
}

/** The first that is still to come, whether or not anything waits for it. */
export function nextStage({ ready }: AppState): Stage | null {
  return STAGES.find((stage) => !ready.includes(stage)) ?? null;
}

const NOTHING: ReadonlySet<Stage> = new Set();

function needs(state: AppState): ReadonlySet<Stage> {
  const { variation, varying } = state;
  if (isEmpty(state)) return new Set(STAGES);
  if (varying === null) return isAnswered(state) ? NOTHING : ofQuestion(state);
  const { struck, blurred, cut = false } = variation;
  // Turned angles ask about an object that the engine has.
  const anew = struck.length + blurred.length > 0 || cut;
  return anew ? ofQuestion(state) : new Set(['engine']);
}

function ofQuestion({ picture, opening, caption }: AppState): ReadonlySet<Stage> {
  const needed = new Set<Stage>(['engine']);
  if (picture || opening) needed.add('vision');
  // The gallery's caption leaves with its picture.
  const leaves = opening?.origin.kind === 'own' && caption.author === 'gallery';
  if (caption.text.trim() !== '' && !leaves) needed.add('text');
  return needed;
}
