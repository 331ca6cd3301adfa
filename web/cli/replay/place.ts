/** What a recording is held against: the objects and the head of the checkout's own page, or of an exhibit's folder. */

import { readFile, realpath } from 'node:fs/promises';
import { generatedPath } from '../../pipeline/generated-files';
import type { LocalRecogniser } from '../../pipeline/local-recogniser';
import { type GalleryObject, parseGallery } from '../../src/app/state/gallery';
import { MODEL, modelId } from '../../src/app/state/share';
import type { HeadCard } from '../../src/engine/types';
import { fail, messageOf, type Outcome } from '../../src/rpc/outcome';
import { counted } from '../exhibit/findings';
import { inWords } from '../file-problem';
import { sentence } from '../sentences';

export interface Place {
  readonly gallery: readonly GalleryObject[];
  /** The bytes of an object's picture. */
  readonly picture: (object: GalleryObject) => Promise<Outcome<Uint8Array>>;
  /** Which head answers, as links name it. */
  readonly model: string;
  readonly loadHead: (recogniser: LocalRecogniser) => Promise<Outcome<HeadCard>>;
  /** For whoever reads what came of it. */
  readonly words: string;
}

/** Reasons: in sentences. */
export type Found =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly reasons: readonly string[] };

const found = (
  gallery: readonly GalleryObject[],
  head: string,
  where: string,
  rest: Omit<Place, 'gallery' | 'words'>,
): Found => {
  const words = `held against ${counted(gallery.length, 'object')} of ${where} and the head ${head} (${rest.model})`;
  return { ok: true, place: { ...rest, gallery, words } };
};

/** The gallery that the page was built with, and the head that it ships. */
export async function ownPlace(): Promise<Found> {
  const gallery = await readGallery();
  if (!gallery.ok) return { ok: false, reasons: [sentence(gallery.failure)] };
  return found(gallery.value, 'world', 'our own gallery', {
    picture: async ({ file }) => {
      const path = generatedPath(`gallery/${file}`);
      const bytes = await readFile(path).catch(() => null);
      return bytes ? { ok: true, value: bytes } : fail('download_failed', `${path} is missing`);
    },
    model: MODEL,
    loadHead: (recogniser) => recogniser.loadHead('world'),
  });
}

async function readGallery(): Promise<Outcome<readonly GalleryObject[]>> {
  try {
    return parseGallery(JSON.parse(await readFile(generatedPath('gallery/gallery.json'), 'utf8')));
  } catch (error) {
    return fail('download_failed', `gallery/gallery.json: ${messageOf(error)}`);
  }
}

/** The page that `qurio exhibit build` would make of the folder. Rejects, in words, where there is no such folder. */
export async function exhibitPlace(named: string): Promise<Found> {
  // What pictures are changed with is large.
  const [{ checkExhibit }, { galleryObject }, { errorsOf, shown }] = await Promise.all([
    import('../exhibit/check'),
    import('../exhibit/built'),
    import('../exhibit/findings'),
  ]);
  const { findings, ready } = await checkExhibit(await inWords(named, realpath(named)));
  if (ready === null) return { ok: false, reasons: errorsOf(findings).map(shown) };
  const { exhibit, head, objects } = ready;
  const pictures = new Map(objects.map(({ object, photo }) => [object.id, photo.jpeg]));
  const gallery = objects.map((object) => galleryObject(object, exhibit.languages));
  return found(gallery, head.card.name, `the exhibit "${named}"`, {
    picture: async ({ id }) => {
      const jpeg = pictures.get(id);
      return jpeg ? { ok: true, value: jpeg } : fail('invalid_argument', `"${id}" has no picture`);
    },
    model: modelId(head.card.sha256),
    loadHead: async (recogniser) =>
      head.file === null
        ? recogniser.loadHead(head.card.name)
        : recogniser.loadHeadFile(new Uint8Array(await readFile(head.file))),
  });
}
