/** What the actions need from the browser: files of the page's own, time, and a place for notes. */

import { parseExhibit, usualExhibit } from './app/exhibit/exhibit';
import type { Exhibit } from './app/exhibit/schema';
import type { Recogniser } from './app/pipeline/recogniser';
import { parseGallery } from './app/state/gallery';
import type { Services } from './app/state/services';
import { pause } from './base/pause';
import { MANIFEST, type ManifestEntry } from './encoders/integrity';
import type { Outcome } from './rpc/outcome';

type Address = (path: string) => string;

/** `address` turns the path of a generated file into its URL; `model`: see Services. */
export function pageServices(recogniser: Recogniser, model: string, address: Address): Services {
  return {
    recogniser,
    model,
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

/** What the page is an exhibit of; the usual one where that cannot be read. */
export async function pageExhibit(address: Address): Promise<Exhibit> {
  const file = await fetched(address('exhibit.json'), (response) => response.json());
  const exhibit = file.ok ? parseExhibit(file.value) : file;
  if (exhibit.ok) return exhibit.value;
  log(exhibit.failure.detail);
  const { bytes, sha256 } = MANIFEST['world.safetensors'] as ManifestEntry;
  return usualExhibit({ name: 'world', bytes, sha256 });
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
