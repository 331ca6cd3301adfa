/** One run at a time; what a dead one left is taken over. */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RunLock } from '../../web/cli/run-lock';

let folder: string;
let result: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qurio-lock-'));
  result = join(folder, 'out.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function taken(): Promise<RunLock> {
  const lock = await RunLock.take(result);
  if (!lock.ok) throw new Error(lock.failure.detail);
  return lock.value;
}

const left = (holder: object | string) =>
  writeFileSync(`${result}.lock`, typeof holder === 'string' ? holder : JSON.stringify(holder));

const DEAD = { pid: spawnSync('true').pid, host: hostname(), began: '', since: 'then', token: '1' };

it('a second run is told who the first is, until that has ended', async () => {
  const lock = await taken();
  const second = await RunLock.take(result);
  expect(!second.ok && second.failure.detail).toMatch(
    new RegExp(
      `another run writes ".*out.jsonl" \\(process ${process.pid} on ${hostname()}, since`,
    ),
  );
  expect(await lock.held()).toBe(true);
  await lock.release();
  expect(readdirSync(folder)).toEqual([]);
  await (await taken()).release();
});

it.each([
  ['a process that has ended', DEAD],
  [
    'a process whose number another has by now',
    { ...DEAD, pid: process.pid, began: 'an earlier start' },
  ],
  ['a run that was killed before it wrote its name', ''],
  ['nobody who can be asked', '{"pid":'],
])('the lock of %s is taken over', async (_, holder) => {
  left(holder);
  const lock = await taken();
  expect(await lock.held()).toBe(true);
  await lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

it.skipIf(!existsSync('/proc'))('a process that nobody has buried yet is dead', async () => {
  const child = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const pid = Number(await new Promise((found) => child.stdout.once('data', found)));
    while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) {
      await new Promise((later) => setTimeout(later, 20));
    }
    left({ ...DEAD, pid, began: 'some start' });
    await (await taken()).release();
  } finally {
    child.kill();
  }
});

it('the lock of another machine is left alone', async () => {
  left({ ...DEAD, host: 'elsewhere' });
  const lock = await RunLock.take(result);
  expect(!lock.ok && lock.failure.detail).toMatch(/on elsewhere.*delete ".*out\.jsonl\.lock"/);
});

it('of many that take a dead lock over at once, one gets it', async () => {
  for (let round = 0; round < 20; round++) {
    left(DEAD);
    const locks = await Promise.all(Array.from({ length: 8 }, () => RunLock.take(result)));
    const got = locks.filter((lock) => lock.ok);
    expect(got).toHaveLength(1);
    for (const lock of got) if (lock.ok) await lock.value.release();
    expect(readdirSync(folder)).toEqual([]);
  }
});

it('a lock that was taken away is not given back in another’s name', async () => {
  const lock = await taken();
  left({ ...DEAD, host: 'elsewhere' });
  expect(await lock.held()).toBe(false);
  await lock.release();
  expect(readdirSync(folder)).toEqual(['out.jsonl.lock']);
});
