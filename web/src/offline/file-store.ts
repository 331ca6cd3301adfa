/**
 * Files of the page kept by their content: the key of an entry is the file's path and its SHA-256, so that
 * editions share what is the same in both, and what has arrived before an interruption is not fetched again.
 * Nothing is kept, and nothing that was kept is given away, whose hash is not the edition's.
 */

import { sha256 } from '../encoders/sha256';
import type { Edition, EditionFile } from './edition';
import type { KeepProblem } from './messages';

/** What it needs of a Cache. */
export type FileCache = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

/** What it needs of fetch(). */
export type FetchFile = (asked: string | Request, init?: RequestInit) => Promise<Response>;

/** Content and media type of a file. */
export interface Content {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export type Fetched =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly problem: KeepProblem };

const HASH = 'sha256';

export class FileStore {
  readonly #cache: FileCache;
  readonly #folder: string;
  readonly #fetch: FetchFile;

  /** `folder`: address of the page's folder, with its slash. */
  constructor(cache: FileCache, folder: string, fetchFile: FetchFile) {
    this.#cache = cache;
    this.#folder = folder;
    this.#fetch = fetchFile;
  }

  /** Those of the files that are not kept. */
  async missing(files: readonly EditionFile[]): Promise<EditionFile[]> {
    const kept = new Set((await this.#cache.keys()).map(({ url }) => url));
    return files.filter((file) => !kept.has(this.#key(file)));
  }

  /** The file as it was built; null: it is not kept, or no longer as it was, and then it is dropped. */
  async read(file: Pick<EditionFile, 'path' | 'sha256'>): Promise<Content | null> {
    try {
      const response = await this.#cache.match(this.#key(file));
      if (response === undefined) return null;
      const content = await contentOf(response);
      if ((await sha256(content.bytes)) === file.sha256) return content;
      await this.#cache.delete(this.#key(file));
    } catch {
      // A store that cannot be read has nothing: the network is asked instead.
    }
    return null;
  }

  /** A kept file of this path, whichever edition it belongs to; null: none. */
  async readFormer(path: string): Promise<Content | null> {
    const keys = await this.#cache
      .keys(this.#address(path), { ignoreSearch: true })
      .catch(() => []);
    for (const { url } of keys) {
      const content = await this.read({ path, sha256: new URL(url).searchParams.get(HASH) ?? '' });
      if (content) return content;
    }
    return null;
  }

  /** From the network, past its own caches where these hold another content than the edition's. */
  async fetch(file: EditionFile): Promise<Fetched> {
    try {
      for (const cache of ['default', 'reload'] as const) {
        const response = await this.#fetch(this.#address(file.path), { cache });
        if (!response.ok) continue;
        const content = await contentOf(response);
        if ((await sha256(content.bytes)) === file.sha256) return { ok: true, content };
      }
    } catch {
      return { ok: false, problem: 'unreachable' };
    }
    return { ok: false, problem: 'wrong' };
  }

  /** Null: it is kept. */
  async keep(file: EditionFile, { bytes, type }: Content): Promise<KeepProblem | null> {
    try {
      await this.#cache.put(
        this.#key(file),
        new Response(bytes, { headers: { 'Content-Type': type } }),
      );
      return null;
    } catch (error) {
      return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'refused';
    }
  }

  async drop(files: readonly EditionFile[]): Promise<void> {
    for (const file of files) await this.#cache.delete(this.#key(file));
  }

  /** Drops what does not belong to the edition. */
  async dropOthers({ files }: Edition): Promise<void> {
    const own = new Set(files.map((file) => this.#key(file)));
    for (const key of await this.#cache.keys()) {
      if (!own.has(key.url)) await this.#cache.delete(key);
    }
  }

  #address(path: string): string {
    return `${this.#folder}${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  #key({ path, sha256: hash }: Pick<EditionFile, 'path' | 'sha256'>): string {
    return `${this.#address(path)}?${HASH}=${hash}`;
  }
}

async function contentOf(response: Response): Promise<Content> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { bytes, type: response.headers.get('Content-Type') ?? 'application/octet-stream' };
}
