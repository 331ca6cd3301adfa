/**
 * The engine client with the real modules in a real thread: photos one after the other, hostile ones
 * among them, deadlines, aborts, and a worker that is lost and replaced by an equal one.
 */

import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ENGINE_CALLS,
  type MissingLibrary,
  type ObjectParts,
  type PhotoFile,
} from '../../../web/src/engine/calls';
import { EngineClient, type EngineModules } from '../../../web/src/engine/client';
import { LIBRARY_FILES } from '../../../web/src/engine/libraries';
import type { Photo } from '../../../web/src/engine/types';
import { call } from '../../../web/src/rpc/call-table';
import type { Outcome } from '../../../web/src/rpc/outcome';
import { WorkerCalls, type WorkerPort } from '../../../web/src/rpc/worker-calls';
import { generatedFile, libraryFile } from '../../wasm/built-engine';
import { chunk, png, waves } from '../../wasm/png';
import { bundleWorker, EngineThread, engineModules, headFile } from './engine-thread';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let bundle: string;
let modules: EngineModules;
let vocabulary: string;
let threads = 0;

function spawn(): WorkerPort {
  threads++;
  return new EngineThread(bundle);
}

const status = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.status);
const open = (file: Blob): PhotoFile => ({ file, without: [] });
const good = new Blob([png(40, 30, waves)]);
/** Takes the decoder some tenths of a second. */
const large = new Blob([png(6000, 5000, (x) => [x & 255, 0, 0])]);

beforeAll(async () => {
  [bundle, modules, vocabulary] = await Promise.all([
    bundleWorker('engine-worker'),
    engineModules(),
    readFile(generatedFile('models/vocabulary.json'), 'utf8'),
  ]);
});

