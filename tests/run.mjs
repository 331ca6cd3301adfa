/**
 * Runs every test of this checkout, which must be set up (tests/run does that first), and ends with
 * one line `N passed, N failed`. What a suite prints goes to build/logs and, if anything failed, to the screen.
 */

import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flag, readCommandLine, runAsProgram, wholeNumber } from '../web/command-line.mjs';
import {
  ctestCounts,
  NONE,
  nodeTestCounts,
  sentence,
  skippedLines,
  slowestFirst,
  sum,
  vitestCounts,
} from './results.mjs';
import { withSecondTry } from './second-try.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = 'web/node_modules/.bin';
const JOBS = String(availableParallelism());

/** Files below `folders` whose path matches. */
function find(folders, pattern) {
  return folders
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(folder, name)),
    )
    .filter((path) => pattern.test(path))
    .sort();
}

/** Runs a program; resolves with its exit status and all it printed, which also goes to a log. */
function run(name, command, parameters, env = {}) {
  mkdirSync(join(ROOT, 'build/logs'), { recursive: true });
  const log = join(ROOT, `build/logs/${name}.log`);
  const out = openSync(log, 'w');
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', out, out],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: readFileSync(log, 'utf8') }));
  }).finally(() => closeSync(out));
}

const FAILED_ONCE = { ...NONE, failed: 1 };

/** A program whose exit status is its only verdict: one test. */
async function check(name, command, parameters, env) {
  const { code, output } = await run(name, command, parameters, env);
  return { counts: code === 0 ? { ...NONE, passed: 1 } : FAILED_ONCE, output };
}

/** Configures a CMake build, also one that the set-up has configured without tests: a second's work. */
const configure = (preset) => run(`configure-${preset}`, 'cmake', ['--preset', preset]);

/** Configures and builds a CMake target. */
async function build(preset, target = 'all') {
  const configured = await configure(preset);
  if (configured.code !== 0) return configured;
  const parameters = ['--build', '--preset', preset, '--target', target, '-j', JOBS];
  return run(`build-${preset}`, 'cmake', parameters);
}

/** Builds programs of a preset, each a test. */
async function builds(preset, targets) {
  const results = [];
  for (const target of targets) results.push(await build(preset, target));
  const failed = results.filter(({ code }) => code !== 0);
  const counts = { ...NONE, passed: targets.length - failed.length, failed: failed.length };
  return { counts, output: failed.map(({ output }) => output).join('\n') };
}

/** Builds and runs the tests of a preset. */
async function ctest(preset, target) {
  const built = await build(preset, target);
  if (built.code !== 0) return { counts: FAILED_ONCE, output: built.output };
  const junit = join(ROOT, `build/${preset}/ctest.xml`);
  rmSync(junit, { force: true });
  const sizes = ['--test-output-size-passed', '1000000', '--test-output-size-failed', '1000000'];
  const parameters = ['--preset', preset, '--output-junit', junit, '-j', JOBS, ...sizes];
  const { code, output } = await run(`ctest-${preset}`, 'ctest', parameters);
  const report = existsSync(junit) ? readFileSync(junit, 'utf8') : '';
  const counts = ctestCounts(report);
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { counts, output, skips: skippedLines(report) };
}

/** clang-tidy over the files of a preset that match, as that preset compiles them. */
async function clangTidy(preset, files, compilerFlags = []) {
  const configured = await configure(preset);
  if (configured.code !== 0) return { counts: FAILED_ONCE, output: configured.output };
  const flags = compilerFlags.map((flag) => `-extra-arg=${flag}`);
  const parameters = ['-p', `build/${preset}`, '-quiet', '-j', JOBS, ...flags, files];
  return check(`clang-tidy-${preset}`, 'run-clang-tidy', parameters);
}

/** Reads every library whole (preset "lint"): most of clang-tidy's time goes into headers. */
const lintLibraries = () => clangTidy('lint', '/(core|lab|train)/');

/** The binding exists in WebAssembly alone: with what em++ adds to every command of its own. */
async function lintBinding() {
  const { code, output } = await run('em-flags', 'em++', ['--cflags']);
  if (code !== 0) return { counts: FAILED_ONCE, output };
  return clangTidy('wasm', `^${ROOT}wasm/`, output.trim().split(' '));
}

