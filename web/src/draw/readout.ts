/**
 * Expectation values along two axes in one rectangle: below the stair along Z, above it along X; on the stair what
 * each qubit shows alone, beside it what each pair shows together. Between them they are what the classifier is given.
 */

import { type SVGTemplateResult, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Size } from './bloch';
import { cellsPath, dotsPath, type Middle } from './cells';
import { dotRadius, isDot, signedDisc } from './signed';

export interface ReadoutAxes {
  /** n values each, in [-1, 1]. */
  readonly z: Float32Array;
  readonly x: Float32Array;
  /** n(n-1)/2 values each in the order (0,1), (0,2), ..., (1,2), ... */
  readonly zz: Float32Array;
  readonly xx: Float32Array;
}

export interface ReadoutTexts {
  readonly wire: (wire: number) => string;
  readonly alongZ: string;
  readonly alongX: string;
}

const MOST_CELL = 72;
const SIDE = 24;
const EDGE = 38;
/** The name of a wire is so wide and high: where cells are smaller, only some are named. */
const NAME: Size = { width: 17, height: 13 };

export function readoutPicture(
  { z, x, zz, xx }: ReadoutAxes,
  { width, height }: Size,
  texts: ReadoutTexts,
): SVGTemplateResult {
  const n = z.length;
  const cell = Math.min(MOST_CELL, (width - 2 * SIDE) / (n + 1), (height - 2 * EDGE) / n);
  const left = (width - (n + 1) * cell) / 2;
  const top = Math.min(EDGE + 24, (height - n * cell) / 2);
  const wires = Array.from({ length: n }, (_, wire) => wire);
  const pairs = wires.flatMap((row) => wires.slice(0, row + 1).map((column) => ({ row, column })));
  const at = (row: number, column: number): Middle => [
    left + (column + 0.5) * cell,
    top + (row + 0.5) * cell,
  ];
  const named = (wire: number, side: number): boolean => wire % Math.ceil(side / cell) === 0;
  const value = (singles: Float32Array, both: Float32Array, i: number, j: number): number =>
    (i === j ? singles[i] : both[pairIndex(n, i, j)]) ?? 0;
  const cells = pairs.flatMap(({ row, column }): Cell[] => [
    { middle: at(row, column), own: row === column, value: value(z, zz, column, row) },
    { middle: at(column, row + 1), own: row === column, value: value(x, xx, column, row) },
  ]);
  return svg`<svg class="readout-picture" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    <text class="axis-name" x=${left} y=${top + n * cell + 32}>${texts.alongZ}</text>
    <text class="axis-name" x=${left + (n + 1) * cell} y=${top - 24} text-anchor="end">${texts.alongX}</text>
    ${wires.map((wire) => {
      const [zx, y] = at(wire, wire);
      const [xx0] = at(wire, wire + 1);
      const name = texts.wire(wire);
      const beside = svg`
        <text class="bits" x=${left - 5} y=${y + 4} text-anchor="end">${name}</text>
        <text class="bits" x=${left + (n + 1) * cell + 5} y=${y + 4}>${name}</text>`;
      const along = svg`
        <text class="bits" x=${zx} y=${top + n * cell + 15} text-anchor="middle">${name}</text>
        <text class="bits" x=${xx0} y=${top - 7} text-anchor="middle">${name}</text>`;
      return [named(wire, NAME.height) ? beside : null, named(wire, NAME.width) ? along : null];
    })}
    ${guard([n, width, height], () => grounds(cells, cell - 2))}
    ${marks(cells, cell / 2 - Math.min(3, cell / 8))}
  </svg>`;
}

interface Cell {
  readonly middle: Middle;
  /** Of one qubit alone. */
  readonly own: boolean;
  readonly value: number;
}

function grounds(cells: readonly Cell[], side: number): SVGTemplateResult {
  const path = (own: boolean) =>
    cellsPath(
      cells.filter((cell) => cell.own === own).map(({ middle }) => middle),
      side,
    );
  return svg`<path class="cell" d=${path(false)}></path><path class="cell own" d=${path(true)}></path>`;
}

function marks(cells: readonly Cell[], radius: number): SVGTemplateResult {
  const dots = cells.filter(({ value }) => isDot(value, 1, radius)).map(({ middle }) => middle);
  return svg`<path class="sign-none" d=${dotsPath(dots, dotRadius(radius))}></path>
    ${cells.map(({ middle: [x, y], value }) => (isDot(value, 1, radius) ? null : signedDisc(x, y, value, 1, radius)))}`;
}

/** Position of the pair (i, j), i < j, in the list; the same order as in core/quantum/observe.h. */
export function pairIndex(qubits: number, i: number, j: number): number {
  return (i * (2 * qubits - i - 1)) / 2 + (j - i - 1);
}
