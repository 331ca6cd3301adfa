/**
 * The rows of a run, kept beside the result until all are there: an interrupted run goes on where it
 * stopped, rows that failed are answered again, and the result appears complete or not at all.
 *
 * RESULT.RUN.partial          rows in the list's order, from the first
 * RESULT.RUN.partial.retried  later answers to rows of it that had failed, in the same order
 */

import { access, rm } from 'node:fs/promises';
import { fail, type Outcome } from '../src/rpc/outcome';
import { ByteList } from './byte-list';
import { Journal, putInPlace, replaceFile } from './journal';
import {
  earlierResult,
  entriesOfResult,
  kindOfEntry,
  type ResultPlan,
  type Retried,
  tableTexts,
  withRetried,
} from './result-parts';
import { KINDS, type Kind, kindOf, type ResultRow, rowLine } from './result-rows';

const FAILED = KINDS.indexOf('failed');

export class ResultFile {
  readonly #plan: ResultPlan;
  /** null: all is done. */
  readonly #rows: Journal | null;
  #retried: Journal | null = null;
  #open = true;
  /** KINDS' index of every row that was there at the start. */
  readonly #before: Uint8Array;
  readonly #counts: Record<Kind, number> = { answered: 0, unsure: 0, failed: 0 };

  private constructor(plan: ResultPlan, rows: Journal | null, before: Uint8Array) {
    this.#plan = plan;
    this.#rows = rows;
    this.#before = before;
    for (const kind of before) this.#counts[KINDS[kind] as Kind]++;
  }

  /** Fails where the result is there and none of this run; rejects where its files cannot be read or written. */
  static async open(plan: ResultPlan): Promise<Outcome<ResultFile>> {
    const there = await earlierResult(plan);
    if (there === 'other' && !plan.force) {
      return fail(
        'invalid_argument',
        `--out "${plan.shown}" is there already and is not (or no longer) what this command writes ` +
          'from this list: name another file, or replace it with --force',
      );
    }
    const partial = partialOf(plan);
    if (!(await exists(partial))) {
      await rm(retriedOf(plan), { force: true });
      if (there instanceof Uint8Array && !plan.force) {
        const isDone = plan.keepErrors || !there.includes(FAILED);
        if (isDone) return { ok: true, value: new ResultFile(plan, null, there) };
        await replaceFile(partial, nextOf(plan), entriesOfResult(plan));
      }
    }
    return { ok: true, value: await ResultFile.#going(plan) };
  }

  static async #going(plan: ResultPlan): Promise<ResultFile> {
    await foldRetried(plan);
    const kinds = new ByteList();
    const rows = await Journal.open(partialOf(plan), (line) => {
      const kind = kindOfEntry(line);
      if (kind !== null) kinds.add(KINDS.indexOf(kind));
      return kind !== null;
    });
    return new ResultFile(plan, rows, kinds.bytes());
  }

  /** Rows of an earlier run of the same command. */
  get rowsThere(): number {
    return this.#before.length;
  }

  /** The result of this command was there already, with nothing to be done. */
  get isComplete(): boolean {
    return this.#rows === null;
  }

  /** How many rows ended how, those of earlier runs among them. */
  get counts(): Readonly<Record<Kind, number>> {
    return this.#counts;
  }

  /** Whether row `number`, from 0, is to be answered, for the first time or again. */
  wants(number: number): boolean {
    if (number >= this.#before.length) return this.#rows !== null;
    return this.#before[number] === FAILED && !this.#plan.keepErrors;
  }

  /** How many rows of earlier runs are to be answered again. */
  get toRetry(): number {
    if (this.#plan.keepErrors) return 0;
    return this.#before.reduce((sum, kind) => sum + Number(kind === FAILED), 0);
  }

  /** Rows come in the list's order, those that are not wanted left out. */
  async add(number: number, row: ResultRow): Promise<void> {
    if (number < this.#before.length) {
      this.#retried ??= await Journal.open(retriedOf(this.#plan), () => true);
      await this.#retried.add(`${JSON.stringify({ number, row } satisfies Retried)}\n`);
      this.#counts.failed--;
    } else {
      await this.#rows?.add(rowLine(row, this.#plan.run));
    }
    this.#counts[kindOf(row)]++;
  }

  /** Keeps the rows for a later run, if there are any. Nothing to do after finish(). */
  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    const isEmpty = (await this.#rows?.isEmpty()) ?? false;
    await this.#rows?.close();
    await this.#retried?.close();
    if (isEmpty) await rm(partialOf(this.#plan));
  }

  /** Puts the result in its place: JSON Lines, or a table with a column for every class. */
  async finish(classes: readonly string[]): Promise<void> {
    const partial = partialOf(this.#plan);
    this.#open = false;
    await this.#rows?.close();
    await this.#retried?.close();
    await foldRetried(this.#plan);
    if (this.#plan.format === 'lines') return putInPlace(partial, this.#plan.path);
    const texts = tableTexts(partial, classes, this.#plan.run);
    await replaceFile(this.#plan.path, nextOf(this.#plan), texts);
    await rm(partial);
  }
}

/** Puts the later answers of an earlier run in their places. Killed anywhere, it can be done again. */
async function foldRetried(plan: ResultPlan): Promise<void> {
  const [partial, retried] = [partialOf(plan), retriedOf(plan)];
  if (!(await exists(retried))) return;
  for (const path of [partial, retried]) await (await Journal.open(path, isJson)).close();
  await replaceFile(partial, nextOf(plan), withRetried(partial, retried, plan.run));
  await rm(retried);
}

const partialOf = ({ path, run }: ResultPlan) => `${path}.${run}.partial`;
const retriedOf = (plan: ResultPlan) => `${partialOf(plan)}.retried`;
const nextOf = (plan: ResultPlan) => `${partialOf(plan)}.next`;

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