async function vitest() {
  const report = join(ROOT, 'build/vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await run('vitest', `${BIN}/vitest`, [
    'run',
    '--config',
    'web/vitest.config.ts',
    ...reporters,
  ]);
  const counts = existsSync(report) ? vitestCounts(readFileSync(report, 'utf8')) : { ...NONE };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { counts, output };
}

/** A file of tests that waits for what never comes is ended, and has failed. */
const LONGEST_FILE_MS = 600_000;

/** Runs test files of Node's own runner, one after the other. */
async function nodeTests(name, files) {
  if (files.length === 0) return { counts: NONE, output: '' };
  const { code, output } = await run(name, 'node', [
    '--test',
    '--test-reporter=spec',
    `--test-timeout=${LONGEST_FILE_MS}`,
    '--test-concurrency=1',
    ...files,
  ]);
  const counts = nodeTestCounts(output);
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { counts, output };
}

/** Mutations of head files, by the test program that the sanitizers have been built into. */
async function fuzzModels(seconds) {
  const built = await build('asan', 'test_model_mutations');
  if (built.code !== 0) return { counts: FAILED_ONCE, output: built.output };
  const program = 'build/asan/tests/core/test_model_mutations';
  return check('fuzz-models', program, [], { QURIO_FUZZ_SECONDS: String(seconds) });
}

/** `seconds` for every libFuzzer target; starts from the seeds in tests/fuzz/seeds/<target>. */
async function fuzzPrograms(seconds) {
  const built = await build('fuzz', 'tests/fuzz/all');
  if (built.code !== 0) return { counts: FAILED_ONCE, output: built.output };
  const programs = find(['build/fuzz/tests/fuzz/targets'], /\/fuzz_[a-z_]+$/);
  return together(
    programs.map((program) => {
      const target = basename(program).replace('fuzz_', '');
      const folders = [`build/fuzz/found/${target}`, `tests/fuzz/seeds/${target}`];
      mkdirSync(join(ROOT, folders[0]), { recursive: true });
      return check(`fuzz-${target}`, program, [
        `-max_total_time=${seconds}`,
        '-timeout=10',
        '-rss_limit_mb=2048',
        '-artifact_prefix=build/fuzz/',
        ...folders.filter((folder) => existsSync(join(ROOT, folder))),
      ]);
    }),
  );
}

/** A quarter of that for each parser of web/, which run one after the other. */
const fuzzScripts = (seconds) =>
  check(
    'fuzz-scripts',
    `${BIN}/vitest`,
    ['run', '--config', 'web/vitest.config.ts', 'tests/fuzz'],
    {
      QURIO_FUZZ_SECONDS: String(seconds / 4),
    },
  );

/** What suites say that run at the same time. */
async function together(suites) {
  const results = await Promise.all(suites);
  return {
    counts: sum(results.map(({ counts }) => counts)),
    output: results.map(({ output }) => output).join('\n'),
  };
}

const cppFiles = () => find(['core', 'wasm', 'models', 'tests'], /\.(h|cpp)$/);

const typesOf = (project) => () =>
  check(`tsc-${project}`, `${BIN}/tsc`, ['-p', `web/tsconfig.${project}.json`]);

const TYPES = ['pure', 'page', 'node', 'tests'];
const layout = () => check('clang-format', 'clang-format', ['--dry-run', '-Werror', ...cppFiles()]);
const modelTests = () => nodeTests('models', find(['tests/models'], /\.test\.mjs$/));

/** Tests that look at times have the machine for themselves. Any other waits a good part of its time. */
const BROWSERS_AT_ONCE = 3;
const LOOKS_AT_TIMES = /\/performance\.test\.mjs$/;
const inBrowsers = find(['tests/e2e'], /\.test\.mjs$/);
const timesInBrowsers = () =>
  nodeTests(
    'e2e-times',
    inBrowsers.filter((path) => LOOKS_AT_TIMES.test(path)),
  );
const browserTests = () =>
  withSecondTry(
    inBrowsers.filter((path) => !LOOKS_AT_TIMES.test(path)),
    BROWSERS_AT_ONCE,
    (file, again) =>
      nodeTests(`e2e-${basename(file, '.test.mjs')}${again ? '-again' : ''}`, [file]),
  );

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
      ['web layout and lint (biome)', () => check('biome', `${BIN}/biome`, ['check', '.']), QUICK],
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
