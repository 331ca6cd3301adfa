/** Nothing jumps while a visitor plays, and what is played with stays in sight. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exhibitOfSuite } from './support/page.mjs';

/** Of a whole session, where a good page may have a tenth in its worst five seconds (web.dev, CLS). */
const MOST_SHIFT = 0.05;

/** Given to the page before it starts: every shift that no click or key of the moment before explains. */
function noteShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value, sources } of list.getEntries())
      if (!hadRecentInput)
        window.shifts.push({
          value,
          what: sources.map(({ node }) => (node?.parentElement ?? node)?.className ?? ''),
        });
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Past everything, as a thumb or a wheel does it, so that all that waits to be seen is drawn. */
async function leafThrough(page) {
  for (let last = -1, now = 0; now !== last; ) {
    last = now;
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(200);
    now = await page.evaluate(() => scrollY);
  }
}

/** A select's own list is no input to the page: what follows it has no excuse. */
async function play(visit) {
  const { page } = visit;
  await visit.depth('play');
  await leafThrough(page);
  await visit.part('effects-start').click();
  await visit.part('truth-regions').waitFor();
  await visit.part('angle-select').selectOption({ index: 4 });
  await visit.part('angle-chart').waitFor();
  await visit.part('angle-slider').fill('60');
  await visit.part('what-if').getByText('one angle turned').waitFor();
  await visit.part('slider-shots').fill('12');
  await visit.part('shots-sentence').waitFor();
  await visit.part('cut').click();
  await visit.part('cut-bars').waitFor();
  await leafThrough(page);
  await visit.rested();
}

describe('play', async () => {
  const exhibit = await exhibitOfSuite();

  for (const size of ['desktop', 'phone']) {
    it(`fills its panels without a jump: ${size}`, async () => {
      const visit = await exhibit.visit({ size, script: noteShifts });
      await visit.done();
      await visit.loaded();
      await play(visit);
      const shifts = await visit.page.evaluate(() => window.shifts);
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      const worst = shifts.toSorted((a, b) => b.value - a.value).slice(0, 5);
      console.log(`layout shift of a session, ${size}: ${sum.toFixed(4)}`);
      assert.ok(sum < MOST_SHIFT, `${sum.toFixed(3)}: ${JSON.stringify(worst)}`);
      if (size === 'desktop') await sees(visit, 'qurio-counterparts');
      await visit.finish();
    });
  }
});

/** In the page: where the word is in each of the next frames. */
const placesOf = async (id) => {
  const places = new Set();
  for (let frame = 0; frame < 12; frame++) {
    await new Promise(requestAnimationFrame);
    places.add(document.querySelector(`[data-testid=${id}]`).getBoundingClientRect().y);
  }
  return [...places];
};

describe('a word that is pointed at', async () => {
  const exhibit = await exhibitOfSuite();

  for (const language of ['en', 'es', 'fr', 'zh']) {
    it(`stays under the pointer while the sentence above says where it looked: ${language}`, async () => {
      const visit = await exhibit.visit({ hash: `v=1&o=great-wave&d=play&l=${language}` });
      const { page } = visit;
      await visit.done();
      await visit.loaded();
      await visit.part('counterparts-bars').waitFor();
      const words = await page.locator('button.word').count();
      assert.ok(words > 5);
      for (let at = 0; at < words; at++) {
        await page.mouse.move(0, 0);
        const id = `word-${at}`;
        const [y] = await page.evaluate(placesOf, id);
        await visit.part(id).hover();
        assert.deepEqual(await page.evaluate(placesOf, id), [y], id);
      }
      await visit.finish();
    });
  }
});

/** With that figure on the screen the photo, the words and the answer are on it too, beside it. */
async function sees({ page }, figure) {
  await page.locator(figure).scrollIntoViewIfNeeded();
  const height = page.viewportSize().height;
  const right = (await page.locator(figure).boundingBox()).x;
  for (const part of ['img.picture', '.words', '[data-testid=answer-class]']) {
    const box = await page.locator(part).first().boundingBox();
    const inside = box.y >= 0 && box.y + box.height <= height && box.x + box.width <= right;
    assert.ok(inside, `${part}: ${JSON.stringify(box)} beside ${right}`);
  }
}
