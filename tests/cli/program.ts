/** The built command line, started as a person would. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../web/cli/qurio.mjs', import.meta.url));
export const PATIENCE = 120_000;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly complaints: string;
}

export interface Row {
  readonly id?: string | null;
  readonly class?: string;
  readonly best_guess?: string;
  readonly group?: string;
  readonly abstain?: boolean;
  readonly probability?: number;
  readonly probabilities?: Readonly<Record<string, number>>;
  readonly error?: string;
  readonly run?: string;
}

export type Program = (
  given: readonly string[],
  stop?: () => boolean,
  signal?: NodeJS.Signals,
) => Promise<Ended>;

/** Runs the program in that folder, to its end or until `stop` says so and `signal` has ended it. */
export const programIn =
  (folder: string): Program =>
  (given, stop = () => false, signal = 'SIGKILL') => {
    const child = spawn('node', [PROGRAM, ...given], { cwd: folder });
    let out = '';
    let complaints = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      complaints += text;
    });
    let isStopped = false;
    const watch = setInterval(() => {
      if (isStopped || !stop()) return;
      isStopped = true;
      child.kill(signal);
    }, 5);
    return new Promise((resolve) => {
      child.on('close', (code) => {
        clearInterval(watch);
        resolve({ code, out, complaints });
      });
    });
  };

/** The rows of a result in JSON Lines. */
export const rowsIn = (folder: string, name: string): Row[] =>
  readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Of two runs into one result, who was refused: the other was at it, or had just ended. */
export const IN_THE_WAY = /Another run writes|--force|all rows are there already/;
