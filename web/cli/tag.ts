/** `qurio tag`: every row of a list, in order, on all cores, with memory that does not depend on its length. */

import { availableParallelism } from 'node:os';
import { ProcessPool } from '../pipeline/process-pool';
import type { HeadCard } from '../src/engine/types';
import { type Failed, fail, messageOf } from '../src/rpc/outcome';
import type { Classification } from './classification';
import { inWords } from './file-problem';
import { printable } from './printable';
import type { Progress } from './progress';
import { ResultFile } from './result-file';
import { RunLock } from './run-lock';
import { sentence } from './sentences';
import { type PreparedRun, prepareRun, runPlaces, type TagCommand } from './tag-plan';
import { answerRows, type Pool, type Written } from './tag-rows';
import type { ClassifyJob, WorkerStart } from './worker';

/** Exit codes. */
const DONE = 0;
const STOPPED = 1;
const ALL_FAILED = 3;

/** Milliseconds for one row: ten for the photo's decoder, the rest for a busy machine. */
const ROW_DEADLINE = 30_000;
/** Failed rows that are shown; the result has them all. */
const ERRORS_SHOWN = 100;

/** One run: what it is told, and where it says what happens. */
interface Run extends PreparedRun {
  readonly command: TagCommand;
  readonly workerScript: string;
  readonly lock: RunLock;
  readonly progress: Progress;
  readonly say: (text: string) => void;
  /** The person wants it to stop. */
  readonly signal: AbortSignal;
}

/** The exit code; `progress` is told what happens, and ends. */
export async function tag(
  command: TagCommand,
  workerScript: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<number> {
  const say = (text: string) => progress.say(`qurio: ${printable(text)}`);
  let lock: RunLock | null = null;
  try {
    const places = await runPlaces(command);
    if (!places.ok) return stopped(places, say);
    const taken = await inWords(command.output, RunLock.take(places.value.output));
    if (!taken.ok) return stopped(taken, say);
    lock = taken.value;
    const prepared = await prepareRun(
      command,
      places.value,
      (text) => progress.stage(text),
      signal,
    );
    if (!prepared.ok) return stopped(prepared, say);
    const outside = { command, workerScript, lock, progress, say, signal };
    return await tagList({ ...prepared.value, ...outside });
  } catch (error) {
    const over = signal.aborted ? fail('cancelled', '') : null;
    return stopped(over ?? fail('invalid_argument', messageOf(error)), say);
  } finally {
    progress.end();
    // On a disk that has gone away the lock is, too.
    await lock?.release().catch(() => {});
  }
}

async function tagList(run: Run): Promise<number> {
  const { command, say, survey } = run;
  for (const note of survey.notes) say(note);
  const opened = await inWords(command.output, ResultFile.open(run.result));
  if (!opened.ok) return stopped(opened, say);
  const result = opened.value;
  try {
    if (result.isComplete) say('all rows are there already');
    else {
      const failed = await complete(result, run);
      if (failed !== null) {
        const { answered, unsure, failed: errors } = result.counts;
        const kept = answered + unsure + errors;
        if (kept > 0) say(`${counted(kept)} kept: the same command goes on from there`);
        return stopped(failed, say);
      }
    }
    return closing(result, run);
  } finally {
    await inWords(command.output, result.close());
  }
}

/** Answers what is left and puts the result in its place; what kept it from that, otherwise. */
async function complete(result: ResultFile, run: Run): Promise<Failed | null> {
  const { command, workerScript, progress, say } = run;
  const size = command.jobs ?? availableParallelism();
  progress.stage('loading the models');
  const opened = await ProcessPool.open<WorkerStart, HeadCard, ClassifyJob, Classification>({
    script: workerScript,
    start: { head: command.head, threads: 1 },
    size,
    deadline: ROW_DEADLINE,
  });
  if (!opened.ok) return opened;
  const { pool, started: card } = opened.value;
  if (result.rowsThere > 0) say(goingOn(result));
  try {
    const failed = await answerAll(result, run, pool, size);
    if (failed !== null) return failed;
    await inWords(command.output, result.finish(card.classes));
    return null;
  } catch (error) {
    return fail('invalid_argument', messageOf(error));
  } finally {
    pool.close();
  }
}

async function answerAll(
  result: ResultFile,
  run: Run,
  pool: Pool,
  size: number,
): Promise<Failed | null> {
  const { command, progress, say, signal, lock } = run;
  const told = new Told(result, run);
  const wrote = (written: Written) => told.add(written);
  progress.work(told.work());
  const asked = { shard: command.shard, pool, size };
  const rows = answerRows(run, asked, result, () => signal.aborted, wrote);
  await inWords(command.input, rows);
  if (pool.broken !== null) return { ok: false, failure: pool.broken };
  if (signal.aborted) return fail('cancelled', '');
  if (!(await lock.held())) {
    const gone = `the lock of "${command.output}" is gone: its folder went away, or somebody deleted it`;
    return fail('invalid_argument', gone);
  }
  const hint = told.hint();
  if (hint !== null) say(hint);
  return null;
}

/** What a run has written so far, and what it says of it. */
class Told {
  readonly #run: Run;
  readonly #wanted: number;
  #answered = 0;
  #errors = 0;
  #missing = 0;

  constructor(result: ResultFile, run: Run) {
    this.#run = run;
    this.#wanted = run.survey.ours - result.rowsThere + result.toRetry;
  }

  add({ row, photoMissing, note }: Written): void {
    this.#answered++;
    if (photoMissing) this.#missing++;
    if (note !== undefined) this.#run.say(note);
    this.#run.progress.work(this.work());
    if (!('error' in row)) return;
    this.#errors++;
    if (this.#errors <= ERRORS_SHOWN) this.#run.say(row.error);
    if (this.#errors === ERRORS_SHOWN)
      this.#run.say('more rows that fail are named in the result only');
  }

  work() {
    const all = this.#run.survey.ours;
    const left = this.#wanted - this.#answered;
    return { done: all - left, all, answered: this.#answered, wanted: this.#wanted };
  }

  /** What may be wrong where not a single photo was found. */
  hint(): string | null {
    if (this.#missing === 0 || this.#missing < this.#answered) return null;
    return `none of the photos was found below "${this.#run.root}": is that their folder (--root)?`;
  }
}

const counted = (rows: number) => `${rows} ${rows === 1 ? 'row' : 'rows'}`;

function goingOn(result: ResultFile): string {
  const again = result.toRetry > 0 ? `; ${counted(result.toRetry)} that failed tried again` : '';
  return `going on after ${counted(result.rowsThere)} that ${result.rowsThere === 1 ? 'is' : 'are'} there already${again}`;
}

function closing(result: ResultFile, { command, say, version }: Run): number {
  const { answered, unsure, failed } = result.counts;
  const rows = answered + unsure + failed;
  say(
    `${counted(rows)}, ${answered} answered, ${unsure} unsure, ${failed} failed: ${command.output} ` +
      `(qurio ${version}, head ${command.head})`,
  );
  return rows > 0 && failed === rows ? ALL_FAILED : DONE;
}

function stopped({ failure }: Failed, say: (text: string) => void): number {
  say(sentence(failure));
  return STOPPED;
}
