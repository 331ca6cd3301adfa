/**
 * The amplitudes of a state. Where there is room a bar each, as long as the amplitude is large, with its phase as a
 * hand; otherwise a square whose rows the first half of the qubits names, and whose columns the second.
 */

import { type SVGTemplateResult, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Size } from './bloch';
import { cellsPath, dotsPath } from './cells';
import { phaseColour, phaseDisc } from './phase';
import { dotRadius, isDot } from './signed';

export interface Amplitudes {
  /** 2^qubits each. */
  readonly real: Float32Array;
  readonly imaginary: Float32Array;
}

export interface AmplitudeTexts {
  /** Row and column captions: which qubits they count. */
  readonly rows: string;
  readonly columns: string;
  /** An amplitude, and its probability, as text. */
  readonly amplitude: (index: number) => string;
  readonly probability: (index: number) => string;
}

/** Heights of a bar's row, and the least and most width of a column of them. */
const LEAST_ROW = 20;
const MOST_ROW = 46;
const LEAST_COLUMN = 196;
const MOST_COLUMN = 560;
/** Beside the names of rows and columns stands which qubits they count: of four bits with more room. */
const AXIS = 40;
const AXIS_TITLE = 18;
const MOST_CELL = 44;
/** Beside a bar: the dial, the amplitude and the probability. */
const DIAL = 26;
const AMPLITUDE = 44;
const PROBABILITY = 48;
/** The bar is the picture: where it has less room than this, the table alone has the probability. */
const LEAST_BAR = 56;
const LETTER = 7.6;

const bits = (value: number, count: number): string => value.toString(2).padStart(count, '0');

/** `full` is the size that fills a cell, the same for all states that are to be compared. */
export function amplitudePicture(
  state: Amplitudes,
  full: number,
  size: Size,
  texts: AmplitudeTexts,
): SVGTemplateResult {
  const perColumn = Math.max(1, Math.floor(size.height / LEAST_ROW));
  const columns = Math.ceil(state.real.length / perColumn);
  const fits = size.width / columns >= LEAST_COLUMN;
  const { width, height } = size;
  return svg`<svg class="amplitude-picture" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${fits ? bars(state, size, columns, texts) : square(state, full, size, texts)}
  </svg>`;
}

function bars(
  { real, imaginary }: Amplitudes,
  { width, height }: Size,
  columns: number,
  texts: AmplitudeTexts,
): SVGTemplateResult {
  const qubits = Math.round(Math.log2(real.length));
  const perColumn = Math.ceil(real.length / columns);
  const row = Math.min(MOST_ROW, height / perColumn);
  const column = Math.min(MOST_COLUMN, width / columns);
  const left = (width - columns * column) / 2;
  return svg`${Array.from(real, (re, index) => {
    const im = imaginary[index] ?? 0;
    const x = left + Math.floor(index / perColumn) * column;
    const y = ((index % perColumn) + 0.5) * row;
    const ket = (qubits + 2) * LETTER + 4;
    const dial = x + ket + DIAL / 2;
    const from = x + ket + DIAL + 4;
    const free = column - ket - DIAL - AMPLITUDE - 12;
    const roomy = free - PROBABILITY >= LEAST_BAR;
    const room = Math.max(8, roomy ? free - PROBABILITY : free);
    const long = Math.min(1, Math.hypot(re, im)) * room;
    const radius = Math.min(11, row / 2 - 2);
    const ink = Math.hypot(re, im) < 5e-4 ? 'value none' : 'value';
    return svg`
      <text class="ket" x=${x} y=${y + 4.5}>|${bits(index, qubits)}⟩</text>
      <circle class="dial" cx=${dial} cy=${y} r=${radius}></circle>
      ${phaseDisc([dial, y], re, im, 1, radius)}
      <rect class="bar-room" x=${from} y=${y - 5} width=${room} height="10" rx="2"></rect>
      ${phaseBar(from, y, long, re, im)}
      <text class=${ink} x=${from + room + AMPLITUDE} y=${y + 4.5} text-anchor="end">${texts.amplitude(index)}</text>
      ${roomy ? svg`<text class="bits" x=${from + room + AMPLITUDE + PROBABILITY} y=${y + 4.5} text-anchor="end">${texts.probability(index)}</text>` : null}`;
  })}`;
}

