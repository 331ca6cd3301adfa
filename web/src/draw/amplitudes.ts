/** A state as a square of amplitudes: the first half of the qubits names the row, the second half the column. */

import { type SVGTemplateResult, svg } from 'lit';
import { signedDisc } from './signed';

const CELL = 38;
const RADIUS = 17;
const AXIS = 40;

export interface AmplitudeLabels {
  /** Row and column captions: which qubits they count. */
  readonly rows: string;
  readonly columns: string;
}

/** `full` is the size that fills a cell, the same for all states that are to be compared. */
export function amplitudePicture(
  amplitudes: Float32Array,
  full: number,
  labels: AmplitudeLabels,
): SVGTemplateResult {
  const qubits = Math.round(Math.log2(amplitudes.length));
  const columnBits = Math.ceil(qubits / 2);
  const columns = 2 ** columnBits;
  const rows = amplitudes.length / columns;
  const width = AXIS + columns * CELL + 4;
  const height = AXIS + rows * CELL + 4;
  const centre = (index: number): number => AXIS + (index + 0.5) * CELL;
  const bits = (value: number, count: number): string => value.toString(2).padStart(count, '0');
  return svg`<svg class="amplitude-picture" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    <text class="axis-name" x=${AXIS + (columns * CELL) / 2} y="12" text-anchor="middle">${labels.columns}</text>
    <text class="axis-name" x="0" y="0" text-anchor="middle"
      transform="translate(11 ${AXIS + (rows * CELL) / 2}) rotate(-90)">${labels.rows}</text>
    ${Array.from({ length: columns }, (_, column) => svg`<text class="bits" x=${centre(column)} y="32" text-anchor="middle">${bits(column, columnBits)}</text>`)}
    ${Array.from({ length: rows }, (_, row) => svg`<text class="bits" x="34" y=${centre(row) + 4} text-anchor="end">${bits(row, qubits - columnBits)}</text>`)}
    ${Array.from({ length: rows * columns }, (_, index) => {
      const x = AXIS + (index % columns) * CELL;
      const y = AXIS + Math.floor(index / columns) * CELL;
      return svg`<rect class="cell" x=${x + 1} y=${y + 1} width=${CELL - 2} height=${CELL - 2} rx="4"></rect>`;
    })}
    ${Array.from(amplitudes, (value, index) =>
      signedDisc(centre(index % columns), centre(Math.floor(index / columns)), value, full, RADIUS),
    )}
  </svg>`;
}
