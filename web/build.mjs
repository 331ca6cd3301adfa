/**
 * Builds what the page and the command line are made of, each part only if something it is made
 * from has changed since:
 *
 *   node web/build.mjs [--engine] [--rest]     --engine: the engine alone; --rest: all but the engine
 *
 * C++ -> engine; weights -> encoders; web/pipeline and web/cli -> build/; by these, our own exhibit -> gallery,
 * and what the model says of its objects -> answers;
 * all of it and web/src -> web/dist. The parts are the rows of STEPS, in their order.
 */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flag, readCommandLine, runAsProgram } from './command-line.mjs';
import { compressFolder } from './compress.mjs';
import { writeEdition } from './edition.mjs';
import { writeStart } from './start.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GENERATED = 'web/public/generated';
const ORT = 'web/node_modules/onnxruntime-web/dist';
/** Name in the package -> name on the page: there are web servers that do not know .mjs as a script. */
const ORT_FILES = {
  'ort-wasm-simd-threaded.mjs': 'ort-wasm-simd-threaded.js',
  'ort-wasm-simd-threaded.wasm': 'ort-wasm-simd-threaded.complete.wasm',
};
const PRUNED = 'ort-wasm-simd-threaded.wasm';
/** Those of web/src/engine/libraries.ts. */
const LIBRARY_FILES = [
  'lcms-wasm/dist/lcms.js',
  'lcms-wasm/dist/lcms.wasm',
  '@jsquash/webp/codec/dec/webp_dec.js',
  '@jsquash/webp/codec/dec/webp_dec.wasm',
];
const LOCK = 'web/package-lock.json';
const VITE = 'web/node_modules/vite/bin/vite.js';

const at = (path) => join(ROOT, path);

/** The paths, relative to the root, of our own files at or below `path`; none if it does not exist. */
function filesOf(path) {
  if (!existsSync(at(path))) return [];
  if (statSync(at(path)).isFile()) return [path];
  return readdirSync(at(path))
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function contentHash(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf)) {
    const content = readFileSync(at(file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Where a file is, how long and how old: enough for what is too big to read at every start. */
function listing(paths) {
  return paths.flatMap(filesOf).map((file) => {
    const { size, mtimeMs } = statSync(at(file));
    return [file, size, mtimeMs];
  });
}

/** Runs a program in the root; its output goes to build/logs/<name>.log. Rejects if it fails. */
function run(name, command, ...parameters) {
  mkdirSync(at('build/logs'), { recursive: true });
  const log = at(`build/logs/${name}.log`);
  const out = openSync(log, 'w');
  const env = { ...process.env, NODE_PATH: '/usr/share/nodejs' };
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: ROOT, env, stdio: ['ignore', out, out] });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else {
        const last = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-40).join('\n');
        reject(
          new Error(
            `${last}\n'${command} ${parameters.join(' ')}' failed; all it said is in ${log}`,
          ),
        );
      }
    });
  }).finally(() => closeSync(out));
}