/** Full where the real part is positive, hollow where it is negative, as the mark beside it. */
function phaseBar(x: number, y: number, long: number, re: number, im: number): SVGTemplateResult {
  const colour = phaseColour(Math.atan2(im, re));
  if (re >= 0)
    return svg`<rect class="phase-bar" x=${x} y=${y - 5} width=${long.toFixed(2)} height="10" rx="2" fill=${colour}></rect>`;
  const inner = Math.max(0.5, long - 2);
  return svg`<rect class="phase-bar negative" x=${x + 1} y=${y - 4} width=${inner.toFixed(2)} height="8" rx="2" fill="none" stroke=${colour} stroke-width="2"></rect>`;
}

function square(
  { real, imaginary }: Amplitudes,
  full: number,
  { width, height }: Size,
  texts: AmplitudeTexts,
): SVGTemplateResult {
  const qubits = Math.round(Math.log2(real.length));
  const columnBits = Math.ceil(qubits / 2);
  const columns = 2 ** columnBits;
  const rows = real.length / columns;
  const axis = Math.max(AXIS, AXIS_TITLE + (qubits - columnBits) * LETTER);
  const cell = Math.min(MOST_CELL, (width - axis - 2) / columns, (height - AXIS - 14) / rows);
  const left = (width - axis - columns * cell) / 2 + axis;
  const top = (height - AXIS - 14 - rows * cell) / 2 + AXIS + 12;
  const middle = (index: number): readonly [number, number] => [
    left + ((index % columns) + 0.5) * cell,
    top + (Math.floor(index / columns) + 0.5) * cell,
  ];
  const radius = cell / 2 - Math.min(2, cell / 8);
  const indices = Array.from(real.keys());
  const isAlmostNothing = (index: number): boolean =>
    isDot(Math.hypot(real[index] ?? 0, imaginary[index] ?? 0), full, radius);
  const upright = cell < columnBits * LETTER + 2;
  const every = Math.ceil(14 / cell);
  const named = (count: number) =>
    Array.from({ length: count }, (_, i) => i).filter((i) => i % every === 0);
  return svg`
    <text class="axis-name" x=${left + (columns * cell) / 2} y=${top - AXIS + (upright ? 0 : 16)} text-anchor="middle">${texts.columns}</text>
    <text class="axis-name" x="0" y="0" text-anchor="middle"
      transform="translate(${left - axis + 8} ${top + (rows * cell) / 2}) rotate(-90)">${texts.rows}</text>
    ${named(columns).map((column) => columnName(bits(column, columnBits), left + (column + 0.5) * cell, top - 6, upright))}
    ${named(rows).map((row) => svg`<text class="bits" x=${left - 5} y=${top + (row + 0.5) * cell + 4} text-anchor="end">${bits(row, qubits - columnBits)}</text>`)}
    ${guard([width, height, real.length], () => svg`<path class="cell" d=${cellsPath(indices.map(middle), cell - 2)}></path>`)}
    <path class="sign-none" d=${dotsPath(indices.filter(isAlmostNothing).map(middle), dotRadius(radius))}></path>
    ${indices.map((index) =>
      isAlmostNothing(index)
        ? null
        : phaseDisc(middle(index), real[index] ?? 0, imaginary[index] ?? 0, full, radius),
    )}`;
}

function columnName(text: string, x: number, y: number, upright: boolean): SVGTemplateResult {
  return upright
    ? svg`<text class="bits" transform="translate(${x + 4} ${y}) rotate(-90)">${text}</text>`
    : svg`<text class="bits" x=${x} y=${y} text-anchor="middle">${text}</text>`;
}
