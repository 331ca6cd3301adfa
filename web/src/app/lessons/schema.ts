/**
 * A lesson's file (lessons/ID.json): the one place for what may stand in it. The types, what the page reads, what
 * is checked and the JSON Schema for editors (lessons/lesson.schema.json, made by web/cli/lessons/json-schema.ts,
 * which also says what each entry means) follow from here.
 */

import * as v from 'valibot';
import { CONDITIONS } from '../lab/results';
import { LANGUAGES } from '../state/reader';

/** A name of a lesson or a step: addresses and files are named by it. */
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,30}$/));
/** A name of a value: texts put it in braces. */
const valueName = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,30}$/));
const words = v.pipe(v.string(), v.trim(), v.minLength(1));
/** A text in all of the page's languages: no class waits for its own. */
const text = v.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, words])) as {
    [Language in (typeof LANGUAGES)[number]]: typeof words;
  },
);
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));

/**
 * What a step changes of what is shown: fields of a link (app/state/share.ts) with their texts as a link has
 * them; null: as at the start.
 */
const patch = v.record(v.pipe(v.string(), v.regex(/^[a-z]$/)), v.nullable(v.string()));

/** What a step shows large: panels of the workbench, and of the page. */
export const PANELS = [
  ...(['circuit', 'bloch', 'state', 'readout', 'odds'] as const),
  ...(['photo', 'results'] as const),
] as const;
export type LessonPanel = (typeof PANELS)[number];

/** How a number is shown. */
export const FORMS = ['share', 'decimal', 'count', 'degrees', 'bits', 'points'] as const;
export type Form = (typeof FORMS)[number];

const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const wire = count(0, 7);
const wires = v.strictTuple([wire, wire]);
/** Of one bit a qubit, qubit 0 first: "01". */
const state = v.pipe(v.string(), v.regex(/^[01]{1,8}$/));
const error = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** One letter a qubit: read in Z or in X. */
const bases = v.pipe(v.string(), v.regex(/^[zx]{1,8}$/));
const noise = { depolarising: v.optional(error, 0), readout: v.optional(error, 0) };
/** Which class of the answer: by its name, or by its place, 1 the likeliest. */
const oneClass = { class: v.optional(words), rank: v.optional(count(1, 21)) };

/** Figures of the laboratory's results that a lesson may speak of. */
export const RESULT_FIGURES = [
  ...(['accuracy', 'low', 'high', 'items', 'parameters', 'circuit-parameters'] as const),
  ...(['difference', 'difference-low', 'difference-high'] as const),
  'majority',
] as const;

/** In which of them: `at`: as it would be with these fields changed as well; `as`: how it is shown. */
const where = { at: v.optional(patch), as: v.optional(v.picklist(FORMS)) };

const measured = <const Name extends string, Entries extends v.ObjectEntries>(
  name: Name,
  entries: Entries,
) => v.strictObject({ measure: v.literal(name), ...entries, ...where });

/** One row a measure: what it is asked for. How it is computed stands in values.ts, by the same names. */
const value = v.variant('measure', [
  measured('probability', { state }),
  measured('amplitude', { state }),
  measured('phase', { state }),
  measured('entropy', { wire }),
  measured('length', { wire }),
  measured('expectation', { axis: v.picklist(['x', 'y', 'z']), wire }),
  measured('correlation', { axis: v.picklist(['zz', 'xx']), wires }),
  measured('mutual', { wires }),
  measured('entanglement', {}),
  measured('count', {
    state,
    shots: count(1, 100_000),
    seed: count(0, 999_999),
    bases: v.optional(bases),
    ...noise,
  }),
  measured('limit', { state, bases: v.optional(bases), ...noise }),
  measured('slope', { wire, angle: count(0, 191), way: v.picklist(['adjoint', 'shift']) }),
  measured('gates', {}),
  measured('odds', oneClass),
  measured('confidence', {}),
  measured('shots-agreement', {
    shots: count(1, 100_000),
    seed: v.optional(count(0, 999_999), 1),
    ...noise,
  }),
  measured('safe-shots', noise),
  measured('result', {
    head: words,
    figure: v.picklist(RESULT_FIGURES),
    given: v.optional(v.picklist(CONDITIONS), 'photo_caption'),
    of: v.optional(v.picklist(['folds', 'sources']), 'folds'),
    /** The head by itself, or the combined answer with it: accuracy and its interval. */
    judged: v.optional(v.picklist(['head', 'pool']), 'head'),
  }),
  /** Of two other values: the first less the second, or the first for each one of the second. */
  measured('difference', { of: v.strictTuple([valueName, valueName]) }),
  measured('ratio', { of: v.strictTuple([valueName, valueName]) }),
]);
export type Value = v.InferOutput<typeof value>;
export type Measure = Value['measure'];
export type ValueOf<Name extends Measure> = Extract<Value, { measure: Name }>;

