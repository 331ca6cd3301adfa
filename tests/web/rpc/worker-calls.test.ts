/** The queue in front of a worker: order, deadlines, aborts, replacement. The worker is a fake. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../web/src/rpc/call-table';
import type { Outcome } from '../../../web/src/rpc/outcome';
import {
  type CallReply,
  type CallRequest,
  WorkerCalls,
  type WorkerPort,
} from '../../../web/src/rpc/worker-calls';

/** Both are to be answered within a second. */
const CALLS = { double: call<number, number>(1000), sleep: call<null, null>(1000) };

/** Answers when told to, and remembers what it was asked. */
class FakeWorker implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  onerror: WorkerPort['onerror'] = null;
  readonly asked: CallRequest[] = [];
  ended = false;

  postMessage(message: unknown): void {
    this.asked.push(message as CallRequest);
  }

  terminate(): void {
    this.ended = true;
  }

  send(message: object): void {
    this.onmessage?.({ data: message } as MessageEvent);
  }

  answer(value: unknown, lost?: true): void {
    const { id } = this.asked.at(-1) as CallRequest;
    const outcome: Outcome<unknown> = { ok: true, value };
    const reply: CallReply = lost ? { id, outcome, lost } : { id, outcome };
    this.send(reply);
  }
}

let workers: FakeWorker[];
let calls: WorkerCalls<typeof CALLS>;
let replaced: (string | null)[];

function create(options?: { abandonedGrace: number }): void {
  const spawn = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  calls = new WorkerCalls(spawn, CALLS, options);
  calls.onReplaced = (lost) => replaced.push(lost);
}

const worker = (index: number) => workers[index] as FakeWorker;
const status = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.status);

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  replaced = [];
  create();
});

afterEach(() => vi.useRealTimers());

describe('the queue', () => {
  it('starts a worker only when it is asked something', () => {
    expect(workers).toHaveLength(0);
    void calls.call('double', 2);
    expect(workers).toHaveLength(1);
  });

  it('gives the worker one call at a time, in order, and each caller its own answer', async () => {
    const first = calls.call('double', 2);
    const second = calls.call('double', 3);
    expect(worker(0).asked.map(({ argument }) => argument)).toEqual([2]);
    worker(0).answer(4);
    expect(worker(0).asked.map(({ argument }) => argument)).toEqual([2, 3]);
    worker(0).answer(6);
    expect(await first).toEqual({ ok: true, value: 4 });
    expect(await second).toEqual({ ok: true, value: 6 });
  });

  it('takes no answer for another call', async () => {
    const first = calls.call('double', 2);
    worker(0).send({ id: 999, outcome: { ok: true, value: 0 } });
    worker(0).answer(4);
    expect(await first).toEqual({ ok: true, value: 4 });
  });

  it('lets a call pass those that wait, when told to', () => {
    void calls.call('double', 1);
    void calls.call('double', 2);
    void calls.call('double', 3, { first: true });
    worker(0).answer(2);
    expect(worker(0).asked.map(({ argument }) => argument)).toEqual([1, 3]);
  });
});

