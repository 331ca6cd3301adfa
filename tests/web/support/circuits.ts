/** Operations as the engine hands them over. */

import type { CircuitShape, GateMark } from '../../../web/src/engine/types';

type Operation = CircuitShape['operations'][number];

/** A box with the gate's name on every wire. */
export function boxes(gate: string, wires: number[], angles: number[] = []): Operation {
  return { gate, wires, angles, marks: wires.map((wire) => ({ wire, kind: 'box', label: gate })) };
}

/** A gate without boxes: one kind of mark per wire. */
export function linked(gate: string, wires: number[], kinds: GateMark['kind'][]): Operation {
  const marks = wires.map((wire, k) => ({ wire, kind: kinds[k] ?? 'control', label: '' }));
  return { gate, wires, angles: [], marks };
}

export const cnot = (control: number, target: number) =>
  linked('CNOT', [control, target], ['control', 'target']);
