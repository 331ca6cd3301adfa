/** A small page, a server that has it, and a cache in memory: what the worker's decisions are tried on. */

import { createHash } from 'node:crypto';
import type { Edition, EditionFile } from '../../../web/src/offline/edition';
import { type FetchFile, type FileCache, FileStore } from '../../../web/src/offline/file-store';

export const FOLDER = 'https://museum.example/exhibit/';

export function fileOf(path: string, text: string): EditionFile {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { path, bytes: Buffer.byteLength(text), sha256 };
}

/** Path -> text; as an edition. */
export function editionOf(texts: Readonly<Record<string, string>>): Edition {
  const files = Object.entries(texts).map(([path, text]) => fileOf(path, text));
  return { headers: { 'Cross-Origin-Opener-Policy': 'same-origin' }, files };
}

/** What the browser keeps; `room`: entries that it takes before it is full. */
export class CacheInMemory implements FileCache {
  readonly entries = new Map<string, Response>();
  room = Number.POSITIVE_INFINITY;

  async match(request: RequestInfo | URL): Promise<Response | undefined> {
    return this.entries.get(urlOf(request))?.clone();
  }

  async put(request: RequestInfo | URL, response: Response): Promise<void> {
    if (this.entries.size >= this.room) throw new DOMException('no room', 'QuotaExceededError');
    this.entries.set(urlOf(request), response);
  }

  async delete(request: RequestInfo | URL): Promise<boolean> {
    return this.entries.delete(urlOf(request));
  }

  async keys(request?: RequestInfo | URL, options?: CacheQueryOptions): Promise<Request[]> {
    const wanted = request === undefined ? null : urlOf(request);
    return [...this.entries.keys()]
      .filter(
        (url) =>
          wanted === null || (options?.ignoreSearch ? url.replace(/\?.*/, '') : url) === wanted,
      )
      .map((url) => new Request(url));
  }

  /** Paths that are kept, sorted. */
  get paths(): string[] {
    return [...this.entries.keys()]
      .map((url) => url.slice(FOLDER.length).replace(/\?.*/, ''))
      .sort();
  }

  /** Puts other bytes where a file is kept. */
  damage(path: string): void {
    this.entries.set(this.#keyOf(path), new Response('damaged'));
  }

  lose(path: string): void {
    this.entries.delete(this.#keyOf(path));
  }

  #keyOf(path: string): string {
    const key = [...this.entries.keys()].find((url) => url.startsWith(`${FOLDER}${path}?`));
    if (key === undefined) throw new Error(`${path} is not kept`);
    return key;
  }
}

function urlOf(request: RequestInfo | URL): string {
  return request instanceof Request ? request.url : String(request);
}

/** Has the files; answers 404 to the rest. */
export class Server {
  texts: Readonly<Record<string, string>>;
  /** What caches on the way give instead, until they are asked to reload. */
  stale: Readonly<Record<string, string>> = {};
  down = false;
  /** Answers so many requests more before it goes down. */
  answers = Number.POSITIVE_INFINITY;
  readonly asked: string[] = [];

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = texts;
  }

  readonly fetch: FetchFile = async (request, init) => {
    const path = decodeURI(urlOf(request).slice(FOLDER.length)) || 'index.html';
    if (this.down || this.answers-- <= 0) throw new TypeError('no network');
    this.asked.push(path);
    const text = (init?.cache === 'default' ? this.stale[path] : undefined) ?? this.texts[path];
    if (text === undefined) return new Response('not here', { status: 404 });
    return new Response(text, { headers: { 'Content-Type': 'text/x-sent' } });
  };
}

export function storeOf(cache: FileCache, server: Server): FileStore {
  return new FileStore(cache, FOLDER, server.fetch);
}
