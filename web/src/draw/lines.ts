/** A few quantities over one axis as lines: told apart by dashes and marks, and by the names at their ends. */

import { type SVGTemplateResult, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { dashesOf, lineEnd, markPath } from './line-marks';

export { DASHES, MOST_LINES } from './line-marks';

export interface Line {
  readonly name: string;
  /** One value in [0, 1] for each place on the axis, evenly spaced. */
  readonly values: ArrayLike<number>;
  /** The one that matters: drawn thick. */
  readonly main: boolean;
}

export interface LineChart {
  readonly lines: readonly Line[];
  /** Where the reader is, in [0, 1] of the axis. */
  readonly cursor: number;
  /** Another place to compare with, if any. */
  readonly mark?: number | null;
  /** Texts under the axis with their place in [0, 1]. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

export interface ChartSize {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly names: number;
}

const WIDE: ChartSize = { left: 36, top: 12, width: 390, height: 170, names: 180 };
const NARROW: ChartSize = { left: 26, top: 12, width: 120, height: 170, names: 162 };

export function chartSize(narrow: boolean): ChartSize {
  return narrow ? NARROW : WIDE;
}

/** The place on the axis, in [0, 1], of a point whose distance from the picture's left side is given. */
export function placeOnAxis(distance: number, pictureWidth: number, narrow: boolean): number {
  const { left, width, names } = chartSize(narrow);
  return ((distance * (left + width + names)) / pictureWidth - left) / width;
}

const NAME_GAP = 16;

/** On each line, evenly spread; no two lines have theirs at one place. */
const MARKS_A_LINE = 3;

/** `label`: the text of a value on the upright axis. */
export function lineChart(
  { lines, cursor, mark, ticks }: LineChart,
  label: (value: number) => string,
  narrow = false,
): SVGTemplateResult {
  const { left, top, width, height, names } = chartSize(narrow);
  const x = (share: number): number => left + share * width;
  const y = (value: number): number => top + (1 - value) * height;
  const ends = lines.map(({ values }) => y(values[values.length - 1] ?? 0));
  const labels = spacedLabels(ends);
  const marks = (values: ArrayLike<number>, rank: number): string =>
    Array.from({ length: MARKS_A_LINE }, (_, k) => {
      const at = (k + (rank + 1) / (lines.length + 1)) / MARKS_A_LINE;
      return markPath(rank, x(at), y(valueAt(values, at)));
    }).join('');
  return svg`<svg class="line-chart" viewBox="0 0 ${left + width + names} ${top + height + 26}"
      width=${left + width + names} height=${top + height + 26} aria-hidden="true">
    ${[0, 0.5, 1].map(
      (
        value,
      ) => svg`<line class="grid" x1=${left} x2=${left + width} y1=${y(value)} y2=${y(value)}></line>
        <text class="bits" x=${left - 6} y=${y(value) + 4} text-anchor="end">${label(value)}</text>`,
    )}
    ${ticks.map(({ at, text }) => svg`<text class="bits" x=${x(at)} y=${top + height + 20} text-anchor="middle">${text}</text>`)}
    ${mark === null || mark === undefined ? null : svg`<line class="mark" x1=${x(mark)} x2=${x(mark)} y1=${top} y2=${top + height}></line>`}
    <line class="cursor" x1=${x(cursor)} x2=${x(cursor)} y1=${top - 6} y2=${top + height + 6}></line>
    ${lines.map(
      ({ name, values, main }, rank) => svg`
      <path class=${main ? 'line main' : 'line'} stroke-dasharray=${dashesOf(rank)} d=${guard([values, narrow], () => path(values, x, y))}></path>
      <path class=${main ? 'line-mark main' : 'line-mark'} d=${guard([values, narrow, rank, lines.length], () => marks(values, rank))}></path>
      ${lineEnd({ name, main, y: ends[rank] ?? 0, at: labels[rank] ?? 0 }, rank, left + width)}`,
    )}
  </svg>`;
}

/** Between two places as the line is drawn. */
function valueAt(values: ArrayLike<number>, share: number): number {
  const place = share * Math.max(0, values.length - 1);
  const before = Math.floor(place);
  const [a = 0, b = a] = [values[before], values[before + 1]];
  return a + (place - before) * (b - a);
}

function path(
  values: ArrayLike<number>,
  x: (share: number) => number,
  y: (value: number) => number,
): string {
  const last = Math.max(1, values.length - 1);
  return Array.from(
    { length: values.length },
    (_, i) => `${i === 0 ? 'M' : 'L'}${x(i / last).toFixed(1)} ${y(values[i] ?? 0).toFixed(1)}`,
  ).join('');
}

/** Heights of the names at the line ends, pushed apart so that none covers another; inside the chart. */
export function spacedLabels(heights: readonly number[]): number[] {
  const order = Array.from(heights.keys()).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    lowest = Math.max(placed[index] ?? 0, lowest + NAME_GAP);
    placed[index] = lowest;
  }
  let highest = WIDE.top + WIDE.height;
  for (const index of order.reverse()) {
    highest = Math.min(placed[index] ?? 0, highest);
    placed[index] = highest;
    highest -= NAME_GAP;
  }
  return placed;
}
