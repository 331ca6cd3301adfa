/**
 * The engine client with the real modules in a real thread: photos one after the other, hostile ones
 * among them, deadlines, aborts, and a worker that is lost and replaced by an equal one.
 */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EngineClient } from '../../../web/src/engine/client';
import type { Outcome } from '../../../web/src/engine/types';
import type { EngineCalls } from '../../../web/src/rpc/messages';
import { WorkerCalls, type WorkerPort } from '../../../web/src/rpc/worker-calls';
import { generatedFile, glueAddress, wasmBytes } from '../../wasm/built-engine';
import { png, waves } from '../../wasm/png';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUNDLE = `${ROOT}build/tests/engine-worker`;
const THREAD = fileURLToPath(new URL('worker-thread.mjs', import.meta.url));

/** The worker of the page in a thread of Node. */
class Thread implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  onerror: WorkerPort['onerror'] = null;
  readonly #worker = new Worker(THREAD, { workerData: `${BUNDLE}/worker.mjs` });

  constructor() {
    this.#worker.on('message', (data) => this.onmessage?.({ data } as MessageEvent));
    this.#worker.on('error', (error) => this.onerror?.({ message: String(error) } as ErrorEvent));
  }

  postMessage(message: unknown, transfer?: Transferable[]): void {
    this.#worker.postMessage(message, (transfer ?? []) as never);
  }

  terminate(): void {
    void this.#worker.terminate();
  }
}

let modules: { qurio: WebAssembly.Module; decoder: WebAssembly.Module };
let vocabulary: string;
let threads = 0;

const files = () => ({
  ...modules,
  qurioGlue: glueAddress('qurio'),
  decoderGlue: glueAddress('decoder'),
});

function spawn(): WorkerPort {
  threads++;
  return new Thread();
}

const status = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.status);
const good = new Blob([png(40, 30, waves)]);
/** Takes the decoder some tenths of a second. */
const large = new Blob([png(6000, 5000, (x) => [x & 255, 0, 0])]);

beforeAll(async () => {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: BUNDLE,
      emptyOutDir: true,
      rollupOptions: {
        input: `${ROOT}web/src/engine/worker.ts`,
        output: { entryFileNames: 'worker.mjs' },
      },
    },
  });
  const [qurio, decoder] = await Promise.all([
    WebAssembly.compile(await wasmBytes('qurio')),
    WebAssembly.compile(await wasmBytes('decoder')),
  ]);
  modules = { qurio, decoder };
  vocabulary = await readFile(generatedFile('models/vocabulary.json'), 'utf8');
});

