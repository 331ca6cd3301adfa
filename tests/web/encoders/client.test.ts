/** The page's side of the encoders worker: loaded once, again after a failure, never ended by an abort. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { LoadProgress } from '../../../web/src/encoders/calls';
import { type EncodersClient, encodersClient } from '../../../web/src/encoders/client';
import { isTrap } from '../../../web/src/encoders/trap';
import { fail, type Outcome } from '../../../web/src/rpc/outcome';
import type { WorkerPort } from '../../../web/src/rpc/worker-calls';

interface Asked {
  readonly id: number;
  readonly name: string;
  readonly argument: { readonly text?: boolean; readonly threads?: number };
}

class FakeWorker implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  onerror: WorkerPort['onerror'] = null;
  readonly asked: Asked[] = [];
  ended = false;

  postMessage(message: unknown): void {
    this.asked.push(message as Asked);
  }

  terminate(): void {
    this.ended = true;
  }

  send(message: object): void {
    const { id } = this.asked.at(-1) as Asked;
    this.onmessage?.({ data: { id, ...message } } as MessageEvent);
  }
}

const PIXELS = { tensor: new Float32Array(4), blurred: [] };
const OK = { outcome: { ok: true, value: null } };
const ENCODED = { outcome: { ok: true, value: { values: Float32Array.of(1), milliseconds: 2 } } };
const TRAPPED = {
  outcome: {
    ok: false,
    failure: { status: 'worker_failed', detail: 'the encoder stopped: RuntimeError: unreachable' },
  },
  lost: true,
};
const FAILED = { outcome: { ok: false, failure: { status: 'hash_mismatch', detail: 'x' } } };

let workers: FakeWorker[];
let notes: string[];
let client: EncodersClient;

const worker = (index: number) => workers[index] as FakeWorker;
const names = (index: number) => worker(index).asked.map(({ name }) => name);
const status = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.status);
/** Lets everything that waits for nothing but promises happen. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Of a page whose first worker may have so many threads. */
function create(threads: number): void {
  workers = [];
  notes = [];
  client = encodersClient(
    () => {
      const fresh = new FakeWorker();
      workers.push(fresh);
      return fresh;
    },
    { files: '/generated/', threads },
    (detail) => notes.push(detail),
  );
}

beforeEach(() => create(1));

describe('loading', () => {
  it('happens once, however many ask', async () => {
    const both = Promise.all([client.started(), client.started()]);
    worker(0).send(OK);
    expect((await both).map(status)).toEqual(['ok', 'ok']);
    await client.started();
    expect(names(0)).toEqual(['start']);
  });

  it('tells its news', async () => {
    const news: LoadProgress[] = [];
    const loading = client.started((item) => news.push(item as LoadProgress));
    const first: LoadProgress = { part: 'text', loaded: 1, total: 2 };
    worker(0).send({ progress: first });
    worker(0).send(OK);
    await loading;
    expect(news).toEqual([first]);
  });

  it('is tried again after a failure', async () => {
    const failing = client.started();
    worker(0).send(FAILED);
    expect(status(await failing)).toBe('hash_mismatch');
    const again = client.started();
    worker(0).send(OK);
    expect(status(await again)).toBe('ok');
    expect(names(0)).toEqual(['start', 'start']);
  });
});

describe('encoding', () => {
  it('waits for the models', async () => {
    const regions = client.ask('regions', PIXELS);
    await settled();
    expect(names(0)).toEqual(['start']);
    worker(0).send(OK);
    await settled();
    expect(names(0)).toEqual(['start', 'regions']);
    worker(0).send(ENCODED);
    expect(status(await regions)).toBe('ok');
  });

  it('says why there are no models', async () => {
    const tokens = client.ask('tokens', Int32Array.of(1));
    await settled();
    worker(0).send(FAILED);
    expect(status(await tokens)).toBe('hash_mismatch');
  });

  it('is given up at once by whoever does not wait for the models any more', async () => {
    const controller = new AbortController();
    const abandoned = client.ask('regions', PIXELS, controller.signal);
    await settled();
    controller.abort();
    expect(status(await abandoned)).toBe('cancelled');
    worker(0).send(OK);
    await settled();
    expect(names(0)).toEqual(['start']);
  });

  it('loads a fresh worker after a crash', async () => {
    const loading = client.started();
    worker(0).send(OK);
    await loading;
    const crashed = client.ask('regions', PIXELS);
    await settled();
    worker(0).onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(status(await crashed)).toBe('worker_failed');
    const next = client.ask('tokens', Int32Array.of(1));
    await settled();
    expect(names(1)).toEqual(['start']);
    worker(1).send(OK);
    await settled();
    worker(1).send(ENCODED);
    expect(status(await next)).toBe('ok');
  });

  it('loads the language encoder with the start of a fresh worker, once one has had it', async () => {
    const texts = () => workers.map((one) => one.asked[0]?.argument.text);
    const loading = client.started();
    worker(0).send(OK);
    await loading;
    const loaded = client.ask('loadText', new Uint8Array(1));
    await settled();
    worker(0).send(OK);
    expect(status(await loaded)).toBe('ok');
    void client.ask('regions', PIXELS);
    await settled();
    worker(0).onerror?.({ message: 'out of memory' } as ErrorEvent);
    void client.ask('tokens', Int32Array.of(1));
    await settled();
    expect(texts()).toEqual([false, true]);
  });

  it('is not ended by an abort: its models took a download', async () => {
    const loading = client.started();
    worker(0).send(OK);
    await loading;
    const controller = new AbortController();
    const abandoned = client.ask('regions', PIXELS, controller.signal);
    await settled();
    controller.abort();
    expect(status(await abandoned)).toBe('cancelled');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(worker(0).ended).toBe(false);
    client.close();
    expect(worker(0).ended).toBe(true);
  });
});

