/** Words, links and file names without a place to break never make the page wider than the screen. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { exhibitOfSuite, SIZES, withFirstObject } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const LINK = `https://example.org/${'a'.repeat(180)}`;
const WORD = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
const NAME = 'x'.repeat(200);
const PHOTO = readFileSync(join(DIST, 'generated/gallery/great-wave.jpg'));
const [, KIOSK_HEIGHT] = SIZES.kiosk;
/** On the narrowest screens what takes long is tried as well. */
const LEAST = 320;
/** Width, height, query. */
const SCREENS = [
  [LEAST, 740, ''],
  [360, 740, ''],
  [1280, 800, ''],
  [1080, KIOSK_HEIGHT, 'kiosk&files&idle=3600'],
  [LEAST, 740, 'kiosk&files&idle=3600'],
];

/** A gallery whose first object is called, and comes from, what cannot be broken. */
const renameFirst = (page) =>
  withFirstObject(page, (first) => ({
    ...first,
    title: { en: WORD },
    credit: WORD,
    source: LINK,
  }));

/** How wide content and page are, and what reaches beyond. */
function widths() {
  const { clientWidth } = document.documentElement;
  const beyond = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      element.checkVisibility() &&
      !element.closest('svg *, .strip, .circuit-scroll, .table-scroll, .picture-box') &&
      element.getBoundingClientRect().right > clientWidth + 1,
  );
  return {
    content: document.scrollingElement.scrollWidth,
    page: clientWidth,
    beyond: beyond.map((element) => `${element.localName}.${element.className}`),
  };
}

describe('what cannot be broken', async () => {
  const exhibit = await exhibitOfSuite();

  for (const [width, height, query] of SCREENS) {
    it(`fits ${width} x ${height}${query && ', kiosk'}`, async () => {
      const visit = await exhibit.visit({
        size: width < 400 ? 'phone' : 'desktop',
        viewport: { width, height },
        query,
        before: renameFirst,
        hash: 'v=1&o=great-wave&l=en',
      });
      const { page } = visit;
      const fits = async (what) => {
        await page.waitForTimeout(300);
        const { content, page: wide, beyond } = await page.evaluate(widths);
        assert.deepEqual(beyond, [], what);
        assert.ok(content <= wide, `${what}: ${content} wider than ${wide}`);
      };
      await visit.done();
      await page.getByText(WORD).first().waitFor();
      if (query) await visit.part('about').click();
      await page.locator('.about summary').click();
      await fits('a gallery object');
      if (query) await page.keyboard.press('Escape');
      await visit.choosePhoto({ name: `${NAME}.jpg`, mimeType: 'image/jpeg', buffer: PHOTO });
      await page.locator('canvas.picture').waitFor();
      await visit.write(`A vase ${LINK} of the ${WORD}`);
      await visit.part('word-4').waitFor();
      await visit.done();
      await fits('look');
      await visit.part('word-2').click();
      await fits('the link chosen');
      await visit.part('strike').click();
      await visit.part('what-if').getByText('Without').waitFor();
      await fits('the link struck out');
      await visit.depth('play');
      await fits('play');
      await visit.depth('study');
      await visit.rested();
      for (const summary of await page.locator('summary:visible').all()) await summary.click();
      await fits('study, every table open');
      if (width === LEAST) {
        await visit.part('effects-start').click();
        await visit.part('truth-words').waitFor();
        await fits('every word tried');
      }
      await page.locator('qurio-share-button > button').click();
      await page.locator('.qr').waitFor();
      await fits('sharing');
      await page.keyboard.press('Escape');
      await visit.choosePhoto({
        name: `${NAME}.png`,
        mimeType: 'image/png',
        buffer: Buffer.from('x'),
      });
      await visit.state('error');
      await fits('a problem');
      await visit.finish();
    });
  }
});
