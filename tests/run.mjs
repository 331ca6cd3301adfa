/**
 * Runs every test of this checkout, which must be set up (tests/run does that first), and ends with
 * one line `N passed, N failed`. What a suite prints goes to build/logs and, if anything failed, to the screen.
 */

import { flag, readCommandLine, runAsProgram, wholeNumber } from '../web/command-line.mjs';
import { sentence, skippedLines, slowestFirst, sum } from './results.mjs';
import {
  browserTests,
  builds,
  ctest,
  fuzzModels,
  fuzzPrograms,
  fuzzScripts,
  layout,
  lintBinding,
  lintLibraries,
  lintWeb,
  modelTests,
  TYPES,
  timesInBrowsers,
  typesOf,
  vitest,
} from './suites.mjs';

/** What --quick runs as well. */
const QUICK = { quick: true };
/** What it runs in place of the same under sanitizers and in WebAssembly. */
const QUICK_ALONE = { quick: true, instead: true };
/** What else is built by this machine's compiler: the trainer, with all that it is made of, and answers for the tests of web. */
const NATIVE_PROGRAMS = ['qurio-train', 'head_answer', 'counterparts_answer'];

/**
 * Phases, one after the other; in each the lanes run side by side, and in each lane the suites in their
 * order. What needs a built program stands in a later phase than what builds it; what uses one build
 * folder stands in one lane.
 */
const PHASES = [
  [
    [
      ['C++ units, this machine', () => ctest('native'), QUICK_ALONE],
      ['C++ programs, this machine', () => builds('native', NATIVE_PROGRAMS)],
    ],
    [
      ['C++ layout (clang-format)', layout, QUICK],
      ['web layout and lint (biome)', lintWeb, QUICK],
      ...TYPES.map((project) => [`types (tsconfig.${project}.json)`, typesOf(project), QUICK]),
    ],
  ],
  [
    [
      ['C++ units under sanitizers', () => ctest('asan', 'tests/all')],
      ['C++ units in WebAssembly', () => ctest('wasm')],
      ['lint of the binding (clang-tidy)', lintBinding],
    ],
    [
      ['web units, binding, architecture', vitest, QUICK],
      ['models', modelTests],
      ['C++ lint (clang-tidy)', lintLibraries],
    ],
  ],
  [
    [
      ['times in a browser', timesInBrowsers],
      ['end to end, in browsers', browserTests],
    ],
  ],
];

/** Fuzzing for some seconds, a phase; the programs of C++ are built first. */
const fuzzing = (seconds) => [
  [
    [`fuzzing bytes, ${seconds} s each`, () => fuzzPrograms(seconds), QUICK],
    [`fuzzing head files, ${seconds} s`, () => fuzzModels(seconds), QUICK],
  ],
  [[`fuzzing web, ${seconds / 4} s each`, () => fuzzScripts(seconds), QUICK]],
];

/** [name, seconds] of every suite that has run. */
const took = [];

/** Runs a suite and prints its line; what it printed too, if it failed. */
async function report([name, suite]) {
  const since = Date.now();
  const { counts, output, skips = skippedLines(output), unsteady = [] } = await suite();
  if (counts.failed > 0 || unsteady.length > 0) console.log(output);
  for (const reason of new Set(skips)) console.log(`SKIPPED: ${reason}`);
  for (const file of unsteady) console.log(`UNSTEADY: ${file} failed beside others, passed alone`);
  const seconds = (Date.now() - since) / 1000;
  took.push([name, seconds]);
  console.log(`${name}: ${sentence(counts)} in ${seconds.toFixed(0)} s`);
  return counts;
}

async function inTurn(lane) {
  const results = [];
  for (const suite of lane) results.push(await report(suite));
  return sum(results);
}

const OPTIONS = { quick: flag(), fuzz: wholeNumber(1, 1e8, 0) };

async function main(words) {
  const { quick, fuzz } = readCommandLine(words, OPTIONS).values;
  const since = Date.now();
  const results = [];
  for (const phase of fuzz > 0 ? [...PHASES, fuzzing(fuzz)] : PHASES) {
    const lanes = phase.map((lane) =>
      lane.filter(([, , kind]) => (quick ? kind?.quick : !kind?.instead)),
    );
    results.push(sum(await Promise.all(lanes.map(inTurn))));
  }
  const total = sum(results);
  console.log(`all suites in ${((Date.now() - since) / 1000).toFixed(0)} s`);
  console.log(slowestFirst(took));
  console.log(sentence(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await runAsProgram(import.meta.url, main, 'node tests/run.mjs [--quick] [--fuzz SECONDS]');
