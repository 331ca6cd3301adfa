/** The draft of a lesson is a lesson, and shows what the recording shows. */

import { parse, safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { lessonDraft } from '../../../web/cli/replay/lesson-draft';
import { fieldsAt, viewOf } from '../../../web/src/app/lessons/fields';
import { lessonSchema } from '../../../web/src/app/lessons/schema';
import { seenOf } from '../../../web/src/app/record/seen';
import type { Stop } from '../../../web/src/app/record/stops';
import { START, type View } from '../../../web/src/app/state/share';
import { UNCHANGED } from '../../../web/src/app/state/variation';
import { answer } from '../../web/support/samples';

const SEEN = seenOf(answer(), null);
const stop = (t: number, view: Partial<View>, changes: Partial<Stop> = {}): Stop => ({
  line: t + 2,
  t,
  view: { ...START, ...view },
  untold: [],
  set: {},
  saw: { line: t + 3, seen: SEEN },
  ...changes,
});
const draftOf = (stops: readonly Stop[]) => {
  const draft = lessonDraft(stops, 'my-lesson');
  if (!draft.ok) throw new Error(draft.failure.detail);
  return parse(lessonSchema, JSON.parse(draft.value));
};

describe('the draft of a lesson', () => {
  const struck = { ...UNCHANGED, struck: [1] };
  const views: Partial<View>[] = [
    { object: 'vase', language: 'fr', level: 'child' },
    { object: 'vase', variation: struck },
    { object: 'vase', variation: struck, step: 3, depth: 'study' },
    { object: 'coin', caption: 'A coin, “old” & 50 %', depth: 'study', circuit: 'bell', step: 1 },
  ];

  it('shows at each step what was shown, but for what is the reader’s own', () => {
    const lesson = draftOf(views.map((view, at) => stop(at * 60_000, view)));
    expect(lesson.steps.map(({ show }) => show)).toEqual([
      { o: 'vase' },
      { x: '1' },
      { s: '3' },
      { o: 'coin', c: 'A coin, “old” & 50 %', x: null, q: 'bell', s: '1' },
    ]);
    views.forEach((view, at) => {
      const shown = viewOf(fieldsAt(lesson, at, true));
      const common = { language: null, level: 'adult', depth: 'look' };
      expect(shown).toEqual({ ok: true, value: { ...START, ...view, ...common } });
    });
    expect(lesson.steps.map(({ panel }) => panel)).toEqual([null, null, 'circuit', 'circuit']);
    expect(lesson.steps.map(({ minutes }) => minutes)).toEqual([1, 1, 1, 0.5]);
    expect(lesson.steps[2]?.title).toEqual({
      en: 'Step 3',
      es: 'Paso 3',
      fr: 'Étape 3',
      zh: '第3步',
    });
  });

  it('leaves out what it cannot show, and what shows nothing new', () => {
    const lesson = draftOf([
      stop(0, { object: 'vase' }),
      stop(1, { object: 'vase', caption: '' }, { untold: ['caption'] }),
      stop(2, { object: 'vase' }),
      stop(3, { object: 'vase', level: 'child' }),
      stop(4, { object: 'coin' }, { saw: null }),
      stop(5, { object: 'jar' }),
    ]);
    expect(lesson.steps.map(({ show }) => show)).toEqual([{ o: 'vase' }, { o: 'jar' }]);
  });

  it('has no more steps than a lesson may have: those that were looked at longest', () => {
    const stops = Array.from({ length: 31 }, (_, k) =>
      stop(k < 20 ? k * 1000 : 20_000 + (k - 20), { object: `object-${k}` }),
    );
    const { steps } = draftOf(stops);
    expect(steps.map(({ show }) => show)).toEqual(
      Array.from({ length: 20 }, (_, k) => ({ o: `object-${k}` })),
    );
  });

  it('is refused where there is too little', () => {
    expect(lessonDraft([stop(0, { object: 'vase' })], 'a')).toMatchObject({ ok: false });
    expect(lessonDraft([], 'a')).toMatchObject({ ok: false });
    // The schema itself says why.
    expect(safeParse(lessonSchema, { id: 'a', steps: [] }).success).toBe(false);
  });
});
