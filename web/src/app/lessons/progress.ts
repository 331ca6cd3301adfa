/**
 * How far somebody is in the lessons: kept on the device alone, and only once they have wished it. What cannot be
 * read is nothing.
 */

import * as v from 'valibot';

/** What the page needs of localStorage. */
export interface KeptTexts {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
}

/** Its name there. */
export const PROGRESS = 'qurio-lessons';

const schema = v.object({
  /** Lesson -> the step that was seen last. */
  at: v.record(v.string(), v.string()),
  /** Lessons that were seen to their end. */
  done: v.array(v.string()),
});
export type Progress = v.InferOutput<typeof schema>;
export const NO_PROGRESS: Progress = { at: {}, done: [] };

/** Null: it is not wished to be kept, or cannot be. */
export function readProgress(kept: KeptTexts): Progress | null {
  try {
    const text = kept.getItem(PROGRESS);
    if (text === null) return null;
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : NO_PROGRESS;
  } catch {
    return null;
  }
}

/** Null: nothing is kept from now on, and what was is gone. */
export function writeProgress(kept: KeptTexts, progress: Progress | null): void {
  try {
    if (progress === null) kept.removeItem(PROGRESS);
    else kept.setItem(PROGRESS, JSON.stringify(progress));
  } catch {
    // Storage may be forbidden: then nothing is kept.
  }
}

export function reached(progress: Progress, lesson: string, step: string, last: boolean): Progress {
  const done = last && !progress.done.includes(lesson) ? [...progress.done, lesson] : progress.done;
  return { at: { ...progress.at, [lesson]: step }, done };
}
