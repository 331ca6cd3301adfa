/** Heads side by side: a bar for how sure each is here, and a point with its interval for how often it is right. */

import { type SVGTemplateResult, svg } from 'lit';

export interface CounterpartBar {
  readonly name: string;
  /** Its answer and how sure it is, in words. */
  readonly text: string;
  /** In [0, 1]; null: it never sees what is given. */
  readonly probability: number | null;
  /** The head itself. */
  readonly main: boolean;
  /** The same answer as the head's. */
  readonly agrees: boolean;
  /** In [0, 1]. */
  readonly right: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly rightText: string;
}

interface Columns {
  readonly row: number;
  readonly bar: number;
  readonly axis: { readonly left: number; readonly width: number; readonly text: number };
  /** Places below the top of a row. */
  readonly name: number;
  readonly answer: number;
  readonly barY: number;
  readonly axisY: number;
}

const WIDE: Columns = {
  row: 54,
  bar: 330,
  axis: { left: 372, width: 190, text: 20 },
  name: 20,
  answer: 20,
  barY: 28,
  axisY: 34,
};
const NARROW: Columns = {
  row: 98,
  bar: 300,
  axis: { left: 6, width: 130, text: 72 },
  name: 18,
  answer: 50,
  barY: 25,
  axisY: 68,
};
const FOOT = 22;
const BAR = 11;

export function counterpartBars(
  rows: readonly CounterpartBar[],
  label: (share: number) => string,
  narrow = false,
): SVGTemplateResult {
  const columns = narrow ? NARROW : WIDE;
  const { axis, row } = columns;
  const lowest = Math.min(...rows.flatMap(({ right }) => (right ? [right.low] : [])), 1);
  const from = Math.max(0, (Math.ceil(lowest * 10) - 1) / 10);
  const measured = lowest < 1;
  const width = narrow ? columns.bar : axis.left + axis.width + 8;
  const height = rows.length * row + (measured ? FOOT : 0);
  const x = (share: number): number => axis.left + ((share - from) / (1 - from)) * axis.width;
  return svg`<svg class="counterpart-bars" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${rows.map((counterpart, index) => rowOf(counterpart, index * row, columns, x, narrow))}
    ${
      measured
        ? [from, 1].map(
            (share) =>
              svg`<text class="bits" x=${x(share)} y=${height - 6} text-anchor=${share < 1 ? 'start' : 'end'}>${label(share)}</text>`,
          )
        : null
    }</svg>`;
}

function rowOf(
  counterpart: CounterpartBar,
  top: number,
  columns: Columns,
  x: (share: number) => number,
  narrow: boolean,
): SVGTemplateResult {
  const { bar, axis } = columns;
  const { probability, main, agrees, right } = counterpart;
  const y = top + columns.barY;
  const name = main ? 'line-name main' : 'line-name';
  const filled = main
    ? 'counterpart-bar main'
    : agrees
      ? 'counterpart-bar'
      : 'counterpart-bar other';
  const middle = top + columns.axisY;
  return svg`
    <text class=${name} x="0" y=${top + columns.name}>${counterpart.name}</text>
    <text class="value" x=${narrow ? 0 : bar} y=${top + columns.answer} text-anchor=${narrow ? 'start' : 'end'}>${counterpart.text}</text>
    <rect class="interval-track" x="0" y=${y} width=${bar} height=${BAR} rx="2"></rect>
    ${
      probability === null
        ? null
        : svg`<rect class=${filled} x="0.75" y=${y + 0.75} width=${Math.max(1, probability * bar - 1.5).toFixed(1)} height=${BAR - 1.5} rx="2"></rect>`
    }
    ${
      right === null
        ? null
        : svg`<path class="axis-line" d="M${axis.left} ${middle}h${axis.width}"></path>
      <path class="whisker" d="M${x(right.low).toFixed(1)} ${middle}H${x(right.high).toFixed(1)}M${x(right.low).toFixed(1)} ${middle - 6}v12M${x(right.high).toFixed(1)} ${middle - 6}v12"></path>
      <circle class=${main ? 'counterpart-dot main' : 'counterpart-dot'} cx=${x(right.value).toFixed(1)} cy=${middle} r="5"></circle>
      <text class="value" x=${narrow ? axis.left + axis.width + 14 : axis.left} y=${top + axis.text}>${counterpart.rightText}</text>`
    }`;
}
