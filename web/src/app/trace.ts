/** Reading the trace: the state after each operation of the circuit. Layout: HeadTrace in core/model/head.h. */

import type { Trace } from '../engine/types';

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
