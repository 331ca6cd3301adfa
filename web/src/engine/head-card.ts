/** What a head file says about itself, checked: the classes above all. */

import { type Failed, fail, type Outcome } from '../rpc/outcome';
import type { HeadMetadata } from './types';

/** What a head can be called; its file is NAME.safetensors. */
export const HEAD_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Metadata values are strings; those that hold JSON (numbers, lists, objects) are opened. */
export function headMetadata(metadata: Readonly<Record<string, string>>): Outcome<HeadMetadata> {
  const figures: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(metadata)) figures[key] = opened(text);
  const { name, title, lexicon, classes } = metadata;
  const list = linesOf(classes);
  const { parameters: all, circuit_parameters: inCircuit } = metadata;
  const parameters = Number(all);
  const circuitParameters = Number(inCircuit);
  if (name === undefined || !HEAD_NAME.test(name)) return mismatch('it has no proper name');
  if (!areNames(list)) return mismatch('it names no classes');
  if (lexicon === undefined) return mismatch('it has no lexicon');
  if (!Number.isFinite(parameters) || !Number.isFinite(circuitParameters)) {
    return mismatch('it does not say how many parameters it has');
  }
  return {
    ok: true,
    value: {
      ...figures,
      name,
      title: title ?? name,
      classes: list,
      parameters,
      circuitParameters,
      lexicon,
    },
  };
}

/** A list as model files write one (core/model/file/model_file.h): a line each. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '').split('\n').filter((line) => line !== '');
}

function opened(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function areNames(list: readonly string[]): boolean {
  return list.length > 0 && new Set(list).size === list.length;
}

function mismatch(reason: string): Failed {
  return fail('weights_mismatch', `the head file: ${reason}`);
}
