/** A worker process of the extractor: one photo and its captions in, half-precision features out. */

import { readFile } from 'node:fs/promises';
import { LocalRecogniser, serveJobs } from '../../build/pipeline/pipeline.mjs';
import { objectShares } from '../attention/object-shares.mjs';
import { augmented } from './augment.mjs';
import { halves } from './half.mjs';

serveJobs(async () => {
  const opened = await LocalRecogniser.create(1);
  if (!opened.ok) return opened;
  return { ok: true, value: { started: null, work: (job) => features(opened.value, job) } };
});

async function features(recogniser, job) {
  if (job.object) return objectOf(recogniser, job);
  const regions = job.path === null ? [] : await photoFeatures(recogniser, job);
  if (!Array.isArray(regions)) return regions;
  const words = [];
  for (const caption of job.captions) {
    const encoded = await recogniser.caption(caption, job.language);
    if (!encoded.ok) return encoded;
    words.push(halves(encoded.value.words ?? new Float32Array(0)));
  }
  return { ok: true, value: { regions, words } };
}

/** The shares of the object in the regions of the photo, or null. */
async function objectOf(recogniser, { path }) {
  const photo = await recogniser.openPhoto(await readFile(path));
  return photo.ok ? { ok: true, value: objectShares(photo.value.preview) } : photo;
}

/** The regions of the photo and of its views, or the failure. */
async function photoFeatures(recogniser, { id, path, views }) {
  const file = await readFile(path);
  const photo = await recogniser.openPhoto(file);
  if (!photo.ok) return photo;
  const regions = [];
  for (let view = 0; view <= views; view++) {
    const seen = view === 0 ? photo : await changed(recogniser, photo.value, id, view);
    if (!seen.ok) return seen;
    const encoded = await recogniser.regions(seen.value);
    if (!encoded.ok) return encoded;
    regions.push(halves(encoded.value));
  }
  return regions;
}

function changed(recogniser, photo, id, view) {
  const { width, height, rgba } = augmented(photo.preview, id, view);
  return recogniser.photoFromRgba(rgba, width, height);
}
