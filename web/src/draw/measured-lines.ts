/** Shares measured at a few places: points with the spread they have, joined so that the eye can follow. */

import { type SVGTemplateResult, svg } from 'lit';
import { dashesOf, lineEnd, markPath } from './line-marks';
import { chartSize, spacedLabels } from './lines';

export interface MeasuredLine {
  readonly name: string;
  /** One for each place, in [0, 1], and how far it spreads to both sides; null: not measured there. */
  readonly points: readonly ({ readonly value: number; readonly spread: number } | null)[];
  /** The one that matters: drawn thick. */
  readonly main: boolean;
}

/** `places`: what stands below the axis, evenly spaced; `label`: the text of a share. */
export function measuredLines(
  lines: readonly MeasuredLine[],
  places: readonly string[],
  label: (share: number) => string,
  narrow = false,
): SVGTemplateResult {
  const { left: room, top, width, height, names } = chartSize(narrow);
  const left = room + 12;
  const all = left + width + names;
  const x = (place: number): number => left + ((place + 0.5) / Math.max(1, places.length)) * width;
  const y = (share: number): number => top + (1 - share) * height;
  const last = lines.map(({ points }) => points.reduce((known, point) => point?.value ?? known, 0));
  const ends = last.map(y);
  const heights = spacedLabels(ends);
  return svg`<svg class="line-chart measured" viewBox="0 0 ${all} ${top + height + 26}"
      width=${all} height=${top + height + 26} aria-hidden="true">
    ${[0, 0.5, 1].map(
      (
        share,
      ) => svg`<line class="grid" x1=${left} x2=${left + width} y1=${y(share)} y2=${y(share)}></line>
        <text class="bits" x=${left - 6} y=${y(share) + 4} text-anchor="end">${label(share)}</text>`,
    )}
    ${places.map((text, place) => svg`<text class="bits" x=${x(place)} y=${top + height + 20} text-anchor="middle">${text}</text>`)}
    ${lines.map(({ name, points, main }, rank) => {
      const there = points.flatMap((point, place) => (point ? [{ ...point, place }] : []));
      const route = there.map(
        ({ value, place }, i) =>
          `${i === 0 ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`,
      );
      return svg`
        <path class=${main ? 'line main' : 'line'} stroke-dasharray=${dashesOf(rank)} d=${route.join('')}></path>
        ${there.map(
          ({ value, spread, place }) => svg`
          <path class="whisker" d="M${x(place).toFixed(1)} ${y(Math.min(1, value + spread)).toFixed(1)}V${y(Math.max(0, value - spread)).toFixed(1)}"></path>
          <path class=${main ? 'measured-dot main' : 'measured-dot'} d=${markPath(rank, x(place), y(value))}></path>`,
        )}
        ${lineEnd({ name, main, y: ends[rank] ?? 0, at: heights[rank] ?? 0 }, rank, left + width)}`;
    })}
  </svg>`;
}
