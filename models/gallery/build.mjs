/**
 * Makes our own exhibit, out of the photographs of exhibit/ and of Debian's package gcompris-qt-data:
 *
 *   node models/gallery/build.mjs [--rcc DIR] [--folder DIR] [--out DIR]
 *
 * first as a folder like any museum's (`qurio exhibit`), build/exhibit, then for the page, as every
 * such folder: web/public/generated.
 */

import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { builtFiles, checkExhibit, shown, writeBuilt } from '../../build/cli/exhibit.mjs';
import { readCommandLine, runAsProgram, text, UsageError } from '../../web/command-line.mjs';
import { Activity, GCOMPRIS_FOLDER } from './activity.mjs';
import { creditOf } from './credits.mjs';
import { exhibitObject } from './exhibit.mjs';
import { ATTRACT, orderedObjects } from './objects.mjs';
import { joinTiles } from './picture.mjs';
import { monumentCaption, workCaption } from './texts.mjs';

const FOLDER = fileURLToPath(new URL('../../build/exhibit', import.meta.url));
const RECORDINGS = fileURLToPath(new URL('recordings', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../../web/public/generated', import.meta.url));

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

/** One object of GCompris: {object: without its photo, picture}. */
async function gcomprisObject(
  folder,
  { id, title, caption, class: category, activity: name, ...row },
) {
  const activity = activityNamed(folder, name);
  const made = await found(activity, { ...row, caption });
  const words = { title, caption: { en: made.caption, ...caption }, category };
  return {
    object: { id, ...words, ...creditOf(activity, name, made.creditFile) },
    picture: made.picture,
  };
}

/**
 * Writes the folder: exhibit.json, photos/ and recordings/.
 * @param {string} folder is made anew
 * @param {string} rcc folder of the .rcc files
 */
export async function writeFolder(folder, rcc = GCOMPRIS_FOLDER) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'photos'), { recursive: true });
  cpSync(RECORDINGS, join(folder, 'recordings'), { recursive: true });
  const objects = [];
  for (const { exhibit, gcompris } of orderedObjects()) {
    const { object, picture } = exhibit
      ? exhibitObject(exhibit)
      : await gcomprisObject(rcc, gcompris);
    const { format } = await sharp(picture).metadata();
    const photo = `photos/${object.id}.${format}`;
    writeFileSync(join(folder, photo), picture);
    objects.push({ id: object.id, photo, ...object });
  }
  writeFileSync(
    join(folder, 'exhibit.json'),
    `${JSON.stringify({ unseen: true, attract: ATTRACT, objects }, null, 2)}\n`,
  );
}

/** What the page is given of it: path below its generated files -> content. */
export async function makeGallery(folder) {
  const { findings, ready } = await checkExhibit(folder);
  const said = findings.map(shown).join('\n');
  if (ready === null) throw new Error(said);
  // A recording that another head has answered, for one.
  if (said !== '') console.warn(said);
  return builtFiles(folder, ready);
}

async function main(words) {
  const options = { rcc: text(GCOMPRIS_FOLDER), folder: text(FOLDER), out: text(OUTPUT) };
  const { rcc, folder, out: output } = readCommandLine(words, options).values;
  if (!existsSync(rcc)) {
    throw new UsageError(`${rcc} is not here. Install Debian's package gcompris-qt-data.`);
  }
  await writeFolder(folder, rcc);
  const files = await makeGallery(folder);
  await writeBuilt(files, output, { compress: false });
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(`gallery: ${files.size} files, ${bytes} bytes`);
}

await runAsProgram(import.meta.url, main);
