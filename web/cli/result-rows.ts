/** Rows of a result, as JSON Lines and as the records of a table. */

import { createHash } from 'node:crypto';
import { csvCells } from '../pipeline/csv';
import type { RecordFormat } from '../pipeline/records';
import { csvRecord, withoutFormula } from '../src/base/csv';
import type { Outcome } from '../src/rpc/outcome';

/** Counted up whenever rows are written another way: a run does not go on in rows of another form. */
export const ROW_FORM = 4;

export type ResultRow =
  | {
      readonly id: string;
      /** Empty where the answer is "I don't know". */
      readonly class: string;
      /** Of the class, or of the best guess. */
      readonly probability: number;
      readonly probabilities: Readonly<Record<string, number>>;
      readonly abstain: boolean;
      /** Only where the answer is "I don't know": what it would have been. */
      readonly best_guess?: string;
      /** The group of classes that can still be said where the class cannot; empty: none. */
      readonly group: string;
      /** What the caption is taken for (core/text/language_guess.h); empty: there is none. */
      readonly language: string;
      /** sure, unsure, disagree or unknown. */
      readonly outcome: string;
      /** Only with photo and caption: whether they belong together, and what each says alone. */
      readonly agreement?: number | undefined;
      readonly photo_class?: string | undefined;
      readonly caption_class?: string | undefined;
    }
  | { readonly id: string | null; readonly error: string };

/** How a row ended. */
export const KINDS = ['answered', 'unsure', 'failed'] as const;
export type Kind = (typeof KINDS)[number];

export function kindOf(row: ResultRow): Kind {
  if ('error' in row) return 'failed';
  return row.abstain ? 'unsure' : 'answered';
}

/** One row as it is written, with the name of the run it is from. */
export const rowLine = (row: ResultRow, run: string) => `${JSON.stringify({ ...row, run })}\n`;

const ANSWER_COLUMNS = [
  ...['class', 'probability', 'abstain', 'best_guess', 'group'],
  ...['outcome', 'agreement', 'photo_class', 'caption_class', 'language'],
] as const;

export const tableHeader = (classes: readonly string[]) =>
  csvRecord([
    ...['id', ...ANSWER_COLUMNS],
    ...classes.map((name) => `p_${name}`),
    ...['error', 'run'],
  ]);

export function tableRecord(row: ResultRow, classes: readonly string[], run: string): string {
  const id = row.id ?? '';
  if ('error' in row) {
    const empty = [...ANSWER_COLUMNS, ...classes].map(() => '');
    return csvRecord([id, ...empty, row.error, run]);
  }
  const said = ANSWER_COLUMNS.map((column) => String(row[column] ?? ''));
  const all = classes.map((each) => String(row.probabilities[each] ?? ''));
  return csvRecord([id, ...said, ...all, '', run]);
}

/** What a record of a result says of itself. */
export interface Told {
  readonly id: string;
  readonly kind: Kind;
  readonly run: string;
}

/** Reads the records of a result in their order. */
export class ResultReader {
  readonly #format: RecordFormat;
  #columns: readonly string[] | null = null;

  constructor(format: RecordFormat) {
    this.#format = format;
  }

  /** null: it is no row that this program has written. */
  read(text: string): Told | 'header' | null {
    if (this.#format === 'lines') return toldByLine(text);
    const cells: Outcome<string[]> = csvCells(text);
    if (!cells.ok) return null;
    if (this.#columns !== null) return toldByRecord(this.#columns, cells.value);
    this.#columns = cells.value;
    return ['id', 'abstain', 'error', 'run'].every((name) => cells.value.includes(name))
      ? 'header'
      : null;
  }
}

function toldByLine(text: string): Told | null {
  try {
    const row: unknown = JSON.parse(text);
    if (typeof row !== 'object' || row === null) return null;
    const { id, run, error, abstain, class: name } = row as Record<string, unknown>;
    if (typeof run !== 'string' || !(typeof id === 'string' || id === null)) return null;
    if (typeof error === 'string') return { id: id ?? '', kind: 'failed', run };
    if (typeof name !== 'string') return null;
    return { id: id ?? '', kind: abstain === true ? 'unsure' : 'answered', run };
  } catch {
    return null;
  }
}

function toldByRecord(columns: readonly string[], cells: readonly string[]): Told | null {
  if (cells.length !== columns.length) return null;
  const of = (name: string) => cells[columns.indexOf(name)] ?? '';
  const answered = of('abstain') === 'true' ? 'unsure' : 'answered';
  return { id: of('id'), kind: of('error') === '' ? answered : 'failed', run: of('run') };
}

/**
 * The ids of a list or a result in their order, as one hash: whoever sorts a result or takes rows out
 * of it makes another one. An id counts as it stands in a table.
 */
export class IdOrder {
  readonly #hash = createHash('sha256');

  add(id: string | null): void {
    this.#hash.update(JSON.stringify(withoutFormula(id ?? '')));
  }

  end(): string {
    return this.#hash.digest('hex');
  }
}
