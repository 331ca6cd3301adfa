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
  Array.from({ length: count }, () => attract.next(gallery)?.name);

describe('what a kiosk shows by itself', () => {
  it('is a round of the first objects', () => {
    const attract = new Attract([]);
    const first = ids(attract, ROUND);
    expect(first).toEqual(gallery.slice(0, ROUND).map(({ id }) => id));
    expect(attract.next(gallery)?.name).toBe('object-0');
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
      expect(attract.next(two)).toEqual({ kind: 'object', name: object.id, object });
      expect(attract.keeps(answered(object, { abstain: true }))).toBe(true);
    }
    expect(attract.next([])).toBeNull();
  });

  it('is what was picked by hand, in that order, whatever is said of it', () => {
    const attract = new Attract(['object-20', 'gone', 'object-2']);
    expect(ids(attract, 3)).toEqual(['object-20', 'object-2', 'object-20']);
    expect(attract.keeps(answered(gallery[2] as GalleryObject, { abstain: true }))).toBe(true);
    expect(attract.next(gallery)?.name).toBe('object-2');
  });

  it('is a recording in its turn, unless that cannot be played', () => {
    const attract = new Attract(['object-1', 'gallery/recording-2.jsonl', 'object-3']);
    expect(attract.next([])).toBeNull();
    expect(attract.next(gallery)?.kind).toBe('object');
    const turn = attract.next(gallery);
    expect(turn).toEqual({ kind: 'recording', name: 'gallery/recording-2.jsonl' });
    expect(ids(attract, 3)).toEqual(['object-3', 'object-1', 'gallery/recording-2.jsonl']);
    if (turn) attract.leaveOut(turn);
    expect(ids(attract, 3)).toEqual(['object-3', 'object-1', 'object-3']);
  });

  it('where nothing can be played there is nothing next, and a visitor still finds an object', () => {
    const attract = new Attract(['a.jsonl']);
    const turn = attract.next(gallery);
    expect(attract.nextObject(gallery)?.id).toBe('object-0');
    if (turn) attract.leaveOut(turn);
    expect(attract.next(gallery)).toBeNull();
  });

  it('gives a visitor the next object, past a recording', () => {
    const attract = new Attract(['a.jsonl', 'object-5']);
    expect(attract.nextObject(gallery)?.id).toBe('object-5');
    expect(attract.next(gallery)?.name).toBe('a.jsonl');
  });
});
