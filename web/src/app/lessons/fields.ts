/** What each step of a lesson shows, as the fields of a link: a step changes some of those before it. */

import { fail, type Outcome } from '../../rpc/outcome';
import { LANGUAGES } from '../state/reader';
import { MODEL, readFields, type View } from '../state/share';
import type { Lesson, Patch } from './schema';

/** Fields of a link and their texts; those that are as at the start are missing. */
export type Fields = Readonly<Record<string, string>>;

export function patched(fields: Fields, patch: Patch = {}): Fields {
  const all = { ...fields, ...patch };
  const there = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries(there);
}

/** Before the question of a step is answered, and once it is (`told`); a step without one is told at once. */
export function fieldsAt({ steps }: Lesson, index: number, told: boolean): Fields {
  const before = steps.slice(0, index).reduce<Fields>((fields, step) => {
    return patched(patched(fields, step.show), step.after);
  }, {});
  const step = steps[index];
  if (step === undefined) return before;
  const shown = patched(before, step.show);
  return told || step.ask === undefined ? patched(shown, step.after) : shown;
}

/** `model`: the head that answers here. A lesson has no field that cannot be shown as it says. */
export function viewOf(fields: Fields, model: string = MODEL): Outcome<View> {
  const link = readFields(Object.entries(fields), LANGUAGES, model);
  if (link !== null && !link.adjusted) return { ok: true, value: link.view };
  const told = JSON.stringify(fields);
  return fail('invalid_argument', `a step shows what no link can: ${told}`);
}
