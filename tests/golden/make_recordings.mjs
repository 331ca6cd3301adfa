/**
 * Makes the recordings that tests replay and that our own exhibit's kiosk plays, with the recorder of the built page:
 *
 *   node tests/golden/make_recordings.mjs [--only NAME]
 *
 * To be run anew, and the page built once more, when the head that answers is another (`web/build.mjs` warns of it).
 */

import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine, runAsProgram, text, UsageError } from '../../web/command-line.mjs';
import { openExhibit } from '../e2e/support/page.mjs';
import { DIST } from '../e2e/support/server.mjs';

const inTree = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { objects } = JSON.parse(readFileSync(join(DIST, 'generated/gallery/gallery.json'), 'utf8'));
const SECOND = 1000;

const step = ({ page }, number) =>
  page.getByRole('slider', { name: 'Step through the circuit' }).fill(String(number));

const choose = async (visit, id) => {
  await visit.part(`gallery-item-${objects.findIndex((object) => object.id === id)}`).click();
  await visit.page.locator(`.strip-item[aria-pressed=true]`).waitFor();
  await visit.done();
};

async function strike(visit, word) {
  await visit.page.locator('[data-testid^=word-]').filter({ hasText: word }).click();
  await visit.part('strike').click();
  await visit.page.getByText('Put everything back').waitFor();
}

/** Of each: its file, what is recorded beside what is done, and what is done, at the pace of a hand. */
const RECORDINGS = {
  pieta: {
    file: 'models/gallery/recordings/pieta.jsonl',
    object: 'pieta',
    captions: false,
    async act(visit, wait) {
      await wait(6);
      await strike(visit, 'Michelangelo');
      await wait(6);
      await visit.page.getByText('Put everything back').click();
      await visit.done();
      await wait(3);
      await visit.depth('study');
      await visit.loaded();
      await wait(4);
      for (let number = 0; number <= 12; number++) {
        await step(visit, number);
        await wait(1);
      }
      await step(visit, 30);
      await wait(5);
    },
  },
  visit: {
    file: 'tests/golden/recordings/visit.jsonl',
    object: 'krater-youths-horses',
    captions: true,
    async act(visit, wait) {
      await visit.write('Bronze bell with an inscription');
      await visit.part('caption-input').press('Enter');
      await visit.done();
      await choose(visit, 'evans-gloucester-cloisters');
      await strike(visit, 'photograph');
      await visit.depth('play');
      await visit.loaded();
      await visit.part('angle-slider').fill('90');
      await visit.page.getByText('Put everything back').waitFor();
      await visit.part('slider-shots').fill('3');
      await wait(1);
      await visit.depth('study');
      await step(visit, 6);
      await wait(1);
      await visit.part('bench-choose').selectOption('bell');
      await step(visit, 1);
      await wait(1);
      await step(visit, 2);
      await wait(1);
    },
  },
};

async function record(exhibit, { file, object, captions, act }) {
  const visit = await exhibit.visit({ hash: `v=1&o=${object}&l=en` });
  const { page } = visit;
  await visit.done();
  await visit.loaded();
  await page.getByRole('button', { name: 'Share what you see' }).click();
  if (captions) await visit.part('record-captions').check();
  await visit.part('record-start').click();
  await act(visit, (seconds) => page.waitForTimeout(seconds * SECOND));
  await visit.part('record-stop').click();
  const download = page.waitForEvent('download');
  await visit.part('record-save').click();
  const path = inTree(file);
  mkdirSync(dirname(path), { recursive: true });
  await (await download).saveAs(path);
  await visit.finish();
  console.log(file);
}

async function main(words) {
  const { only } = readCommandLine(words, { only: text('') }).values;
  if (only !== '' && !Object.hasOwn(RECORDINGS, only)) {
    throw new UsageError(`--only is one of ${Object.keys(RECORDINGS).join(', ')}`);
  }
  const exhibit = await openExhibit();
  try {
    for (const [name, recording] of Object.entries(RECORDINGS)) {
      if (only === '' || only === name) await record(exhibit, recording);
    }
  } finally {
    await exhibit.close();
  }
}

await runAsProgram(import.meta.url, main, 'node tests/golden/make_recordings.mjs [--only NAME]');
