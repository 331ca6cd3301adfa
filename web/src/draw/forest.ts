/** Differences with their intervals, one below the other around zero (a forest plot): what crosses zero is undecided. */

import { type SVGTemplateResult, svg } from 'lit';

export interface ForestRow {
  readonly name: string;
  /** All in the same unit; positive is for the first of the pair. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const ROW = 28;
const NAMES = 250;
const WIDTH = 300;
const FOOT = 26;

export function forestPlot(
  rows: readonly ForestRow[],
  label: (value: number) => string,
): SVGTemplateResult {
  const reach = Math.max(1, ...rows.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const full = Math.ceil(reach);
  const x = (value: number): number => NAMES + ((value + full) / (2 * full)) * WIDTH;
  const height = rows.length * ROW + FOOT;
  const bottom = rows.length * ROW + 4;
  return svg`<svg class="forest-plot" viewBox="0 0 ${NAMES + WIDTH + 20} ${height}" width=${NAMES + WIDTH + 20} height=${height} aria-hidden="true">
    <line class="zero" x1=${x(0)} x2=${x(0)} y1="0" y2=${bottom}></line>
    ${[-full, 0, full].map((value) => svg`<text class="bits" x=${x(value)} y=${bottom + 16} text-anchor="middle">${label(value)}</text>`)}
    ${rows.map(({ name, value, low, high }, index) => {
      const y = index * ROW + ROW / 2;
      const decided = low > 0 || high < 0;
      return svg`<text class="line-name" x=${NAMES - 12} y=${y + 4} text-anchor="end">${name}</text>
        <path class="whisker" d="M${x(low).toFixed(1)} ${y}H${x(high).toFixed(1)}"></path>
        <circle class=${decided ? 'forest-dot decided' : 'forest-dot'} cx=${x(value).toFixed(1)} cy=${y} r="5"></circle>`;
    })}
  </svg>`;
}
