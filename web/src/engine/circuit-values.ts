/**
 * Circuits of one's own: what the workbench builds, and what the circuit engine makes of
 * them. Shapes only.
 */

import type { Outcome } from '../rpc/outcome';
import type { GateMark, Trace } from './types';

/** A row of the gate table (core/quantum/gates.h). */
export interface GateRow {
  /** As drawn and as written: "RY", "CNOT". */
  readonly name: string;
  readonly wires: 1 | 2;
  /** 0 to 3. */
  readonly angles: number;
  /** The two-term parameter-shift rule holds for each of its angles. */
  readonly twoTermShift: boolean;
  /** One a wire. */
  readonly marks: readonly Pick<GateMark, 'kind' | 'label'>[];
}

/** A gate with its own angles, in radians: nothing is shared with another. */
export interface PlacedGate {
  readonly gate: string;
  /** Distinct, each from 0 to qubits - 1; of a controlled gate the control first. */
  readonly wires: readonly number[];
  readonly angles: readonly number[];
}

/** The most wires and gates of a circuit that is built by hand. */
export const MOST_WIRES = 8;
export const MOST_GATES = 64;

export interface BuiltCircuit {
  /** 1 to MOST_WIRES. */
  readonly qubits: number;
  /** 2^qubits real amplitudes that it begins with, brought to length 1 by the engine; null: |0...0>. */
  readonly amplitudes: readonly number[] | null;
  readonly gates: readonly PlacedGate[];
}

/** Each wire is read in Z, or behind a Hadamard gate in X. */
export type Basis = 'z' | 'x';

export interface CountsPlan {
  /** 1 to 100000. */
  readonly shots: number;
  /** A whole number from 0 on: the same one gives the same shots. */
  readonly seed: number;
  /** One a wire. */
  readonly bases: readonly Basis[];
  /** After every gate on each of its wires, and of every bit that is read: probabilities. 0 and 0: exact gates. */
  readonly depolarising: number;
  readonly readout: number;
}

export interface Counts {
  /** 2^qubits: how often each outcome came, qubit 0 the most significant bit. */
  readonly counts: Uint32Array;
  /** 2^qubits: what infinitely many shots would give. */
  readonly limit: Float32Array;
}

/** d <Z_wire> / d angle of every angle, gate by gate in their order, two ways that know nothing of each other. */
export interface Slopes {
  readonly adjoint: Float64Array;
  /** NaN where the two-term rule does not hold. */
  readonly shift: Float64Array;
}

/** The circuit engine: every call is answered at once and depends on nothing before. Failures: invalid_argument. */
export interface Circuits {
  readonly gates: readonly GateRow[];
  /** The state after every number of gates, as app/measure/trace.ts reads it; of no classes. */
  follow(circuit: BuiltCircuit): Outcome<Trace>;
  /** The circuit's result measured. With noisy gates a density matrix is followed: some 30 ms for 8 wires, 2 for 6. */
  measure(circuit: BuiltCircuit, plan: CountsPlan): Outcome<Counts>;
  slopes(circuit: BuiltCircuit, wire: number): Outcome<Slopes>;
  /** RY and CNOT gates that make these real amplitudes (2^n of them, not all zero) from |0...0>. */
  preparation(amplitudes: readonly number[]): Outcome<readonly PlacedGate[]>;
}
