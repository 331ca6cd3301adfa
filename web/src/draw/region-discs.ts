/** One number for each region of the photo, as a grid of signed discs: maps that can be held side by side. */

import { type SVGTemplateResult, svg } from 'lit';
import { signedDisc } from './signed';

const CELL = 30;
const RADIUS = 13.5;

/** `values`: one per cell of a square grid, row by row; the largest in size fills its cell. */
export function regionDiscs(values: Float32Array): SVGTemplateResult {
  const grid = Math.round(Math.sqrt(values.length));
  const full = Math.max(...values.map(Math.abs)) || 1;
  const side = grid * CELL;
  const cells = Array.from(values, (value, index) => {
    const x = (index % grid) * CELL;
    const y = Math.floor(index / grid) * CELL;
    return svg`<rect class="cell" x=${x + 1} y=${y + 1} width=${CELL - 2} height=${CELL - 2} rx="3"></rect>
      ${signedDisc(x + CELL / 2, y + CELL / 2, value, full, RADIUS)}`;
  });
  return svg`<svg class="region-discs" viewBox="0 0 ${side} ${side}" width=${side} height=${side} aria-hidden="true">${cells}</svg>`;
}
