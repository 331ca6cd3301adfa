/** Every file of the path is a lesson without a fault. */

import { readdirSync, readFileSync } from 'node:fs';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { isTerm } from '../../web/src/app/glossary/terms';
import { faultsOf } from '../../web/src/app/lessons/check';
import { lessonSchema } from '../../web/src/app/lessons/schema';

const FOLDER = new URL('../../lessons/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
const PATH: string[] = read('path.json');
const NO_LESSONS = ['path.json', 'lesson.schema.json'];

it('the path has every lesson, each once', () => {
  const files = readdirSync(FOLDER).filter((file) => !NO_LESSONS.includes(file));
  expect([...PATH].sort()).toEqual(files.map((file) => file.replace(/\.json$/, '')).sort());
});

describe.each(PATH)('%s', (name) => {
  it('is a lesson of that name', () => {
    const lesson = safeParse(lessonSchema, read(`${name}.json`));
    expect(lesson.issues).toBeUndefined();
    expect(lesson.success && lesson.output.id).toBe(name);
  });

  it('has no fault that its author would have to mend', () => {
    const lesson = safeParse(lessonSchema, read(`${name}.json`));
    expect(lesson.success ? faultsOf(lesson.output, isTerm) : []).toEqual([]);
  });
});
