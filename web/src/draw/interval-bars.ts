/** Shares with the interval they came from: a bar, a whisker over it, and a mark where it would be exactly. */

import { type SVGTemplateResult, svg } from 'lit';

export interface IntervalRow {
  readonly name: string;
  /** All in [0, 1]. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly exact: number;
  readonly text: string;
  readonly main: boolean;
}

const ROW = 34;
const WIDE = { names: 150, bars: 300, text: 130 } as const;
const NARROW = { names: 132, bars: 70, text: 108 } as const;
type Columns = typeof WIDE | typeof NARROW;

export function intervalBars(rows: readonly IntervalRow[], narrow = false): SVGTemplateResult {
  const columns = narrow ? NARROW : WIDE;
  const width = columns.names + columns.bars + columns.text;
  const height = rows.length * ROW;
  return svg`<svg class="interval-bars" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${rows.map((row, index) => bar(row, index * ROW, columns))}</svg>`;
}

function bar(
  { name, value, low, high, exact, text, main }: IntervalRow,
  top: number,
  { names, bars }: Columns,
): SVGTemplateResult {
  const x = (share: number): string => (names + share * bars).toFixed(1);
  const middle = top + ROW / 2;
  return svg`
    <text class=${main ? 'line-name main' : 'line-name'} x=${names - 10} y=${middle + 4} text-anchor="end">${name}</text>
    <rect class="interval-track" x=${names} y=${middle - 6} width=${bars} height="12" rx="2"></rect>
    <rect class=${main ? 'interval-bar main' : 'interval-bar'} x=${names} y=${middle - 6}
      width=${Math.max(1, value * bars).toFixed(1)} height="12" rx="2"></rect>
    <path class="whisker" d="M${x(low)} ${middle}H${x(high)}M${x(low)} ${middle - 8}v16M${x(high)} ${middle - 8}v16"></path>
    <path class="exact" d="M${x(exact)} ${middle - 13}l4 6h-8z"></path>
    <text class="value" x=${names + bars + 10} y=${middle + 4}>${text}</text>`;
}
