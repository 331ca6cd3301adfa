/** What is wrong with a lesson that its schema cannot say: sentences for its author; empty: nothing. */

import { fieldsAt, patched, viewOf } from './fields';
import type { Condition, Lesson, LessonText, OneCondition, Step } from './schema';
import { paragraphsOf, textsAround, textsOf } from './text';

/** `isTerm`: whether the glossary has it. */
export function faultsOf(lesson: Lesson, isTerm: (term: string) => boolean): string[] {
  const { id, minutes, steps } = lesson;
  const ids = steps.map((step) => step.id);
  const twice = ids.filter((step, index) => ids.indexOf(step) !== index);
  const sum = steps.reduce((all, step) => all + step.minutes, 0);
  return [
    ...twice.map((step) => `${id}: two steps are called "${step}"`),
    ...(sum === minutes ? [] : [`${id}: its steps take ${sum} minutes, and it says ${minutes}`]),
    ...textsAround(lesson).flatMap((text) => faultsOfText(`${id}`, text, [], isTerm)),
    ...steps.flatMap((step, index) => faultsOfStep(lesson, step, index, isTerm)),
  ];
}

function faultsOfStep(
  lesson: Lesson,
  step: Step,
  index: number,
  isTerm: (term: string) => boolean,
): string[] {
  const where = `${lesson.id}, step "${step.id}"`;
  const names = Object.keys(step.values);
  const changes = Object.keys({ ...step.show, ...step.after }).length > 0;
  const unknown = namesIn(step).filter((name) => !names.includes(name));
  return [
    ...(changes || step.ask ? [] : [`${where}: it changes nothing and asks nothing`]),
    ...(['after', 'panelAfter'] as const)
      .filter((entry) => step[entry] !== undefined && !step.ask)
      .map((entry) => `${where}: "${entry}" waits for a question, and there is none`),
    ...unknown.map((name) => `${where}: there is no value "${name}"`),
    ...textsOf(step).flatMap((text) => faultsOfText(where, text, names, isTerm)),
    ...viewsOf(lesson, index).flatMap((fields) => {
      const view = viewOf(fields);
      return view.ok ? [] : [`${where}: ${view.failure.detail}`];
    }),
  ];
}

/** All that a step shows, and looks at for a value. */
function viewsOf(lesson: Lesson, index: number) {
  const told = fieldsAt(lesson, index, true);
  const values = Object.values(lesson.steps[index]?.values ?? {});
  return [fieldsAt(lesson, index, false), told, ...values.map(({ at }) => patched(told, at))];
}

/** Names of values that conditions, numbers and other values speak of. */
function namesIn({ ask, values }: Step): string[] {
  const derived = Object.values(values).flatMap((value) => {
    return value.measure === 'difference' || value.measure === 'ratio' ? value.of : [];
  });
  if (!ask) return derived;
  if ('number' in ask) return [...derived, ask.number.value];
  return [...derived, ...ask.choices.flatMap(({ when }) => ones(when).flatMap(namesOf))];
}

function ones(condition: Condition): readonly OneCondition[] {
  if ('all' in condition) return condition.all;
  return 'any' in condition ? condition.any : [condition];
}

function namesOf(one: OneCondition): string[] {
  const bound = 'above' in one ? one.above : 'below' in one ? one.below : one.near;
  return typeof bound === 'string' ? [one.value, bound] : [one.value];
}

/** Every language tells the same values and terms, all of them known, and no mark is left open. */
function faultsOfText(
  where: string,
  text: LessonText,
  names: readonly string[],
  isTerm: (term: string) => boolean,
): string[] {
  const marks = Object.entries(text).map(([language, words]) => {
    const parts = paragraphsOf(words).flat();
    const values = parts.flatMap((part) => (part.kind === 'value' ? [part.name] : []));
    const terms = parts.flatMap((part) => (part.kind === 'term' ? [part.term] : []));
    const rest = parts.map((part) => (part.kind === 'words' ? part.words : '')).join('');
    return { language, values, terms, open: /[{}]|\[\[|\]\]/.test(rest) };
  });
  const told = (list: readonly string[]) => [...new Set(list)].sort().join();
  const [first] = marks;
  return marks.flatMap(({ language, values, terms, open }) => [
    ...(open ? [`${where}, ${language}: a brace or double bracket is no mark`] : []),
    ...values
      .filter((name) => !names.includes(name))
      .map((name) => `${where}, ${language}: there is no value "${name}"`),
    ...terms
      .filter((term) => !isTerm(term))
      .map((term) => `${where}, ${language}: the glossary has no term "${term}"`),
    ...(told(values) === told(first?.values ?? [])
      ? []
      : [`${where}, ${language}: it tells other values than ${first?.language}`]),
  ]);
}
