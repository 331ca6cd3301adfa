/** Numbers of lessons as the page shows numbers (app/say/numbers.ts), with the unit that belongs to them. */

import type { Quantity } from '../say/message';
import { asPoints, asRounded, asShare, asTenths, asValue } from '../say/numbers';
import { formOf } from './compute';
import type { Given } from './conditions';
import type { Form, NumberAsk, Step } from './schema';

export interface ShownNumber {
  readonly quantity: Quantity;
  /** Behind the number; empty: none. */
  readonly unit: string;
}

const degrees = (value: number): Quantity =>
  Math.abs(value - Math.round(value)) < 0.05 ? asRounded(value) : asTenths(value);

const plain = (quantity: Quantity): ShownNumber => ({ quantity, unit: '' });
const decimal = (value: number) => plain(asValue(value));

const FORMS: Readonly<Record<Form, (value: number) => ShownNumber>> = {
  share: (value) => plain(asShare(value)),
  decimal,
  count: (value) => plain(asRounded(value)),
  degrees: (value) => ({ quantity: degrees(value), unit: '°' }),
  bits: decimal,
  points: (value) => plain(asPoints(value)),
};

const shownAs = (value: number, form: Form): ShownNumber => FORMS[form](value);

/** Null: the step has no such value. */
export function shownValue({ values }: Step, name: string, value: number): ShownNumber | null {
  const asked = values[name];
  return asked === undefined ? null : shownAs(value, formOf(asked));
}

/** A number that somebody predicted, like the one that it is held against. */
export const shownPrediction = (step: Step, { number }: NumberAsk, given: number) =>
  shownValue(step, number.value, given);

/** What was typed, in the value's own unit; null: no number. Commas are read as points. */
export function typedNumber(text: string, unit: NumberAsk['number']['unit']): Given | null {
  const plain = text
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s*[%°％]$/, '')
    .replace(',', '.');
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return null;
  const number = Number(plain);
  if (!Number.isFinite(number)) return null;
  return { kind: 'number', number: unit === 'percent' ? number / 100 : number };
}
