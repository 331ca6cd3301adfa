/** Log-odds and the parts they are the sum of: bars from a common zero, to the right for, to the left against. */

import { type SVGTemplateResult, svg } from 'lit';

export interface SplitRow {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** CSS class of the bar: whose hue it has. */
  readonly hue: string;
}

const ROW = 34;
const WIDE = { names: 168, half: 130, text: 64 } as const;
const NARROW = { names: 104, half: 76, text: 54 } as const;
type Columns = typeof WIDE | typeof NARROW;

/** The last row is the sum and stands apart. */
export function splitPicture(rows: readonly SplitRow[], narrow = false): SVGTemplateResult {
  const columns = narrow ? NARROW : WIDE;
  const { names, half, text } = columns;
  const full = Math.max(1e-6, ...rows.map(({ value }) => Math.abs(value)));
  const width = names + 2 * half + text;
  const height = rows.length * ROW + 8;
  const zero = names + half;
  return svg`<svg class="split-picture" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${rows.map((row, index) => bar(row, index === rows.length - 1 ? 8 : 0, index * ROW, full, columns))}
    <line class="sum-line" x1=${names} x2=${width} y1=${(rows.length - 1) * ROW + 4} y2=${(rows.length - 1) * ROW + 4}></line>
    <line class="zero" x1=${zero} x2=${zero} y1="0" y2=${height}></line>
  </svg>`;
}

function bar(
  { name, value, text, hue }: SplitRow,
  drop: number,
  top: number,
  full: number,
  { names, half }: Columns,
): SVGTemplateResult {
  const length = (Math.abs(value) / full) * half;
  const y = top + drop;
  const left = names + half - (value < 0 ? length : 0);
  return svg`
    <text class="split-name" x=${names - 10} y=${y + 20} text-anchor="end">${name}</text>
    <rect class="split-bar of-${hue} ${value < 0 ? 'against' : ''}" x=${left.toFixed(1)} y=${y + 6}
      width=${Math.max(1, length).toFixed(1)} height="18" rx="2"></rect>
    <text class="value" x=${names + 2 * half + 8} y=${y + 20}>${text}</text>`;
}
