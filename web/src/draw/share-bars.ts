/** Numbers with names as bars from a common zero, the longest as wide as the picture has room for. */

import { type SVGTemplateResult, svg } from 'lit';

export interface ShareRow {
  readonly name: string;
  /** Below zero: to the left. */
  readonly value: number;
  readonly text: string;
  /** The one that matters. */
  readonly main: boolean;
}

const ROW = 26;
const NAMES = 210;
const BARS = 320;
const TEXT = 84;

/** `full`: the value that fills the room; 0: the largest of the rows. */
export function shareBars(rows: readonly ShareRow[], full = 0): SVGTemplateResult {
  const most = full || Math.max(1e-9, ...rows.map(({ value }) => Math.abs(value)));
  const negative = rows.some(({ value }) => value < 0);
  const half = negative ? BARS / 2 : BARS;
  const zero = NAMES + (negative ? half : 0);
  const width = NAMES + BARS + TEXT;
  const height = rows.length * ROW + 4;
  return svg`<svg class="share-bars" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${rows.map(({ name, value, text, main }, index) => {
      const y = index * ROW;
      const length = Math.max(1, (Math.abs(value) / most) * half);
      return svg`
        <text class=${main ? 'line-name main' : 'line-name'} x=${NAMES - 10} y=${y + 18} text-anchor="end">${name}</text>
        <rect class=${main ? 'interval-bar main' : 'interval-bar'} x=${(value < 0 ? zero - length : zero).toFixed(1)} y=${y + 6}
          width=${length.toFixed(1)} height="14" rx="2"></rect>
        <text class="value" x=${NAMES + BARS + 10} y=${y + 18}>${text}</text>`;
    })}
    <line class="zero" x1=${zero} x2=${zero} y1="0" y2=${height}></line>
  </svg>`;
}
