/** What the actions need from the browser: files of the page's own, time, and a place for notes. */

import type { Recogniser } from './app/pipeline/recogniser';
import { parseGallery } from './app/state/gallery';
import type { Services } from './app/state/services';
import { pause } from './base/pause';
import type { Outcome } from './rpc/outcome';

/** `address` turns the path of a generated file into its URL. */
export function pageServices(recogniser: Recogniser, address: (path: string) => string): Services {
  return {
    recogniser,
    listGallery: async () => {
      const list = await fetched(address('gallery/gallery.json'), (response) => response.json());
      return list.ok ? parseGallery(list.value) : list;
    },
    fetchPicture: (object, signal) =>
      fetched(address(`gallery/${object.file}`), (response) => response.blob(), signal),
    pause,
    log,
  };
}

/** Notes for whoever looks into a problem. */
export function log(detail: string): void {
  // biome-ignore lint/suspicious/noConsole: the one place for them.
  console.info(detail);
}

async function fetched<T>(
  url: string,
  read: (response: Response) => Promise<T>,
  signal?: AbortSignal,
): Promise<Outcome<T>> {
  try {
    const response = await fetch(url, signal ? { signal } : {});
    if (response.ok) return { ok: true, value: await read(response) };
    return failed(`${url}: HTTP ${response.status}`);
  } catch (error) {
    return failed(`${url}: ${error}`);
  }
}

function failed(detail: string): Outcome<never> {
  return { ok: false, failure: { status: 'download_failed', detail } };
}
