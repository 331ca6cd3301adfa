/** What tells lines apart that cross or lie on each other, without a colour: dashes, marks, and names led to. */

import { type SVGTemplateResult, svg } from 'lit';

/** Dashes by rank: the eye needs no colour to follow one. */
export const DASHES = ['', '7 4', '2 4', '9 3 2 3', '1 3'];

/** Each line of a chart has dashes and marks of its own. */
export const MOST_LINES = DASHES.length;

/** Marks by rank, about a point: disc, square, triangle, diamond, cross. */
const MARKS = [
  'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  'm-3.5-3.5h7v7h-7z',
  'm0-4.8l4.6 8h-9.2z',
  'm0-5.2l5.2 5.2l-5.2 5.2l-5.2-5.2z',
  'm-3.8-3.8l7.6 7.6m0-7.6l-7.6 7.6',
];

export const dashesOf = (rank: number): string => DASHES[rank % DASHES.length] ?? '';

/** The path of the mark of this rank. */
export function markPath(rank: number, x: number, y: number): string {
  return `M${x.toFixed(1)} ${y.toFixed(1)}${MARKS[rank % MARKS.length] ?? ''}`;
}

export interface LineEnd {
  readonly name: string;
  readonly main: boolean;
  /** Where the line ends. */
  readonly y: number;
  /** Where its name stands. */
  readonly at: number;
}

const LEAD = 10;
const SAMPLE = 24;
/** From the end of a chart to the names. */
export const NAMES_ASIDE = LEAD + SAMPLE + 6;

/** The name of a line at the end of the chart, `right`: led to from the line's end, with a sample of the line. */
export function lineEnd(
  { name, main, y, at }: LineEnd,
  rank: number,
  right: number,
): SVGTemplateResult {
  const from = right + LEAD;
  return svg`
    <path class="lead" d="M${right + 2} ${y.toFixed(1)}L${from - 1} ${at.toFixed(1)}"></path>
    <path class=${main ? 'line main' : 'line'} stroke-dasharray=${dashesOf(rank)} d="M${from} ${at.toFixed(1)}h${SAMPLE}"></path>
    <path class=${main ? 'line-mark main' : 'line-mark'} d=${markPath(rank, from + SAMPLE / 2, at)}></path>
    <text class=${main ? 'line-name main' : 'line-name'} x=${right + NAMES_ASIDE} y=${at + 4}>${name}</text>`;
}
