/** Where each part of a circuit goes: geometry only, in pixels, computed from the operations alone. */

import { columnsOf } from '../base/columns';
import type { CircuitShape, GateMark, Operation } from '../engine/types';

/** Between two wires. What is tapped on a wire is as high as a finger is wide, where there is room for it. */
export const WIRE_GAP = 44;
/** Where there is not: a mouse hits it still, and its name and angle can be read. */
export const LEAST_GAP = 28;
/** From this gap on the angle of a gate stands below its name, otherwise beside it. */
const ROOMY_GAP = 40;
/** A box with two lines leaves so much of the gap free, one with one line less. */
const BETWEEN_BOXES = { roomy: 8, tight: 6 } as const;
const LEAST_BOX = 54;
/** What a box says is so wide at most: a letter of its name, an angle. */
const LETTER = 8;
const ANGLE = 33;
const BOX_EDGES = 10;
/** A column is so much wider than its box. */
const BOX_MARGINS = { roomy: 18, tight: 10 } as const;
const LINK_COLUMN = 38;
/** As wide as a finger too, where gates are tapped. */
const TAPPED_COLUMN = 44;
/** Room behind the last gate for one more. */
const SPARE_COLUMN = 56;
/** Room on the left for the encoding that prepares all wires at once. */
export const ENCODING_WIDTH = 46;
/** Room on the right for the values read out: below their names, or beside them. */
const READOUT_WIDTHS = { roomy: 148, tight: 178 } as const;

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
  /** Of each of its boxes. */
  readonly boxWidth: number;
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
  /** Between two wires. */
  readonly gap: number;
  readonly boxHeight: number;
  /** What has two lines stands in one: there is no room for a second. */
  readonly tight: boolean;
  readonly wireY: readonly number[];
  readonly operations: readonly PlacedOperation[];
  readonly stretches: readonly Stretch[];
  /** Those with gates and, where the circuit is to be built, an empty one behind them. */
  readonly columns: readonly Column[];
  /** Left edge of the values read out. */
  readonly readoutX: number;
}

export interface LayoutOptions {
  /** With room for one more gate. */
  readonly grows?: boolean;
  /** Between two wires: from LEAST_GAP to WIRE_GAP. */
  readonly gap?: number;
}

const known = new WeakMap<CircuitShape, Map<string, CircuitLayout>>();

/** The same layout for the same circuit. */
export function layOutCircuit(
  circuit: CircuitShape,
  { grows = false, gap = WIRE_GAP }: LayoutOptions = {},
): CircuitLayout {
  const layouts = known.get(circuit) ?? new Map<string, CircuitLayout>();
  const key = `${grows} ${gap}`;
  const layout = layouts.get(key) ?? laidOut(circuit, grows, gap);
  known.set(circuit, layouts.set(key, layout));
  return layout;
}

/**
 * Each operation stands in the first column after all earlier ones whose span of wires it touches. A column
 * is as wide as its widest operation.
 */
function laidOut(circuit: CircuitShape, grows: boolean, gap: number): CircuitLayout {
  const tight = gap < ROOMY_GAP;
  const room = tight ? 'tight' : 'roomy';
  const places = columnsOf(
    circuit.qubits,
    circuit.operations.map(({ wires }) => wires),
  );
  const boxes = circuit.operations.map((operation) => boxWidth(operation, tight));
  const link = grows ? TAPPED_COLUMN : LINK_COLUMN;
  const widths = columnWidths(circuit, places, (operation, index) =>
    hasBox(operation) ? (boxes[index] ?? 0) + BOX_MARGINS[room] : link,
  );
  const columns = columnsFrom(ENCODING_WIDTH + 12, grows ? [...widths, SPARE_COLUMN] : widths);
  const wireY = Array.from({ length: circuit.qubits }, (_, wire) => (wire + 0.5) * gap);
  const operations = circuit.operations.map((operation, index) => ({
    ...operation,
    step: index + 1,
    x: columns[places[index] ?? 0]?.x ?? 0,
    boxWidth: boxes[index] ?? 0,
    marks: operation.marks.map(({ kind, wire, label }) => ({ kind, y: wireY[wire] ?? 0, label })),
  }));
  const readoutX = columns.reduce((sum, { width }) => sum + width, ENCODING_WIDTH + 12) + 8;
  const stretches = wireY.flatMap((_, wire) => stretchesOf(wire, wireY, operations, readoutX));
  return {
    width: readoutX + READOUT_WIDTHS[room],
    height: circuit.qubits * gap,
    gap,
    boxHeight: gap - BETWEEN_BOXES[room],
    tight,
    wireY,
    operations,
    stretches,
    columns,
    readoutX,
  };
}

const hasBox = ({ marks }: Operation): boolean => marks.some(({ kind }) => kind === 'box');

/** So that its name and all its angles fit in. */
function boxWidth({ marks, angles }: Operation, tight: boolean): number {
  const name = LETTER * Math.max(0, ...marks.map(({ label }) => label.length));
  const values = ANGLE * angles.length;
  const beside = values === 0 ? 0 : values + LETTER / 2;
  return Math.max(LEAST_BOX, BOX_EDGES + (tight ? name + beside : Math.max(name, values)));
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

/** `places`: the column of each operation; `widthOf`: the room that one needs. */
function columnWidths(
  { operations }: CircuitShape,
  places: readonly number[],
  widthOf: (operation: Operation, index: number) => number,
): number[] {
  const widths = new Array<number>(Math.max(0, ...places.map((place) => place + 1))).fill(0);
  operations.forEach((operation, index) => {
    const place = places[index] ?? 0;
    widths[place] = Math.max(widths[place] ?? 0, widthOf(operation, index));
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