describe('a trap', () => {
  const runtimes = () =>
    workers.flatMap(({ asked }) =>
      asked.filter(({ name }) => name === 'start').map(({ argument }) => argument),
    );
  const place = { files: '/generated/', threads: 1, text: false };

  it('has a call asked again, of the complete runtime, with a note', async () => {
    const regions = client.ask('regions', PIXELS);
    worker(0).send(OK);
    await settled();
    worker(0).send(TRAPPED);
    await settled();
    expect(worker(0).ended).toBe(true);
    expect(names(1)).toEqual(['start']);
    worker(1).send(OK);
    await settled();
    worker(1).send(ENCODED);
    expect(status(await regions)).toBe('ok');
    expect(runtimes()).toEqual([
      { ...place, runtime: 'pruned' },
      { ...place, runtime: 'complete' },
    ]);
    expect(notes).toEqual([expect.stringMatching(/unreachable; .* complete runtime/)]);
  });

  it('of a thread, which reaches the page as an error of the worker, as well', async () => {
    const regions = client.ask('regions', PIXELS);
    worker(0).send(OK);
    await settled();
    worker(0).onerror?.({ message: 'Uncaught RuntimeError: unreachable' } as ErrorEvent);
    await settled();
    worker(1).send(OK);
    await settled();
    worker(1).send(ENCODED);
    expect(status(await regions)).toBe('ok');
  });

  it('at the start has the complete runtime started', async () => {
    const loading = client.started();
    worker(0).send(TRAPPED);
    await settled();
    worker(1).send(OK);
    expect(status(await loading)).toBe('ok');
    expect(runtimes()).toHaveLength(2);
  });

  it('has what waits behind it answered too', async () => {
    const both = [client.ask('regions', PIXELS), client.ask('tokens', Int32Array.of(1))];
    worker(0).send(OK);
    await settled();
    worker(0).send(TRAPPED);
    await settled();
    const early = fail('worker_failed', 'a call came before the start');
    while (worker(1).asked.at(-1)?.name !== 'start') {
      worker(1).send({ outcome: early });
      await settled();
    }
    worker(1).send(OK);
    for (let i = 0; i < 2; i++) {
      await settled();
      worker(1).send(ENCODED);
    }
    expect((await Promise.all(both)).map(status)).toEqual(['ok', 'ok']);
    expect(notes).toHaveLength(1);
  });

  it('of the complete runtime is told: there is no other', async () => {
    const regions = client.ask('regions', PIXELS);
    for (const index of [0, 1]) {
      worker(index).send(OK);
      await settled();
      worker(index).send(TRAPPED);
      await settled();
    }
    expect(status(await regions)).toBe('worker_failed');
    expect(workers).toHaveLength(2);
  });
});

describe('what is a trap', () => {
  it.each([
    'RuntimeError: unreachable',
    'Uncaught RuntimeError: unreachable executed',
    'Error: no available backend found. ERR: [wasm] RuntimeError: Unreachable code should not be executed',
  ])('%s', (said) => expect(isTrap(said)).toBe(true));

  it.each([
    'out of memory',
    'Error: failed to call OrtRun(). ERROR_CODE: 2',
    'RuntimeError: Aborted(CompileError: no)',
  ])('not: %s', (said) => expect(isTrap(said)).toBe(false));
});

describe('threads that never start', () => {
  const threads = () => workers.map(({ asked }) => asked[0]?.argument.threads);
  const whole: LoadProgress = { part: 'runtime', loaded: 2, total: 2 };

  it('have the next worker go on with one, with a note', async () => {
    create(3);
    const regions = client.ask('regions', PIXELS);
    worker(0).send({ progress: whole, within: 1 });
    await expect.poll(() => workers.length).toBe(2);
    expect(worker(0).ended).toBe(true);
    worker(1).send(OK);
    await settled();
    worker(1).send(ENCODED);
    expect(status(await regions)).toBe('ok');
    expect(threads()).toEqual([3, 1]);
    expect(notes).toEqual([expect.stringMatching(/no answer within 1 ms; .* one thread/)]);
  });

  it('are told where there was but one: there is no other way', async () => {
    const loading = client.started();
    worker(0).send({ progress: whole, within: 1 });
    expect(status(await loading)).toBe('deadline_exceeded');
    expect(workers).toHaveLength(1);
    expect(notes).toEqual([]);
  });
});
