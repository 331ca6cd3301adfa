/** The suites of tests/run.mjs: each runs programs and resolves with what they counted and printed. */

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
import { ctestCounts, NONE, nodeTestCounts, skippedLines, sum, vitestCounts } from './results.mjs';
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
export async function builds(preset, targets) {
  const results = [];
  for (const target of targets) results.push(await build(preset, target));
  const failed = results.filter(({ code }) => code !== 0);
  const counts = { ...NONE, passed: targets.length - failed.length, failed: failed.length };
  return { counts, output: failed.map(({ output }) => output).join('\n') };
}

/** Builds and runs the tests of a preset. */
export async function ctest(preset, target) {
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
export const lintLibraries = () => clangTidy('lint', '/(core|lab|train)/');

/** The binding exists in WebAssembly alone: with what em++ adds to every command of its own. */
export async function lintBinding() {
  const { code, output } = await run('em-flags', 'em++', ['--cflags']);
  if (code !== 0) return { counts: FAILED_ONCE, output };
  return clangTidy('wasm', `^${ROOT}wasm/`, output.trim().split(' '));
}

export async function vitest() {
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
export async function fuzzModels(seconds) {
  const built = await build('asan', 'test_model_mutations');
  if (built.code !== 0) return { counts: FAILED_ONCE, output: built.output };
  const program = 'build/asan/tests/core/test_model_mutations';
  return check('fuzz-models', program, [], { QURIO_FUZZ_SECONDS: String(seconds) });
}

/** `seconds` for every libFuzzer target; starts from the seeds in tests/fuzz/seeds/<target>. */
export async function fuzzPrograms(seconds) {
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
export const fuzzScripts = (seconds) =>
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

export const typesOf = (project) => () =>
  check(`tsc-${project}`, `${BIN}/tsc`, ['-p', `web/tsconfig.${project}.json`]);

export const TYPES = ['pure', 'page', 'node', 'tests'];
export const lintWeb = () => check('biome', `${BIN}/biome`, ['check', '.']);
export const layout = () =>
  check('clang-format', 'clang-format', ['--dry-run', '-Werror', ...cppFiles()]);
export const modelTests = () => nodeTests('models', find(['tests/models'], /\.test\.mjs$/));

/** Tests that look at times have the machine for themselves. Any other waits a good part of its time. */
const BROWSERS_AT_ONCE = 3;
const LOOKS_AT_TIMES = /\/performance\.test\.mjs$/;
const inBrowsers = find(['tests/e2e'], /\.test\.mjs$/);
export const timesInBrowsers = () =>
  nodeTests(
    'e2e-times',
    inBrowsers.filter((path) => LOOKS_AT_TIMES.test(path)),
  );
export const browserTests = () =>
  withSecondTry(
    inBrowsers.filter((path) => !LOOKS_AT_TIMES.test(path)),
    BROWSERS_AT_ONCE,
    (file, again) =>
      nodeTests(`e2e-${basename(file, '.test.mjs')}${again ? '-again' : ''}`, [file]),
  );
