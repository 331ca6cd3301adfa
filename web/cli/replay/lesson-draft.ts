/** A recording as the draft of a lesson: what was looked at longest becomes its steps, and their words are left to the author. */

import type { Lesson, LessonText, Patch, Step } from '../../src/app/lessons/schema';
import type { Stop } from '../../src/app/record/stops';
import { fieldsOf, START, type View } from '../../src/app/state/share';
import { fail, type Outcome } from '../../src/rpc/outcome';

/** A lesson holds as many (app/lessons/schema.ts), and no fewer than two. */
const MOST_STEPS = 20;
const LEAST_STEPS = 2;
const MINUTE_MS = 60_000;

/** Fields that are no lesson's: language and level are the reader's, the depth is the page's; the head that answers; an own photo. */
const NO_LESSONS = ['l', 'r', 'd', 'm', 'p'];

/** What the author writes instead. */
const EMPTY: LessonText = { en: '...', es: '...', fr: '...', zh: '...' };

const stepTitle = (number: number): LessonText => ({
  en: `Step ${number}`,
  es: `Paso ${number}`,
  fr: `Étape ${number}`,
  zh: `第${number}步`,
});

/** The content of a file ID.json (lessons/lesson.schema.json). Refused where too little was done. */
export function lessonDraft(stops: readonly Stop[], id: string): Outcome<string> {
  const chosen = mostLookedAt(stops);
  if (chosen.length < LEAST_STEPS) {
    const reason = 'fewer than two states of it can be shown: too few for a lesson';
    return fail('invalid_argument', reason);
  }
  const steps = chosen.map(({ stop, milliseconds }, index): Step => {
    const before = chosen[index - 1]?.stop.view ?? START;
    const { step, circuit } = stop.view;
    return {
      id: `step-${index + 1}`,
      minutes: Math.min(10, Math.max(0.5, Math.round((2 * milliseconds) / MINUTE_MS) / 2)),
      title: stepTitle(index + 1),
      show: patchBetween(before, stop.view),
      panel: step === null && circuit === null ? null : 'circuit',
      text: EMPTY,
      values: {},
    };
  });
  const minutes = Math.max(1, Math.ceil(steps.reduce((sum, step) => sum + step.minutes, 0)));
  const lesson: Lesson = {
    id,
    minutes: Math.min(60, minutes),
    title: EMPTY,
    about: EMPTY,
    teacher: { aims: [EMPTY], before: EMPTY },
    steps,
  };
  return { ok: true, value: `${JSON.stringify(lesson, null, 2)}\n` };
}

interface LookedAt {
  readonly stop: Stop;
  /** Until the next one. */
  readonly milliseconds: number;
}

/** In their order; what shows the same as the one before it is none of its own. */
function mostLookedAt(stops: readonly Stop[]): LookedAt[] {
  const timed = stops.map((stop, index) => {
    const next = stops[index + 1];
    return { stop, milliseconds: next ? next.t - stop.t : 0 };
  });
  const shown = timed.filter(({ stop }) => stop.untold.length === 0 && stop.saw !== null);
  const longest = [...shown].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, MOST_STEPS);
  const kept = shown.filter((one) => longest.includes(one));
  return kept.filter(({ stop }, index) => {
    const before = kept[index - 1]?.stop.view ?? START;
    return Object.keys(patchBetween(before, stop.view)).length > 0;
  });
}

/** What makes `after` of `before`. */
function patchBetween(before: View, after: View): Patch {
  const was = new Map(fieldsOf(before));
  const is = new Map(fieldsOf(after));
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  const changed = keys.filter((key) => !NO_LESSONS.includes(key) && was.get(key) !== is.get(key));
  return Object.fromEntries(changed.map((key) => [key, is.get(key) ?? null]));
}
