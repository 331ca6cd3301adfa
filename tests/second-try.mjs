/**
 * Test files that run side by side compete for the machine, and one may fail of that alone. Those that
 * failed are asked again with the machine to themselves: what fails then is broken; what passes is
 * unsteady, and said to be.
 */

import { skippedLines, sum } from './results.mjs';

/** More than this failed of something else than of each other. */
const MOST_AGAIN = 4;

/**
 * `runFile(file, again)` gives {counts, output} of one file. `counts` and `skips` are those of each file's
 * last try, `output` what the tries printed in which something failed, `unsteady` the files that passed at
 * the second alone.
 */
export async function withSecondTry(files, atOnce, runFile) {
  const tries = new Map();
  const waiting = [...files];
  const lane = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift())
      tries.set(file, [await runFile(file, false)]);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const failed = files.filter((file) => hasFailed(last(tries, file)));
  if (failed.length <= MOST_AGAIN)
    for (const file of failed) tries.get(file).push(await runFile(file, true));
  return {
    counts: sum(files.map((file) => last(tries, file).counts)),
    output: printed([...tries.values()].flat().filter(hasFailed)),
    skips: files.flatMap((file) => skippedLines(last(tries, file).output)),
    unsteady: failed.filter((file) => !hasFailed(last(tries, file))),
  };
}

const last = (tries, file) => tries.get(file).at(-1);
const hasFailed = ({ counts }) => counts.failed > 0;
const printed = (results) => results.map(({ output }) => output).join('\n');
