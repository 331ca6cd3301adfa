/**
 * What can go wrong. Each concern has a slot of its own, so that what happens to one neither hides nor
 * clears another: it stays until it has been done again, is closed, or an input makes it obsolete.
 */

import type { Failure, InstallationFault } from '../../rpc/outcome';
import type { NotTaken } from './brought';
import type { Variation } from './variation';

export interface Problem {
  readonly status: Failure['status'];
}

export interface ModelsProblem extends Problem {
  /** What whoever installed the page is to put right; null: nothing that is known. */
  readonly installation: InstallationFault | null;
}

export interface PhotoProblem extends Problem {
  /** The photo is in Apple's HEIC format: the sentence can say what to do about it. */
  readonly heic: boolean;
}

/** Why the page does not show, to the letter, what a link asked for. */
export const LINK_DOUBTS = ['broken', 'own-photo', 'other-model', 'adjusted'] as const;
export type LinkDoubt = (typeof LINK_DOUBTS)[number];

export interface LinkProblem extends Problem {
  readonly doubts: readonly LinkDoubt[];
}

export interface FilesProblem extends Problem {
  readonly notTaken: NotTaken;
}

export interface MeasurementProblem extends Problem {
  /** What was tried, to try it again. */
  readonly variation: Variation;
}

export interface Problems {
  /** The model could not be loaded: nothing can be answered. */
  readonly models: ModelsProblem | null;
  /** The photo that was chosen last was refused; the one before it is still there. */
  readonly photo: PhotoProblem | null;
  /** Of what was dropped, pasted or chosen last, not all was taken. */
  readonly files: FilesProblem | null;
  /** The photo and the caption on the screen could not be answered. */
  readonly answer: Problem | null;
  /** What was changed about the answered object could not be computed; the answer stays. */
  readonly measurement: MeasurementProblem | null;
  /** There are no objects to choose from. */
  readonly gallery: Problem | null;
  /** The link that the page was opened with was not followed, or not to the letter. */
  readonly link: LinkProblem | null;
}

export type Concern = keyof Problems;

/** In the order in which they are told. */
export const CONCERNS: readonly Concern[] = [
  'models',
  'photo',
  'files',
  'answer',
  'measurement',
  'gallery',
  'link',
];

export const NO_PROBLEMS: Problems = {
  models: null,
  photo: null,
  files: null,
  answer: null,
  measurement: null,
  gallery: null,
  link: null,
};

/** What each input makes obsolete: what was said about the input before it, and nothing else. */
export const OBSOLETE = {
  picture: ['photo', 'files', 'answer', 'measurement', 'link'],
  caption: ['answer', 'measurement', 'link'],
  question: ['answer', 'measurement'],
  variation: ['measurement'],
} as const satisfies Readonly<Record<string, readonly Concern[]>>;

export function withProblem<C extends Concern>(
  problems: Problems,
  concern: C,
  problem: Problems[C],
): Problems {
  return { ...problems, [concern]: problem };
}

/** The same object where there is nothing to clear. */
export function without(problems: Problems, concerns: readonly Concern[]): Problems {
  if (concerns.every((concern) => problems[concern] === null)) return problems;
  return { ...problems, ...Object.fromEntries(concerns.map((concern) => [concern, null])) };
}

/** The photo is not to blame for these. */
const PASSING: ReadonlySet<Problem['status']> = new Set([
  'download_failed',
  'hash_mismatch',
  'weights_mismatch',
  'worker_failed',
  'cancelled',
]);

/** What was asked is to blame for these. */
const LASTING: ReadonlySet<Problem['status']> = new Set(['too_large', 'nothing_given']);

/** Whether doing the same again may help: a damaged photo stays damaged. */
export function canTryAgain(concern: Concern, { status }: Problem): boolean {
  switch (concern) {
    case 'models':
    case 'gallery':
      return true;
    case 'photo':
      return PASSING.has(status);
    case 'answer':
    case 'measurement':
      return !LASTING.has(status);
    case 'files':
    case 'link':
      return false;
  }
}

/** Without models nothing goes on: that note stays, with its way out. */
export function canDismiss(concern: Concern): boolean {
  return concern !== 'models';
}

/** What is to be done again. */
export function retryable(problems: Problems): Concern[] {
  return CONCERNS.filter((concern) => {
    const problem = problems[concern];
    return problem !== null && canTryAgain(concern, problem);
  });
}
