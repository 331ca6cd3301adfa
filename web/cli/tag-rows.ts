/** The rows of a list that a run is to answer: asked on all processes at once, written in the list's order. */

import type { ProcessPool } from '../pipeline/process-pool';
import type { HeadCard } from '../src/engine/types';
import type { Outcome } from '../src/rpc/outcome';
import type { Shard } from './arguments';
import { type Classification, PROFILE_UNREADABLE } from './classification';
import { inWords } from './file-problem';
import { type ItemRow, itemRows } from './item-rows';
import { isInShard } from './list-survey';
import type { ResultFile } from './result-file';
import type { ResultRow } from './result-rows';
import { pathBelow } from './safe-path';
import { sentence } from './sentences';
import type { PreparedRun } from './tag-plan';
import type { ClassifyJob, WorkerStart } from './worker';

export type Pool = ProcessPool<WorkerStart, HeadCard, ClassifyJob, Classification>;

/** Rows under way for each process: enough that none waits, few enough to hold in memory. */
const ROWS_AHEAD = 4;

export interface Written {
  readonly row: ResultRow;
  /** The photo that the row names is not there. */
  readonly photoMissing: boolean;
  /** What is to be said of the row although it has its answer. */
  readonly note?: string;
}

/**
 * Answers what `result` wants, until all is written, `isOver` says so, or no process can be started any
 * more. Rejects with the system's error when the list cannot be read, in words when a row cannot be written.
 */
export async function answerRows(
  { list, root, result: plan }: PreparedRun,
  { shard, pool, size }: { shard: Shard; pool: Pool; size: number },
  result: ResultFile,
  isOver: () => boolean,
  wrote: (written: Written) => void,
): Promise<void> {
  const underWay: { readonly ours: number; readonly written: Promise<Written> }[] = [];
  const writeOldest = async () => {
    const oldest = underWay.shift();
    const written = await oldest?.written;
    // Rows that only fail because the run ends are none of its rows.
    if (oldest === undefined || written === undefined || pool.broken !== null || isOver()) return;
    await inWords(plan.shown, result.add(oldest.ours, written.row));
    wrote(written);
  };
  let number = 0;
  let ours = -1;
  for await (const row of itemRows(list)) {
    if (pool.broken !== null || isOver()) break;
    if (!isInShard(number++, shard)) continue;
    ours++;
    if (!result.wants(ours)) continue;
    underWay.push({ ours, written: answered(row, root, pool) });
    if (underWay.length >= size * ROWS_AHEAD) await writeOldest();
  }
  while (underWay.length > 0) await writeOldest();
}

async function answered({ line, id, item }: ItemRow, root: string, pool: Pool): Promise<Written> {
  const asked = item.ok
    ? await classified(item.value.image, item.value.caption, root, pool)
    : { outcome: item, photoMissing: false };
  const { outcome, photoMissing } = asked;
  if (!outcome.ok) {
    const error = `line ${line}: ${sentence(outcome.failure)}`;
    return { row: { id, error }, photoMissing };
  }
  const { class: name, best_guess: guess, group = '', ...numbers } = outcome.value;
  const { probability, probabilities, abstain, language } = numbers;
  const answer = {
    id: id ?? '',
    class: name,
    group,
    probability,
    probabilities,
    abstain,
    language,
  };
  const { outcome: concluded, agreement, photo_class, caption_class } = numbers;
  const said = { ...answer, outcome: concluded, agreement, photo_class, caption_class };
  const row = guess === undefined ? said : { ...said, best_guess: guess };
  if (!outcome.value.profileUnreadable) return { row, photoMissing };
  return { row, photoMissing, note: `line ${line}: ${PROFILE_UNREADABLE}` };
}

async function classified(
  image: string | null,
  caption: string,
  root: string,
  pool: Pool,
): Promise<{ outcome: Outcome<Classification>; photoMissing: boolean }> {
  if (image === null)
    return { outcome: await pool.run({ photo: null, caption }), photoMissing: false };
  const path = await pathBelow(root, image);
  if (!path.ok) return { outcome: path, photoMissing: true };
  return { outcome: await pool.run({ photo: path.value, caption }), photoMissing: false };
}
