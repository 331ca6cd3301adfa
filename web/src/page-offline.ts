/**
 * The page's side of its service worker: has it installed once the page has all it needs itself, lets another
 * edition take over when nobody is at the page, and loads the page anew where that isolates it.
 */

import { effect, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { Offline } from './app/state/offline';
import { requestNews } from './base/request-notes';
import type { FromWorker, KeepProblem, ToWorker } from './offline/messages';
import { noteRequests } from './page-requests';
import { messageOf } from './rpc/outcome';
import { ownScript } from './rpc/own-script';

/** What the browser is to this. */
export interface OfflineBrowser {
  /** Undefined where there are none: private windows, addresses without https. */
  readonly workers: ServiceWorkerContainer | undefined;
  /** Address of the worker's script, as register() takes it. */
  readonly script: string;
  /** The page may share memory between threads. */
  readonly isolated: boolean;
  /** This page is one that was loaded anew. */
  readonly reloaded: boolean;
  reload(): void;
  /** Calls back at every sign that somebody uses the page. */
  onTouch(listener: () => void): void;
  /** Resolves after the time. */
  pause(milliseconds: number): Promise<void>;
  /** The browser fetches the worker's script, which is in no timeline. */
  noteScript(): void;
  /** Notes for whoever looks into a problem. */
  log(detail: string): void;
}

/** What failed for want of a network or of a complete server may go well after this. */
const AGAIN_MS = 10 * 60_000;
/** A page in a public place is not opened anew for days: it asks for another edition itself. */
const ASK_MS = 60 * 60_000;

const SAID: Readonly<Record<KeepProblem, Offline>> = {
  unreachable: { kind: 'incomplete' },
  wrong: { kind: 'incomplete' },
  full: { kind: 'full' },
  refused: { kind: 'refused' },
};

export class PageOffline {
  readonly #browser: OfflineBrowser;
  readonly #watched: ReadonlySignal<boolean>;
  readonly #state: Signal<Offline>;
  /** A worker answers this page. */
  #controlled: boolean;
  #registration: ServiceWorkerRegistration | null = null;
  /** Somebody has done something since the page was opened. */
  #touched = false;
  /** What waits has been told that it may take over. */
  #handedOver = false;
  /** The page that is loaded anew is another edition, or isolated. */
  #wantsReload = false;

  /** `watched`: false while a kiosk shows itself to nobody; `state`: is told what the browser keeps. */
  constructor(browser: OfflineBrowser, watched: ReadonlySignal<boolean>, state: Signal<Offline>) {
    this.#browser = browser;
    this.#state = state;
    this.#watched = watched;
    this.#controlled = Boolean(browser.workers?.controller);
  }

  /** At the very start: an edition that has arrived since the last visit takes over before anybody does anything. */
  async start(): Promise<void> {
    const { workers, onTouch } = this.#browser;
    if (!workers) return;
    onTouch(() => {
      this.#touched = true;
    });
    workers.addEventListener('message', (event) => this.#hear(event));
    workers.addEventListener('controllerchange', () => this.#onControl());
    workers.startMessages();
    effect(() => {
      if (!this.#watched.value) this.#onIdle();
    });
    this.#registration = (await workers.getRegistration().catch(() => undefined)) ?? null;
    if (!this.#touched) this.#handOver();
  }

  /** Once the page has all of its own: from now on the rest is fetched and kept. `forDays`: nobody opens it anew. */
  async keep({ forDays }: { readonly forDays: boolean }): Promise<void> {
    while (!(await this.#tryToKeep())) await this.#browser.pause(AGAIN_MS);
    while (forDays && this.#registration) {
      await this.#browser.pause(ASK_MS);
      // Without a network there is nothing new.
      await this.#registration.update().catch(() => null);
      if (!this.#watched.peek()) this.#handOver();
    }
  }

  /** False: it may go well another time. */
  async #tryToKeep(): Promise<boolean> {
    const registration = await this.#register();
    if (registration === null) return this.#hasGivenUp();
    this.#registration = registration;
    registration.addEventListener('updatefound', () => this.#onUpdate(registration));
    const first = registration.active ? null : (registration.installing ?? registration.waiting);
    if (first && !(await activated(first))) return this.#hasGivenUp();
    tell(registration.active, { kind: 'settle' });
    return true;
  }

  /** Null: there is no worker, and the state says whether there may be one. */
  async #register(): Promise<ServiceWorkerRegistration | null> {
    const { workers, script, log, noteScript } = this.#browser;
    if (workers && !this.#registration) noteScript();
    try {
      // An extension that keeps workers away may answer with nothing at all.
      const made: ServiceWorkerRegistration | undefined = await workers?.register(script, {
        updateViaCache: 'none',
      });
      if (made) return made;
      this.#state.value = SAID.refused;
    } catch (error) {
      log(`no service worker: ${messageOf(error)}`);
      // So browsers call a script that could not be fetched; what they refuse has other names.
      const unreachable = error instanceof TypeError;
      this.#state.value = unreachable ? SAID.unreachable : SAID.refused;
    }
    return null;
  }

  /** Only another visit finds more room, or a browser that keeps something. */
  #hasGivenUp(): boolean {
    const { kind } = this.#state.peek();
    if (kind === 'full' || kind === 'refused') return true;
    this.#state.value = { kind: 'incomplete' };
    return false;
  }

  #onUpdate({ installing }: ServiceWorkerRegistration): void {
    installing?.addEventListener('statechange', () => {
      if (!this.#watched.peek()) this.#handOver();
    });
  }

  #hear({ data, source }: Pick<MessageEvent, 'data' | 'source'>): void {
    // It also tells what it asks of the network (page-requests.ts).
    if (requestNews(data)) return;
    const news = data as FromWorker;
    if (news.kind === 'lacking' && news.file !== null) {
      this.#browser.log(`not kept for use without a network: ${news.file} (${news.why})`);
    }
    const installing = (source as ServiceWorker | null)?.state === 'installing';
    // An edition that is on its way changes nothing about the one that is kept.
    if (installing && this.#registration?.active) return;
    this.#state.value = news.kind === 'lacking' ? SAID[news.why] : news;
  }

  /** Another worker answers the page from now on: the first of all, or one that waited. */
  #onControl(): void {
    const { isolated, reloaded } = this.#browser;
    const isolates = !isolated && !reloaded && !this.#controlled;
    this.#controlled = true;
    this.#wantsReload ||= this.#handedOver || isolates;
    // Nobody was there when it was handed over, a moment ago; this page would get another edition's files.
    if (this.#handedOver || !this.#touched || !this.#watched.peek()) this.#reload();
    this.#handedOver = false;
  }

  #onIdle(): void {
    this.#handOver();
    this.#reload();
  }

  #handOver(): void {
    const waiting = this.#registration?.waiting;
    if (!waiting) return;
    this.#handedOver = true;
    tell(waiting, { kind: 'take-over' });
  }

  #reload(): void {
    if (!this.#wantsReload) return;
    this.#wantsReload = false;
    this.#browser.reload();
  }
}

function tell(worker: ServiceWorker | null, message: ToWorker): void {
  worker?.postMessage(message);
}

/** Whether a worker that is being installed gets to work. */
function activated(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated') resolve(true);
      if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** What a hand does on a page, or a file that comes to it. */
const SIGNS_OF_USE = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'input', 'drop', 'paste'];

/** `script`: address of the worker's file. */
export function thisBrowser(script: string, log: (detail: string) => void): OfflineBrowser {
  const [navigation] = performance.getEntriesByType('navigation');
  return {
    workers: navigator.serviceWorker as ServiceWorkerContainer | undefined,
    script: ownScript(script),
    isolated: crossOriginIsolated,
    reloaded: (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload',
    reload: () => location.reload(),
    onTouch: (listener) => {
      const how = { capture: true, passive: true };
      for (const type of SIGNS_OF_USE) addEventListener(type, listener, how);
    },
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    noteScript: () => {
      const { href: url } = new URL(script, location.href);
      noteRequests('offline', [{ id: url, url, from: null, received: null, sent: 0 }]);
    },
    log,
  };
}
