/**
 * A few probabilities on their way: above as lines with the place where the reader is, below as bars what they are
 * there. A line and its bar have dashes, order and name in common, never colour alone.
 */

import { type SVGTemplateResult, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Size } from './bloch';
import { DASHES } from './lines';

export interface OddsLine {
  readonly name: string;
  /** One value in [0, 1] for each step. */
  readonly values: ArrayLike<number>;
  /** The one that matters: drawn thick. */
  readonly main: boolean;
}

export interface OddsTexts {
  /** A probability as text, and a tick of the upright axis. */
  readonly share: (value: number) => string;
  readonly tick: (value: number) => string;
  /** What the axis of steps is called. */
  readonly steps: string;
}

const LEFT = 30;
const TOP = 8;
const BELOW = 24;
const LEAST_CHART = 84;
const ROW = 36;
const SAMPLE = 26;
/** Room for a probability, and for a letter of a name at most. */
const SHARE = 62;
const LETTER = 7;

/** Height of the chart without its axis, and of a row of bars. */
function heights(
  { height }: Size,
  lines: number,
): { readonly chart: number; readonly row: number } {
  const row = Math.max(22, Math.min(ROW, (height - LEAST_CHART - TOP - BELOW - 6) / lines));
  return { chart: Math.max(20, height - lines * row - TOP - BELOW - 6), row };
}

/** The step nearest to a point of the picture, from its left side. */
export function stepAt(distance: number, { width }: Size, last: number): number {
  const share = (distance - LEFT) / (width - LEFT - 8);
  return Math.round(Math.min(1, Math.max(0, share)) * last);
}

/** `step`: from 0 to the last of the values. */
export function oddsPicture(
  lines: readonly OddsLine[],
  step: number,
  size: Size,
  texts: OddsTexts,
): SVGTemplateResult {
  const { width, height } = size;
  const last = Math.max(1, (lines[0]?.values.length ?? 1) - 1);
  const { chart, row } = heights(size, lines.length);
  const x = (at: number): number => LEFT + (at / last) * (width - LEFT - 8);
  const y = (value: number): number => TOP + (1 - value) * chart;
  const ticks = [0, Math.round(last / 2), last];
  return svg`<svg class="odds-picture" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${[0, 0.5, 1].map(
      (
        value,
      ) => svg`<line class="grid" x1=${LEFT} x2=${width - 8} y1=${y(value)} y2=${y(value)}></line>
        <text class="bits" x=${LEFT - 5} y=${y(value) + 4} text-anchor="end">${texts.tick(value)}</text>`,
    )}
    ${ticks.map((at) => svg`<text class="bits" x=${x(at)} y=${TOP + chart + 17} text-anchor="middle">${at}</text>`)}
    <text class="axis-name" x=${x(last * 0.25)} y=${TOP + chart + 17} text-anchor="middle">${texts.steps}</text>
    <line class="cursor" x1=${x(step)} x2=${x(step)} y1=${TOP - 5} y2=${TOP + chart + 4}></line>
    ${lines.map(
      ({ values, main }, rank) => svg`
      <path class=${main ? 'line main' : 'line'} stroke-dasharray=${DASHES[rank % DASHES.length] ?? ''} d=${guard([values, width, height], () => path(values, x, y))}></path>`,
    )}
    ${lines.map(({ values, main }) => svg`<circle class=${main ? 'odds-dot main' : 'odds-dot'} cx=${x(step)} cy=${y(values[step] ?? 0).toFixed(1)} r=${main ? 4.5 : 3}></circle>`)}
    ${lines.map((line, rank) => bar(line, rank, { step, top: TOP + chart + BELOW + 6 + rank * row, row, width }, texts.share))}
  </svg>`;
}

function bar(
  { name, values, main }: OddsLine,
  rank: number,
  { step, top, row, width }: { step: number; top: number; row: number; width: number },
  share: OddsTexts['share'],
): SVGTemplateResult {
  const value = values[step] ?? 0;
  const kind = main ? ' main' : '';
  const room = width - SAMPLE - 8;
  const middle = top + row / 2 - 5;
  return svg`
    <path class="line${kind}" stroke-dasharray=${DASHES[rank % DASHES.length] ?? ''} d="M2 ${middle - 2}h${SAMPLE - 6}"></path>
    <text class="line-name${kind}" x=${SAMPLE} y=${middle + 2}>${fitted(name, width - SAMPLE - SHARE)}</text>
    <text class="value" x=${width - 8} y=${middle + 2} text-anchor="end">${share(value)}</text>
    <rect class="bar-room" x=${SAMPLE} y=${middle + 8} width=${room} height="5" rx="2.5"></rect>
    <rect class="odds-bar${kind}" x=${SAMPLE} y=${middle + 8} width=${(value * room).toFixed(2)} height="5" rx="2.5"></rect>`;
}

/** What the table beside has in full. */
function fitted(name: string, room: number): string {
  const letters = [...name];
  // Chinese letters are twice as wide.
  const wide = letters.map((letter) => (letter > '\u2e80' ? 2 : 1) * LETTER);
  let length = 0;
  const most = wide.findIndex((letter) => {
    length += letter;
    return length > room;
  });
  return most < 0 ? name : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}

function path(
  values: ArrayLike<number>,
  x: (step: number) => number,
  y: (value: number) => number,
): string {
  return Array.from(
    { length: values.length },
    (_, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(values[i] ?? 0).toFixed(1)}`,
  ).join('');
}
