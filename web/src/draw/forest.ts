/** Differences with their intervals, one below the other around zero (a forest plot): what crosses zero is undecided. */

import { type SVGTemplateResult, svg } from 'lit';

export interface ForestRow {
  readonly name: string;
  /** All in the same unit; positive is for the first of the pair. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Names stand beside their rows, or above them where there is no room. */
const WIDE = { row: 28, middle: 14, left: 250, width: 300 } as const;
const NARROW = { row: 46, middle: 34, left: 12, width: 270 } as const;
const FOOT = 26;

export function forestPlot(
  rows: readonly ForestRow[],
  label: (value: number) => string,
  narrow = false,
): SVGTemplateResult {
  const { row: pitch, middle, left, width } = narrow ? NARROW : WIDE;
  const reach = Math.max(1, ...rows.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const full = Math.ceil(reach);
  const x = (value: number): number => left + ((value + full) / (2 * full)) * width;
  const height = rows.length * pitch + FOOT;
  const bottom = rows.length * pitch + 4;
  return svg`<svg class="forest-plot" viewBox="0 0 ${left + width + 20} ${height}" width=${left + width + 20} height=${height} aria-hidden="true">
    <line class="zero" x1=${x(0)} x2=${x(0)} y1="0" y2=${bottom}></line>
    ${[-full, 0, full].map((value) => svg`<text class="bits" x=${x(value)} y=${bottom + 16} text-anchor="middle">${label(value)}</text>`)}
    ${rows.map(({ name, value, low, high }, index) => {
      const y = index * pitch + middle;
      const [nameX, nameY] = narrow ? [left, y - 14] : [left - 12, y + 4];
      const decided = low > 0 || high < 0;
      return svg`<text class="line-name" x=${nameX} y=${nameY} text-anchor=${narrow ? 'start' : 'end'}>${name}</text>
        <path class="whisker" d="M${x(low).toFixed(1)} ${y}H${x(high).toFixed(1)}"></path>
        <circle class=${decided ? 'forest-dot decided' : 'forest-dot'} cx=${x(value).toFixed(1)} cy=${y} r="5"></circle>`;
    })}
  </svg>`;
}
