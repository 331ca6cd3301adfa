/**
 * `qurio tag` with the worker that answers at once, as a program of its own to be killed, starved and
 * measured. First the worker's path, then the options; QURIO_MEMORY=1 says at the end how much it held.
 */

import { readArguments } from '../../web/cli/arguments';
import { Progress } from '../../web/cli/progress';
import { tag } from '../../web/cli/tag';

const [worker = '', ...given] = process.argv.slice(2);
const command = readArguments(given);
const write = (text: string) => void process.stderr.write(text);

if (command.kind === 'tag') {
  const progress = new Progress({ isTerminal: false, width: () => 80, write });
  process.exitCode = await tag(command, worker, progress, new AbortController().signal);
  const { QURIO_MEMORY } = process.env;
  if (QURIO_MEMORY !== undefined) write(`${process.resourceUsage().maxRSS} KiB\n`);
} else {
  write(`${JSON.stringify(command)}\n`);
  process.exitCode = 2;
}
