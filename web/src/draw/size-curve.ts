/** Shares against a size whose every doubling takes as much room: points with their intervals, joined by lines. */

import { type SVGTemplateResult, svg } from 'lit';
import { dashesOf, lineEnd, markPath } from './line-marks';
import { chartSize, spacedLabels } from './lines';

export interface SizedLine {
  readonly name: string;
  /** The smallest size first. */
  readonly points: readonly {
    readonly size: number;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** The one that matters: drawn thick. */
  readonly main: boolean;
}

/** Sizes that have a name below the axis, as far as the chart reaches. */
const NAMED_SIZES = [1000, 2000, 5000, 10000, 20000, 50000, 100000];
const NARROW_SIZES = [1000, 10000, 100000];
/** Room to both sides of the outermost points, as a factor of size. */
const MARGIN = 1.15;
/** Points of lines that meet stand this far apart. */
const ASIDE = 3;

/** The shares that the upright axis names: whole steps around all that is shown. */
export function shareSteps(shares: readonly number[]): number[] {
  const low = Math.min(...shares);
  const high = Math.max(...shares);
  const step = high - low > 0.2 ? 10 : 5;
  const from = Math.floor((100 * low) / step + 1e-9);
  const to = Math.max(from + 1, Math.ceil((100 * high) / step - 1e-9));
  return Array.from({ length: to - from + 1 }, (_, k) => ((from + k) * step) / 100);
}

/** `share` and `size`: the texts of the two axes. */
export function sizeCurve(
  lines: readonly SizedLine[],
  text: { readonly share: (share: number) => string; readonly size: (size: number) => string },
  narrow = false,
): SVGTemplateResult {
  const { left: room, top, width, height, names } = chartSize(narrow);
  const left = room + 12;
  const all = left + width + names;
  const points = lines.flatMap((line) => line.points);
  const least = Math.min(...points.map(({ size }) => size)) / MARGIN;
  const most = Math.max(...points.map(({ size }) => size)) * MARGIN;
  const steps = shareSteps(points.flatMap(({ low, high }) => [low, high]));
  const [bottom = 0] = steps;
  const span = (steps.at(-1) ?? 1) - bottom;
  const x = (size: number): number =>
    left + (Math.log(size / least) / Math.log(most / least)) * width;
  const y = (share: number): number => top + (1 - (share - bottom) / span) * height;
  const ends = lines.map((line) => y(line.points.at(-1)?.value ?? bottom));
  const heights = spacedLabels(ends);
  const named = (narrow ? NARROW_SIZES : NAMED_SIZES).filter((s) => s >= least && s <= most);
  return svg`<svg class="line-chart measured" viewBox="0 0 ${all} ${top + height + 26}"
      width=${all} height=${top + height + 26} aria-hidden="true">
    ${steps.map(
      (
        share,
      ) => svg`<line class="grid" x1=${left} x2=${left + width} y1=${y(share)} y2=${y(share)}></line>
        <text class="bits" x=${left - 6} y=${y(share) + 4} text-anchor="end">${text.share(share)}</text>`,
    )}
    ${named.map((size) => svg`<text class="bits" x=${x(size)} y=${top + height + 20} text-anchor="middle">${text.size(size)}</text>`)}
    ${lines.map(({ name, points: own, main }, rank) => {
      const aside = (rank - (lines.length - 1) / 2) * ASIDE;
      const at = (size: number): number => x(size) + aside;
      const route = own.map(
        ({ size, value }, i) =>
          `${i === 0 ? 'M' : 'L'}${at(size).toFixed(1)} ${y(value).toFixed(1)}`,
      );
      return svg`
        <path class=${main ? 'line main' : 'line'} stroke-dasharray=${dashesOf(rank)} d=${route.join('')}></path>
        ${own.map(
          ({ size, value, low, high }) => svg`
          <path class="whisker" d="M${at(size).toFixed(1)} ${y(high).toFixed(1)}V${y(low).toFixed(1)}"></path>
          <path class=${main ? 'measured-dot main' : 'measured-dot'} d=${markPath(rank, at(size), y(value))}></path>`,
        )}
        ${lineEnd({ name, main, y: ends[rank] ?? 0, at: heights[rank] ?? 0 }, rank, left + width)}`;
    })}
  </svg>`;
}
