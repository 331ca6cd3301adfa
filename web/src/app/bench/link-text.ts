/**
 * What a link says of a circuit of one's own: the name of a teaching circuit or the code of any other; then, each
 * after a "~", the numbers that are encoded; then the basis of every wire unless all are as at first:
 * "bell", "bell~xx", "encode~1~2~3~-4", "1BDA...".
 */

import type { Basis, BuiltCircuit, Circuits } from '../../engine/circuit-values';
import { roundAmplitudes } from './amplitudes';
import { readCode, writeCode } from './code';
import { ENCODED, isTeachingId, type TeachingId, teachingCircuit } from './teaching';

export interface Own {
  readonly circuit: BuiltCircuit;
  /** One a wire. */
  readonly bases: readonly Basis[];
  /** Null: it is no teaching circuit, or not any more. */
  readonly teaching: TeachingId | null;
  /** What `encode` encodes; null for every other circuit. */
  readonly numbers: readonly number[] | null;
}

const MARK = '~';

/** Of a circuit by its gates. */
export function circuitText(circuit: BuiltCircuit, bases: readonly Basis[]): string {
  const shown = bases.slice(0, circuit.qubits);
  return join([writeCode(circuit), ...(shown.includes('x') ? [basesText(shown)] : [])]);
}

/** Of a teaching circuit; `numbers`, `bases`: null as at first. */
export function teachingText(
  id: TeachingId,
  numbers: readonly number[] | null = null,
  bases: readonly Basis[] | null = null,
): string {
  return join([id, ...(numbers ?? []).map(String), ...(bases ? [basesText(bases)] : [])]);
}

/** Null: no such text. 'waits': only the engine can tell, and it is not there yet. */
export function readText(text: string, circuits: Circuits | null): Own | null | 'waits' {
  const [name = '', ...rest] = text.split(MARK);
  const last = rest.at(-1) ?? '';
  const bases = /^[xz]+$/.test(last) ? ([...last] as Basis[]) : null;
  const numbers = (bases ? rest.slice(0, -1) : rest).map(numberOf);
  const own = isTeachingId(name) ? ofTeaching(name, numbers, circuits) : ofCode(name, numbers);
  if (own === null || own === 'waits' || bases === null) return own;
  return bases.length === own.circuit.qubits ? { ...own, bases } : null;
}

function ofTeaching(
  id: TeachingId,
  numbers: readonly number[],
  circuits: Circuits | null,
): Own | null | 'waits' {
  const encodes = id === 'encode';
  const wanted = numbers.length > 0 ? numbers : ENCODED;
  const readable = wanted.length === ENCODED.length && roundAmplitudes(wanted) !== null;
  if (encodes ? !readable : numbers.length > 0) return null;
  if (encodes && circuits === null) return 'waits';
  const made = teachingCircuit(id, encodes ? wanted : null, circuits);
  return made.ok ? { ...made.value, teaching: id, numbers: encodes ? wanted : null } : null;
}

function ofCode(code: string, numbers: readonly number[]): Own | null {
  const circuit = numbers.length > 0 ? null : readCode(code);
  if (circuit === null) return null;
  const bases = new Array<Basis>(circuit.qubits).fill('z');
  return { circuit, bases, teaching: null, numbers: null };
}

const numberOf = (text: string): number =>
  /^-?\d{1,2}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
const basesText = (bases: readonly Basis[]): string => bases.join('');
const join = (parts: readonly string[]): string => parts.join(MARK);
