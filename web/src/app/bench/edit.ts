/**
 * What a hand does to a circuit of its own: a new circuit, or the words for why there is none. Gates act from
 * left to right as they are drawn, and in a column from top to bottom: every edit leaves them in that order.
 */

import { columnsOf, spansTouch } from '../../base/columns';
import {
  type BuiltCircuit,
  MOST_GATES,
  MOST_WIRES,
  type PlacedGate,
} from '../../engine/circuit-values';
import { type Message, message } from '../say/message';
import { LARGEST_AMPLITUDE, roundAmplitudes } from './amplitudes';
import { roundAngle } from './angles';

export type Edited =
  /** `at`: where the gate that was touched stands now; null: none was, or it is gone. */
  | { readonly ok: true; readonly circuit: BuiltCircuit; readonly at: number | null }
  | { readonly ok: false; readonly problem: Message };

export const EMPTY: BuiltCircuit = { qubits: 1, amplitudes: null, gates: [] };

/** The column of each gate, as it is drawn. */
export function gateColumns({ qubits, gates }: BuiltCircuit): number[] {
  return columnsOf(
    qubits,
    gates.map(({ wires }) => wires),
  );
}

/** Puts a gate before whatever stands in `column` or after it on its wires; beyond the last column: at the end. */
export function insertGate(circuit: BuiltCircuit, column: number, gate: PlacedGate): Edited {
  const { gates, qubits } = circuit;
  if (gates.length === MOST_GATES) return refuse('build-problem-gates', { most: MOST_GATES });
  if (new Set(gate.wires).size < gate.wires.length) return refuse('build-problem-same-wire');
  if (!gate.wires.every((wire) => isWire(wire, qubits))) return refuse('build-problem-no-wire');
  const columns = gateColumns(circuit);
  const placed = { ...gate, angles: gate.angles.map((a) => roundAngle(a, gate.angles.length)) };
  const before = gates.filter((_, index) => (columns[index] ?? 0) < column);
  const after = gates.filter((_, index) => (columns[index] ?? 0) >= column);
  return inOrder(circuit, [...before, placed, ...after], placed);
}

export function removeGate(circuit: BuiltCircuit, index: number): Edited {
  return inOrder(
    circuit,
    circuit.gates.filter((_, other) => other !== index),
    null,
  );
}

export function clearGates(circuit: BuiltCircuit): Edited {
  return inOrder(circuit, [], null);
}

/** Takes a gate elsewhere: as it would be inserted there once it has been taken out. */
export function moveGate(
  circuit: BuiltCircuit,
  index: number,
  column: number,
  wires: readonly number[],
): Edited {
  const gate = circuit.gates[index];
  if (!gate) return refuse('build-problem-no-gate');
  const removed = removeGate(circuit, index);
  return removed.ok ? insertGate(removed.circuit, column, { ...gate, wires }) : removed;
}

/** Past the nearest gate, before or after it, that it does not stand beside: only then is anything changed. */
export function passGate(circuit: BuiltCircuit, index: number, way: -1 | 1): Edited {
  const { gates } = circuit;
  const gate = gates[index];
  if (!gate) return refuse('build-problem-no-gate');
  const touches = (other: PlacedGate | undefined) =>
    other !== undefined && spansTouch(other.wires, gate.wires);
  let other = index + way;
  while (other >= 0 && other < gates.length && !touches(gates[other])) other += way;
  if (other < 0) return refuse('build-problem-first');
  if (other >= gates.length) return refuse('build-problem-last');
  const rest = gates.filter((_, at) => at !== index);
  // What stood behind the gate has moved up by one: after it, or before it, `other` is the place.
  return inOrder(circuit, [...rest.slice(0, other), gate, ...rest.slice(other)], gate);
}

/** The same gate on other wires, where it stands. */
export function rewireGate(circuit: BuiltCircuit, index: number, wires: readonly number[]): Edited {
  const gate = circuit.gates[index];
  if (!gate) return refuse('build-problem-no-gate');
  if (new Set(wires).size < wires.length) return refuse('build-problem-same-wire');
  if (!wires.every((wire) => isWire(wire, circuit.qubits))) return refuse('build-problem-no-wire');
  return replaceGate(circuit, index, { ...gate, wires });
}

