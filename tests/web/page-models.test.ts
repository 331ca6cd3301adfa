/** The models come stage by stage: what is fetched when, what waits, and what a failure leaves. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pipeline } from '../../web/src/app/pipeline/pipeline';
import type { Stage } from '../../web/src/app/pipeline/recogniser';
import type { EncodersClient } from '../../web/src/encoders/client';
import { sha256 } from '../../web/src/encoders/sha256';
import { Arrivals } from '../../web/src/page-arrivals';
import type { PageEngine } from '../../web/src/page-engine';
import { PageModels } from '../../web/src/page-models';
import type { Outcome } from '../../web/src/rpc/outcome';
import { card } from './support/samples';
import { failed, ok, settled } from './support/services-double';

vi.mock('../../web/src/page-engine', () => ({
  ENGINE_MODULES: { qurio: 'engine/qurio.wasm', decoder: 'engine/decoder.wasm' },
}));
vi.mock('../../web/src/encoders/integrity', () => ({
  MANIFEST: {},
  verified: async (_: string, content: Uint8Array) => ({ ok: true, value: content }),
}));

const HEAD = new Uint8Array([1, 2, 3]);

let fetched: string[];
let asked: string[];
let ready: Stage[];
let news: (item: unknown) => void;
let startEncoders: (outcome: Outcome<null>) => void;
let missing: string | null;
let models: PageModels;
const pipeline = { loadHead: async () => ok(card) } as unknown as Pipeline;

beforeEach(async () => {
  fetched = [];
  asked = [];
  ready = [];
  missing = null;
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url);
    return missing === url ? new Response(null, { status: 404 }) : new Response(HEAD);
  });
  const engine = {
    get: async () =>
      ok({
        ask: async (name: string) => {
          asked.push(name);
          return ok(null);
        },
      }),
  } as unknown as PageEngine;
  const encoders = {
    started: (listener: (item: unknown) => void) => {
      asked.push('start');
      news = listener;
      return new Promise((resolve) => {
        startEncoders = resolve;
      });
    },
    ask: async (name: string) => {
      asked.push(name);
      return ok(null);
    },
  } as unknown as EncodersClient;
  const head = { name: 'world', bytes: 3, sha256: await sha256(HEAD) };
  models = new PageModels({ files: '', head, engine, encoders, arrivals: new Arrivals({}) });
});

afterEach(() => vi.unstubAllGlobals());

const load = () =>
  models.load(pipeline, { onProgress: () => {}, onReady: (stage) => ready.push(stage) });
const arrived = () => {
  for (const part of ['runtime', 'vision']) news({ part, loaded: 5, total: 5 });
};

describe('the models', () => {
  it('come one stage after the other, the language encoder once photo and runtime have arrived', async () => {
    const all = load();
    await settled();
    expect(fetched).toEqual(['models/vocabulary.json', 'models/world.safetensors']);
    expect(ready).toEqual(['engine']);
    news({ part: 'runtime', loaded: 5, total: 5 });
    news({ part: 'vision', loaded: 3, total: 5 });
    expect(fetched).toHaveLength(2);
    arrived();
    expect(fetched.slice(2)).toEqual(['models/text.onnx']);
    expect(ready).toEqual(['engine']);
    startEncoders(ok(null));
    expect(await all).toEqual(ok(card));
    expect(ready).toEqual(['engine', 'vision', 'text']);
  });

  it('are waited for by what needs them, and by nothing else', async () => {
    const { engine, encoders } = models.ends;
    void engine('tokenise', 'a vase');
    void encoders('regions', { tensor: HEAD as never, blurred: [] });
    void encoders('tokens', new Int32Array(1));
    await settled();
    expect(asked).toEqual([]);
    const all = load();
    await settled();
    expect(asked).toEqual(['start', 'loadVocabulary', 'tokenise']);
    missing = 'models/text.onnx';
    startEncoders(ok(null));
    expect((await all).ok).toBe(false);
    await settled();
    expect(asked.slice(3)).toEqual(['regions']);
    missing = null;
    await load();
    await settled();
    expect(asked.slice(4)).toEqual(['loadText', 'tokens']);
  });

  it('that are ready are not fetched again after a failure', async () => {
    missing = 'models/text.onnx';
    const first = load();
    await settled();
    startEncoders(ok(null));
    expect(await first).toMatchObject({ failure: { status: 'download_failed' } });
    expect(ready).toEqual(['engine', 'vision']);
    fetched.length = 0;
    missing = null;
    expect(await load()).toEqual(ok(card));
    expect(fetched).toEqual(['models/text.onnx']);
  });

  it('are not waited for by whoever does not want them any more', async () => {
    const abort = new AbortController();
    const regions = models.ends.encoders(
      'regions',
      { tensor: HEAD as never, blurred: [] },
      abort.signal,
    );
    abort.abort();
    expect(await regions).toMatchObject({ failure: { status: 'cancelled' } });
    expect(asked).toEqual([]);
  });

  it('that cannot start end the stage, and say why', async () => {
    const all = load();
    await settled();
    startEncoders(failed('worker_failed'));
    expect(await all).toMatchObject({ failure: { status: 'worker_failed' } });
    expect(ready).toEqual(['engine']);
  });
});
