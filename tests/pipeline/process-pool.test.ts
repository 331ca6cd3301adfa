/** Worker processes that crash, hang or trap are replaced; the other jobs are done. */

import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { ProcessPool } from '../../web/pipeline/process-pool';
import type { Outcome } from '../../web/src/rpc/outcome';

type Pool = ProcessPool<{ fail?: boolean }, number, string, [number, string, boolean]>;

const SCRIPT = fileURLToPath(new URL('pool-worker.mjs', import.meta.url));
let pool: Pool | null = null;

async function open(size: number, start = {}, script = SCRIPT): Promise<Outcome<Pool>> {
  const opened = await ProcessPool.open<
    { fail?: boolean },
    number,
    string,
    [number, string, boolean]
  >({
    script,
    start,
    size,
    deadline: 2000,
  });
  if (!opened.ok) return opened;
  pool = opened.value.pool;
  return { ok: true, value: pool };
}

async function opened(size: number): Promise<Pool> {
  const outcome = await open(size);
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value;
}

afterEach(() => {
  pool?.close();
  pool = null;
});

const status = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.status);

it('gives every job its own answer', async () => {
  const pool = await opened(2);
  const jobs = Array.from({ length: 20 }, (_, i) => `job ${i}`);
  const answers = await Promise.all(jobs.map((job) => pool.run(job)));
  expect(answers.map((answer) => answer.ok && answer.value[1])).toEqual(jobs);
  expect(new Set(answers.map((answer) => answer.ok && answer.value[0])).size).toBe(2);
});

it.each([
  ['crash', 'worker_failed'],
  ['hang', 'deadline_exceeded'],
  ['trap', 'worker_failed'],
])('goes on after a %s, with a fresh and started process', async (job, failure) => {
  const pool = await opened(1);
  const [before, bad, after] = await Promise.all([pool.run('a'), pool.run(job), pool.run('b')]);
  expect(status(bad)).toBe(failure);
  if (!before.ok || !after.ok) throw new Error('a good job failed');
  expect(after.value.slice(1)).toEqual(['b', true]);
  expect(after.value[0]).not.toBe(before.value[0]);
  expect(pool.broken).toBeNull();
});

it('does not open when its processes cannot start, and says why', async () => {
  expect(status(await open(2, { fail: true }))).toBe('hash_mismatch');
  expect(status(await open(1, {}, '/nowhere/worker.mjs'))).toBe('worker_failed');
});

it('cancels what waits when it is closed', async () => {
  const pool = await opened(1);
  const waiting = [pool.run('hang'), pool.run('a')];
  pool.close();
  expect((await Promise.all(waiting)).map(status)).toEqual(['worker_failed', 'cancelled']);
});
