/** What a saved figure is called, and its numbers as CSV. */

import type { FigureName } from '../../app/state/figures';
import { csvRecord } from '../../base/csv';
import type { Page } from '../kit/page';

export type Cell = string | number | null;

/** Columns have names, units among them; the first cell of a row names it. */
export interface FigureNumbers {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Of a 32-bit number all digits that say something. */
const DIGITS = 7;

/** RFC 4180; numbers with a point in every language, as programs read them. */
export function csvOf({ columns, rows }: FigureNumbers): string {
  return [columns, ...rows.map((row) => row.map(cellText))].map(csvRecord).join('');
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(roundedTo(cell, DIGITS)) : cell;
}

/** To so many digits that count: what is behind them is the rounding of 32 bits. */
function roundedTo(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const scale = 10 ** (digits - 1 - Math.floor(Math.log10(Math.abs(value))));
  return Math.round(value * scale) / scale;
}

/** Figures of what was measured beforehand are of no object. */
const OF_RESULTS: readonly FigureName[] = ['forest', 'curve', 'few-shot', 'noise'];
/** They change with the step. */
const AT_STEP: readonly FigureName[] = ['circuit', 'qubits', 'state', 'readout', 'counts'];

/** qurio-great-wave-state-step-14.svg; an own photo's name is not told. */
export function figureFile(
  { now, look }: Pick<Page, 'now' | 'look'>,
  figure: FigureName,
  ending: string,
): string {
  const step = AT_STEP.includes(figure) ? look.step.peek() : null;
  const parts = [
    'qurio',
    subjectIn(figure, now, look),
    figure,
    ...(step === null ? [] : [`step-${step}`]),
  ];
  return `${parts.join('-')}.${ending}`;
}

function subjectIn(figure: FigureName, now: Page['now'], look: Page['look']): string {
  if (OF_RESULTS.includes(figure)) return 'results';
  const own = AT_STEP.includes(figure) && look.circuit.peek() !== null;
  return own ? 'own-circuit' : subjectOf(now);
}

/** The object's id, or what else was asked about. */
export function subjectOf({ answered }: Pick<Page['now'], 'answered'>): string {
  const origin = answered?.picture?.origin;
  if (origin?.kind === 'gallery') return origin.object.id;
  return origin ? 'own-photo' : 'caption';
}
