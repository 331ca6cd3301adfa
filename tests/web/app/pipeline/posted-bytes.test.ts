/** What travels to the engine's worker: an object once, and then little more than the angles. */

import { readFile } from 'node:fs/promises';
import { serialize } from 'node:v8';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Pipeline } from '../../../../web/src/app/pipeline/pipeline';
import type { RecognitionInput } from '../../../../web/src/app/pipeline/recogniser';
import { EngineClient } from '../../../../web/src/engine/client';
import { REGIONS } from '../../../../web/src/engine/types';
import type { CallRequest } from '../../../../web/src/rpc/worker-calls';
import { generatedFile } from '../../../wasm/built-engine';
import { bundleWorker, EngineThread, engineModules, headFile } from '../../engine/engine-thread';
import { photo } from '../../support/samples';

/** Of one turned angle. */
const LIMIT = 2_000;

const posted: { name: string; bytes: number }[] = [];

class CountingThread extends EngineThread {
  override postMessage(message: unknown): void {
    const { name } = message as CallRequest;
    if (name !== 'start') posted.push({ name, bytes: serialize(message).byteLength });
    super.postMessage(message);
  }
}

const PHOTO = photo();
const INPUT: RecognitionInput = { photo: PHOTO, caption: 'A red-figure krater with a maenad' };
const { signal } = new AbortController();
let client: EngineClient;
let pipeline: Pipeline;
let trained: Float32Array;

beforeAll(async () => {
  const bundle = await bundleWorker('posted-bytes');
  client = new EngineClient(() => new CountingThread(bundle), await engineModules());
  pipeline = new Pipeline({
    engine: (name, argument, abort) => client.ask(name, argument, abort),
    encoders: async (_name, argument) => {
      const length = argument instanceof Int32Array ? argument.length * 512 : REGIONS * 512;
      const values = Float32Array.from({ length }, (_, i) => ((i * 7919) % 1024) / 256 - 2);
      return { ok: true, value: { values, milliseconds: 1 } } as never;
    },
    counterpartsFile: async () => ({ ok: true, value: await headFile('world-counterparts') }),
  });
  await client.ask(
    'loadVocabulary',
    await readFile(generatedFile('models/vocabulary.json'), 'utf8'),
  );
  const card = await pipeline.loadHead(await headFile('world'));
  if (!card.ok) throw new Error(card.failure.detail);
  trained = card.value.trained;
  await pipeline.recognise(INPUT);
  await pipeline.prepareCounterparts();
  posted.length = 0;
});

afterAll(() => client.close());

async function postedBy(action: () => Promise<{ readonly ok: boolean }>) {
  posted.length = 0;
  expect((await action()).ok).toBe(true);
  return posted.splice(0);
}

const sum = (messages: readonly { bytes: number }[]) =>
  messages.reduce((total, { bytes }) => total + bytes, 0);

it('one turned angle posts its angles, with all that is measured of it', async () => {
  const angles = trained.map((_, i) => (i === 8 ? 1.25 : Number.NaN));
  const turned = { ...INPUT, angles };
  const plan = { shots: 1000, depolarising: 0.01, readout: 0, seed: 1 };
  const messages = [
    ...(await postedBy(() => pipeline.recognise(turned))),
    ...(await postedBy(() => pipeline.measure('counterparts', turned, {}, signal))),
    ...(await postedBy(() => pipeline.measure('shots', turned, { plan }, signal))),
    ...(await postedBy(() => pipeline.measure('safeShots', turned, { plan }, signal))),
    ...(await postedBy(() => pipeline.measure('angleSweep', turned, { angle: 8 }, signal))),
  ];
  expect(messages.map(({ name }) => name)).toEqual([
    'answer',
    'counterparts',
    'shots',
    'safeShots',
    'angleSweep',
  ]);
  console.log(
    `a turned angle posts ${messages[0]?.bytes} bytes, with all measurements ${sum(messages)}`,
  );
  expect(sum(messages)).toBeLessThanOrEqual(LIMIT);
});

it('a struck word does not post the photo again, nor a blurred region the caption', async () => {
  const struck = await postedBy(() => pipeline.recognise({ ...INPUT, caption: 'A krater' }));
  const encode = struck.find(({ name }) => name === 'encode');
  expect(encode?.bytes).toBeLessThan(2 * 512 * 4 + LIMIT);
  const cut = await postedBy(() => pipeline.recognise({ ...INPUT, cut: true }));
  expect(cut.map(({ name }) => name)).toEqual(['encode', 'answer']);
  expect(sum(cut)).toBeLessThanOrEqual(LIMIT);
});
