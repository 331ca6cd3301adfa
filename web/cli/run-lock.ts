/**
 * One run at a time writes a result: a file beside it, made exclusively, names the process. What a dead
 * process of this machine left is taken over.
 */

import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, type Outcome } from '../src/rpc/outcome';
import { errorCode } from './file-problem';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as its system counts; '' where that is not known. */
  readonly began: string;
  readonly since: string;
  readonly token: string;
}

/** A lock without a word in it: how often its writer is waited for, and for how many milliseconds. */
const LOOKS = 10;
const BETWEEN = 50;

export class RunLock {
  readonly #path: string;
  readonly #text: string;

  private constructor(path: string, text: string) {
    this.#path = path;
    this.#text = text;
  }

  /** A failure says who else writes `result`. Rejects when the lock cannot be written. */
  static async take(result: string): Promise<Outcome<RunLock>> {
    const path = `${result}.lock`;
    const text = JSON.stringify(ourselves());
    const holder = await acquire(path, text);
    return holder === null
      ? { ok: true, value: new RunLock(path, text) }
      : fail('invalid_argument', inUse(result, holder));
  }

  /** Whether the file is still this run's. */
  async held(): Promise<boolean> {
    return (await readFile(this.#path, 'utf8').catch(() => '')) === this.#text;
  }

  async release(): Promise<void> {
    if (await this.held()) await rm(this.#path, { force: true });
  }
}

/** null: the file is ours, with that text; who has it, otherwise. */
async function acquire(path: string, text: string): Promise<Holder | null> {
  for (;;) {
    // Whoever was slow to write may have been taken for dead.
    if ((await written(path, text)) && (await contents(path)) === text) return null;
    const there = await contents(path);
    if (there === null || there === text) continue;
    const holder = holderOf(there);
    if (holder !== null && isAlive(holder)) return holder;
    await clear(path, there, text);
  }
}

/**
 * Takes a dead run's lock away. Only who has the lock on that very lock may do so, and only if it still
 * stands there: of two that saw it, the slower must not take the faster one's.
 */
async function clear(path: string, dead: string, text: string): Promise<void> {
  const guard = `${path}.${createHash('sha256').update(dead).digest('hex').slice(0, 8)}`;
  if ((await acquire(guard, text)) !== null) {
    await pause(BETWEEN);
    return;
  }
  try {
    if ((await contents(path)) === dead) await rm(path);
  } finally {
    await rm(guard);
  }
}

async function written(path: string, text: string): Promise<boolean> {
  const file = await open(path, 'wx').catch((error) => {
    if (errorCode(error) === 'EEXIST') return null;
    throw error;
  });
  if (file === null) return false;
  try {
    await file.writeFile(text);
    return true;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** What stands in the lock; '' if its writer died before it wrote; null: it has gone. */
async function contents(path: string): Promise<string | null> {
  for (let look = 0; ; look++) {
    const text = await readFile(path, 'utf8').catch((error) => {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    });
    if (text !== '' || look === LOOKS) return text;
    await pause(BETWEEN);
  }
}

function holderOf(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    const holder = value as Partial<Holder> | null;
    return typeof holder?.pid === 'number' && typeof holder.host === 'string'
      ? (value as Holder)
      : null;
  } catch {
    return null;
  }
}

function ourselves(): Holder {
  return {
    pid: process.pid,
    host: hostname(),
    began: beginning(process.pid),
    since: new Date().toISOString(),
    token: randomUUID(),
  };
}

/** A process of another machine cannot be asked: it counts as alive. */
function isAlive({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  // The same number may be another process by now.
  const now = beginning(pid);
  return now === '' || began === '' || now === began;
}

/** Linux: this start of the machine, and the tick of it in which the process began (proc(5), stat, field 22). */
function beginning(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return 'dead, though nobody has asked how it ended';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return '';
  }
}

const inUse = (result: string, { pid, host, since }: Holder) =>
  `another run writes "${result}" (process ${pid} on ${host}, since ${since}). Wait for it, or name ` +
  `another --out; if that process is gone, delete "${result}.lock"`;
