/** The values of a step: what is shown is looked up, its measures are computed, and those of other values follow. */

import type { BuiltCircuit } from '../../engine/circuit-values';
import { fail, type Outcome } from '../../rpc/outcome';
import type { Results } from '../lab/results';
import { traceRow } from '../measure/trace';
import type { View } from '../state/share';
import type { Values } from './conditions';
import { type Fields, fieldsAt, patched, viewOf } from './fields';
import type { Form, Lesson, Value, ValueOf } from './schema';
import {
  type AnsweredView,
  MEASURES,
  type Measurers,
  RESULT_FORMS,
  resultOf,
  type Shown,
} from './values';

/** Where what a view shows comes from. */
export interface Sources extends Measurers {
  /** The head that answers, as links have it. */
  readonly model: string;
  /** Of a link's circuit: the name of a teaching circuit, or the circuit in letters; with the bases it is read in. */
  circuitOf(text: string): Outcome<Pick<Shown, 'circuit' | 'bases'>>;
  /** Of an answer: its circuit with the angles it was answered at. */
  circuitOfAnswer(answered: AnsweredView): BuiltCircuit;
  /** The answer to a view, with the state after every gate. */
  answerTo(view: View): Promise<Outcome<AnsweredView>>;
  results(): Promise<Outcome<Results>>;
}

/** What `fields` show. */
export async function shownBy(fields: Fields, sources: Sources): Promise<Outcome<Shown>> {
  const view = viewOf(fields, sources.model);
  if (!view.ok) return view;
  const { circuit: text, step } = view.value;
  return text === null ? ofAnswer(view.value, sources) : ofOwn(text, step, sources);
}

function ofOwn(text: string, step: number | null, sources: Sources): Outcome<Shown> {
  const own = sources.circuitOf(text);
  if (!own.ok) return own;
  const { circuit, bases } = own.value;
  const trace = sources.circuits.follow(circuit);
  if (!trace.ok) return trace;
  const last = trace.value.rows - 1;
  const at = Math.min(step ?? last, last);
  const row = traceRow(trace.value, at);
  return { ok: true, value: { circuit, bases, step: at, row, answered: null } };
}

async function ofAnswer(view: View, sources: Sources): Promise<Outcome<Shown>> {
  const answered = await sources.answerTo(view);
  if (!answered.ok) return answered;
  const { trace } = answered.value.recognition.answer;
  if (trace === null) return fail('nothing_given', 'the answer has no state to look at');
  const last = trace.rows - 1;
  const step = Math.min(view.step ?? last, last);
  const circuit = sources.circuitOfAnswer(answered.value);
  const row = traceRow(trace, step);
  const bases = Array.from({ length: circuit.qubits }, () => 'z' as const);
  return { ok: true, value: { circuit, bases, step, row, answered: answered.value } };
}

/** All values of a step, measured on what it shows once all is told. */
export async function valuesOf(
  lesson: Lesson,
  index: number,
  sources: Sources,
): Promise<Outcome<Values>> {
  const asked = lesson.steps[index]?.values ?? {};
  const fields = fieldsAt(lesson, index, true);
  const values: Record<string, number> = {};
  for (const [name, value] of inOrder(asked)) {
    const made = isDerived(value)
      ? derived(value, values)
      : await measured(patched(fields, value.at), value, sources);
    if (!made.ok) return fail(made.failure.status, `value "${name}": ${made.failure.detail}`);
    values[name] = made.value;
  }
  return { ok: true, value: values };
}

type DerivedValue = ValueOf<'difference'> | ValueOf<'ratio'>;

const isDerived = (value: Value): value is DerivedValue =>
  value.measure === 'difference' || value.measure === 'ratio';

/** What is measured comes before what is made of it. */
const inOrder = (asked: Readonly<Record<string, Value>>) =>
  Object.entries(asked).sort(([, a], [, b]) => Number(isDerived(a)) - Number(isDerived(b)));

function derived({ measure, of: [a, b] }: DerivedValue, values: Values): Outcome<number> {
  const [first, second] = [values[a], values[b]];
  if (first === undefined || second === undefined)
    return fail('invalid_argument', `"${a}" and "${b}" have to be measured before it`);
  const value = measure === 'difference' ? first - second : first / second;
  return Number.isFinite(value) ? { ok: true, value } : fail('not_finite', `"${b}" is nothing`);
}

async function measured(
  fields: Fields,
  value: Exclude<Value, DerivedValue>,
  sources: Sources,
): Promise<Outcome<number>> {
  if (value.measure === 'result') {
    const results = await sources.results();
    return results.ok ? resultOf(results.value, value) : results;
  }
  const shown = await shownBy(fields, sources);
  if (!shown.ok) return shown;
  return rowOf(value).of(shown.value, value as ValueOf<'gates'>, sources);
}

/** The compiler does not see that a row is given values of its own measure. */
const rowOf = (value: Exclude<Value, DerivedValue | ValueOf<'result'>>) =>
  MEASURES[value.measure] as (typeof MEASURES)['gates'];

/** How a value is shown. */
export function formOf(value: Value): Form {
  if (value.as !== undefined) return value.as;
  if (isDerived(value)) return 'decimal';
  if (value.measure === 'result') return RESULT_FORMS[value.figure];
  return rowOf(value).form(value as ValueOf<'gates'>);
}
