/** Circuits of one's own, written shortly. */

import type { BuiltCircuit, PlacedGate } from '../../web/src/engine/circuit-values';
import type { Outcome } from '../../web/src/rpc/outcome';

export function gate(name: string, wires: number[], ...angles: number[]): PlacedGate {
  return { gate: name, wires, angles };
}

/** From |0...0>. */
export function circuit(qubits: number, ...gates: PlacedGate[]): BuiltCircuit {
  return { qubits, amplitudes: null, gates };
}

export const BELL = circuit(2, gate('H', [0]), gate('CNOT', [0, 1]));

export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value;
}
