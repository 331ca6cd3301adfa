import { fileURLToPath } from 'node:url';
import { safeParse } from 'valibot';
import { expect, test } from 'vitest';
import { jsonSchemaOfLessons } from '../../web/cli/lessons/json-schema';
import { lessonSchema } from '../../web/src/app/lessons/schema';
import { TINY } from './tiny';

test('editors find the JSON Schema beside the lessons', async () => {
  const file = fileURLToPath(new URL('../../lessons/lesson.schema.json', import.meta.url));
  const text = `${JSON.stringify(jsonSchemaOfLessons(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(file);
});

test('the smallest lesson is one', () => {
  expect(safeParse(lessonSchema, TINY).issues).toBeUndefined();
});

const faults: [string, (lesson: typeof TINY) => unknown][] = [
  ['a language is missing', ({ title: { zh: _, ...title }, ...rest }) => ({ ...rest, title })],
  ['a text is blank', (lesson) => ({ ...lesson, about: { ...lesson.about, fr: '  ' } })],
  ['there is one step', ({ steps, ...rest }) => ({ ...rest, steps: steps.slice(1) })],
  ['an entry is misspelt', (lesson) => ({ ...lesson, minute: 2 })],
  [
    'a measure is none',
    ({ steps: [first, second], ...rest }) => ({
      ...rest,
      steps: [{ ...first, values: { p: { measure: 'chance', state: '0' } } }, second],
    }),
  ],
  [
    'a state is none',
    ({ steps: [first, second], ...rest }) => ({
      ...rest,
      steps: [{ ...first, values: { p: { measure: 'probability', state: '02' } } }, second],
    }),
  ],
  [
    'a question has one choice',
    ({ steps: [first, second], ...rest }) => ({
      ...rest,
      steps: [{ ...first, ask: { ...first?.ask, choices: [] } }, second],
    }),
  ],
];
test.each(faults)('a file is no lesson when %s', (_, spoil) => {
  expect(safeParse(lessonSchema, spoil(TINY)).success).toBe(false);
});
