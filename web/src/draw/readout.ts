/**
 * Expectation values of one axis as a half matrix: on the diagonal what each qubit shows alone, below it
 * what each pair shows together. Between them they are what the classifier is given.
 */

import { type SVGTemplateResult, svg } from 'lit';
import { signedDisc } from './signed';

const CELL = 38;
const RADIUS = 17;
const AXIS = 30;

/** `singles`: n values; `pairs`: n(n-1)/2 values in the order (0,1), (0,2), ..., (1,2), ...; all in [-1, 1]. */
export function readoutPicture(
  singles: Float32Array,
  pairs: Float32Array,
  wireName: (wire: number) => string,
): SVGTemplateResult {
  const n = singles.length;
  const side = AXIS + n * CELL + 4;
  const centre = (index: number): number => AXIS + (index + 0.5) * CELL;
  const wires = Array.from({ length: n }, (_, wire) => wire);
  const cells = wires.flatMap((row) => wires.slice(0, row + 1).map((column) => ({ row, column })));
  return svg`<svg class="readout-picture" viewBox="0 0 ${side} ${side}" width=${side} height=${side} aria-hidden="true">
    ${wires.map(
      (wire) => svg`
      <text class="bits" x=${AXIS - 8} y=${centre(wire) + 4} text-anchor="end">${wireName(wire)}</text>
      <text class="bits" x=${centre(wire)} y=${centre(wire) - CELL / 2 - 7} text-anchor="middle">${wireName(wire)}</text>`,
    )}
    ${cells.map(({ row, column }) => {
      const value = row === column ? singles[row] : pairs[pairIndex(n, column, row)];
      return svg`
        <rect class=${row === column ? 'cell own' : 'cell'} x=${AXIS + column * CELL + 1} y=${AXIS + row * CELL + 1}
          width=${CELL - 2} height=${CELL - 2} rx="4"></rect>
        ${signedDisc(centre(column), centre(row), value ?? 0, 1, RADIUS)}`;
    })}
  </svg>`;
}

/** Position of the pair (i, j), i < j, in the list; the same order as in core/quantum/observe.h. */
export function pairIndex(qubits: number, i: number, j: number): number {
  return (i * (2 * qubits - i - 1)) / 2 + (j - i - 1);
}
