/** The small circuits that lessons begin with, by the name that links give them. */

import type { Basis, BuiltCircuit, Circuits, PlacedGate } from '../../engine/circuit-values';
import { fail, type Outcome } from '../../rpc/outcome';
import { roundAmplitudes } from './amplitudes';
import { fromDegrees, roundAngle } from './angles';

export const TEACHING = [
  'one',
  'plus',
  'turn',
  'interference',
  'bell',
  'cnot',
  'measure-x',
  'encode',
  'ghz',
] as const;
export type TeachingId = (typeof TEACHING)[number];

/** How a teaching circuit is shown at first. */
export interface Teaching {
  readonly circuit: BuiltCircuit;
  readonly bases: readonly Basis[];
}

/** What `encode` encodes unless other numbers are given. */
export const ENCODED: readonly number[] = [1, 2, 3, 4];

const on = (
  gate: string,
  wires: readonly number[],
  degrees: readonly number[] = [],
): PlacedGate => ({
  gate,
  wires,
  angles: degrees.map((angle) => fromDegrees(angle, degrees.length)),
});

const BELL = [on('H', [0]), on('CNOT', [0, 1])];

const READY: Readonly<
  Record<Exclude<TeachingId, 'encode'>, { qubits: number; gates: readonly PlacedGate[] }>
> = {
  one: { qubits: 1, gates: [] },
  plus: { qubits: 1, gates: [on('H', [0])] },
  turn: { qubits: 1, gates: [on('RY', [0], [60])] },
  interference: { qubits: 1, gates: [on('H', [0]), on('PHASE', [0], [90]), on('H', [0])] },
  bell: { qubits: 2, gates: BELL },
  cnot: { qubits: 2, gates: [on('X', [0]), on('CNOT', [0, 1])] },
  'measure-x': { qubits: 2, gates: BELL },
  ghz: { qubits: 3, gates: [...BELL, on('CNOT', [1, 2])] },
};

export const isTeachingId = (text: string): text is TeachingId =>
  TEACHING.some((id) => id === text);

/** The circuit of that name; `numbers`: what `encode` is to encode, four of them. The others need no engine. */
export function teachingCircuit(
  id: TeachingId,
  numbers: readonly number[] | null,
  circuits: Circuits | null,
): Outcome<Teaching> {
  if (id === 'encode') return encoding(numbers ?? ENCODED, circuits);
  const { qubits, gates } = READY[id];
  const basis = id === 'measure-x' ? 'x' : 'z';
  const bases = new Array<Basis>(qubits).fill(basis);
  return { ok: true, value: { circuit: { qubits, amplitudes: null, gates }, bases } };
}

/** The gates that make the numbers, at the angles that the bench has: what is measured is what is drawn. */
function encoding(numbers: readonly number[], circuits: Circuits | null): Outcome<Teaching> {
  const rounded = roundAmplitudes(numbers);
  if (rounded === null || rounded.length !== ENCODED.length)
    return fail('invalid_argument', `these numbers cannot be encoded: ${numbers.join(', ')}`);
  if (circuits === null) return fail('nothing_given', 'the circuit engine is not there yet');
  const prepared = circuits.preparation(rounded);
  if (!prepared.ok) return prepared;
  const gates = prepared.value.map((gate) => ({
    ...gate,
    angles: gate.angles.map((angle) => roundAngle(angle, gate.angles.length)),
  }));
  const qubits = Math.log2(rounded.length);
  const circuit = { qubits, amplitudes: null, gates };
  return { ok: true, value: { circuit, bases: new Array<Basis>(qubits).fill('z') } };
}
