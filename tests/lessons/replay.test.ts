/** Every lesson is gone through in every language: each question has one right answer, and each text says all its numbers. */

import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { valuesOf } from '../../web/src/app/lessons/compute';
import { isRight, rightChoices, type Values } from '../../web/src/app/lessons/conditions';
import { shownValue } from '../../web/src/app/lessons/form';
import { type Lesson, lessonSchema, type Step } from '../../web/src/app/lessons/schema';
import { paragraphsOf, textsAround, textsOf } from '../../web/src/app/lessons/text';
import { LANGUAGES } from '../../web/src/app/state/reader';
import { nodeSources } from './node-sources';

const FOLDER = new URL('../../lessons/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
const LESSONS: Lesson[] = read('path.json').map((id: string) =>
  parse(lessonSchema, read(`${id}.json`)),
);

/** Lesson -> the values of each step. */
const found = new Map<string, readonly Values[]>();
beforeAll(async () => {
  const sources = await nodeSources();
  for (const lesson of LESSONS) {
    const all: Values[] = [];
    for (const index of lesson.steps.keys()) {
      const values = await valuesOf(lesson, index, sources);
      if (!values.ok) throw new Error(`${lesson.id}, ${index}: ${values.failure.detail}`);
      all.push(values.value);
    }
    found.set(lesson.id, all);
  }
}, 120_000);

const names = (text: string): string[] =>
  paragraphsOf(text)
    .flat()
    .flatMap((part) => (part.kind === 'value' ? [part.name] : []));

describe.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))('%s', (id, lesson) => {
  const valuesAt = (index: number): Values => found.get(id)?.[index] ?? {};
  const steps = [...lesson.steps.entries()];
  const asked = steps.filter(([, step]) => step.ask);

  it('is as long as a lesson should be, and lets predict more than it tells', () => {
    expect(lesson.minutes).toBeGreaterThanOrEqual(6);
    expect(lesson.minutes).toBeLessThanOrEqual(10);
    expect(steps.length).toBeGreaterThanOrEqual(6);
    expect(steps.length).toBeLessThanOrEqual(10);
    expect(asked.length).toBeGreaterThan(steps.length / 2);
  });

  it('has exactly one right answer to every question', () => {
    for (const [index, { id: step, ask }] of asked) {
      if (!ask) continue;
      if ('choices' in ask) expect(rightChoices(ask, valuesAt(index)), step).toHaveLength(1);
      else {
        const number = valuesAt(index)[ask.number.value] ?? Number.NaN;
        expect(isRight(ask, { kind: 'number', number }, valuesAt(index)), step).toBe(true);
      }
    }
  });

  it('does not put the right answer in the same place every time', () => {
    const places = asked.flatMap(([index, { ask }]) =>
      ask && 'choices' in ask ? rightChoices(ask, valuesAt(index)) : [],
    );
    const most = Math.max(...places.map((place) => places.filter((one) => one === place).length));
    expect(new Set(places).size).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(Math.ceil((2 * places.length) / 3));
  });

  it('tells nowhere before a number what is asked for', () => {
    for (const [, { text, title, ask }] of asked) {
      if (!ask || !('number' in ask)) continue;
      for (const before of [text, title, ask.text])
        expect(names(before.en)).not.toContain(ask.number.value);
    }
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    it('says every number that it speaks of', () => {
      for (const [index, step] of steps)
        for (const text of textsOf(step))
          for (const name of names(text[language])) {
            const value = valuesAt(index)[name];
            expect(value, `${step.id}: ${name}`).toBeTypeOf('number');
            expect(shownValue(step, name, value as number), `${step.id}: ${name}`).not.toBeNull();
          }
    });

    it('has no number typed in', () => {
      const texts = [...textsAround(lesson), ...steps.flatMap(([, step]) => textsOf(step))];
      expect(texts.flatMap((text) => typed(text[language]))).toEqual([]);
    });

    it('speaks of every value that it asks to be computed, or judges by it', () => {
      for (const [, step] of steps) expect(unusedIn(step, language), step.id).toEqual([]);
    });
  });
});

/** Digits but those of bits (0, 1, 00, 101), and of the qubits' names. */
function typed(text: string): string[] {
  const words = text
    .replace(/\{\w+\}/g, '')
    .replace(/\[\[[a-z0-9-]+\|/g, '')
    .replace(/\bq[0-7]\b/g, '');
  return [...words.matchAll(/\d[\d.,]*/g)]
    .map(([number]) => number.replace(/[.,]+$/, ''))
    .filter((number) => !/^[01]{1,6}$/.test(number));
}

/** Values that no text, no condition and no other value has any use for. */
function unusedIn(step: Step, language: keyof Step['text']): string[] {
  const told = textsOf(step).flatMap((text) => names(text[language]));
  const judged = JSON.stringify(step.ask ?? null);
  const derived = Object.values(step.values).flatMap((value) =>
    value.measure === 'difference' || value.measure === 'ratio' ? value.of : [],
  );
  return Object.keys(step.values).filter(
    (name) => ![...told, ...derived].includes(name) && !judged.includes(`"${name}"`),
  );
}
