/** When the page lets another edition take over, when it is loaded anew, and what it knows of what is kept. */

import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import type { Offline } from '../../web/src/app/state/offline';
import type { FromWorker, ToWorker } from '../../web/src/offline/messages';
import { type OfflineBrowser, PageOffline } from '../../web/src/page-offline';

class Worker extends EventTarget {
  readonly told: ToWorker['kind'][] = [];
  state: ServiceWorkerState;
  onTold: (kind: ToWorker['kind']) => void = () => {};

  constructor(state: ServiceWorkerState) {
    super();
    this.state = state;
  }

  postMessage({ kind }: ToWorker): void {
    this.told.push(kind);
    this.onTold(kind);
  }

  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;
  updates = 0;

  async update(): Promise<void> {
    this.updates++;
  }

  /** Another edition arrives. */
  find(): Worker {
    const worker = new Worker('installing');
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    return worker;
  }

  installed(worker: Worker): void {
    this.installing = null;
    this.waiting = worker;
    worker.become('installed');
  }

  activated(worker: Worker): void {
    this.installing = null;
    this.waiting = null;
    this.active = worker;
    worker.become('activated');
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A browser of which the test moves everything. */
function setting({ isolated = true, reloaded = false, controlled = false, without = false } = {}) {
  const registration = new Registration();
  const workers = Object.assign(new EventTarget(), {
    controller: controlled ? new Worker('activated') : null,
    registered: 0,
    startMessages: () => {},
    getRegistration: async () => (controlled ? registration : undefined),
    register: async () => {
      workers.registered++;
      return registration;
    },
  });
  registration.active = workers.controller;
  const watched = signal(true);
  const hands = { touch: () => {} };
  const pauses: (() => void)[] = [];
  const logged: string[] = [];
  const counted = { reloads: 0, scripts: 0 };
  const browser: OfflineBrowser = {
    workers: without ? undefined : (workers as unknown as ServiceWorkerContainer),
    script: 'service-worker.js',
    isolated,
    reloaded,
    reload: () => counted.reloads++,
    onTouch: (listener) => {
      hands.touch = listener;
    },
    pause: () => new Promise<void>((resolve) => pauses.push(resolve)),
    noteScript: () => {
      counted.scripts++;
    },
    log: (detail) => logged.push(detail),
  };
  const state = signal<Offline>({ kind: 'unknown' });
  const offline = new PageOffline(browser, watched, state);
  return {
    offline,
    state,
    registration,
    workers,
    watched,
    pauses,
    logged,
    touch: () => hands.touch(),
    reloads: () => counted.reloads,
    scripts: () => counted.scripts,
    say: (news: FromWorker, source: Worker) =>
      workers.dispatchEvent(Object.assign(new Event('message'), { data: news, source })),
    takeControl: () => workers.dispatchEvent(new Event('controllerchange')),
  };
}

/** Everything has been fetched and kept for the first time. */
async function firstVisit(options: Parameters<typeof setting>[0] = {}) {
  const all = setting(options);
  await all.offline.start();
  const worker = new Worker('installing');
  all.registration.installing = worker;
  void all.offline.keep({ forDays: false });
  await settled();
  return { ...all, worker };
}

describe('a first visit', () => {
  it('tells what is on its way and what is kept', async () => {
    const { state, registration, worker, say } = await firstVisit();
    say({ kind: 'keeping', loaded: 1, total: 3 }, worker);
    expect(state.value).toEqual({ kind: 'keeping', loaded: 1, total: 3 });
    registration.activated(worker);
    await settled();
    expect(worker.told).toEqual(['settle']);
    say({ kind: 'kept', total: 3 }, worker);
    expect(state.value).toEqual({ kind: 'kept', total: 3 });
  });

  it('notes that the script of its worker is fetched, which another visit has', async () => {
    const { scripts } = await firstVisit();
    expect(scripts()).toBe(1);
    const later = setting({ controlled: true });
    await later.offline.start();
    void later.offline.keep({ forDays: false });
    await settled();
    expect(later.scripts()).toBe(0);
  });

  it('is not loaded anew where it is isolated by its host', async () => {
    const { registration, worker, takeControl, reloads } = await firstVisit();
    registration.activated(worker);
    takeControl();
    expect(reloads()).toBe(0);
  });

  it('is loaded anew once to be isolated, unless somebody has done something', async () => {
    for (const touches of [false, true]) {
      const { registration, worker, touch, takeControl, reloads } = await firstVisit({
        isolated: false,
      });
      if (touches) touch();
      registration.activated(worker);
      takeControl();
      takeControl();
      expect(reloads()).toBe(touches ? 0 : 1);
    }
  });

  it('that a worker cannot isolate is not loaded anew again and again', async () => {
    for (const again of [{ reloaded: true }, { controlled: true }]) {
      const { takeControl, reloads } = await firstVisit({ isolated: false, ...again });
      takeControl();
      expect(reloads()).toBe(0);
    }
  });

  it.each([
    ['unreachable', 'incomplete', true],
    ['wrong', 'incomplete', true],
    ['full', 'full', false],
    ['refused', 'refused', false],
  ] as const)(
    'that fails because it is %s says so; tried again: %s, %s',
    async (why, kind, again) => {
      const { state, worker, workers, say, pauses, logged } = await firstVisit();
      say({ kind: 'lacking', why, file: 'a.jpg' }, worker);
      expect(logged).toEqual([`not kept for use without a network: a.jpg (${why})`]);
      worker.become('redundant');
      await settled();
      expect(state.value.kind).toBe(kind);
      expect(pauses).toHaveLength(again ? 1 : 0);
      pauses[0]?.();
      await settled();
      expect(workers.registered).toBe(again ? 2 : 1);
    },
  );

  it('in a browser without service workers goes on as it is', async () => {
    const { offline, state, reloads } = setting({ without: true, isolated: false });
    await offline.start();
    await offline.keep({ forDays: true });
    expect(state.value).toEqual({ kind: 'refused' });
    expect(reloads()).toBe(0);
  });

  it('whose network goes before the worker has come tries again', async () => {
    const { offline, state, workers, pauses, logged } = setting();
    const { register } = workers;
    workers.register = () => Promise.reject(new TypeError('the script could not be fetched'));
    void offline.keep({ forDays: false });
    await settled();
    expect(state.value).toEqual({ kind: 'incomplete' });
    expect(logged).toEqual(['no service worker: the script could not be fetched']);
    workers.register = register;
    pauses[0]?.();
    await settled();
    expect(workers.registered).toBe(1);
  });

  it('in a browser that refuses them as well', async () => {
    const { offline, state, workers } = setting();
    workers.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
    workers.getRegistration = () => Promise.reject(new DOMException('no', 'SecurityError'));
    await offline.start();
    await offline.keep({ forDays: false });
    expect(state.value).toEqual({ kind: 'refused' });
  });

  it('in a browser whose extension answers with no worker at all', async () => {
    const { offline, state, workers } = setting();
    workers.register = (async () => undefined) as unknown as typeof workers.register;
    workers.getRegistration = () => Promise.reject(new DOMException('no', 'SecurityError'));
    await offline.start();
    await offline.keep({ forDays: false });
    expect(state.value).toEqual({ kind: 'refused' });
  });
});

describe('another edition', () => {
  it('that waits takes over as the page is opened, which is then loaded anew', async () => {
    const { offline, registration, takeControl, reloads } = setting({ controlled: true });
    const next = new Worker('installed');
    registration.waiting = next;
    await offline.start();
    expect(next.told).toEqual(['take-over']);
    expect(reloads()).toBe(0);
    takeControl();
    expect(reloads()).toBe(1);
  });

  it('waits on where somebody was faster, and never reloads under a hand', async () => {
    const { offline, registration, touch, takeControl, reloads } = setting({ controlled: true });
    const next = new Worker('installed');
    registration.waiting = next;
    const started = offline.start();
    touch();
    await started;
    expect(next.told).toEqual([]);
    takeControl();
    expect(reloads()).toBe(0);
  });

  it('that arrives during a visit waits for another', async () => {
    const { offline, registration, takeControl, reloads } = setting({ controlled: true });
    await offline.start();
    void offline.keep({ forDays: false });
    await settled();
    const next = registration.find();
    registration.installed(next);
    expect(next.told).toEqual([]);
    // Whoever handed over, it was not this window.
    takeControl();
    expect(reloads()).toBe(0);
  });

  it('takes over from a kiosk that nobody is at, also when it arrives there and then', async () => {
    for (const arrives of ['before', 'meanwhile']) {
      const { offline, registration, watched, touch, takeControl, reloads } = setting({
        controlled: true,
      });
      await offline.start();
      void offline.keep({ forDays: true });
      await settled();
      touch();
      if (arrives === 'meanwhile') watched.value = false;
      const next = registration.find();
      registration.installed(next);
      if (arrives === 'before') {
        expect(next.told).toEqual([]);
        watched.value = false;
      }
      expect(next.told).toEqual(['take-over']);
      takeControl();
      expect(reloads()).toBe(1);
    }
  });

  it('is loaded also if somebody came in the moment between: this page is no longer served', async () => {
    const { offline, registration, touch, takeControl, reloads } = setting({ controlled: true });
    registration.waiting = new Worker('installed');
    await offline.start();
    touch();
    takeControl();
    expect(reloads()).toBe(1);
  });

  it('isolates a kiosk of a first visit as soon as that is over', async () => {
    const { registration, worker, watched, touch, takeControl, reloads } = await firstVisit({
      isolated: false,
    });
    touch();
    registration.activated(worker);
    takeControl();
    expect(reloads()).toBe(0);
    watched.value = false;
    expect(reloads()).toBe(1);
  });

  it('is asked for by a page that stays open for days', async () => {
    const { offline, registration, pauses } = setting({ controlled: true });
    await offline.start();
    void offline.keep({ forDays: true });
    await settled();
    expect(registration.updates).toBe(0);
    pauses.shift()?.();
    await settled();
    expect([registration.updates, pauses.length]).toEqual([1, 1]);
  });

  it('on its way, or that fails, says nothing about the one that is kept', async () => {
    const { offline, state, registration, say } = setting({ controlled: true });
    await offline.start();
    const { active } = registration;
    if (!active) throw new Error('no worker');
    say({ kind: 'kept', total: 3 }, active);
    const next = registration.find();
    say({ kind: 'keeping', loaded: 1, total: 4 }, next);
    say({ kind: 'lacking', why: 'full', file: null }, next);
    expect(state.value).toEqual({ kind: 'kept', total: 3 });
    say({ kind: 'lacking', why: 'unreachable', file: null }, active);
    expect(state.value).toEqual({ kind: 'incomplete' });
  });
});
