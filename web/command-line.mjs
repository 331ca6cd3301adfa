/** The command lines of our own programs: what cannot be read is refused in words, never replaced by a default. */

import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The command cannot be carried out as it was given; its message is a sentence for whoever typed it. */
export class UsageError extends Error {}

/** A whole number option from `least` to `most`; `otherwise` where it is not given. */
export const wholeNumber = (least, most, otherwise) => ({
  type: 'string',
  read(text, name) {
    if (text === undefined) return otherwise;
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new UsageError(`--${name} is a whole number from ${least} to ${most}, not "${text}"`);
  },
});

/** An option with a text; `otherwise` where it is not given. An empty text is none. */
export const text = (otherwise) => ({
  type: 'string',
  read(given, name) {
    if (given === '') throw new UsageError(`--${name} needs a value`);
    return given ?? otherwise;
  },
});

/** An option without a value. */
export const flag = () => ({ type: 'boolean', read: (given) => given ?? false });

/**
 * `{values, positionals}` of the words of a command line. `options`: name -> one of the kinds above;
 * words that belong to no option are refused unless `positionals`. Throws UsageError.
 */
export function readCommandLine(words, options = {}, { positionals = false } = {}) {
  const kinds = Object.entries(options);
  const parsed = parsedStrictly(words, kinds, positionals);
  const values = kinds.map(([name, { read }]) => {
    const given = parsed.values[name] ?? [];
    if (given.length > 1) throw new UsageError(`--${name} is given ${given.length} times`);
    return [name, read(given[0], name)];
  });
  return { values: Object.fromEntries(values), positionals: parsed.positionals };
}

function parsedStrictly(words, kinds, allowPositionals) {
  try {
    return parseArgs({
      args: words,
      options: Object.fromEntries(
        kinds.map(([name, { type }]) => [name, { type, multiple: true }]),
      ),
      allowPositionals,
    });
  } catch (error) {
    // Of parseArgs' sentences the first says what is wrong, the others how a word may begin with a dash.
    throw new UsageError(error.message.split(/\. (?=[A-Z])/)[0]);
  }
}

/**
 * Runs `main(words)` if the module at `url` is the program that was started. What it throws on
 * purpose is printed as a sentence, and the status is 2 for a UsageError, with the program's `usage`
 * below it, else 1.
 */
export async function runAsProgram(url, main, usage = null) {
  const path = fileURLToPath(url);
  if (process.argv[1] !== path) return;
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    // A TypeError and its like are slips in the program, not sentences for whoever runs it.
    if (![Error, UsageError].includes(error.constructor)) throw error;
    console.error(`${basename(path, '.mjs')}: ${error.message}`);
    const misused = error instanceof UsageError;
    if (misused && usage !== null) console.error(`usage: ${usage}`);
    process.exitCode = misused ? 2 : 1;
  }
}
