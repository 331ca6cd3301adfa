/** The page's side of a kiosk's own server (web/kiosk): heartbeats, and results of self-tests. */

import type { Signal } from '@preact/signals-core';
import { beat, reportOf, type View } from './app/kiosk/heartbeat';
import type { SelfTestResult } from './app/self-test/row';
import type { Page } from './views/kit/page';

/** Below the page, from the kiosk's own server alone. */
const WANTED = 'kiosk/wanted.json';
const HEARTBEAT = 'kiosk/heartbeat';
const SELF_TEST = 'kiosk/self-test';
/** A page is told apart from the one after it by a number made by chance, below this. */
const PAGES = 2 ** 32;

export class PageWatchdog {
  readonly #base: string;
  readonly #reports: Signal<boolean>;
  #page = pageNumber();

  /** `base`: address of the page's folder; `reports`: becomes true when the server is told that the page is alive. */
  constructor(base: string, reports: Signal<boolean>) {
    this.#base = base;
    this.#reports = reports;
  }

  /** Until the page is left. */
  start(view: View): void {
    void beat(
      view,
      {
        wanted: () => this.#ask(),
        nextFrame: () => new Promise((resolve) => requestAnimationFrame(() => resolve())),
        pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        send: (seen) => this.#beat(seen),
      },
      () => {
        this.#reports.value = true;
        addEventListener('pagehide', () => {
          void this.#beat('leaving');
          // One that a browser brings back is another one.
          this.#page = pageNumber();
        });
      },
    );
  }

  /** Resolves when it has arrived, or cannot. */
  async report(result: SelfTestResult, { texts }: Pick<Page, 'texts'>): Promise<void> {
    if ((await this.#ask()) == null) return;
    await this.#send(
      SELF_TEST,
      reportOf(result, (message) => texts.tell(message)),
    );
  }

  #beat(view: View): Promise<void> {
    return this.#send(HEARTBEAT, { view, page: this.#page });
  }

  async #ask(): Promise<number | null | undefined> {
    try {
      const response = await fetch(`${this.#base}${WANTED}`, { cache: 'no-store' });
      const { everyMs } = response.ok ? await response.json() : { everyMs: null };
      return typeof everyMs === 'number' && everyMs > 0 ? everyMs : null;
    } catch (error) {
      // An answer that is no JSON is another server's: nobody there wants to know.
      return error instanceof SyntaxError ? null : undefined;
    }
  }

  /** Also from a page that is being left. A server that has gone is no concern of the page's. */
  async #send(path: string, json: unknown): Promise<void> {
    await fetch(`${this.#base}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(json),
      keepalive: true,
    }).catch(() => null);
  }
}

const pageNumber = (): number => Math.floor(Math.random() * PAGES);
