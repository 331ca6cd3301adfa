/** The JSON Schema of a lesson's file, made from the one schema (src/app/lessons/schema.ts), with words for editors. */

import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { lessonSchema } from '../../src/app/lessons/schema';

/** What each entry means, by its path: lists and the names that an author chooses are left out of it. */
const MEANINGS: Readonly<Record<string, string>> = {
  $schema: 'Where an editor finds this schema: "./lesson.schema.json".',
  id: 'The name of the file without its ending; addresses have it.',
  minutes: 'How long it takes: the sum of its steps.',
  title: 'What it is called.',
  about: 'What one will know afterwards, in a sentence or two.',
  teacher: 'For the teacher alone: no class is shown it unless it is opened.',
  'teacher.aims': 'What the class can do afterwards.',
  'teacher.before': 'What should be known or ready before it begins.',
  steps: 'In their order. Every one changes something or asks something.',
  'steps.id': 'A short name, once in a lesson.',
  'steps.minutes': 'How long it takes, in half minutes if need be.',
  'steps.show':
    'What is changed of what the step before shows: fields of a link and their texts ("q": a circuit, "s": gates done, "o": an object, "c": a caption, ...); null: as at the start.',
  'steps.after': 'What is changed besides once the question is answered.',
  'steps.panel': 'What is shown large; null: all of it side by side.',
  'steps.panelAfter': 'What is shown large instead once the question is answered.',
  'steps.text':
    'Paragraphs with an empty line between them. {name} is a value, [[term|words]] a term of the glossary.',
  'steps.values': 'What texts and questions speak of, computed as it is shown.',
  'steps.ask':
    'Asked first: "choices", of which exactly one is right for the values that are computed, or a "number".',
  'steps.teacher': 'What is told to the teacher beside this step.',
  'steps.teacher.misconceptions': 'What is often believed instead.',
  'steps.teacher.note': 'What to look at, or to do.',
};

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'In English.',
  zh: 'In Chinese.',
  es: 'In Spanish.',
  fr: 'In French.',
};

/** For lessons/lesson.schema.json. */
export function jsonSchemaOfLessons(): JsonSchema {
  const made = toJsonSchema(lessonSchema, { typeMode: 'input', errorMode: 'ignore' });
  return described({ ...made, title: 'A lesson of Qurio' }, []);
}

function described(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const { properties, items } = schema;
  const meaning = MEANINGS[path.join('.')] ?? LANGUAGE_NAMES[path.at(-1) ?? ''];
  const result: JsonSchema = { ...schema, ...(meaning ? { description: meaning } : {}) };
  if (properties) {
    const entries = Object.entries(properties).map(([key, inner]) => [
      key,
      typeof inner === 'boolean' ? inner : described(inner, [...path, key]),
    ]);
    result.properties = Object.fromEntries(entries);
  }
  if (items && typeof items === 'object' && !Array.isArray(items) && items.properties)
    result.items = { ...described(items, path), description: undefined } as JsonSchema;
  return result;
}
