/** What a head file says about itself, checked: the classes above all. */

import { type Failed, fail } from './outcome';
import type { HeadCard, Outcome } from './types';

/** Metadata values are strings; those that hold JSON (numbers, lists, objects) are opened. */
export function headCard(
  metadata: Readonly<Record<string, string>>,
  classCount: number,
): Outcome<HeadCard> {
  const figures: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(metadata)) figures[key] = opened(text);
  const { name, title } = metadata;
  const { classes: list } = figures;
  const { parameters: all, circuit_parameters: inCircuit } = metadata;
  const parameters = Number(all);
  const circuitParameters = Number(inCircuit);
  if (name !== 'world' && name !== 'court') return mismatch('its name is neither world nor court');
  if (!isNames(list)) return mismatch('it names no classes');
  if (list.length !== classCount) {
    return mismatch(`it names ${list.length} classes and answers with ${classCount}`);
  }
  if (!Number.isFinite(parameters) || !Number.isFinite(circuitParameters)) {
    return mismatch('it does not say how many parameters it has');
  }
  return {
    ok: true,
    value: { ...figures, name, title: title ?? name, classes: list, parameters, circuitParameters },
  };
}

function opened(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isNames(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every((name) => typeof name === 'string' && name !== '') &&
    new Set(value).size === value.length
  );
}

function mismatch(reason: string): Failed {
  return fail('weights_mismatch', `the head file: ${reason}`);
}
