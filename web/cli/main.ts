/** The command line's entry point; build/cli/qurio.mjs, started by web/cli/qurio.mjs. */

import { fileURLToPath } from 'node:url';
import { engineVersion } from '../pipeline/fingerprint';
import { readArguments } from './arguments';
import { classify } from './classify';
import { HELP } from './help';
import { printable } from './printable';
import { Progress, type Screen } from './progress';
import { tag } from './tag';

const WORKER = fileURLToPath(new URL('./worker.mjs', import.meta.url));

const print = (text: string) => void process.stdout.write(`${text}\n`);
const complain = (text: string) => void process.stderr.write(`qurio: ${text}\n`);

const SCREEN: Screen = {
  isTerminal: process.stderr.isTTY === true,
  width: () => process.stderr.columns ?? 80,
  write: (text) => void process.stderr.write(text),
};

/** Runs one command and returns its exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const command = readArguments(given);
  switch (command.kind) {
    case 'help':
      print(HELP.trimEnd());
      return 0;
    case 'version':
      return printVersion();
    case 'wrong':
      complain(printable(command.reason));
      complain('see qurio --help');
      return 2;
    case 'classify':
      return classify(command, WORKER, print, complain);
    case 'tag':
      return tag(command, WORKER, new Progress(SCREEN), untilStopped());
  }
}

async function printVersion(): Promise<number> {
  const version = await engineVersion();
  if (!version.ok) {
    complain(printable(version.failure.detail));
    return 1;
  }
  print(`qurio ${version.value}`);
  return 0;
}

/** Fires when the person, or the system, wants the program to stop; the second time it stops at once. */
function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => stop.abort());
  }
  return stop.signal;
}
