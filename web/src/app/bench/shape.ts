/** A circuit between its two forms: as the bench builds it, and as an answer has it and a picture shows it. */

import type { BuiltCircuit, GateRow } from '../../engine/circuit-values';
import type { Answer, CircuitShape } from '../../engine/types';

/** A circuit to be drawn, with the angles that its operations point at. */
export interface DrawnCircuit {
  readonly circuit: CircuitShape;
  readonly angles: Float32Array | readonly number[];
}

/** `gates`: the gate table, which says how each is drawn. */
export function shapeOf(circuit: BuiltCircuit, gates: readonly GateRow[]): DrawnCircuit {
  const angles: number[] = [];
  const operations = circuit.gates.map((placed) => {
    const row = gates.find(({ name }) => name === placed.gate);
    const first = angles.push(...placed.angles) - placed.angles.length;
    return {
      gate: placed.gate,
      wires: [...placed.wires],
      angles: placed.angles.map((_, index) => first + index),
      marks: placed.wires.map((wire, index) => ({
        wire,
        kind: row?.marks[index]?.kind ?? ('box' as const),
        label: row?.marks[index]?.label ?? placed.gate,
      })),
    };
  });
  return { circuit: { qubits: circuit.qubits, operations }, angles };
}

/** An answer's circuit with its own angles and amplitudes. */
export function builtFrom({ circuit, angles, amplitudes }: Answer): BuiltCircuit {
  return {
    qubits: circuit.qubits,
    amplitudes: Array.from(amplitudes),
    gates: circuit.operations.map(({ gate, wires, angles: own }) => ({
      gate,
      wires,
      angles: own.map((index) => angles[index] ?? 0),
    })),
  };
}
