/** The expectation values of the read-out, named. Order: readout_zx in core/model/head/readout.h. */

import type { Answer } from '../../engine/types';

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
  /** All of them in their order. */
  readonly values: readonly NamedValue[];
}

export function readoutOf(answer: Answer): Readout {
  const { expectations, circuit } = answer;
  const n = circuit.qubits;
  const pairs = (n * (n - 1)) / 2;
  const names = [...observables('Z', n), ...observables('X', n)];
  return {
    z: expectations.subarray(0, n),
    zz: expectations.subarray(n, n + pairs),
    x: expectations.subarray(n + pairs, 2 * n + pairs),
    xx: expectations.subarray(2 * n + pairs, 2 * (n + pairs)),
    values: names.map((name, index) => ({ name, value: expectations[index] ?? 0 })),
  };
}

function observables(axis: string, qubits: number): string[] {
  const wires = Array.from({ length: qubits }, (_, wire) => wire);
  const pairs = wires.flatMap((i) => wires.slice(i + 1).map((j) => `${axis}${i} ${axis}${j}`));
  return [...wires.map((wire) => axis + wire), ...pairs];
}