describe('deadlines', () => {
  it('come sooner where the news before says so, until the next', async () => {
    const late = calls.call('double', 2);
    const { id } = worker(0).asked[0] as CallRequest;
    worker(0).send({ id, progress: 'half', within: 100 });
    vi.advanceTimersByTime(99);
    worker(0).send({ id, progress: 'most' });
    vi.advanceTimersByTime(999);
    expect(worker(0).ended).toBe(false);
    worker(0).send({ id, progress: 'nearly all', within: 100 });
    vi.advanceTimersByTime(100);
    expect(status(await late)).toBe('deadline_exceeded');
  });

  it('ends a worker that does not answer, and goes on with a fresh one', async () => {
    const late = calls.call('sleep', null);
    const next = calls.call('double', 3);
    vi.advanceTimersByTime(999);
    expect(worker(0).ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(worker(0).ended).toBe(true);
    expect(status(await late)).toBe('deadline_exceeded');
    expect(replaced).toEqual(['sleep']);
    worker(1).answer(6);
    expect(await next).toEqual({ ok: true, value: 6 });
  });

  it('begin when the worker is given the call, not when it is asked for', async () => {
    void calls.call('sleep', null);
    const waiting = calls.call('double', 3);
    vi.advanceTimersByTime(900);
    worker(0).answer(null);
    vi.advanceTimersByTime(900);
    worker(0).answer(6);
    expect(status(await waiting)).toBe('ok');
  });

  it('begin again with every piece of news', async () => {
    const news: unknown[] = [];
    const call = calls.call('sleep', null, { onProgress: (item) => news.push(item) });
    const { id } = worker(0).asked[0] as CallRequest;
    vi.advanceTimersByTime(900);
    worker(0).send({ id, progress: 'half' });
    vi.advanceTimersByTime(900);
    worker(0).answer(null);
    expect(status(await call)).toBe('ok');
    expect(news).toEqual(['half']);
  });
});

describe('a lost worker', () => {
  it('is replaced after a crash', async () => {
    const crashed = calls.call('double', 2);
    worker(0).onerror?.({ message: 'boom' } as ErrorEvent);
    expect(await crashed).toEqual({
      ok: false,
      failure: { status: 'worker_failed', detail: 'boom' },
    });
    const next = calls.call('double', 3);
    worker(1).answer(6);
    expect(status(await next)).toBe('ok');
  });

  it('is replaced when it says that its instance trapped', async () => {
    const trapped = calls.call('double', 2);
    worker(0).answer(null, true);
    expect(status(await trapped)).toBe('worker_failed');
    expect(worker(0).ended).toBe(true);
    expect(replaced).toEqual(['double']);
  });

  it('is noticed while nothing is asked', () => {
    void calls.call('double', 2);
    worker(0).answer(4);
    worker(0).onerror?.({ message: 'boom' } as ErrorEvent);
    expect(replaced).toEqual([null]);
  });

  it('answers nobody after its end', async () => {
    const late = calls.call('double', 2);
    vi.advanceTimersByTime(1000);
    expect(worker(0).onmessage).toBeNull();
    expect(status(await late)).toBe('deadline_exceeded');
  });

  it('does not throw when it cannot even be started', async () => {
    const broken = new WorkerCalls(() => {
      throw new Error('refused by policy');
    }, CALLS);
    const outcome = await broken.call('double', 2);
    expect(status(outcome)).toBe('worker_failed');
  });
});

describe('aborts', () => {
  it('settles at once a call that is cancelled before it is made', async () => {
    const outcome = await calls.call('double', 2, { signal: AbortSignal.abort() });
    expect(status(outcome)).toBe('cancelled');
    expect(workers).toHaveLength(0);
  });

  it('takes a waiting call out of the queue', async () => {
    const controller = new AbortController();
    void calls.call('double', 1);
    const waiting = calls.call('double', 2, { signal: controller.signal });
    controller.abort();
    expect(status(await waiting)).toBe('cancelled');
    worker(0).answer(2);
    expect(worker(0).asked).toHaveLength(1);
  });

  it('settles a call under way at once, and keeps a worker that answers soon', async () => {
    create({ abandonedGrace: 250 });
    const controller = new AbortController();
    const abandoned = calls.call('sleep', null, { signal: controller.signal });
    const next = calls.call('double', 3);
    controller.abort();
    expect(status(await abandoned)).toBe('cancelled');
    vi.advanceTimersByTime(249);
    worker(0).answer(null);
    worker(0).answer(6);
    expect(status(await next)).toBe('ok');
    expect(workers).toHaveLength(1);
  });

  it('replaces a worker that goes on for too long with what nobody wants', async () => {
    create({ abandonedGrace: 250 });
    const controller = new AbortController();
    void calls.call('sleep', null, { signal: controller.signal });
    const next = calls.call('double', 3);
    controller.abort();
    vi.advanceTimersByTime(250);
    expect(worker(0).ended).toBe(true);
    worker(1).answer(6);
    expect(status(await next)).toBe('ok');
  });

  it('never ends a worker that must live, before the deadline', () => {
    const controller = new AbortController();
    void calls.call('sleep', null, { signal: controller.signal });
    controller.abort();
    vi.advanceTimersByTime(999);
    expect(worker(0).ended).toBe(false);
  });

  it('gives an abandoned call what is left of its deadline, not another one', async () => {
    const controller = new AbortController();
    void calls.call('sleep', null, { signal: controller.signal });
    const next = calls.call('double', 3);
    vi.advanceTimersByTime(900);
    controller.abort();
    vi.advanceTimersByTime(99);
    expect(worker(0).ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(worker(0).ended).toBe(true);
    worker(1).answer(6);
    expect(status(await next)).toBe('ok');
  });

  it('and less than its grace where less is left', () => {
    create({ abandonedGrace: 250 });
    const controller = new AbortController();
    void calls.call('sleep', null, { signal: controller.signal });
    vi.advanceTimersByTime(900);
    controller.abort();
    vi.advanceTimersByTime(100);
    expect(worker(0).ended).toBe(true);
  });
});

it('cancels everything when it is closed', async () => {
  const current = calls.call('double', 1);
  const waiting = calls.call('double', 2);
  calls.close();
  expect(status(await current)).toBe('cancelled');
  expect(status(await waiting)).toBe('cancelled');
  expect(worker(0).ended).toBe(true);
});
