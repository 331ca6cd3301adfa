import { describe, expect, it } from 'vitest';
import { Attract, ROUND } from '../../../../web/src/app/kiosk/attract';
import type { GalleryObject } from '../../../../web/src/app/state/gallery';
import type { Answer } from '../../../../web/src/engine/types';
import { galleryObject, photo, recognition } from '../../support/samples';

const gallery = Array.from({ length: ROUND + 4 }, (_, index) => galleryObject(`object-${index}`));

const answered = (object: GalleryObject, changes: Partial<Answer> = {}) => ({
  picture: { origin: { kind: 'gallery', object } as const, photo: photo() },
  caption: '',
  recognition: recognition(changes),
});
const ids = (attract: Attract, count: number) =>
  Array.from({ length: count }, () => attract.next(gallery)?.id);

describe('what a kiosk shows by itself', () => {
  it('is a round of the first objects', () => {
    const attract = new Attract([]);
    const first = ids(attract, ROUND);
    expect(first).toEqual(gallery.slice(0, ROUND).map(({ id }) => id));
    expect(attract.next(gallery)?.id).toBe('object-0');
  });

  it('leaves out what is not answered rightly and surely, once that is known', () => {
    const attract = new Attract([]);
    const [, wrong, unsure, right] = gallery as [
      GalleryObject,
      GalleryObject,
      GalleryObject,
      GalleryObject,
    ];
    expect(attract.keeps(answered({ ...wrong, class: 'jade' }))).toBe(false);
    expect(attract.keeps(answered(unsure, { abstain: true }))).toBe(false);
    expect(attract.keeps(answered(right))).toBe(true);
    expect(ids(attract, 2)).toEqual(['object-0', 'object-3']);
  });

  it('is whatever there is where nothing is known well, and does not run through it', () => {
    const attract = new Attract([]);
    const two = gallery.slice(0, 2);
    for (const object of two)
      expect(attract.keeps(answered(object, { abstain: true }))).toBe(false);
    for (const object of two) {
      expect(attract.next(two)).toBe(object);
      expect(attract.keeps(answered(object, { abstain: true }))).toBe(true);
    }
    expect(attract.next([])).toBeNull();
  });

  it('is what was picked by hand, in that order, whatever is said of it', () => {
    const attract = new Attract(['object-20', 'gone', 'object-2']);
    expect(ids(attract, 3)).toEqual(['object-20', 'object-2', 'object-20']);
    expect(attract.keeps(answered(gallery[2] as GalleryObject, { abstain: true }))).toBe(true);
    expect(attract.next(gallery)?.id).toBe('object-2');
  });
});
