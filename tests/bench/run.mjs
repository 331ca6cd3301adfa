/** Builds and runs the benchmarks (tests/bench/run prepares the machine): CSV on stdout. */

import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flag, readCommandLine, runAsProgram, UsageError } from '../../web/command-line.mjs';
import { withTable } from './table.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NATIVE = join(ROOT, 'build/bench/tests/bench/bench_quantum');
const WASM = join(ROOT, 'build/bench-wasm/tests/bench');
const LOGS = join(ROOT, 'build/logs');
const ANSWERS = join(LOGS, 'bench-answers.csv');
const README = join(ROOT, 'core/quantum/README.md');
const script = (name) => join(ROOT, 'tests/bench', name);

const FLAGS = { quick: flag(), chromium: flag(), write: flag() };
// Node compiles with its optimising compiler at once, as it does for code that has run for a while.
const OPTIMISED = ['--no-liftoff', '--no-wasm-tier-up'];

/** Runs a program; resolves with the lines it printed. */
function run(command, parameters, log) {
  return new Promise((resolve, reject) => {
    const errors = log ? openSync(join(LOGS, `${log}.log`), 'w') : 'inherit';
    const child = spawn(command, parameters, { cwd: ROOT, stdio: ['ignore', 'pipe', errors] });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output.trim().split('\n'));
      else reject(new Error(`${command} ${parameters.join(' ')} ended with ${code}\n${output}`));
    });
  });
}

async function build(preset) {
  await run('cmake', ['--preset', preset], `bench-configure-${preset}`);
  await run(
    'cmake',
    ['--build', '--preset', preset, '--target', 'bench_quantum'],
    `bench-build-${preset}`,
  );
}

const rows = [];

function keep(row) {
  const same = rows.find(
    ({ workload, qubits, build }) =>
      workload === row.workload && qubits === row.qubits && build === row.build,
  );
  if (!same) rows.push(row);
  else same.median = Math.min(same.median, row.median);
}

/** Prints the CSV lines of a program as they are known. */
async function bench(command, parameters) {
  for (const line of await run(command, parameters)) {
    console.log(line);
    const [workload, qubits, build, median] = line.split(',');
    keep({ workload, qubits, build, median: Number(median) });
  }
}

/** How much longer `other` takes than our wasm build in float, per workload and size. */
function ratio(other) {
  const ours = rows.filter(({ build }) => build === 'wasm-f32');
  const parts = ours.flatMap(({ workload, qubits, median }) => {
    const theirs = rows.find(
      (row) => row.workload === workload && row.qubits === qubits && row.build === other,
    );
    return theirs ? [`${workload} n=${qubits}: ${(theirs.median / median).toPrecision(3)}`] : [];
  });
  return `${other} / wasm-f32: ${parts.join(', ')}`;
}

async function main(words) {
  const { quick, chromium, write } = readCommandLine(words, FLAGS).values;
  if (write && quick) throw new UsageError('--write needs every size: without --quick');
  // Other machines share the core: of several runs the quietest counts.
  const runs = write ? 3 : 1;
  const sizes = quick ? ['6', '8', '10'] : ['6', '8', '10', '12', '16', '20'];
  const peerSizes = sizes.filter((n) => Number(n) <= 12);
  mkdirSync(LOGS, { recursive: true });
  await build('bench');
  await build('bench-wasm');
  console.log('workload,n,build,median_us,iterations');
  for (let run = 0; run < runs; run++) {
    await bench(NATIVE, ['native', ...sizes]);
    await bench('node', [...OPTIMISED, script('engine.mjs'), WASM, 'wasm', ...sizes]);
  }
  if (chromium) {
    await bench('node', [script('chromium.mjs'), WASM, 'chromium', ...sizes]);
  }
  writeFileSync(ANSWERS, (await run(NATIVE, ['answers', ...peerSizes])).join('\n'));
  await bench('node', ['--no-warnings', script('peers.mjs'), ANSWERS, ...peerSizes]);
  for (const build of new Set(rows.map((row) => row.build))) {
    if (build !== 'wasm-f32') console.error(ratio(build));
  }
  if (write) {
    const machine = `one thread of ${cpus()[0].model.trim()}, Node ${process.versions.node}`;
    const where = `${machine}, load ${loadavg()[2].toFixed(1)}: the quietest of ${runs} medians`;
    writeFileSync(README, withTable(readFileSync(README, 'utf8'), rows, sizes, where));
  }
}

await runAsProgram(
  import.meta.url,
  main,
  'node tests/bench/run.mjs [--quick] [--chromium] [--write]',
);