/** Brings one of a gate's angles to the nearest that the bench has. */
export function turnGate(
  circuit: BuiltCircuit,
  index: number,
  angle: number,
  radians: number,
): Edited {
  const gate = circuit.gates[index];
  if (!gate || angle >= gate.angles.length) return refuse('build-problem-no-gate');
  if (!Number.isFinite(radians)) return refuse('build-problem-angle');
  const rounded = roundAngle(radians, gate.angles.length);
  const angles = gate.angles.map((own, at) => (at === angle ? rounded : own));
  return replaceGate(circuit, index, { ...gate, angles });
}

/** One more wire, at the bottom, in |0>. */
export function addWire(circuit: BuiltCircuit): Edited {
  if (circuit.qubits === MOST_WIRES)
    return refuse('build-problem-most-wires', { most: MOST_WIRES });
  const amplitudes = circuit.amplitudes?.flatMap((amplitude) => [amplitude, 0]) ?? null;
  return edited({ ...circuit, qubits: circuit.qubits + 1, amplitudes });
}

/** Takes the bottom wire away while nothing is on it. */
export function removeWire(circuit: BuiltCircuit): Edited {
  const { qubits, gates, amplitudes } = circuit;
  const wire = qubits - 1;
  if (wire === 0) return refuse('build-problem-least-wires');
  const used = gates.some(({ wires }) => wires.includes(wire));
  if (used) return refuse('build-problem-wire-used', { wire });
  const holds = amplitudes?.some((amplitude, index) => index % 2 === 1 && amplitude !== 0);
  if (holds) return refuse('build-problem-wire-amplitudes', { wire });
  const rest = amplitudes?.filter((_, index) => index % 2 === 0) ?? null;
  return edited({ ...circuit, qubits: wire, amplitudes: rest });
}

/** What the wires begin with, to the nearest hundredth; null: |0...0>. */
export function setAmplitudes(circuit: BuiltCircuit, values: readonly number[] | null): Edited {
  if (values === null) return edited({ ...circuit, amplitudes: null });
  const amplitudes = roundAmplitudes(values);
  if (values.length !== 2 ** circuit.qubits || amplitudes === null)
    return refuse('build-problem-amplitudes', {
      count: 2 ** circuit.qubits,
      most: Math.floor(LARGEST_AMPLITUDE),
    });
  return edited({ ...circuit, amplitudes });
}

/** The same circuit with its gates in the order in which they are drawn. */
export function inDrawnOrder(circuit: BuiltCircuit): BuiltCircuit {
  const columns = gateColumns(circuit);
  const places = circuit.gates.map((gate, index) => ({
    gate,
    column: columns[index] ?? 0,
    wire: Math.min(...gate.wires),
  }));
  const sorted = places.sort((a, b) => a.column - b.column || a.wire - b.wire);
  return { ...circuit, gates: sorted.map(({ gate }) => gate) };
}

function replaceGate(circuit: BuiltCircuit, index: number, gate: PlacedGate): Edited {
  return inOrder(
    circuit,
    circuit.gates.map((own, at) => (at === index ? gate : own)),
    gate,
  );
}

function inOrder(
  circuit: BuiltCircuit,
  gates: readonly PlacedGate[],
  touched: PlacedGate | null,
): Edited {
  const ordered = inDrawnOrder({ ...circuit, gates });
  return edited(ordered, touched && ordered.gates.indexOf(touched));
}

const isWire = (wire: number, qubits: number): boolean =>
  Number.isInteger(wire) && wire >= 0 && wire < qubits;

const edited = (circuit: BuiltCircuit, at: number | null = null): Edited => ({
  ok: true,
  circuit,
  at,
});

function refuse(id: string, fills: Message['fills'] = {}): Edited {
  return { ok: false, problem: message(id, fills) };
}
