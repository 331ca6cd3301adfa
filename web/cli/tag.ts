/** `qurio tag`: every row of a list, in order, on all cores, with memory that does not depend on its length. */

import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, extname } from 'node:path';
import { answerFingerprint, engineVersion } from '../pipeline/fingerprint';
import { ProcessPool } from '../pipeline/process-pool';
import type { HeadCard } from '../src/engine/types';
import { type Failure, fail, messageOf, type Outcome } from '../src/rpc/outcome';
import type { Command } from './arguments';
import { type Classification, PROFILE_UNREADABLE } from './classification';
import { fileProblem } from './file-problem';
import { type ItemRow, itemRows, type ListFormat, listFormat } from './item-rows';
import { printable } from './printable';
import { ResultFile, type ResultRow } from './result-file';
import { pathBelow } from './safe-path';
import { sentence } from './sentences';
import type { ClassifyJob, WorkerStart } from './worker';

type Pool = ProcessPool<WorkerStart, HeadCard, ClassifyJob, Classification>;
export type TagCommand = Extract<Command, { kind: 'tag' }>;

/** Milliseconds for one row: ten for the photo's decoder, the rest for a busy machine. */
const ROW_DEADLINE = 30_000;
/** Rows under way for each process: enough that none waits, few enough to hold in memory. */
const ROWS_AHEAD = 4;

interface Plan {
  readonly format: ListFormat;
  readonly root: string;
  /** See runName(). */
  readonly run: string;
  /** Of the engine that answers. */
  readonly version: string;
}

/** Exit code and, for the standard error stream, what happened. */
export async function tag(
  command: TagCommand,
  workerScript: string,
  say: (text: string) => void,
): Promise<number> {
  const plan = await readPlan(command);
  if (!plan.ok) return stopped(plan.failure, say);
  let result: ResultFile;
  try {
    result = await ResultFile.open(command.output, plan.value.run);
  } catch (error) {
    return stopped(fail('invalid_argument', fileProblem(error, command.output)).failure, say);
  }
  try {
    return await tagInto(result, command, plan.value, workerScript, say);
  } catch (error) {
    return stopped(fail('invalid_argument', messageOf(error)).failure, say);
  } finally {
    await result.close();
  }
}

async function tagInto(
  result: ResultFile,
  command: TagCommand,
  plan: Plan,
  workerScript: string,
  say: (text: string) => void,
): Promise<number> {
  const size = command.jobs ?? availableParallelism();
  const opened = await ProcessPool.open<WorkerStart, HeadCard, ClassifyJob, Classification>({
    script: workerScript,
    start: { head: command.head, threads: 1 },
    size,
    deadline: ROW_DEADLINE,
  });
  if (!opened.ok) return stopped(opened.failure, say);
  const { pool, started: card } = opened.value;
  if (result.rowsThere > 0) say(`going on after ${result.rowsThere} rows that are there already`);
  try {
    const counts = await tagRows(command, plan, pool, result, size, say);
    if (pool.broken !== null) return stopped(pool.broken, say);
    await result.finish(isCsv(command.output) ? card.classes : null);
    const fresh = counts.rows - result.rowsThere;
    const which = fresh === counts.rows ? 'them' : `the ${fresh} new ones`;
    const written = printable(command.output);
    say(
      `${counts.rows} rows, ${counts.errors} of ${which} with an error: ${written} ` +
        `(qurio ${plan.version}, head ${command.head})`,
    );
    return 0;
  } finally {
    pool.close();
  }
}

async function tagRows(
  { input, shard }: TagCommand,
  { format, root }: Plan,
  pool: Pool,
  result: ResultFile,
  size: number,
  say: (text: string) => void,
): Promise<{ rows: number; errors: number }> {
  const counts = { rows: result.rowsThere, errors: 0 };
  const underWay: Promise<ResultRow>[] = [];
  const writeOldest = async () => {
    const row = await underWay.shift();
    if (row === undefined || pool.broken !== null) return;
    await result.add(row);
    counts.rows++;
    if ('error' in row) {
      counts.errors++;
      say(printable(row.error));
    }
  };
  let number = 0;
  let ours = 0;
  for await (const row of itemRows(input, format)) {
    if (number++ % shard.count !== shard.index - 1 || ours++ < result.rowsThere) continue;
    underWay.push(answered(row, root, pool, say));
    if (underWay.length >= size * ROWS_AHEAD) await writeOldest();
    if (pool.broken !== null) break;
  }
  while (underWay.length > 0) await writeOldest();
  return counts;
}

async function answered(
  { line, id, item }: ItemRow,
  root: string,
  pool: Pool,
  say: (text: string) => void,
): Promise<ResultRow> {
  const outcome = item.ok
    ? await classified(item.value.image, item.value.caption, root, pool)
    : item;
  if (!outcome.ok) return { id, error: `line ${line}: ${sentence(outcome.failure)}` };
  const { class: name, probability, probabilities, abstain } = outcome.value;
  if (outcome.value.profileUnreadable) say(`line ${line}: ${PROFILE_UNREADABLE}`);
  return { id: id ?? '', class: name, probability, probabilities, abstain };
}

async function classified(
  image: string | null,
  caption: string,
  root: string,
  pool: Pool,
): Promise<Outcome<Classification>> {
  if (image === null) return pool.run({ photo: null, caption });
  const path = await pathBelow(root, image);
  return path.ok ? pool.run({ photo: path.value, caption }) : path;
}

async function readPlan({ input, root, output, head, shard }: TagCommand): Promise<Outcome<Plan>> {
  const format = listFormat(input);
  if (format === null) return fail('invalid_argument', '--in ends with .jsonl, .ndjson or .csv');
  if (listFormat(output) === null)
    return fail('invalid_argument', '--out ends with .jsonl or .csv');
  try {
    const list = await realpath(input).catch(because(input));
    const about = await stat(list);
    if (!about.isFile()) throw new Error(`"${input}" is not a file`);
    const folder = await realpath(root ?? dirname(list)).catch(because(root ?? dirname(list)));
    const [made, version] = await Promise.all([answerFingerprint(head), engineVersion()]);
    if (!made.ok) return made;
    if (!version.ok) return version;
    const run = runName([list, about.size, about.mtimeMs, folder, shard, made.value]);
    return { ok: true, value: { format, root: folder, run, version: version.value } };
  } catch (error) {
    return fail('invalid_argument', messageOf(error));
  }
}

/** Names what the rows of a run depend on: a run goes on with the rows of none but its equal. */
export function runName(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

/** Rejects with what is wrong with that path. */
const because = (path: string) => (error: unknown) => {
  throw new Error(fileProblem(error, path));
};

const isCsv = (path: string) => extname(path).toLowerCase() === '.csv';

function stopped(failure: Failure, say: (text: string) => void): number {
  say(printable(sentence(failure)));
  return 1;
}
