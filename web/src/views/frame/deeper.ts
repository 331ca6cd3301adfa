/** What most visitors never ask for: its scripts are not among the first to be fetched. */

import { isOffered } from '../../app/exhibit/exhibit';
import type { Exhibit } from '../../app/exhibit/schema';
import type { GalleryObject } from '../../app/state/gallery';
import type { Services } from '../../app/state/services';
import { fetchLanguages } from '../../locales/languages';
import type { Page } from '../kit/page';
import { inSlice } from '../kit/slices';

export const deeper = {
  play: () => import('../play/play-view'),
  inside: () => import('../study/inside-view'),
  share: () => import('./share-view'),
  figures: () => import('../export/figure-menu'),
  about: () => import('./about-view'),
  privacy: () => import('./privacy-view'),
  camera: () => import('../kiosk/camera-view'),
  guess: () => import('../kiosk/guess-view'),
};

/**
 * Fetches all of it, for the time when there is no network any more, and marks the page when nothing
 * is left to fetch. What fails is tried again when it is asked for. Of the gallery's pictures these are
 * the small ones, and the large ones of `gallery` with their answers.
 */
export async function fetchAhead(
  {
    recogniser,
    fetchPicture,
    prepared,
  }: Pick<Services, 'recogniser' | 'fetchPicture' | 'prepared'>,
  exhibit: Exhibit,
  gallery: readonly GalleryObject[],
  openBench: Page['openBench'],
): Promise<void> {
  const results = () => import('../../app/lab/results').then(({ loadResults }) => loadResults());
  const views = [
    ...[deeper.play, deeper.inside, deeper.share, deeper.privacy, deeper.figures],
    ...[deeper.about, deeper.camera, deeper.guess],
  ];
  const compared = isOffered(exhibit, 'counterparts') || isOffered(exhibit, 'cut');
  const counterparts = async () => {
    if (!compared) return;
    const outcome = await recogniser.prepareCounterparts();
    if (!outcome.ok) throw new Error(outcome.failure.detail);
  };
  const bench = async () => {
    const wanted = isOffered(exhibit, 'circuit');
    if (wanted && !(await openBench())) throw new Error('the circuit engine has not come');
  };
  const languages = () => fetchLanguages(exhibit.languages);
  const further = () =>
    import('../../locales/further').then((all) => all.fetchFurther(exhibit.languages));
  const large = gallery.map((object) => async () => {
    const { signal } = new AbortController();
    const [outcome] = await Promise.all([fetchPicture(object, signal), prepared(object, signal)]);
    if (!outcome.ok) throw new Error(outcome.failure.detail);
  });
  const parts = [
    ...views,
    results,
    languages,
    further,
    ...thumbnails(),
    counterparts,
    bench,
    ...large,
  ];
  const fetched: Promise<unknown>[] = [];
  for (const fetchPart of parts) await inSlice(() => fetched.push(fetchPart()));
  const all = await Promise.allSettled(fetched);
  const complete = all.every(({ status }) => status === 'fulfilled');
  document.documentElement.toggleAttribute('data-needs-no-network', complete);
}

/** The gallery's small pictures that are still out of sight. */
function thumbnails(): (() => Promise<unknown>)[] {
  const lazy = document.querySelectorAll<HTMLImageElement>('img[loading=lazy]');
  return [...lazy].map((picture) => () => {
    if (picture.complete && picture.naturalWidth > 0) return Promise.resolve();
    const arrived = new Promise((resolve, reject) => {
      picture.addEventListener('load', resolve, { once: true });
      picture.addEventListener('error', reject, { once: true });
    });
    picture.loading = 'eager';
    return arrived;
  });
}