describe('the engine client', () => {
  let client: EngineClient;

  afterEach(() => client.close());

  function create(): void {
    threads = 0;
    client = new EngineClient(spawn, modules);
  }

  it('says which version it runs', async () => {
    create();
    const version = await client.started();
    const cmake = await readFile(`${ROOT}CMakeLists.txt`, 'utf8');
    expect(version).toEqual({ ok: true, value: /VERSION (\d+\.\d+\.\d+)/.exec(cmake)?.[1] });
  });

  it('opens photos before it knows vocabulary or head', async () => {
    create();
    const photo = await client.ask('openPhoto', open(good));
    if (!photo.ok) throw new Error(photo.failure.detail);
    if ('missing' in photo.value) throw new Error(photo.value.missing);
    const { width, height, tensor, preview } = photo.value;
    expect([width, height, tensor.length]).toEqual([40, 30, 3 * 224 * 224]);
    expect([preview.width, preview.height, preview.rgba.length]).toEqual([40, 30, 4 * 40 * 30]);
    expect([...preview.rgba.slice(0, 4)]).toEqual([...waves(0, 0), 255]);
  });

  it('refuses what is no photo, and opens the next', async () => {
    create();
    const file = new Uint8Array(await good.arrayBuffer());
    const outcomes = await Promise.all([
      client.ask('openPhoto', open(new Blob([]))),
      client.ask('openPhoto', open(new Blob(['a text']))),
      client.ask('openPhoto', open(new Blob([file.subarray(0, file.length - 30)]))),
      client.ask('openPhoto', open(new Blob(['GIF89a', new Uint8Array(40)]))),
      client.ask('openPhoto', open(good)),
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

  it('asks for the library that a photo needs, once, and does without where it must', async () => {
    create();
    const linear = new Blob([
      png(40, 30, () => [55, 55, 55], [chunk('gAMA', Uint8Array.of(0, 1, 0x86, 0xa0))]),
    ]);
    const gray = (outcome: Outcome<Photo | MissingLibrary>) =>
      outcome.ok && 'tensor' in outcome.value
        ? Math.round(255 * (outcome.value.tensor[0] ?? 0))
        : outcome;
    const missing = { ok: true, value: { missing: 'lcms' } };
    expect(await client.ask('openPhoto', open(linear))).toEqual(missing);
    const plain = await client.ask('openPhoto', { file: linear, without: ['lcms'] });
    expect(plain.ok && 'tensor' in plain.value && plain.value.profileUnreadable).toBe(true);
    expect(gray(plain)).toBe(55);
    const { glue, module } = LIBRARY_FILES.lcms;
    const compiled = await WebAssembly.compile(await readFile(libraryFile(module)));
    const address = pathToFileURL(libraryFile(glue)).href;
    expect(status(await client.ask('loadLibrary', { name: 'lcms', compiled, glue: address }))).toBe(
      'ok',
    );
    expect(gray(await client.ask('openPhoto', open(linear)))).toBe(128);
    // A worker that takes its place has it, too.
    const controller = new AbortController();
    const abandoned = client.ask('openPhoto', open(large), controller.signal);
    const next = client.ask('openPhoto', open(linear));
    await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    expect(status(await abandoned)).toBe('cancelled');
    expect(gray(await next)).toBe(128);
  });

  it('tokenises once it knows the vocabulary, and says so before', async () => {
    create();
    expect(status(await client.ask('tokenise', 'a jade bowl'))).toBe('invalid_argument');
    expect(status(await client.ask('loadVocabulary', '[]'))).toBe('invalid_argument');
    expect(status(await client.ask('loadVocabulary', vocabulary))).toBe('ok');
    const tokens = await client.ask('tokenise', 'a jade bowl');
    expect(tokens.ok && tokens.value.words.map(({ text }) => text)).toEqual(['a', 'jade', 'bowl']);
  });

  it('replaces a worker whose module ran out of memory, with all it knew', async () => {
    create();
    await client.ask('loadVocabulary', vocabulary);
    // The binding copies as many numbers as `length` says: two gigabytes do not fit.
    const endless = { length: 2 ** 29 } as Float32Array;
    const word = { text: '', begin: 0, end: 0, firstToken: 0, tokenCount: 1, functionWord: false };
    expect(status(await client.ask('wordVectors', { words: [word], tokenVectors: endless }))).toBe(
      'worker_failed',
    );
    const start = performance.now();
    const tokens = await client.ask('tokenise', 'a jade bowl');
    const replaced = performance.now() - start;
    expect(tokens.ok && tokens.value.words).toHaveLength(3);
    expect(threads).toBe(2);
    console.log(`a lost engine is replaced and answers within ${replaced.toFixed(0)} ms`);
  });

  it('a replacement has the head and its counterparts too', async () => {
    create();
    const regions = new Float32Array(49 * 512).fill(0.5);
    const parts = { regions, words: null, caption: '', cut: false };
    const cut = { ...parts, cut: true };
    const handle = async (given: ObjectParts) => {
      const encoded = await client.ask('encode', given);
      return { object: encoded.ok ? encoded.value.object : 0, angles: null };
    };
    expect(status(await client.ask('loadCounterparts', await headFile('world-counterparts')))).toBe(
      'invalid_argument',
    );
    expect(status(await client.ask('loadHead', await headFile('world')))).toBe('ok');
    expect(status(await client.ask('encode', cut))).toBe('invalid_argument');
    expect(status(await client.ask('loadCounterparts', await headFile('world-counterparts')))).toBe(
      'ok',
    );
    const [whole, without] = [await handle(parts), await handle(cut)];
    const before = [await client.ask('counterparts', whole), await client.ask('answer', without)];
    expect(before.map(status)).toEqual(['ok', 'ok']);
    const endless = { length: 2 ** 29 } as Float32Array;
    const word = { text: '', begin: 0, end: 0, firstToken: 0, tokenCount: 1, functionWord: false };
    const lost = await client.ask('wordVectors', { words: [word], tokenVectors: endless });
    expect(status(lost)).toBe('worker_failed');
    // It has the files, not the objects; and none of its handles is one of the worker's before it.
    expect(status(await client.ask('answer', without))).toBe('unknown_object');
    const again = [await handle(parts), await handle(cut)];
    expect(again.map(({ object }) => object)).not.toContain(whole.object);
    expect([
      await client.ask('counterparts', again[0] ?? whole),
      await client.ask('answer', again[1] ?? whole),
    ]).toEqual(before);
    expect(threads).toBe(2);
  });

  it('gives up a photo that nobody waits for any more', async () => {
    create();
    await client.ask('loadVocabulary', vocabulary);
    const controller = new AbortController();
    const abandoned = client.ask('openPhoto', open(large), controller.signal);
    const next = client.ask('tokenise', 'a jade bowl');
    await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    expect(status(await abandoned)).toBe('cancelled');
    expect(status(await next)).toBe('ok');
  });

  it('does not start again and again what cannot start', async () => {
    threads = 0;
    client = new EngineClient(spawn, { ...modules, qurioGlue: 'file:///nowhere/qurio.js' });
    expect(status(await client.started())).toBe('worker_failed');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(threads).toBe(1);
    expect(status(await client.ask('tokenise', 'a'))).toBe('worker_failed');
    expect(threads).toBe(2);
  });
});

it('a photo that takes too long is given up, and the next one opened', async () => {
  threads = 0;
  const table = { ...ENGINE_CALLS, openPhoto: call<PhotoFile, Photo>(20) };
  const calls = new WorkerCalls(spawn, table);
  const start = () =>
    calls.call(
      'start',
      {
        ...modules,
        vocabulary: null,
        head: null,
        counterparts: null,
        libraries: {},
        firstObject: 1,
      },
      { first: true },
    );
  calls.onReplaced = () => void start();
  expect(status(await start())).toBe('ok');
  const late = calls.call('openPhoto', open(large));
  table.openPhoto = call(10_000);
  const next = calls.call('openPhoto', open(good));
  expect(status(await late)).toBe('deadline_exceeded');
  expect(status(await next)).toBe('ok');
  expect(threads).toBe(2);
  calls.close();
});
