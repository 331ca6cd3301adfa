/**
 * Finds out what of ONNX Runtime's WebAssembly our two encoders reach, and writes it to
 * web/runtime/reached.txt; to be run when onnxruntime-web or an encoder's graph is another one:
 *
 *   node tests/runtime/find-reached.mjs [--only node|chromium|firefox|webkit] [--add]
 *
 * --add: keeps what the list has, for another place or a longer exercise. Takes minutes in each place.
 */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { flag, readCommandLine, runAsProgram, text, UsageError } from '../../web/command-line.mjs';
import { readReached, writeReached } from '../../web/runtime/reached.mjs';
import { readWasm } from '../../web/runtime/wasm-file.mjs';
import { BROWSERS } from './browsers.mjs';
import { serveExercise } from './exercise-server.mjs';
import { exercise } from './exercises.mjs';
import { instrumented, MARKS_AT, marksOf } from './instrument.mjs';

const at = (path) => new URL(path, import.meta.url);
const ORT = '../../web/node_modules/onnxruntime-web/dist';
const MODELS = '../../web/public/generated/models';
const LIST = at('../../web/runtime/reached.txt');

const range = (first, last, step = 1) =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
/** Of captions, in tokens: the encoder takes up to 256 (web/src/encoders/calls.ts). */
const ALL_LENGTHS = range(1, 256);
const SOME_LENGTHS = [...range(1, 34), ...range(35, 256, 13), 256];
const FEW_LENGTHS = [...range(1, 18), 31, 64, 100, 256];
/** Where, with how many threads, with captions of which lengths. */
const PLACES = [
  { place: 'node', threads: 1, lengths: ALL_LENGTHS },
  { place: 'chromium', threads: 1, lengths: FEW_LENGTHS },
  { place: 'chromium', threads: 2, lengths: SOME_LENGTHS },
  { place: 'chromium', threads: 3, lengths: SOME_LENGTHS },
  { place: 'chromium', threads: 4, lengths: SOME_LENGTHS },
  { place: 'firefox', threads: 1, lengths: FEW_LENGTHS },
  { place: 'firefox', threads: 4, lengths: FEW_LENGTHS },
  { place: 'webkit', threads: 1, lengths: FEW_LENGTHS },
  { place: 'webkit', threads: 4, lengths: FEW_LENGTHS },
];

/** Returns the marks. */
async function inNode(wasm, marks, lengths, say) {
  let memory = null;
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = (binary, imports) => {
    memory = imports?.a?.a ?? memory;
    return instantiate(binary, imports);
  };
  const ort = await import(`${ORT}/ort.wasm.min.mjs`);
  ort.env.logLevel = 'error';
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = wasm;
  const model = (name) => new Uint8Array(readFileSync(at(`${MODELS}/${name}.onnx`)));
  await exercise(ort, { vision: model('vision'), text: model('text') }, lengths, say);
  WebAssembly.instantiate = instantiate;
  return new Uint8Array(memory.buffer).slice(MARKS_AT, MARKS_AT + marks);
}

async function inBrowser({ place, threads, lengths }, wasm, marks, say) {
  let sent = null;
  const server = await serveExercise(wasm, (content) => {
    sent = content;
  });
  try {
    const query = new URLSearchParams({
      threads,
      lengths: String(lengths),
      marksAt: MARKS_AT,
      marks,
    });
    await BROWSERS[place](`${server.origin}/?${query}`, say);
    return sent;
  } finally {
    server.close();
  }
}

/** Body b's stretches that were reached, as the list has them. */
function reachedOf(marks, begins) {
  return begins.slice(1).map((end, b) => {
    const own = marks.subarray(begins[b], end);
    return new Set([...own.keys()].filter((s) => own[s] === 1));
  });
}

const OPTIONS = { only: text(''), add: flag() };

async function main(words) {
  const { only, add } = readCommandLine(words, OPTIONS).values;
  if (only !== '' && !PLACES.some(({ place }) => place === only)) {
    throw new UsageError(`--only is node, chromium, firefox or webkit, not "${only}"`);
  }
  const file = readFileSync(at(`${ORT}/ort-wasm-simd-threaded.wasm`));
  const { bodies } = readWasm(file);
  const begins = marksOf(bodies);
  const wasm = instrumented(file);
  const sha256 = createHash('sha256').update(file).digest('hex');
  let reached = bodies.map(() => new Set());
  if (add) reached = readReached(readFileSync(LIST, 'utf8'), bodies, sha256);
  for (const task of PLACES.filter(({ place }) => only === '' || place === only)) {
    const name = `${task.place}, ${task.threads} threads`;
    const say = (news) => console.log(`${name}: ${news}`);
    const marks =
      task.place === 'node'
        ? await inNode(wasm, begins.at(-1), task.lengths, say)
        : await inBrowser(task, wasm, begins.at(-1), say);
    let added = 0;
    for (const [b, own] of reachedOf(marks, begins).entries()) {
      for (const stretch of own) {
        if (!reached[b].has(stretch)) added += 1;
        reached[b].add(stretch);
      }
    }
    const functions = reached.filter(({ size }) => size > 0).length;
    say(`${added} stretches more, ${functions} functions by now`);
    writeFileSync(LIST, writeReached(reached, bodies, sha256));
  }
}

await runAsProgram(
  import.meta.url,
  main,
  'node tests/runtime/find-reached.mjs [--only node|chromium|firefox|webkit] [--add]',
);
