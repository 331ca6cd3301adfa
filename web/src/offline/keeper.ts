/** What the service worker does, apart from the events that make it do so. */

import { complete } from './complete';
import { bytesOf, type Edition } from './edition';
import type { Content, FetchFile, FileStore } from './file-store';
import type { FromWorker, Lack } from './messages';
import type { Route } from './route';

export interface KeeperServices {
  /** Rejects where the browser keeps nothing. */
  openStore(): Promise<FileStore>;
  fetch: FetchFile;
  /** Bytes that the browser would still keep; null: it does not say. */
  room(): Promise<number | null>;
  /** How many windows show the page. */
  windows(): Promise<number>;
  /** Whether a worker of another edition is being installed, or waits. */
  hasSuccessor(): boolean;
  /** To every window that shows the page. */
  tell(news: FromWorker): Promise<void>;
}

export class Keeper {
  readonly #edition: Edition;
  readonly #services: KeeperServices;

  constructor(edition: Edition, services: KeeperServices) {
    this.#edition = edition;
    this.#services = services;
  }

  /** Whether all of the edition is kept: only then may this worker take over. The windows are told how it goes. */
  async install(): Promise<boolean> {
    // Twice: the worker before may have dropped what an earlier try had left, while this one counted on it.
    const lack = (await this.#complete()) ?? (await this.#complete());
    if (lack !== null) await this.#services.tell({ kind: 'lacking', ...lack });
    return lack === null;
  }

  /** Fetches again what the browser has dropped, and drops what no window and no other edition needs. */
  async settle(): Promise<void> {
    const { openStore, tell, hasSuccessor } = this.#services;
    const lack = await this.#complete();
    if (lack !== null) return tell({ kind: 'lacking', ...lack });
    if ((await this.#isAlone()) && !hasSuccessor()) {
      await (await openStore()).dropOthers(this.#edition);
    }
    return tell({ kind: 'kept', total: bytesOf(this.#edition.files) });
  }

  /**
   * Windows that another edition has opened go on with it, and so do all while a file is missing. At once:
   * the window asks while nobody is at it; a file that was lost is there when it asks again.
   */
  async mayTakeOver(): Promise<boolean> {
    const store = await this.#services.openStore();
    const whole = (await store.missing(this.#edition.files)).length === 0;
    if (!whole) await this.#complete();
    return whole && this.#isAlone();
  }

  /** Rejects where a file can be had from nowhere, as fetch() does. */
  async answer(request: Request, route: Exclude<Route, { kind: 'elsewhere' }>): Promise<Response> {
    const { openStore, fetch } = this.#services;
    const store = await openStore().catch(() => null);
    if (store === null) return fetch(request);
    if (route.kind === 'former') {
      const former = await store.readFormer(route.path);
      return former ? this.#dressed(former) : fetch(request);
    }
    const kept = await store.read(route.file);
    if (kept) return this.#dressed(kept);
    const fetched = await store.fetch(route.file);
    // Another edition lies on the server, or none: the page looks at what it gets, as it does without a worker.
    if (!fetched.ok) return fetch(request);
    await store.keep(route.file, fetched.content);
    return this.#dressed(fetched.content);
  }

  async #isAlone(): Promise<boolean> {
    return (await this.#services.windows()) <= 1;
  }

  async #complete(): Promise<Lack | null> {
    const { openStore, room, tell } = this.#services;
    const { files } = this.#edition;
    try {
      const onProgress = (loaded: number) =>
        void tell({ kind: 'keeping', loaded, total: bytesOf(files) });
      return await complete(await openStore(), files, { room: await room(), onProgress });
    } catch {
      return { why: 'refused', file: null };
    }
  }

  /** With the headers that the page asks its hosts for: not every host can send them. */
  #dressed({ bytes, type }: Content): Response {
    return new Response(bytes, {
      headers: {
        ...this.#edition.headers,
        'Content-Type': type,
        'Content-Length': String(bytes.byteLength),
      },
    });
  }
}
