/** What the files of a run hold, read and put together: an earlier result, rows that wait, later answers. */

import { stat } from 'node:fs/promises';
import type { RecordFormat } from '../pipeline/records';
import { ByteList } from './byte-list';
import { errorCode } from './file-problem';
import { ownRecords } from './journal';
import {
  IdOrder,
  KINDS,
  type Kind,
  ResultReader,
  type ResultRow,
  rowLine,
  tableHeader,
  tableRecord,
} from './result-rows';

export interface ResultPlan {
  /** Real path of the result. */
  readonly path: string;
  /** As the person wrote it. */
  readonly shown: string;
  readonly format: RecordFormat;
  /** Names what the rows depend on (list, head, shard, build): another run has other files. */
  readonly run: string;
  /** IdOrder of the rows that the result will have. */
  readonly ids: string;
  /** Replace a result whatever it is. */
  readonly force: boolean;
  /** Leave the rows that have failed as they are. */
  readonly keepErrors: boolean;
}

/** Another answer to a row that had failed; rows are counted from 0. */
export interface Retried {
  readonly number: number;
  readonly row: ResultRow;
}

/** A line of the partial file: a row, or a record of a table that was there already. */
type Entry = (ResultRow & { readonly run: string }) | TableRecord;
interface TableRecord {
  readonly record: string;
  readonly kind: Kind;
}

/** KINDS' index of every row of the result at that path if it is this run's. An empty file holds nothing to be kept. */
export async function earlierResult(plan: ResultPlan): Promise<Uint8Array | 'other' | 'none'> {
  const about = await stat(plan.path).catch((error) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (about === null || about.size === 0) return 'none';
  try {
    return (await kindsOfResult(plan)) ?? 'other';
  } catch (error) {
    if (errorCode(error) !== '') throw error;
    return 'other';
  }
}

async function kindsOfResult({ path, format, run, ids }: ResultPlan): Promise<Uint8Array | null> {
  const reader = new ResultReader(format);
  const order = new IdOrder();
  const kinds = new ByteList();
  for await (const text of ownRecords(path, format)) {
    const told = reader.read(text);
    if (told === 'header') continue;
    if (told?.run !== run) return null;
    order.add(told.id);
    kinds.add(KINDS.indexOf(told.kind));
  }
  return order.end() === ids ? kinds.bytes() : null;
}

/** The rows of this run's result as lines of a partial file; records of a table stay what they are. */
export async function* entriesOfResult({ path, format }: ResultPlan): AsyncGenerator<string> {
  const reader = new ResultReader(format);
  for await (const text of ownRecords(path, format)) {
    const told = reader.read(text);
    if (told === null || told === 'header') continue;
    const record: TableRecord = { record: text, kind: told.kind };
    yield format === 'lines' ? `${text}\n` : `${JSON.stringify(record)}\n`;
  }
}

/** null: it is no whole line of a partial file. */
export function kindOfEntry(line: string): Kind | null {
  try {
    const entry: Partial<TableRecord> | null = JSON.parse(line);
    if (typeof entry?.record === 'string') return entry.kind ?? null;
  } catch {
    return null;
  }
  const told = new ResultReader('lines').read(line);
  return told === null || told === 'header' ? null : told.kind;
}

/** The lines of the partial file with the later answers in their places. */
export async function* withRetried(
  partial: string,
  retried: string,
  run: string,
): AsyncGenerator<string> {
  const later = ownRecords(retried, 'lines');
  const next = async (): Promise<Retried | null> => {
    const { done, value } = await later.next();
    return done === true ? null : JSON.parse(value);
  };
  let waiting = await next();
  let number = 0;
  for await (const line of ownRecords(partial, 'lines')) {
    if (waiting?.number === number) {
      yield rowLine(waiting.row, run);
      waiting = await next();
    } else yield `${line}\n`;
    number++;
  }
}

/** The table that a whole partial file makes. */
export async function* tableTexts(
  partial: string,
  classes: readonly string[],
  run: string,
): AsyncGenerator<string> {
  yield tableHeader(classes);
  for await (const line of ownRecords(partial, 'lines')) {
    const entry: Entry = JSON.parse(line);
    yield 'record' in entry ? `${entry.record}\r\n` : tableRecord(entry, classes, run);
  }
}