describe('the engine client', () => {
  let client: EngineClient;

  afterEach(() => client.close());

  function create(): void {
    threads = 0;
    client = new EngineClient(spawn, files());
  }

  it('says which version it runs', async () => {
    create();
    const version = await client.started();
    const cmake = await readFile(`${ROOT}CMakeLists.txt`, 'utf8');
    expect(version).toEqual({ ok: true, value: /VERSION (\d+\.\d+\.\d+)/.exec(cmake)?.[1] });
  });

  it('opens photos before it knows vocabulary or head', async () => {
    create();
    const photo = await client.openPhoto(good);
    if (!photo.ok) throw new Error(photo.failure.detail);
    const { width, height, tensor, preview } = photo.value;
    expect([width, height, tensor.length]).toEqual([40, 30, 3 * 224 * 224]);
    expect([preview.width, preview.height, preview.rgba.length]).toEqual([40, 30, 4 * 40 * 30]);
    expect([...preview.rgba.slice(0, 4)]).toEqual([...waves(0, 0), 255]);
  });

  it('refuses what is no photo, and opens the next', async () => {
    create();
    const file = new Uint8Array(await good.arrayBuffer());
    const outcomes = await Promise.all([
      client.openPhoto(new Blob([])),
      client.openPhoto(new Blob(['a text'])),
      client.openPhoto(new Blob([file.subarray(0, file.length - 30)])),
      client.openPhoto(new Blob(['GIF89a', new Uint8Array(40)])),
      client.openPhoto(good),
    ]);
    expect(outcomes.map(status)).toEqual([
      'empty_file',
      'not_an_image',
      'incomplete_file',
      'unsupported_format',
      'ok',
    ]);
    expect(threads).toBe(1);
  });

  it('tokenises once it knows the vocabulary, and says so before', async () => {
    create();
    expect(status(await client.tokenise('a jade bowl'))).toBe('invalid_argument');
    expect(status(await client.loadVocabulary('[]'))).toBe('invalid_argument');
    expect(status(await client.loadVocabulary(vocabulary))).toBe('ok');
    const tokens = await client.tokenise('a jade bowl');
    expect(tokens.ok && tokens.value.words.map(({ text }) => text)).toEqual(['a', 'jade', 'bowl']);
  });

  it('replaces a worker whose module ran out of memory, with all it knew', async () => {
    create();
    await client.loadVocabulary(vocabulary);
    // The binding copies as many numbers as `length` says: two gigabytes do not fit.
    const endless = { length: 2 ** 29 } as Float32Array;
    const word = { text: '', begin: 0, end: 0, firstToken: 0, tokenCount: 1 };
    expect(status(await client.wordVectors([word], endless))).toBe('worker_failed');
    const start = performance.now();
    const tokens = await client.tokenise('a jade bowl');
    const replaced = performance.now() - start;
    expect(tokens.ok && tokens.value.words).toHaveLength(3);
    expect(threads).toBe(2);
    console.log(`a lost engine is replaced and answers within ${replaced.toFixed(0)} ms`);
  });

  it('a replacement has the head and its counterparts too', async () => {
    create();
    const head = async (name: string) =>
      new Uint8Array(await readFile(`${ROOT}models/heads/${name}.safetensors`));
    const regions = new Float32Array(49 * 816).fill(0.5);
    const features = { regions, words: null, caption: '' };
    const cut = { ...features, cut: true };
    expect(status(await client.loadCounterparts(await head('world-counterparts')))).toBe(
      'invalid_argument',
    );
    expect(status(await client.loadHead(await head('world')))).toBe('ok');
    expect(status(await client.answer(cut))).toBe('invalid_argument');
    expect(status(await client.loadCounterparts(await head('world-counterparts')))).toBe('ok');
    const before = [await client.counterparts(features), await client.answer(cut)];
    expect(before.map(status)).toEqual(['ok', 'ok']);
    const endless = { length: 2 ** 29 } as Float32Array;
    const word = { text: '', begin: 0, end: 0, firstToken: 0, tokenCount: 1 };
    expect(status(await client.wordVectors([word], endless))).toBe('worker_failed');
    expect([await client.counterparts(features), await client.answer(cut)]).toEqual(before);
    expect(threads).toBe(2);
  });

  it('gives up a photo that nobody waits for any more', async () => {
    create();
    await client.loadVocabulary(vocabulary);
    const controller = new AbortController();
    const abandoned = client.openPhoto(large, controller.signal);
    const next = client.tokenise('a jade bowl');
    await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    expect(status(await abandoned)).toBe('cancelled');
    expect(status(await next)).toBe('ok');
  });

  it('does not start again and again what cannot start', async () => {
    threads = 0;
    client = new EngineClient(spawn, { ...files(), qurioGlue: 'file:///nowhere/qurio.mjs' });
    expect(status(await client.started())).toBe('worker_failed');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(threads).toBe(1);
    expect(status(await client.tokenise('a'))).toBe('worker_failed');
    expect(threads).toBe(2);
  });
});

it('a photo that takes too long is given up, and the next one opened', async () => {
  threads = 0;
  const calls = new WorkerCalls<EngineCalls>(spawn);
  const start = () =>
    calls.call(
      'start',
      { ...files(), vocabulary: null, head: null, counterparts: null },
      { deadline: 10_000 },
      true,
    );
  calls.onReplaced = () => void start();
  expect(status(await start())).toBe('ok');
  const late = calls.call('openPhoto', large, { deadline: 20 });
  const next = calls.call('openPhoto', good, { deadline: 10_000 });
  expect(status(await late)).toBe('deadline_exceeded');
  expect(status(await next)).toBe('ok');
  expect(threads).toBe(2);
  calls.close();
});