function say(name, text, since) {
  console.log(`set-up: ${name}: ${text} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
}

/**
 * A step whose result depends on nothing but `inputs` (their content), `sources` (files outside the
 * checkout: size and age) and its own program. Skipped when these and the outputs are unchanged.
 */
async function step({ name, inputs, sources = [], outputs, build }) {
  const since = Date.now();
  const stamp = at(`build/stamps/${name}.json`);
  const made = () => JSON.stringify(listing(outputs));
  const from = contentHash(inputs) + JSON.stringify(sources.map(ageOf));
  const now = JSON.stringify({ from, made: made() });
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now)
    return say(name, 'up to date', since);
  rmSync(stamp, { force: true });
  const result = (await build()) ?? 'built';
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify({ from, made: made() }));
  return say(name, result, since);
}

function ageOf(path) {
  if (!existsSync(path)) return [path];
  const { size, mtimeMs } = statSync(path);
  return [path, size, mtimeMs];
}

/** CMake and Ninja know best what is out of date; an unchanged build takes them half a second. */
async function buildEngine() {
  const since = Date.now();
  const before = JSON.stringify(listing([`${GENERATED}/engine`]));
  // The unit tests have needs of their own; tests/run.mjs adds them to the same folder.
  if (!existsSync(at('build/wasm/build.ninja')))
    await run('configure-wasm', 'cmake', '--preset', 'wasm', '-DQURIO_TESTS=OFF');
  const jobs = String(availableParallelism());
  await run('engine', 'cmake', '--build', '--preset', 'wasm', '--target', 'wasm/all', '-j', jobs);
  // Nothing is published but what was built.
  rmSync(at(`${GENERATED}/engine`), { recursive: true, force: true });
  await run('install-engine', 'cmake', '--install', 'build/wasm');
  const unchanged = before === JSON.stringify(listing([`${GENERATED}/engine`]));
  say('engine', unchanged ? 'up to date' : 'built', since);
}

function copyInto(folder, files) {
  for (const file of files) copyAs(file, join(folder, basename(file)));
}

function copyAs(file, copy) {
  mkdirSync(at(dirname(copy)), { recursive: true });
  cpSync(at(file), at(copy), { preserveTimestamps: true });
}

/** The committed heads; a file that is not the one of the manifest must not reach the page. */
async function publishHeads(heads) {
  const { mismatch } = await import('../models/manifest.mjs');
  for (const head of heads) {
    const problem = mismatch(basename(head), readFileSync(at(head)));
    if (problem !== null) throw new Error(problem);
  }
  copyInto(`${GENERATED}/models`, ['models/manifest.json', ...heads]);
  return 'copied';
}

/** ONNX Runtime as it is in its package, and without what our encoders never reach. */
async function publishRuntime() {
  const { pruned } = await import('./runtime/prune.mjs');
  rmSync(at(`${GENERATED}/ort`), { recursive: true, force: true });
  for (const [file, name] of Object.entries(ORT_FILES))
    copyAs(`${ORT}/${file}`, `${GENERATED}/ort/${name}`);
  const list = readFileSync(at('web/runtime/reached.txt'), 'utf8');
  const complete = readFileSync(at(`${ORT}/${PRUNED}`));
  const small = pruned(complete, list);
  writeFileSync(at(`${GENERATED}/ort/${PRUNED}`), small);
  return `pruned, ${megabytes(complete.length)} to ${megabytes(small.length)}`;
}

/** Objects of the gallery that steps of a lesson show or measure. */
function objectsOf(steps) {
  const patches = steps.flatMap(({ show, after = {}, values = {} }) => {
    return [show, after, ...Object.values(values).map((value) => value.at ?? {})];
  });
  return [...new Set(patches.flatMap(({ o }) => o ?? []))];
}

/** The path's lessons, and what its page tells of each. */
function publishLessons() {
  const folder = `${GENERATED}/lessons`;
  rmSync(at(folder), { recursive: true, force: true });
  const names = JSON.parse(readFileSync(at('lessons/path.json'), 'utf8'));
  copyInto(
    folder,
    names.map((name) => `lessons/${name}.json`),
  );
  const list = names.map((name) => {
    const lesson = JSON.parse(readFileSync(at(`lessons/${name}.json`), 'utf8'));
    const { id, minutes, title, about, steps } = lesson;
    return { id, minutes, title, about, steps: steps.length, objects: objectsOf(steps) };
  });
  writeFileSync(at(`${folder}/index.json`), JSON.stringify(list));
  return `${list.length} copied`;
}

function viteBuild(name, config) {
  return run(name, 'node', VITE, 'build', 'web', '--config', config);
}

async function buildPage() {
  await viteBuild('page', 'web/vite.config.ts');
  await viteBuild('service-worker', 'web/vite.worker.config.ts');
  const compress = () => compressFolder(at('web/dist'), at('build/brotli'));
  // The start says how large the compressed models are, and what is kept offline has the start in it.
  await compress();
  writeStart(at('web/dist'));
  writeEdition(at('web/dist'));
  const { before, after } = await compress();
  return `built, ${megabytes(before)} that compress to ${megabytes(after)}`;
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

const generated = (folder, files) =>
  files.map((file) => `${GENERATED}/${folder}/${basename(file)}`);
const HEADS = filesOf('models/heads').filter((file) => file.endsWith('.safetensors'));
const PAGE_SOURCES = ['web/src', LOCK];
const PIPELINE_SOURCES = [
  ...PAGE_SOURCES,
  'models/manifest.json',
  'web/pipeline',
  'web/vite.pipeline.config.ts',
];

/** What an answer depends on beside the gallery and the engine; the manifest has the hashes of the models. */
const ANSWER_SOURCES = [
  'models/gallery/answers.mjs',
  'models/manifest.json',
  'web/cli/exhibit/prepare.ts',
  'web/pipeline',
  ...['base', 'rpc', 'engine', 'encoders', 'app/pipeline'].map((room) => `web/src/${room}`),
  LOCK,
];

/** Each in its turn; see step(). */
const STEPS = [
  {
    name: 'encoders',
    inputs: ['models/encoders', 'models/manifest.mjs', 'models/manifest.json', LOCK],
    outputs: generated('models', ['vision.onnx', 'text.onnx', 'vocabulary.json']),
    build: () => run('encoders', 'node', 'models/encoders/build.mjs'),
  },
  {
    name: 'heads',
    inputs: [...HEADS, 'models/manifest.json'],
    outputs: generated('models', [...HEADS, 'models/manifest.json']),
    build: () => publishHeads(HEADS),
  },
  {
    name: 'runtime',
    inputs: [LOCK, 'web/runtime'],
    outputs: generated('ort', [...Object.values(ORT_FILES), PRUNED]),
    build: publishRuntime,
  },
  {
    name: 'libraries',
    inputs: [LOCK],
    outputs: generated('libraries', LIBRARY_FILES),
    build: () => {
      copyInto(
        `${GENERATED}/libraries`,
        LIBRARY_FILES.map((file) => `web/node_modules/${file}`),
      );
      return 'copied';
    },
  },
  {
    name: 'command line',
    inputs: [...PIPELINE_SOURCES, 'web/cli', 'web/vite.cli.config.ts'],
    outputs: ['build/cli'],
    build: () => viteBuild('cli', 'web/vite.cli.config.ts'),
  },
  {
    name: 'gallery',
    inputs: [
      'models/gallery',
      'models/taxonomy',
      'models/manifest.json',
      'web/cli/exhibit',
      'web/src/app/exhibit',
      'web/src/locales',
    ],
    sources: ['/usr/share/gcompris-qt/rcc'],
    outputs: [`${GENERATED}/gallery`, `${GENERATED}/exhibit.json`],
    build: () => run('gallery', 'node', 'models/gallery/build.mjs'),
  },
  {
    name: 'answers',
    inputs: [...ANSWER_SOURCES, `${GENERATED}/engine`, `${GENERATED}/gallery`],
    outputs: [`${GENERATED}/answers`],
    build: () => run('answers', 'node', 'models/gallery/answers.mjs'),
  },
  {
    name: 'lessons',
    inputs: ['lessons'],
    outputs: [`${GENERATED}/lessons`],
    build: publishLessons,
  },
  {
    name: 'icons',
    inputs: ['web/icons.mjs', 'web/src/icon.svg', LOCK],
    outputs: [`${GENERATED}/icons`],
    build: () => run('icons', 'node', 'web/icons.mjs'),
  },
  {
    name: 'page',
    inputs: [
      ...PAGE_SOURCES,
      'web/index.html',
      'web/public',
      'web/vite.config.ts',
      'web/vite.worker.config.ts',
      'web/edition.mjs',
      'web/start.mjs',
      'web/headers.mjs',
      'web/compress.mjs',
      'models/results.json',
    ],
    outputs: ['web/dist'],
    build: buildPage,
  },
  {
    name: 'pipeline',
    inputs: PIPELINE_SOURCES,
    outputs: ['build/pipeline'],
    build: () => viteBuild('pipeline', 'web/vite.pipeline.config.ts'),
  },
];

const OPTIONS = { engine: flag(), rest: flag() };

async function main(words) {
  const { engine, rest } = readCommandLine(words, OPTIONS).values;
  if (engine || !rest) await buildEngine();
  if (engine && !rest) return;
  for (const part of STEPS) await step(part);
}

await runAsProgram(import.meta.url, main, 'node web/build.mjs [--engine] [--rest]');
