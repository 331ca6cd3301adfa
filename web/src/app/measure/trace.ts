/** Reading the trace: the state after each operation of the circuit. Layout: Trace in core/model/answer/trace.h. */

import type { Trace } from '../../engine/types';

export interface TraceRow {
  /** 2^qubits real and imaginary parts. */
  readonly real: Float32Array;
  readonly imaginary: Float32Array;
  /** x, y, z of each qubit in turn. */
  readonly bloch: Float32Array;
  /** Bits, one per qubit. */
  readonly entropies: Float32Array;
  /** Bits, one per pair (0,1), (0,2), ..., (1,2), ... */
  readonly mutualInformation: Float32Array;
  /** What the classes' probabilities would be if the circuit were read out here. */
  readonly probabilities: Float32Array;
}

/** The state after `step` operations, 0 <= step < trace.rows. The arrays are views. */
export function traceRow(trace: Trace, step: number): TraceRow {
  const { qubits, classes, rowLength, values } = trace;
  let at = step * rowLength;
  const take = (length: number): Float32Array => {
    at += length;
    return values.subarray(at - length, at);
  };
  const dimension = 2 ** qubits;
  return {
    real: take(dimension),
    imaginary: take(dimension),
    bloch: take(3 * qubits),
    entropies: take(qubits),
    mutualInformation: take((qubits * (qubits - 1)) / 2),
    probabilities: take(classes),
  };
}

/** <Z_i> of each qubit: the z component of its Bloch vector. */
export function zExpectations(row: TraceRow): Float32Array {
  return row.bloch.filter((_, index) => index % 3 === 2);
}

/** A basis state as bits, qubit 0 first: "000101". */
export function basisLabel(index: number, qubits: number): string {
  return index.toString(2).padStart(qubits, '0');
}

/**
 * How entangled the qubits of a pure state are with one another, in [0, 1]: Q of Meyer and Wallach
 * (J. Math. Phys. 43, 2002), 1 minus the mean squared length of the Bloch vectors. 0: a product state.
 */
export function globalEntanglement(row: TraceRow): number {
  const qubits = row.entropies.length;
  const squares = row.bloch.reduce((sum, component) => sum + component * component, 0);
  return Math.min(1, Math.max(0, 1 - squares / qubits));
}

/** The pairs of qubits in the order of `mutualInformation`. */
export function qubitPairs(qubits: number): (readonly [number, number])[] {
  const wires = Array.from({ length: qubits }, (_, wire) => wire);
  return wires.flatMap((a) => wires.slice(a + 1).map((b) => [a, b] as const));
}

/** Each class's probability along the circuit, step by step: what would be answered there. */
export function probabilityAlong(trace: Trace, label: number): Float32Array {
  return Float32Array.from(
    { length: trace.rows },
    (_, step) => traceRow(trace, step).probabilities[label] ?? 0,
  );
}
