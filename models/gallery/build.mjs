/**
 * Makes the page's gallery out of the photographs of exhibit/ and of Debian's package gcompris-qt-data:
 *
 *   node models/gallery/build.mjs [--rcc DIR] [--out DIR]
 *
 * writes two JPEGs for each object, large and small, and gallery.json into web/public/generated/gallery.
 */

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine, runAsProgram, text, UsageError } from '../../web/command-line.mjs';
import { Activity, GCOMPRIS_FOLDER } from './activity.mjs';
import { creditOf } from './credits.mjs';
import { exhibitObject } from './exhibit.mjs';
import { orderedObjects } from './objects.mjs';
import { encodeJpeg, encodeThumbnail, joinTiles } from './picture.mjs';
import { monumentCaption, workCaption } from './texts.mjs';

const OUTPUT = fileURLToPath(new URL('../../web/public/generated/gallery', import.meta.url));

const activities = new Map();

function activityNamed(folder, name) {
  if (!activities.has(name)) activities.set(name, new Activity(folder, name));
  return activities.get(name);
}

/** The picture and the English caption of a photo of a monument. */
function fromPhoto(activity, { photo }) {
  const item = activity.itemOf(photo);
  return {
    picture: activity.picture(photo),
    caption: monumentCaption(item),
    creditFile: photo,
  };
}

/** The same for a puzzle. */
async function fromBoard(activity, { board }) {
  const { instruction, items } = activity.board(board);
  const ground = items.find(({ type }) => type === 'SHAPE_BACKGROUND_IMAGE');
  const tiles = items
    .filter(({ x, y }) => x !== undefined && y !== undefined)
    .map(({ pixmapfile, x, y }) => ({
      picture: activity.picture(pixmapfile),
      x: Number(x),
      y: Number(y),
    }));
  const frame = ground.pixmapfile.endsWith('.svg')
    ? { width: Number(ground.width), height: Number(ground.height) }
    : { background: activity.picture(ground.pixmapfile) };
  return {
    picture: await joinTiles(frame, tiles),
    caption: workCaption(instruction),
    creditFile: ground.pixmapfile,
  };
}

/** The same for a picture that comes without words. */
function fromPlain(activity, { plain, caption }) {
  return { picture: activity.picture(plain), caption: caption.en, creditFile: plain };
}

function found(activity, object) {
  if (object.photo) return fromPhoto(activity, object);
  return object.plain ? fromPlain(activity, object) : fromBoard(activity, object);
}

/** One object of GCompris: {entry, jpeg}. */
async function gcomprisObject(folder, object) {
  const activity = activityNamed(folder, object.activity);
  const { picture, caption, creditFile } = await found(activity, object);
  const { jpeg, width, height } = await encodeJpeg(picture);
  const entry = {
    id: object.id,
    file: `${object.id}.jpg`,
    width,
    height,
    title: object.title,
    caption: { en: caption, ...object.caption },
    class: object.class,
    ...creditOf(activity, object.activity, creditFile),
  };
  return { entry, jpeg };
}

/**
 * All objects, in order.
 * @param {string} folder of the .rcc files
 * @returns {Promise<{entry: object, jpeg: Buffer, thumbnail: Buffer}[]>}
 */
export async function makeGallery(folder = GCOMPRIS_FOLDER) {
  const made = [];
  for (const { exhibit, gcompris } of orderedObjects()) {
    const { entry, jpeg } = exhibit
      ? exhibitObject(exhibit)
      : await gcomprisObject(folder, gcompris);
    const thumbnail = await encodeThumbnail(jpeg);
    made.push({ entry: { ...entry, thumbnail: `${entry.id}.small.jpg` }, jpeg, thumbnail });
  }
  return made;
}

async function main(words) {
  const options = { rcc: text(GCOMPRIS_FOLDER), out: text(OUTPUT) };
  const { rcc: folder, out: output } = readCommandLine(words, options).values;
  if (!existsSync(folder)) {
    throw new UsageError(`${folder} is not here. Install Debian's package gcompris-qt-data.`);
  }
  const gallery = await makeGallery(folder);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  for (const { entry, jpeg, thumbnail } of gallery) {
    writeFileSync(join(output, entry.file), jpeg);
    writeFileSync(join(output, entry.thumbnail), thumbnail);
  }
  const objects = gallery.map(({ entry }) => entry);
  writeFileSync(join(output, 'gallery.json'), `${JSON.stringify({ objects }, null, 1)}\n`);
  const bytes = (of) => gallery.reduce((sum, made) => sum + made[of].length, 0);
  console.log(
    `gallery: ${objects.length} objects, ${bytes('jpeg')} bytes of pictures, ${bytes('thumbnail')} of small ones`,
  );
}

await runAsProgram(import.meta.url, main);
