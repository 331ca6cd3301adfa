/** Where each part of a circuit goes: geometry only, in pixels, computed from the operations alone. */

import { columnsOf } from '../base/columns';
import type { CircuitShape, GateMark } from '../engine/types';

export const WIRE_GAP = 50;
export const BOX_WIDTH = 54;
export const BOX_HEIGHT = 38;
const BOX_COLUMN = BOX_WIDTH + 18;
const LINK_COLUMN = 38;
const MARGIN = 28;
/** Room on the left for the encoding that prepares all wires at once. */
export const ENCODING_WIDTH = 46;
/** Room on the right for the values read out. */
export const READOUT_WIDTH = 184;

export interface PlacedMark {
  readonly kind: GateMark['kind'];
  readonly y: number;
  /** What a box says; empty for the other marks. */
  readonly label: string;
}

export interface PlacedOperation {
  /** Position in the circuit, from 1: the state after it is row `step` of the trace. */
  readonly step: number;
  readonly gate: string;
  readonly wires: readonly number[];
  readonly angles: readonly number[];
  readonly x: number;
  readonly marks: readonly PlacedMark[];
}

export interface CircuitLayout {
  readonly width: number;
  readonly height: number;
  readonly wireY: readonly number[];
  readonly operations: readonly PlacedOperation[];
  /** Left edge of the values read out. */
  readonly readoutX: number;
}

const layouts = new WeakMap<CircuitShape, CircuitLayout>();

/** The same layout for the same circuit. */
export function layOutCircuit(circuit: CircuitShape): CircuitLayout {
  const layout = layouts.get(circuit) ?? laidOut(circuit);
  layouts.set(circuit, layout);
  return layout;
}

/**
 * Each operation stands in the first column after all earlier ones whose span of wires it touches. A column
 * is as wide as its widest operation.
 */
function laidOut(circuit: CircuitShape): CircuitLayout {
  const columns = columnsOf(
    circuit.qubits,
    circuit.operations.map(({ wires }) => wires),
  );
  const columnCount = Math.max(0, ...columns.map((column) => column + 1));
  const widths = new Array<number>(columnCount).fill(0);
  circuit.operations.forEach((operation, index) => {
    const column = columns[index] ?? 0;
    widths[column] = Math.max(widths[column] ?? 0, columnWidth(operation.marks));
  });
  const centres = columnCentres(widths, ENCODING_WIDTH + 12);
  const wireY = Array.from({ length: circuit.qubits }, (_, wire) => MARGIN + wire * WIRE_GAP);
  const operations = circuit.operations.map((operation, index) => ({
    ...operation,
    step: index + 1,
    x: centres[columns[index] ?? 0] ?? 0,
    marks: operation.marks.map(({ kind, wire, label }) => ({ kind, y: wireY[wire] ?? 0, label })),
  }));
  const readoutX = ENCODING_WIDTH + 12 + widths.reduce((sum, width) => sum + width, 0) + 8;
  return {
    width: readoutX + READOUT_WIDTH,
    height: 2 * MARGIN + (circuit.qubits - 1) * WIRE_GAP,
    wireY,
    operations,
    readoutX,
  };
}

function columnWidth(marks: readonly GateMark[]): number {
  return marks.some(({ kind }) => kind === 'box') ? BOX_COLUMN : LINK_COLUMN;
}

function columnCentres(widths: readonly number[], start: number): number[] {
  let left = start;
  return widths.map((width) => {
    left += width;
    return left - width / 2;
  });
}
