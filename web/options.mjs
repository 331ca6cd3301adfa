/** Options of the programs of web/ and tests/, read strictly: what cannot be read is refused with the usage. */

import { parseArgs } from 'node:util';

const REFUSED = 2;

/**
 * `{values, positionals}` of the program's arguments by `options` (as for parseArgs). When they cannot
 * be read, or `check(values, positionals)` returns a sentence, the program ends with it and `usage`.
 */
export function readOptions(usage, options = {}, { names = false, check = () => null } = {}) {
  try {
    const read = parseArgs({ options, allowPositionals: names });
    const problem = check(read.values, read.positionals);
    if (problem === null) return read;
    return refuse(problem, usage);
  } catch (error) {
    return refuse(error.message, usage);
  }
}

function refuse(problem, usage) {
  console.error(`${problem}\nusage: ${usage}`);
  return process.exit(REFUSED);
}

/** Whether a text is a whole number from `least` to `most`, in digits alone. */
export function isWhole(text, least, most) {
  return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;
}
