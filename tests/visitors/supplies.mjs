/** What visitors bring: objects of the gallery, photos, files that are none, and words. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST } from '../e2e/support/server.mjs';

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const GALLERY = join(DIST, 'generated/gallery');
const PHOTO = /\.(jpe?g|png)$/i;
/** Enough for variety; each is encoded once by either side. */
const MOST_PHOTOS = 120;

/** Paths of files below ../shared whose names match; none where it is missing. */
function shared(folder, pattern) {
  const path = join(SHARED, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(path, name));
}

const spread = (list, most) => list.filter((_, i) => i % Math.ceil(list.length / most) === 0);

/** A JPEG that ends in its middle, noise, and nothing at all, each under a photo's name. */
function madeBad(dice, whole) {
  const file = (name, buffer) => () => ({ name, mimeType: 'image/jpeg', buffer });
  const noise = Buffer.from(Array.from({ length: 4096 }, () => dice.roll(256)));
  return [
    file('noise.jpg', noise),
    file('empty.jpg', Buffer.alloc(0)),
    file('header-only.jpg', whole.subarray(0, 40)),
  ];
}

/** `captions` of the gallery and `photos` of everywhere; from the gallery alone where there is no ../shared. */
export function supplies(dice) {
  const { objects } = JSON.parse(readFileSync(join(GALLERY, 'gallery.json'), 'utf8'));
  const gallery = objects.map(({ id, file, caption }) => ({
    id,
    path: join(GALLERY, file),
    caption: caption.en,
  }));
  const others = [
    ...shared('exhibit', PHOTO),
    ...shared('cases', PHOTO),
    ...shared('corpus/orientation', PHOTO),
    ...spread(shared('heritage', PHOTO), 60),
  ];
  const naughty = shared('corpus/text', /blns\.json$/).flatMap((path) =>
    JSON.parse(readFileSync(path, 'utf8')),
  );
  return {
    gallery,
    photos: spread([...gallery.map(({ path }) => path), ...others], MOST_PHOTOS),
    badFiles: madeBad(dice, readFileSync(gallery[0].path)),
    captions: [...gallery.map(({ caption }) => caption), 'A vase', 'Bronze coin, 3rd century BC'],
    oddTexts: ['???', '玉 🏺', '<b>x</b>', ...naughty.filter((text) => text.length < 400)],
  };
}
