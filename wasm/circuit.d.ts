/**
 * The circuit engine (circuit.js + circuit.wasm), written by hand against circuit.cpp; a test compares the
 * two. Circuits of one's own: nothing of a model, and nothing depends on the calls before. Angles in radians,
 * qubit 0 the most significant bit of an outcome. Numbers are null where a call has failed, or where there
 * are none.
 */
import type { CoreStatus, ModuleOptions, StatusEnum } from './decoder';

/** What a drawing puts on one wire of a gate: GateMark of core/quantum/gates.h. */
export interface RowMark {
  readonly kind: 'box' | 'control' | 'target' | 'swap';
  /** What a box says; empty for the other kinds. */
  readonly label: string;
}

/** A row of the gate table: GateInfo of core/quantum/gates.h. */
export interface GateRow {
  readonly name: string;
  readonly wires: number;
  readonly angles: number;
  readonly twoTermShift: boolean;
  /** One a wire. */
  readonly marks: readonly RowMark[];
}

export interface FlatCircuit {
  readonly qubits: number;
  /** 2^qubits to begin with, brought to length 1; null: |0...0>. */
  readonly amplitudes: Float64Array | null;
  /** Three numbers a gate: its row in gates(), its wires; -1: it has no second. */
  readonly gates: Int32Array;
  /** Gate by gate, as many as each takes. */
  readonly angles: Float64Array;
}

export interface CountsPlan {
  /** 1 to 100000. */
  readonly shots: number;
  /** A whole number from 0 on. */
  readonly seed: number;
  /** Bit q: wire q is read in X, behind a Hadamard gate. */
  readonly xWires: number;
  /** After every gate on its wires, and of every bit read: probabilities. */
  readonly depolarising: number;
  readonly readout: number;
}

/** follow of core/quantum/follow.h: as many rows as gates and one. */
export interface FollowedResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly rows: number;
  readonly values: Float32Array | null;
}

/** What came, of every outcome, and what infinitely many shots would give. */
export interface CountsResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly counts: Uint32Array;
  readonly limit: Float32Array | null;
}

/** d <Z_wire> / d angle of every angle; `shift` is NaN where the two-term rule does not hold. */
export interface SlopesResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly adjoint: Float64Array | null;
  readonly shift: Float64Array | null;
}

/** Preparation of core/quantum/preparation.h, its gates as those of FlatCircuit. */
export interface PreparationResult {
  readonly status: CoreStatus;
  readonly message: string;
  readonly gates: Int32Array;
  readonly angles: Float64Array | null;
}

export interface CircuitModule {
  readonly Status: StatusEnum;
  /** The version in CMakeLists.txt. */
  version(): string;
  gates(): readonly GateRow[];
  follow(circuit: FlatCircuit): FollowedResult;
  measure(circuit: FlatCircuit, plan: CountsPlan): CountsResult;
  slopes(circuit: FlatCircuit, wire: number): SlopesResult;
  preparation(amplitudes: Float64Array): PreparationResult;
}

declare const createCircuit: (options: ModuleOptions) => Promise<CircuitModule>;
export default createCircuit;
