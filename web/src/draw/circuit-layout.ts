/** Where each part of a circuit goes: geometry only, in pixels, computed from the operations alone. */

import { columnsOf } from '../base/columns';
import type { CircuitShape, GateMark } from '../engine/types';

/** What is tapped on a wire is as high as a finger is wide. */
export const WIRE_GAP = 44;
export const BOX_WIDTH = 54;
export const BOX_HEIGHT = 36;
const BOX_COLUMN = BOX_WIDTH + 18;
const LINK_COLUMN = 38;
/** As wide as a finger too, where gates are tapped. */
const TAPPED_COLUMN = 44;
/** Room behind the last gate for one more. */
const SPARE_COLUMN = 56;
const MARGIN = 22;
/** Room on the left for the encoding that prepares all wires at once. */
export const ENCODING_WIDTH = 46;
/** Room on the right for the values read out. */
export const READOUT_WIDTH = 148;

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

/** A stretch of a wire between two gates on it. */
export interface Stretch {
  readonly wire: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** Operations done where it begins: nothing happens to the qubit alone until it ends. */
  readonly step: number;
}

export interface Column {
  /** Its middle. */
  readonly x: number;
  readonly width: number;
}

export interface CircuitLayout {
  readonly width: number;
  readonly height: number;
  readonly wireY: readonly number[];
  readonly operations: readonly PlacedOperation[];
  readonly stretches: readonly Stretch[];
  /** Those with gates and, where the circuit is to be built, an empty one behind them. */
  readonly columns: readonly Column[];
  /** Left edge of the values read out. */
  readonly readoutX: number;
}

const finished = new WeakMap<CircuitShape, CircuitLayout>();
const growing = new WeakMap<CircuitShape, CircuitLayout>();

/** The same layout for the same circuit. `grows`: with room for one more gate. */
export function layOutCircuit(circuit: CircuitShape, grows = false): CircuitLayout {
  const layouts = grows ? growing : finished;
  const layout = layouts.get(circuit) ?? laidOut(circuit, grows);
  layouts.set(circuit, layout);
  return layout;
}

/**
 * Each operation stands in the first column after all earlier ones whose span of wires it touches. A column
 * is as wide as its widest operation.
 */
function laidOut(circuit: CircuitShape, grows: boolean): CircuitLayout {
  const places = columnsOf(
    circuit.qubits,
    circuit.operations.map(({ wires }) => wires),
  );
  const widths = columnWidths(circuit, places, grows ? TAPPED_COLUMN : LINK_COLUMN);
  const columns = columnsFrom(ENCODING_WIDTH + 12, grows ? [...widths, SPARE_COLUMN] : widths);
  const wireY = Array.from({ length: circuit.qubits }, (_, wire) => MARGIN + wire * WIRE_GAP);
  const operations = circuit.operations.map((operation, index) => ({
    ...operation,
    step: index + 1,
    x: columns[places[index] ?? 0]?.x ?? 0,
    marks: operation.marks.map(({ kind, wire, label }) => ({ kind, y: wireY[wire] ?? 0, label })),
  }));
  const readoutX = columns.reduce((sum, { width }) => sum + width, ENCODING_WIDTH + 12) + 8;
  const stretches = wireY.flatMap((_, wire) => stretchesOf(wire, wireY, operations, readoutX));
  return {
    width: readoutX + READOUT_WIDTH,
    height: 2 * MARGIN + (circuit.qubits - 1) * WIRE_GAP,
    wireY,
    operations,
    stretches,
    columns,
    readoutX,
  };
}

/** A wire from gate to gate. */
function stretchesOf(
  wire: number,
  wireY: readonly number[],
  operations: readonly PlacedOperation[],
  end: number,
): Stretch[] {
  const own = operations.filter(({ wires }) => wires.includes(wire));
  const y = wireY[wire] ?? 0;
  return [null, ...own].map((operation, index) => ({
    wire,
    y,
    from: operation?.x ?? ENCODING_WIDTH - 2,
    to: own[index]?.x ?? end,
    step: operation?.step ?? 0,
  }));
}

/** `places`: the column of each operation; `link`: the width of one without boxes. */
function columnWidths(
  { operations }: CircuitShape,
  places: readonly number[],
  link: number,
): number[] {
  const widths = new Array<number>(Math.max(0, ...places.map((place) => place + 1))).fill(0);
  operations.forEach(({ marks }, index) => {
    const place = places[index] ?? 0;
    const boxed = marks.some(({ kind }) => kind === 'box');
    widths[place] = Math.max(widths[place] ?? 0, boxed ? BOX_COLUMN : link);
  });
  return widths;
}

function columnsFrom(start: number, widths: readonly number[]): Column[] {
  let left = start;
  return widths.map((width) => {
    left += width;
    return { x: left - width / 2, width };
  });
}
