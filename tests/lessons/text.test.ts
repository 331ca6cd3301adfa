import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { expect, test } from 'vitest';
import { faultsOf } from '../../web/src/app/lessons/check';
import { holds, rightChoices } from '../../web/src/app/lessons/conditions';
import { LOCKABLE, unknownIn, unlockedIn } from '../../web/src/app/lessons/lock';
import { NO_PROGRESS, reached, readProgress } from '../../web/src/app/lessons/progress';
import { type Lesson, lessonSchema } from '../../web/src/app/lessons/schema';
import { paragraphsOf } from '../../web/src/app/lessons/text';
import { TINY } from './tiny';

test('a text is paragraphs of words, values and terms', () => {
  expect(paragraphsOf('Its [[entropy|entropy]] is {e}.\n\nSo it is.')).toEqual([
    [
      { kind: 'words', words: 'Its ' },
      { kind: 'term', term: 'entropy', words: 'entropy' },
      { kind: 'words', words: ' is ' },
      { kind: 'value', name: 'e' },
      { kind: 'words', words: '.' },
    ],
    [{ kind: 'words', words: 'So it is.' }],
  ]);
});

test('conditions are held against values, and against one another', () => {
  const values = { a: 0.25, b: 1 };
  expect(holds({ value: 'a', below: 'b' }, values)).toBe(true);
  expect(holds({ value: 'a', near: 0.3, within: 0.05 }, values)).toBe(true);
  expect(holds({ value: 'a', near: 0.3, within: 0.04 }, values)).toBe(false);
  expect(
    holds(
      {
        all: [
          { value: 'a', above: 0 },
          { value: 'b', above: 1 },
        ],
      },
      values,
    ),
  ).toBe(false);
  expect(
    holds(
      {
        any: [
          { value: 'a', above: 0 },
          { value: 'b', above: 1 },
        ],
      },
      values,
    ),
  ).toBe(true);
  expect(holds({ value: 'c', below: 1 }, values)).toBe(false);
});

const LESSON = parse(lessonSchema, TINY);
const knows = (term: string) => term === 'entropy';

test('the smallest lesson has no fault, and one right choice', () => {
  const ask = LESSON.steps[0]?.ask;
  expect(ask && rightChoices(ask, { before: 0, after: 1 })).toEqual([0]);
});

const changed = (change: (lesson: Lesson) => unknown): string[] => {
  const copy = structuredClone(LESSON) as Lesson;
  change(copy);
  return faultsOf(copy, knows);
};
type Spoilt = [string, (lesson: Lesson) => unknown];
const spoilt: Spoilt[] = [
  ['"tiny", step "second", zh: there is no value "q"', ({ steps }) => edit(steps[1]?.text, '{q}')],
  ['the glossary has no term "chance"', ({ steps }) => edit(steps[0]?.text, '[[chance|luck]]')],
  ['a brace or double bracket is no mark', ({ steps }) => edit(steps[0]?.text, 'a { b')],
  ['and it says 4', (lesson) => Object.assign(lesson, { minutes: 4 })],
  ['it changes nothing and asks nothing', ({ steps }) => delete steps[1]?.ask],
  ['two steps are called', ({ steps }) => Object.assign(steps[1] ?? {}, { id: 'first' })],
  ['what no link can', ({ steps }) => Object.assign(steps[1]?.show ?? {}, { s: 'two' })],
  [
    'what no link can',
    ({ steps }) =>
      Object.assign(Object.values(steps[0]?.values ?? {})[0] ?? {}, { at: { s: 'x' } }),
  ],
];
const edit = (text: Lesson['title'] | undefined, words: string) =>
  Object.assign(text ?? {}, { zh: words });
test.each(spoilt)('an author is told: %s', (said, change) => {
  expect(changed(change).join('\n')).toContain(said.replace('"tiny"', 'tiny'));
});

test('a lock leaves what it names', () => {
  expect(unlockedIn(new URLSearchParams('lesson=shots'))).toBeNull();
  expect(unlockedIn(new URLSearchParams('lock='))).toEqual([]);
  expect(unlockedIn(new URLSearchParams('lock=angle,step,sing'))).toEqual(['step', 'angle']);
});

test('what a lock names and nothing is called is told', () => {
  const unknown = (query: string) => unknownIn(new URLSearchParams(query));
  expect(unknown('lesson=shots')).toEqual([]);
  expect(unknown('lock=')).toEqual([]);
  expect(unknown('lock=angle,step,')).toEqual([]);
  expect(unknown('lock=angle, sing,Step,sing')).toEqual(['sing', 'Step']);
});

test('progress that cannot be read is none', () => {
  const kept = (text: string | null) => ({
    getItem: () => text,
    setItem: () => {},
    removeItem: () => {},
  });
  expect(readProgress(kept(null))).toBeNull();
  expect(readProgress(kept('{"at":3}'))).toEqual(NO_PROGRESS);
  expect(readProgress(kept('{'))).toBeNull();
  const done = reached(reached(NO_PROGRESS, 'shots', 'first', false), 'shots', 'last', true);
  expect(done).toEqual({ at: { shots: 'last' }, done: ['shots'] });
  expect(readProgress(kept(JSON.stringify(done)))).toEqual(done);
});

test('whatever can be locked has its controls', () => {
  const css = readFileSync(new URL('../../web/src/styles/lock.css', import.meta.url), 'utf8');
  const named = [...css.matchAll(/data-unlocked~="([a-z]+)"/g)].map(([, name]) => name);
  expect([...new Set(named)].sort()).toEqual([...LOCKABLE].sort());
});
