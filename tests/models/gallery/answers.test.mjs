/** The prepared answers that the page is built with: small, all there, and what the model says today. */

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { prepareAnswers } from '../../../build/cli/exhibit.mjs';
import { LocalRecogniser, preparedPath, readPrepared } from '../../../build/pipeline/pipeline.mjs';
import { builtGallery } from '../inputs.mjs';

const GENERATED = fileURLToPath(new URL('../../../web/public/generated', import.meta.url));
/** Bytes of each, as a server sends it. */
const LIMIT = 6_000;
/** Of a probability: the page's runtime and the command line's add up in another order. */
const TOLERANCE = 1e-5;

const gallery = builtGallery();
const { head } = JSON.parse(readFileSync(join(GENERATED, 'exhibit.json'), 'utf8'));
const shipped = (id) => readFileSync(join(GENERATED, preparedPath(id)), 'utf8');

const value = (outcome) => {
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value;
};

/** As the page reads it. */
const prepared = ({ id, hash, caption }) =>
  value(
    readPrepared(JSON.parse(shipped(id)), {
      head: head.sha256,
      picture: hash,
      caption: caption.en,
    }),
  );

describe('the prepared answers', () => {
  it('are one for each object of the gallery, and no more', () => {
    const files = readdirSync(join(GENERATED, 'answers')).sort();
    assert.deepEqual(files, gallery.map(({ entry }) => `${entry.id}.json`).sort());
  });

  it(`have at most ${LIMIT} bytes each`, () => {
    const sizes = gallery.map(({ entry }) => brotliCompressSync(shipped(entry.id)).length);
    sizes.sort((a, b) => a - b);
    const [middle, largest] = [sizes[Math.floor(sizes.length / 2)], sizes.at(-1)];
    console.log(`prepared answers: half have ${middle} bytes or less, the largest has ${largest}`);
    assert.ok(largest <= LIMIT, `${largest} bytes`);
  });
});

describe('computed once more', () => {
  let folder;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'qurio-answers-'));
    for (const name of ['exhibit.json', 'gallery']) {
      cpSync(join(GENERATED, name), join(folder, name), { recursive: true });
    }
    symlinkSync(join(GENERATED, 'models'), join(folder, 'models'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('by what the page runs they are the same, to the last digit', async () => {
    assert.deepEqual(await prepareAnswers(folder, { compress: false }), {
      ok: true,
      value: gallery.length,
    });
    for (const { entry } of gallery) {
      const file = join(folder, 'answers', `${entry.id}.json`);
      assert.equal(readFileSync(file, 'utf8'), shipped(entry.id), entry.id);
    }
  });

  it('by what the command line runs they say the same', async () => {
    const recogniser = value(await LocalRecogniser.create(1));
    value(await recogniser.loadHead(head.name));
    let furthest = 0;
    for (const { entry, jpeg } of gallery) {
      const photo = value(await recogniser.openPhoto(jpeg));
      const input = { photo, caption: entry.caption.en };
      const { answer: told, tokens } = value(await recogniser.recognise(input));
      const { answer, ...read } = prepared(entry).recognition;
      assert.deepEqual(read.tokens, tokens, entry.id);
      assert.deepEqual(answer.words, told.words, entry.id);
      assert.equal(answer.classes[answer.top], told.classes[told.top], entry.id);
      assert.equal(answer.conclusion, told.conclusion, entry.id);
      const apart = told.probabilities.map((p, k) => Math.abs(p - answer.probabilities[k]));
      furthest = Math.max(furthest, ...apart);
    }
    console.log(`prepared answers: the command line's are within ${furthest.toPrecision(2)}`);
    assert.ok(furthest <= TOLERANCE, `${furthest}`);
  });
});