/** A number, or the name of another value. */
const bound = v.union([v.number(), valueName]);
const within = v.optional(v.pipe(v.number(), v.minValue(0)), 1e-6);
const one = v.union([
  v.strictObject({ value: valueName, above: bound }),
  v.strictObject({ value: valueName, below: bound }),
  v.strictObject({ value: valueName, near: bound, within }),
]);
/** When a choice is right: said of values that are computed, never of the choice itself. */
const condition = v.union([
  one,
  v.strictObject({ all: v.pipe(v.array(one), v.minLength(1)) }),
  v.strictObject({ any: v.pipe(v.array(one), v.minLength(1)) }),
]);
export type OneCondition = v.InferOutput<typeof one>;
export type Condition = v.InferOutput<typeof condition>;

export const UNITS = ['percent', 'none', 'degrees'] as const;

/** Asked before the step shows it; `reveal` is told once it is answered. */
const choicesAsk = v.strictObject({
  text,
  choices: v.pipe(
    v.array(v.strictObject({ text, when: condition })),
    v.minLength(2),
    v.maxLength(5),
  ),
  reveal: text,
});
/** `within`: how near is near enough, in the value's own unit (a share of 1, a number, degrees). */
const numberAsk = v.strictObject({
  text,
  number: v.strictObject({
    value: valueName,
    within: v.pipe(v.number(), v.minValue(0)),
    unit: v.picklist(UNITS),
  }),
  reveal: text,
});
const ask = v.union([choicesAsk, numberAsk]);
export type ChoicesAsk = v.InferOutput<typeof choicesAsk>;
export type NumberAsk = v.InferOutput<typeof numberAsk>;
export type Ask = v.InferOutput<typeof ask>;

const step = v.strictObject({
  id,
  minutes: v.pipe(v.number(), v.minValue(0.5), v.maxValue(10)),
  title: text,
  show: patch,
  /** What the answer to the question shows, beside what `show` does: only once it is given. */
  after: v.optional(patch),
  panel: v.nullable(v.picklist(PANELS)),
  /** Instead of `panel` once the question is answered: a picture of the answer is none before. */
  panelAfter: v.optional(v.nullable(v.picklist(PANELS))),
  text,
  values: v.optional(v.record(valueName, value), {}),
  ask: v.optional(ask),
  teacher: v.optional(
    v.strictObject({ misconceptions: v.optional(v.array(text), []), note: v.optional(text) }),
  ),
});
export type Step = v.InferOutput<typeof step>;

/** `told`: its question is answered. */
export const panelOf = ({ panel, panelAfter }: Step, told: boolean): LessonPanel | null =>
  told && panelAfter !== undefined ? panelAfter : panel;

export const lessonSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id,
  minutes,
  title: text,
  about: text,
  teacher: v.strictObject({ aims: v.pipe(v.array(text), v.minLength(1)), before: text }),
  steps: v.pipe(v.array(step), v.minLength(2), v.maxLength(20)),
});
export type Lesson = v.InferOutput<typeof lessonSchema>;
export type LessonText = v.InferOutput<typeof text>;
export type Patch = v.InferOutput<typeof patch>;

/**
 * generated/lessons/index.json: the path, in its order, with what the path page tells of each. `objects`: those of the
 * gallery that it shows.
 */
export const lessonListSchema = v.array(
  v.object({
    ...{ id, minutes, title: text, about: text, steps: v.number() },
    objects: v.array(v.string()),
  }),
);
export type LessonList = v.InferOutput<typeof lessonListSchema>;
