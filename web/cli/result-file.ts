/**
 * The rows of a run, kept beside the result until all are there: an interrupted run goes on where its
 * file ends, and the result appears complete or not at all.
 */

import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { csvRecord } from '../pipeline/csv';
import { rawRecords } from '../pipeline/records';

export type ResultRow =
  | {
      readonly id: string;
      readonly class: string;
      readonly probability: number;
      readonly probabilities: Readonly<Record<string, number>>;
      readonly abstain: boolean;
    }
  | { readonly id: string | null; readonly error: string };

export class ResultFile {
  readonly #path: string;
  readonly #partial: string;
  readonly #file: FileHandle;
  #finished = false;
  /** Rows of an earlier run of the same command. */
  readonly rowsThere: number;

  private constructor(path: string, partial: string, file: FileHandle, rowsThere: number) {
    this.#path = path;
    this.#partial = partial;
    this.#file = file;
    this.rowsThere = rowsThere;
  }

  /** `run` names what the rows depend on (list, head, shard): another run has another file. */
  static async open(path: string, run: string): Promise<ResultFile> {
    const partial = `${path}.${run}.partial`;
    const file = await open(partial, 'a+');
    const { rows, bytes } = await wholeRows(partial);
    await file.truncate(bytes);
    return new ResultFile(path, partial, file, rows);
  }

  async add(row: ResultRow): Promise<void> {
    await this.#file.appendFile(`${JSON.stringify(row)}\n`);
  }

  /** Keeps the rows for a later run, if there are any. Nothing to do after finish(). */
  async close(): Promise<void> {
    if (this.#finished) return;
    this.#finished = true;
    const { size } = await this.#file.stat();
    await this.#file.close();
    if (size === 0) await rm(this.#partial);
  }

  /** Puts the result in its place: JSON Lines as they are, or CSV with a column for every class. */
  async finish(classes: readonly string[] | null): Promise<void> {
    await this.#file.sync();
    await this.#file.close();
    this.#finished = true;
    if (classes === null) {
      await rename(this.#partial, this.#path);
      return;
    }
    const table = `${this.#partial}.csv`;
    await writeTable(this.#partial, table, classes);
    await rename(table, this.#path);
    await rm(this.#partial);
  }
}

/** Complete lines of a file, and where the last of them ends. */
async function wholeRows(path: string): Promise<{ rows: number; bytes: number }> {
  let rows = 0;
  let bytes = 0;
  let read = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) {
      rows++;
      bytes = read + at + 1;
    }
    read += chunk.length;
  }
  return { rows, bytes };
}

async function writeTable(from: string, to: string, classes: readonly string[]): Promise<void> {
  const file = await open(to, 'w');
  try {
    const names = [
      'id',
      'class',
      'probability',
      'abstain',
      ...classes.map((c) => `p_${c}`),
      'error',
    ];
    await file.appendFile(csvRecord(names));
    for await (const { text } of rawRecords(createReadStream(from), 'lines')) {
      if (text.ok) await file.appendFile(csvRecord(cells(JSON.parse(text.value), classes)));
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

function cells(row: ResultRow, classes: readonly string[]): string[] {
  const id = row.id ?? '';
  if ('error' in row) return [id, '', '', '', ...classes.map(() => ''), row.error];
  const odds = classes.map((name) => String(row.probabilities[name] ?? ''));
  return [id, row.class, String(row.probability), String(row.abstain), ...odds, ''];
}
