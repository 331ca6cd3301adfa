/** The command line's entry point; build/cli/qurio.mjs, started by web/cli/qurio.mjs. */

import { fileURLToPath } from 'node:url';
import { engineVersion } from '../pipeline/fingerprint';
import { type Command, readArguments } from './arguments';
import { classify } from './classify';
import { errorCode, fileProblem } from './file-problem';
import { HELP } from './help';
import { printable } from './printable';
import { Progress, type Screen } from './progress';
import { tag } from './tag';

const WORKER = fileURLToPath(new URL('./worker.mjs', import.meta.url));

const complain = (text: string) => void process.stderr.write(`qurio: ${text}\n`);

const SCREEN: Screen = {
  isTerminal: process.stderr.isTTY === true,
  width: () => process.stderr.columns || 80,
  write: (text) => void process.stderr.write(text),
};

/** Runs one command and returns its exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const said: string[] = [];
  const code = await run(readArguments(given), (text) => said.push(`${text}\n`));
  if (said.length === 0) return code;
  const unwritten = await written(said.join(''));
  if (unwritten === null || errorCode(unwritten) === 'EPIPE') return code;
  complain(printable(fileProblem(unwritten, 'the standard output')));
  return 1;
}

/** Writes an answer; why it could not be, otherwise: a full disk must not look like an answer. */
function written(text: string): Promise<Error | null> {
  return new Promise((resolve) => {
    process.stdout.once('error', resolve);
    process.stdout.write(text, (error) => resolve(error ?? null));
  });
}

async function run(command: Command, print: (text: string) => void): Promise<number> {
  switch (command.kind) {
    case 'help':
      print(HELP.trimEnd());
      return 0;
    case 'version':
      return printVersion(print);
    case 'wrong':
      complain(printable(command.reason));
      complain('see qurio --help');
      return 2;
    case 'classify':
      return classify(command, WORKER, print, complain);
    case 'tag':
      return tag(command, WORKER, new Progress(SCREEN), untilStopped());
    case 'replay': {
      // The whole pipeline runs in this process, which the other commands leave to their workers.
      const { replay } = await import('./replay/replay');
      return replay(command, print, complain);
    }
    case 'exhibit': {
      // What pictures are changed with is large, and of no use to the other commands.
      const { exhibit } = await import('./exhibit/exhibit');
      return exhibit(command.command, WORKER, print, complain);
    }
  }
}

async function printVersion(print: (text: string) => void): Promise<number> {
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
