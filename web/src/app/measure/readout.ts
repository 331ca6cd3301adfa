/** The expectation values of a state, named: what a head reads off, two measurement settings. */

import { qubitPairs, type TraceRow, zExpectations } from './trace';

export interface NamedValue {
  /** The observable in the field's notation, e.g. Z0 Z3. */
  readonly name: string;
  readonly value: number;
}

export interface Readout {
  /** n values each, in [-1, 1]. */
  readonly z: Float32Array;
  readonly x: Float32Array;
  /** n(n-1)/2 values each: (0,1), (0,2), ..., (1,2), ... */
  readonly zz: Float32Array;
  readonly xx: Float32Array;
  /** All of them in the order of readout_zx in core/model/head/readout.h. */
  readonly values: readonly NamedValue[];
}

/** Of the state after any number of gates; after the last one they are the answer's expectations. */
export function readoutAt(row: TraceRow): Readout {
  const n = row.entropies.length;
  const pairs = qubitPairs(n);
  const z = zExpectations(row);
  const x = row.bloch.filter((_, index) => index % 3 === 0);
  const zz = Float32Array.from(pairs, ([a, b]) => parity(row, mask(n, a) | mask(n, b)));
  const xx = Float32Array.from(pairs, ([a, b]) => flip(row, mask(n, a) | mask(n, b)));
  const names = [...observables('Z', n), ...observables('X', n)];
  const values = [...z, ...zz, ...x, ...xx];
  return {
    ...{ z, x, zz, xx },
    values: names.map((name, index) => ({ name, value: values[index] ?? 0 })),
  };
}

/** Qubit 0 is the most significant bit of a basis state. */
const mask = (qubits: number, wire: number): number => 1 << (qubits - 1 - wire);

/** <Z Z> of the qubits in `bits`: each outcome counts by whether they agree. */
function parity({ real, imaginary }: TraceRow, bits: number): number {
  let sum = 0;
  for (let k = 0; k < real.length; k++) {
    const [re = 0, im = 0] = [real[k], imaginary[k]];
    const both = k & bits;
    sum += (both === 0 || both === bits ? 1 : -1) * (re * re + im * im);
  }
  return sum;
}

/** <X X> of the qubits in `bits`: the state against itself with them turned over. */
function flip({ real, imaginary }: TraceRow, bits: number): number {
  let sum = 0;
  for (let k = 0; k < real.length; k++) {
    const other = k ^ bits;
    sum += (real[k] ?? 0) * (real[other] ?? 0) + (imaginary[k] ?? 0) * (imaginary[other] ?? 0);
  }
  return sum;
}

function observables(axis: string, qubits: number): string[] {
  const wires = Array.from({ length: qubits }, (_, wire) => wire);
  const pairs = qubitPairs(qubits).map(([i, j]) => `${axis}${i} ${axis}${j}`);
  return [...wires.map((wire) => axis + wire), ...pairs];
}
