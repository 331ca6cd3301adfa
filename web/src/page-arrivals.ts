/** How much of the models has arrived, part by part, in bytes as they travel: their sums are known before they begin. */

import type { DownloadProgress } from './app/pipeline/recogniser';
import type { TravelSizes } from './start';

type Part = DownloadProgress['part'];

interface Arrival {
  readonly part: Part;
  /** Bytes of content. */
  loaded: number;
  content: number;
  /** Bytes of the whole as it travels. */
  travels: number;
}

export class Arrivals {
  readonly #files = new Map<string, Arrival>();
  readonly #sizes: TravelSizes;
  #listener: (progress: DownloadProgress) => void = () => {};

  /** `sizes` of files by their paths below the folder of generated files; one that it lacks is told by its server. */
  constructor(sizes: TravelSizes) {
    this.#sizes = sizes;
  }

  /** A file that will come; `content`: its bytes, where they are known. */
  expect(part: Part, path: string, content = 0): void {
    const size = this.#sizes[path];
    const arrival = { part, loaded: 0, content: size?.content ?? content, travels: 0 };
    this.#files.set(path, { ...arrival, travels: size?.travels ?? arrival.content });
  }

  /** Tells how it stands with all that is expected, and from now on. */
  listen(listener: (progress: DownloadProgress) => void): void {
    this.#listener = listener;
    for (const part of new Set([...this.#files.values()].map((file) => file.part))) {
      listener(this.#progress(part));
    }
  }

  /** `loaded`: bytes of its content so far; `content`: of the whole, where the server tells it. */
  report(path: string, loaded: number, content: number | null = null): void {
    const file = this.#files.get(path);
    if (file === undefined) return;
    file.loaded = loaded;
    if (file.content < loaded) {
      file.content = content ?? loaded;
      file.travels = file.content;
    }
    this.#listener(this.#progress(file.part));
  }

  #progress(part: Part): DownloadProgress {
    const files = [...this.#files.values()].filter((file) => file.part === part);
    const share = ({ loaded, content }: Arrival) => (content > 0 ? loaded / content : 0);
    return {
      part,
      loaded: Math.round(files.reduce((sum, file) => sum + share(file) * file.travels, 0)),
      total: files.reduce((sum, file) => sum + file.travels, 0),
    };
  }
}
