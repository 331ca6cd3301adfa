/** The command line's entry point; build/cli/qurio.mjs, started by web/cli/qurio.mjs. */

import { fileURLToPath } from 'node:url';
import { readModules } from '../pipeline/generated-files';
import { instantiate } from '../src/engine/wasm-module';
import { HELP, readArguments } from './arguments';
import { classify } from './classify';
import { printable } from './printable';
import { tag } from './tag';

const WORKER = fileURLToPath(new URL('./worker.mjs', import.meta.url));

const print = (text: string) => void process.stdout.write(`${text}\n`);
const complain = (text: string) => void process.stderr.write(`qurio: ${text}\n`);

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
      return tag(command, WORKER, complain);
  }
}

async function printVersion(): Promise<number> {
  const modules = await readModules();
  if (!modules.ok) {
    complain(printable(modules.failure.detail));
    return 1;
  }
  print(`qurio ${(await instantiate(modules.value.qurio)).version()}`);
  return 0;
}
