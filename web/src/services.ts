/** What the actions need from the browser: files of the page's own, time, and a place for notes. */

import { parseExhibit, usualExhibit } from './app/exhibit/exhibit';
import type { Exhibit } from './app/exhibit/schema';
import { type Prepared, preparedPath, readPrepared } from './app/pipeline/prepared';
import type { Recogniser } from './app/pipeline/recogniser';
import { type GalleryObject, parseGallery } from './app/state/gallery';
import type { Services } from './app/state/services';
import { modelId } from './app/state/share';
import { pause } from './base/pause';
import { MANIFEST, type ManifestEntry } from './encoders/integrity';
import type { Outcome } from './rpc/outcome';
import type { Start } from './start';

type Address = (path: string) => string;

/** `address` turns the path of a generated file into its URL. */
export function pageServices(
  recogniser: Recogniser,
  { head }: Exhibit,
  { object: first, answer }: Pick<Start, 'object' | 'answer'>,
  address: Address,
): Services {
  const read = (json: unknown, object: GalleryObject): Prepared | null => {
    const { hash: picture, caption } = object;
    const prepared = readPrepared(json, { head: head.sha256, picture, caption: caption.en });
    if (prepared.ok) return prepared.value;
    log(`${preparedPath(object.id)}: ${prepared.failure.detail}`);
    return null;
  };
  const fetchPrepared = async (object: GalleryObject, signal: AbortSignal) => {
    const path = address(preparedPath(object.id));
    const file = await fetched(path, (response) => response.json(), signal);
    return file.ok ? read(file.value, object) : null;
  };
  return {
    recogniser,
    model: modelId(head.sha256),
    prepared: (object, signal) =>
      object.id === first?.id && object.hash === first.hash && answer !== null
        ? read(answer, object)
        : fetchPrepared(object, signal),
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

/** What the page is an exhibit of: as the page itself has it, or its file; the usual one where that cannot be read. */
export async function pageExhibit(inPage: unknown, address: Address): Promise<Exhibit> {
  const file =
    inPage === null
      ? await fetched(address('exhibit.json'), (response) => response.json())
      : ({ ok: true, value: inPage } as const);
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
